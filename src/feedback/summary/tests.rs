//! Summaries of small surveys, counted by hand.

use super::fixtures::{heard, month, one, question, response, slug, surgery, survey};
use super::*;
use crate::feedback::{Answer, Condition, Kind, Method, Test};

/// A tally in one line: its name, asked, answered, and the counts.
#[track_caller]
fn shown(tally: &Tally) -> String {
    let known = |count: Option<u32>| count.map_or("*".to_owned(), |count| count.to_string());
    let table =
        |table: &Table| table.rows.iter().map(|row| known(row.count)).collect::<Vec<_>>().join(" ");
    let tables: Vec<String> = tally.tables.iter().map(table).collect();
    format!(
        "{}.{} {} of {}: {}",
        tally.question.id,
        tally.wording,
        known(tally.answered),
        tally.asked,
        tables.join(" / ")
    )
}

fn all(heard: Heard, selection: &Selection) -> Vec<String> {
    summarise(heard, selection).tallies.iter().map(shown).collect()
}

#[test]
fn every_kind_of_question_is_counted() {
    let surveys = [survey().open().unwrap()];
    let scale = |soon, familiar| Answer::Scale { soon, familiar };
    let many = |codes: &[&str]| Answer::Many(codes.iter().map(|code| slug(code)).collect());
    let responses = [
        response(
            1,
            &surveys[0],
            "2026-10",
            &[
                ("fft", one("good")),
                ("why", Answer::Text("Kind".to_owned())),
                ("ways", many(&["online", "telephone"])),
                ("matters", scale(0, 2)),
            ],
        ),
        response(2, &surveys[0], "2026-11", &[("fft", one("good")), ("ways", many(&["online"]))]),
        response(3, &surveys[0], "", &[("fft", one("dont-know")), ("matters", scale(2, 2))]),
        response(4, &surveys[0], "2026-11", &[]),
    ];
    let desk = Desk::default();
    let heard = heard(&surveys, &responses, &desk);
    assert_eq!(
        all(heard, &Selection::default()),
        [
            "fft.1 3 of 4: 0 2 0 0 0 1",
            "why.1 1 of 4: ",
            "ways.1 2 of 4: 1 2 0",
            "matters.1 2 of 4: 1 0 1 / 0 0 2",
            "age.1 * of 4: ",
        ]
    );
    let summary = summarise(heard, &Selection::default());
    assert_eq!((summary.responses, summary.undated, summary.unknown), (4, 1, 0));
    assert_eq!((summary.tallies[0].skipped(), summary.tallies[4].skipped()), (Some(1), None));
    assert_eq!(summary.tallies[0].good(), Share { count: 2, of: 3 });
    let opinions = summary.tallies.iter().map(Tally::is_opinion).collect::<Vec<_>>();
    assert_eq!(opinions, [true, false, false, false, false]);
    // Nobody, and a survey that nobody has.
    assert_eq!(
        all(super::fixtures::heard(&surveys, &[], &desk), &Selection::default())[0],
        "fft.1 0 of 0: 0 0 0 0 0 0"
    );
    let unknown = super::fixtures::heard(&[], &responses, &desk);
    assert_eq!(summarise(unknown, &Selection::default()).unknown, 4);
}

#[test]
fn a_hidden_question_was_not_asked() {
    let mut asked = survey();
    asked.questions[1].visible_if =
        Condition::Any(vec![Test { question: slug("fft"), is_in: vec![slug("poor")] }]);
    let surveys = [asked.open().unwrap()];
    let responses = [
        response(1, &surveys[0], "2026-10", &[("fft", one("poor"))]),
        response(2, &surveys[0], "2026-10", &[("fft", one("good"))]),
    ];
    let desk = Desk::default();
    let found = all(heard(&surveys, &responses, &desk), &Selection::default());
    assert_eq!(found[1], "why.1 0 of 1: ");
}

#[test]
fn other_words_are_counted_apart_and_the_same_words_together() {
    let (first, mut second) = (survey(), survey());
    second.version = 2;
    second.title = "Another title".to_owned();
    second.questions[2].text = "How did you reach us?".to_owned();
    let surveys = [second.open().unwrap(), first.open().unwrap()];
    let ways = Answer::Many(vec![slug("online")]);
    let answers = [("fft", one("good")), ("ways", ways)];
    let responses = [
        response(1, &surveys[0], "2026-10", &answers),
        response(2, &surveys[1], "2026-09", &answers),
        response(3, &surveys[1], "2026-09", &answers),
    ];
    let desk = Desk::default();
    let heard = heard(&surveys, &responses, &desk);
    let found = all(heard, &Selection::default());
    assert_eq!(found[0], "fft.1 3 of 3: 0 3 0 0 0 0");
    assert!(found.contains(&"ways.1 1 of 1: 0 1 0".to_owned()), "{found:?}");
    assert!(found.contains(&"ways.2 2 of 2: 0 2 0".to_owned()), "{found:?}");
}

#[test]
fn what_was_said_to_two_surveys_is_never_mixed() {
    let mut other = survey();
    other.id = crate::feedback::Id::from_random([8; 16]);
    other.version = 2;
    other.questions[2].text = "How did you reach us?".to_owned();
    let surveys = [other.open().unwrap(), survey().open().unwrap()];
    let young = |number: u32| if number < 5 { one("young") } else { one("old") };
    let said = |number: u32| {
        let open = &surveys[usize::from(number >= 20)];
        response(number, open, "2026-10", &[("fft", one("good")), ("age", young(number))])
    };
    let responses: Vec<_> = (0..50).map(said).collect();
    let desk = Desk::default();
    let heard = heard(&surveys, &responses, &desk);
    let ids: Vec<_> = heard.answered().iter().map(|open| open.survey().id).collect();
    assert_eq!(ids, [surveys[0].survey().id, surveys[1].survey().id]);
    let of = |at: usize| Selection { survey: Some(ids[at]), ..Selection::default() };
    let (first, second) = (all(heard, &of(0)), all(heard, &of(1)));
    assert_eq!((first.len(), first[0].as_str()), (5, "fft.1 20 of 20: 0 20 0 0 0 0"));
    assert_eq!((second.len(), second[0].as_str()), (5, "fft.1 30 of 30: 0 30 0 0 0 0"));
    assert_eq!(heard.asked(&of(1)).unwrap().digest(), surveys[1].digest());
    // The 5 of the first survey could be worked out of the sum and the second: no sum then.
    assert_eq!(first[4], "age.1 20 of 20: 5 0 15 0");
    let together = all(heard, &Selection::default());
    assert!(together.contains(&"age.1 * of 50: ".to_owned()), "{together:?}");
    let nobody = Heard { responses: &responses[..20], ..heard };
    assert_eq!(nobody.answered().len(), 1);
}

#[test]
fn parts_are_told_apart_and_months_without_answers_are_there() {
    let surveys = [survey().open().unwrap()];
    let mut responses = vec![
        response(1, &surveys[0], "2026-08", &[("fft", one("good"))]),
        response(2, &surveys[0], "2026-11", &[("fft", one("poor"))]),
        response(3, &surveys[0], "", &[("fft", one("poor"))]),
    ];
    responses[0].about = surgery("E84014");
    responses[1].about = surgery("A81001");
    responses[2].method = Method::Kiosk;
    let desk = Desk::default();
    let heard = heard(&surveys, &responses, &desk);
    let everyone = Selection::default();
    let split = |by| parts(heard, &everyone, by);
    let surgeries: Vec<String> =
        split(By::Surgery).iter().map(|part| part.surgery.unwrap().as_str().to_owned()).collect();
    assert_eq!(surgeries, ["A81001", "E84014"]);
    assert!(split(By::Network).is_empty());
    let methods: Vec<_> = split(By::Method).iter().filter_map(|part| part.method).collect();
    assert_eq!(methods, [Method::Kiosk, Method::Home]);
    let months = by_month(heard, &everyone);
    let found: Vec<String> = months
        .iter()
        .map(|(month, summary)| format!("{month} {}", summary.tallies[0].good().of))
        .collect();
    assert_eq!(found, ["2026-08 1", "2026-09 0", "2026-10 0", "2026-11 1"]);
    let one = Selection { from: Some(month("2026-09")), ..everyone };
    assert_eq!(summarise(heard, &one).responses, 1);
    let narrower = Selection { surgery: responses[0].about.surgery, ..one };
    assert_eq!(summarise(heard, &narrower).responses, 0);
    assert!(by_month(heard, &narrower).is_empty());
}

#[test]
fn who_took_part_is_told_of_everyone_and_never_of_a_part() {
    let mut asked = survey();
    let mut depends =
        question("which", "Which?", Kind::One(asked.equality[0].kind.choices().to_vec()));
    depends.visible_if =
        Condition::Any(vec![Test { question: slug("age"), is_in: vec![slug("old")] }]);
    asked.equality.push(depends);
    let surveys = [asked.open().unwrap()];
    let ages = |number: u32| match number {
        0..3 => one("young"),
        3..23 => one("middling"),
        23..30 => one("old"),
        _ => Answer::PreferNot,
    };
    let responses: Vec<_> = (0..40)
        .map(|n| response(n, &surveys[0], "2026-10", &[("age", ages(n)), ("which", one("old"))]))
        .collect();
    let desk = Desk::default();
    let heard = heard(&surveys, &responses, &desk);
    let found = all(heard, &Selection::default());
    // The 3 are withheld, and with them the next lowest.
    assert_eq!(found[4..], ["age.1 40 of 40: * 20 * 10", "which.1 * of 0: "]);
    let part = Selection { method: Some(Method::Home), ..Selection::default() };
    assert_eq!(all(heard, &part)[4], "age.1 * of 40: ");
    let few = Heard { responses: &responses[..9], ..heard };
    assert_eq!(all(few, &Selection::default())[4], "age.1 * of 9: ");
}
