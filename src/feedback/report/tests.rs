//! The report as a whole: what is in it, what never is, and that it is the same every time.

use proptest::prelude::*;

use super::*;
use crate::directory::Directory;
use crate::feedback::Month;
use crate::feedback::summary::fixtures::{heard, one, response, slug, survey};
use crate::feedback::{Answer, Desk, Done, Id, Lamport, Op, OpKind, OpenSurvey, Response, Sort};

fn stamp() -> Stamp {
    Stamp { version: "0.1.0".to_owned(), fingerprint: "abc123".to_owned(), sealed: 0 }
}

fn written(
    surveys: &[OpenSurvey],
    responses: &[Response],
    ops: &[Op],
    selection: &Selection,
) -> String {
    let (desk, directory) = (Desk::of(ops), Directory::default());
    report(heard(surveys, responses, &desk), selection, Places(&directory), &stamp())
}

fn op(number: u8, kind: OpKind) -> Op {
    let (id, device) = (Id::from_random([number; 16]), DeviceId([1; 8]));
    Op { id, lamport: Lamport(u64::from(number)), device, kind }
}

/// Forty people of two months, each with the same comment but for their number.
fn forty(surveys: &[OpenSurvey]) -> Vec<Response> {
    let codes = ["very-good", "very-good", "good", "poor"];
    let comment = |n: u32| {
        Answer::Text(format!("Kind nurse, long wait {}", "abcdefgh".repeat(n as usize % 2 + 1)))
    };
    let answers =
        |n: u32| [("fft", one(codes[n as usize % 4])), ("why", comment(n)), ("age", one("old"))];
    let month = |n| if n < 20 { "2026-10" } else { "2026-11" };
    (0..40).map(|n| response(n, &surveys[0], month(n), &answers(n))).collect()
}

#[test]
fn a_report_has_its_head_its_figures_and_what_was_done() {
    let surveys = [survey().open().unwrap()];
    let mut responses = forty(&surveys);
    responses[3].may_quote = true;
    let why = || slug("why");
    let card = |number, sort| {
        let (response, question, excerpt) = (responses[0].id, why(), String::new());
        op(number, OpKind::Card { response, question, theme: "Waiting".to_owned(), sort, excerpt })
    };
    let said = |number, done, reply: &str| {
        let entry = Id::from_random([number + 100; 16]);
        let (said, reply, owner) =
            ("It is hard to park".to_owned(), reply.to_owned(), "Ann".to_owned());
        let month = Month::parse("2026-11").ok();
        let about = Default::default();
        op(number, OpKind::SaidDone { entry, about, said, done, reply, owner, month })
    };
    let clear =
        |number, response| op(number, OpKind::Clear { response, question: why(), may_quote: true });
    let ops = [
        card(1, Sort::Concern),
        card(2, Sort::Compliment),
        said(3, Done::Did, "We drew lines"),
        said(4, Done::Cannot, "there is no land"),
        said(5, Done::Planned, "ask the council"),
        clear(6, responses[3].id),
        // Cleared, but the person did not agree.
        clear(7, responses[4].id),
    ];
    let html = written(&surveys, &responses, &ops, &Selection::default());
    for part in [
        "<p class=\"report__group\">Elm Tree patient group</p>",
        "<dd>October 2026 to November 2026</dd>",
        "<dd>n = 40</dd>",
        "<dd>Own phone or computer 40</dd>",
        "<dd>abc123</dd>",
        CAVEAT,
        "75% of 40 said “Very good or Good” (likely range 60% to 86%).",
        "75% of 20 in October 2026 said “Very good or Good”, and 75% of 20 in November 2026.",
        "<b>We did</b> <bdi>We drew lines</bdi>",
        "<b>We can’t, because</b> <bdi>there is no land</bdi>",
        "<b>We will</b> <bdi>ask the council</bdi>",
        "<bdi>Waiting</bdi></th><td>1</td><td>0</td><td>1</td><td>0</td><td>2</td>",
        "<li><bdi>kind</bdi> (40)</li>",
        "<bdi>kind nurse</bdi>",
        "Asked 40, answered 40, skipped 0",
    ] {
        assert!(html.contains(part), "{part} is not in {html}");
    }
    assert_eq!(html.matches("<blockquote>").count(), 1);
    assert_eq!(html, written(&surveys, &responses, &ops, &Selection::default()));
    let turned: Vec<Response> = responses.iter().rev().cloned().collect();
    assert_eq!(html.len(), written(&surveys, &turned, &ops, &Selection::default()).len());
}

#[test]
fn nothing_is_quoted_until_someone_has_read_it() {
    let surveys = [survey().open().unwrap()];
    let mut responses = forty(&surveys);
    responses.iter_mut().for_each(|response| response.may_quote = true);
    let html = written(&surveys, &responses, &[], &Selection::default());
    assert!(!html.contains("blockquote"));
}

#[test]
fn no_answers_and_few_answers_make_a_report_too() {
    let surveys = [survey().open().unwrap()];
    let none = written(&surveys, &[], &[], &Selection::default());
    assert!(none.contains("Nobody has answered yet.") && none.contains("n = 0"));
    assert!(written(&[], &[], &[], &Selection::default()).contains("Nobody has answered yet."));
    let one = written(&surveys, &forty(&surveys)[..1], &[], &Selection::default());
    assert!(one.contains("1 of 1 said") && !one.contains("100%</td>"), "{one}");
    let skipped = [response(1, &surveys[0], "", &[])];
    let skipped = written(&surveys, &skipped, &[], &Selection::default());
    assert!(skipped.contains("1 answers in a month not known") && !skipped.contains("NaN"));
}

#[test]
fn one_device_stuffed_with_answers_is_seen() {
    let surveys = [survey().open().unwrap()];
    let mut responses = forty(&surveys);
    let one = written(&surveys, &responses, &[], &Selection::default());
    assert!(!one.contains("Where the answers came from"), "there is nothing to compare");
    for (at, response) in responses.iter_mut().enumerate().take(15) {
        response.device = DeviceId([at.min(9) as u8 + 2; 8]);
    }
    let html = written(&surveys, &responses, &[], &Selection::default());
    let row = |name: &str, count: u32| format!("<th scope=\"row\">{name}</th><td>{count}</td>");
    let [most, next] = [row("0101010101010101", 25), row("0b0b0b0b0b0b0b0b", 6)];
    assert!(html.find(&most).unwrap() < html.find(&next).unwrap(), "{html}");
    assert!(html.contains(&row("3 others, each with 1 or fewer", 3)), "{html}");
}

#[test]
fn who_took_part_is_not_told_of_a_part() {
    let surveys = [survey().open().unwrap()];
    let mut responses = forty(&surveys);
    for response in &mut responses[..12] {
        response.answers.set(slug("age"), one("young"));
    }
    let everyone = written(&surveys, &responses, &[], &Selection::default());
    let (_, told) = everyone.split_once("Who took part").unwrap();
    assert!(told.contains("<th scope=\"row\">Old</th><td>28</td>"), "{told}");
    let part = Selection { from: Month::parse("2026-11").ok(), ..Selection::default() };
    let part = written(&surveys, &responses, &[], &part);
    let (_, told) = part.split_once("Who took part").unwrap();
    assert!(told.contains("Not told") && !told.contains("<td>28</td>"), "{told}");
}

proptest! {
    #[test]
    fn whatever_is_written_is_shown_and_never_run(text in "[<>&\"'a~=\u{202e}]{1,20}") {
        let mut asked = survey();
        asked.title.clone_from(&text);
        asked.asker.group = text.clone() + "g";
        asked.asker.practice = text.clone() + "p";
        asked.asker.contact = text.clone() + "c";
        asked.questions[2].text = text.clone() + "q";
        let surveys = [asked.open().unwrap()];
        let mut responses = vec![response(1, &surveys[0], "2026-10", &[("why", Answer::Text(text.clone()))])];
        responses[0].may_quote = true;
        let clear = OpKind::Clear { response: responses[0].id, question: slug("why"), may_quote: true };
        let html = written(&surveys, &responses, &[op(1, clear)], &Selection::default());
        prop_assert!(!html.contains("<<") && !html.contains("<a") || html.contains("<article"));
        let known = ["article", "header", "p", "h1", "h2", "h3", "dl", "div", "dt", "dd", "section",
            "ul", "li", "strong", "small", "table", "caption", "thead", "tbody", "tr", "th", "td",
            "figure", "figcaption", "bdi", "blockquote", "b"];
        for tag in html.split('<').skip(1) {
            let name = tag.trim_start_matches('/').split([' ', '>']).next().unwrap();
            prop_assert!(known.contains(&name), "<{}> in {}", name, html);
        }
    }
}
