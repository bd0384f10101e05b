//! The files, read back and compared with what was answered.

use super::*;
use crate::directory::{Date, Directory};
use crate::feedback::summary::fixtures::{heard, one, question, response, slug, surgery, survey};
use crate::feedback::{Desk, DeviceId, Id, Lamport, Op, OpKind, OpenSurvey};
use crate::spreadsheet::read;

struct Files {
    responses: Vec<Vec<String>>,
    dictionary: Vec<Vec<String>>,
}

fn files(surveys: &[OpenSurvey], responses: &[Response], desk: &Desk, who: WhoTookPart) -> Files {
    let (heard, directory) = (heard(surveys, responses, desk), Directory::default());
    Files {
        responses: read(&responses_csv(heard, Places(&directory), who)),
        dictionary: read(&data_dictionary_csv(heard, who)),
    }
}

fn answered(surveys: &[OpenSurvey]) -> Vec<Response> {
    let comment = "=HYPERLINK(\"x\"), \"kind\"\r\nand ＝1 \u{202e}";
    vec![
        response(
            2,
            &surveys[0],
            "2026-10",
            &[
                ("fft", one("good")),
                ("why", Answer::Text(comment.to_owned())),
                ("ways", Answer::Many(vec![slug("online"), slug("telephone")])),
                ("matters", Answer::Scale { soon: 0, familiar: 2 }),
                ("age", Answer::PreferNot),
            ],
        ),
        response(1, &surveys[0], "", &[]),
    ]
}

#[test]
fn every_answer_is_there_as_code_and_as_words() {
    let surveys = [survey().open().unwrap()];
    let responses = answered(&surveys);
    let files = files(&surveys, &responses, &Desk::default(), WhoTookPart::Included);
    let cell = |row: usize, name: &str| {
        let at = files.responses[0].iter().position(|heading| heading == name);
        files.responses[row][at.unwrap_or_else(|| panic!("no column {name}"))].as_str()
    };
    // In the order of their ids.
    assert!(cell(1, "response_id").starts_with("00000001"));
    let row = |row| {
        [
            "month",
            "fft_code",
            "fft_label",
            "ways_codes",
            "ways_labels",
            "matters_soon_code",
            "matters_familiar_label",
            "why_code",
            "age_code",
        ]
        .map(|name| cell(row, name))
    };
    assert_eq!(
        row(2),
        [
            "2026-10",
            "good",
            "Good",
            "online; telephone",
            "Online; Telephone",
            "1",
            "Much",
            "WRITTEN",
            "PREFER-NOT"
        ]
    );
    assert_eq!(
        row(1),
        [
            "", "SKIPPED", "Skipped", "SKIPPED", "Skipped", "SKIPPED", "Skipped", "SKIPPED",
            "SKIPPED"
        ]
    );
    assert_eq!(cell(2, "why_text"), "=HYPERLINK(\"x\"), \"kind\"\r\nand ＝1 \u{202e}");
    assert_eq!(
        (cell(2, "method_label"), cell(2, "survey_title"), cell(2, "may_quote")),
        ("Own phone or computer", "Our network", "no")
    );
    assert!(files.responses.iter().all(|row| row.len() == files.responses[0].len()));
}

#[test]
fn every_column_and_code_is_in_the_dictionary() {
    let mut second = survey();
    second.questions[2].text = "How did you reach us?".to_owned();
    let surveys = [survey().open().unwrap(), second.open().unwrap()];
    let responses = answered(&surveys);
    let files = files(&surveys, &responses, &Desk::default(), WhoTookPart::Included);
    let (headings, rows) = files.responses.split_first().unwrap();
    assert!(headings.contains(&"ways_wording2_codes".to_owned()));
    let is_known = |name: &str, code: &str| {
        files.dictionary.iter().any(|row| row[0] == name && (code.is_empty() || row[2] == code))
    };
    for (at, name) in headings.iter().enumerate() {
        assert!(is_known(name, ""), "{name} is not in the dictionary");
        for code in rows.iter().flat_map(|row| row[at].split("; ")) {
            let is_code = name.ends_with("_code") || name.ends_with("_codes");
            let is_place = name.starts_with("surgery") || name.starts_with("network");
            assert!(!is_code || is_place || is_known(name, code), "{name} {code}");
        }
    }
    // Asked in one of the wordings only.
    let at = headings.iter().position(|name| name == "ways_wording2_codes").unwrap();
    assert!(rows.iter().all(|row| row[at] == "NOT-ASKED"));
}

#[test]
fn who_people_are_stands_beside_their_words_only_when_asked_for() {
    let surveys = [survey().open().unwrap()];
    let responses = answered(&surveys);
    let left_out = files(&surveys, &responses, &Desk::default(), WhoTookPart::LeftOut);
    assert!(left_out.responses[0].iter().all(|heading| !heading.starts_with("age")));
    assert!(left_out.dictionary.iter().all(|row| !row[0].starts_with("age")));
}

#[test]
fn what_is_blacked_out_is_black_here_too() {
    let surveys = [survey().open().unwrap()];
    let said = Answer::Text("Dr Elm was kind".to_owned());
    let responses = [response(1, &surveys[0], "2026-10", &[("why", said)])];
    let kind =
        OpKind::Redact { response: responses[0].id, question: slug("why"), spans: vec![(0, 6)] };
    let op =
        Op { id: Id::from_random([9; 16]), lamport: Lamport(1), device: DeviceId([1; 8]), kind };
    let files = files(&surveys, &responses, &Desk::of([&op]), WhoTookPart::LeftOut);
    assert!(files.responses[1].contains(&"█████ was kind".to_owned()), "{:?}", files.responses[1]);
}

#[test]
fn friends_and_family_figures_are_totals_by_month_surgery_and_way() {
    let surveys = [survey().open().unwrap()];
    let answer = |number, month, code, method, about| Response {
        method,
        about,
        ..response(number, &surveys[0], month, &[("fft", one(code))])
    };
    let elm = surgery("E84014");
    let mut responses = vec![
        answer(1, "2026-10", "very-good", Method::Kiosk, elm),
        answer(2, "2026-10", "dont-know", Method::PaperTyped, elm),
        answer(3, "2026-10", "very-good", Method::Kiosk, elm),
        answer(4, "2026-11", "poor", Method::Home, elm),
        answer(5, "", "good", Method::Home, surgery("A81001")),
    ];
    // Skipped, so in no total.
    responses.push(response(6, &surveys[0], "2026-10", &[]));
    let (desk, directory) = (Desk::default(), Directory::default());
    let today = Date::parse("2026-11-21").unwrap();
    let sheet =
        friends_and_family_csv(heard(&surveys, &responses, &desk), Places(&directory), today);
    let rows: Vec<String> = read(&sheet).iter().map(|row| row.join(",")).collect();
    assert_eq!(
        rows,
        [
            "month,month_is_over,due_by,due_by_is_certain,surgery_code,surgery_name,very_good,good,\
         neither,poor,very_poor,dont_know,all_answers,by_kiosk,by_home,by_paper,by_telephone,by_other",
            "not known,,,,A81001,A81001,0,1,0,0,0,0,1,0,1,0,0,0",
            "2026-10,yes,2026-11-17,yes,E84014,E84014,2,0,0,0,0,1,3,2,0,1,0,0",
            "2026-11,no,2026-12-16,yes,E84014,E84014,0,0,0,1,0,0,1,0,1,0,0,0",
        ]
    );
}

#[test]
fn nothing_makes_empty_files() {
    let none = files(&[], &[], &Desk::default(), WhoTookPart::Included);
    assert_eq!((none.responses.len(), none.responses[0].len()), (1, COLUMNS.len()));
    let mut asked = survey();
    asked.equality.push(question("own", "In your words?", Kind::Text));
    let surveys = [asked.open().unwrap()];
    assert_eq!(files(&surveys, &[], &Desk::default(), WhoTookPart::Included).responses.len(), 1);
}
