//! Which questions are shown, which answers are kept, which surveys open.

use super::*;
use crate::feedback::ids::Id;
use crate::feedback::model::{Asker, Choice, FRIENDS_AND_FAMILY, NotReady, Source, Tone};

fn slug(text: &str) -> Slug {
    Slug::parse(text).unwrap()
}

fn one(id: &str, visible_if: Condition) -> Question {
    let choice = |code: &str| Choice { code: slug(code), label: code.into(), tone: Tone::Plain };
    Question {
        id: slug(id),
        text: format!("What of {id}?"),
        hint: String::new(),
        kind: Kind::One(vec![choice("yes"), choice("no")]),
        visible_if,
        source: Source::Local,
    }
}

fn if_yes(ids: &[&str]) -> Vec<Test> {
    ids.iter().map(|id| Test { question: slug(id), is_in: vec![slug("yes")] }).collect()
}

fn survey(questions: Vec<Question>) -> Survey {
    let asker = Asker {
        group: "a group".into(),
        practice: "a surgery".into(),
        contact: "the desk".into(),
        keep_months: 24,
        ..Asker::default()
    };
    Survey {
        id: Id::from_random([1; 16]),
        version: 1,
        title: "A survey".into(),
        language: "en-GB".into(),
        asker,
        notice: Vec::new(),
        questions,
        equality: Vec::new(),
    }
}

fn branching() -> Survey {
    survey(vec![
        one("a", Condition::Always),
        one("b", Condition::All(if_yes(&["a"]))),
        one("c", Condition::Any(if_yes(&["a", "b"]))),
        one("d", Condition::All(if_yes(&["b", "c"]))),
    ])
}

fn answers(given: &[(&str, &str)]) -> Answers {
    let mut answers = Answers::default();
    given.iter().for_each(|(id, code)| answers.set(slug(id), Answer::One(slug(code))));
    answers
}

#[test]
fn answers_bring_up_questions() {
    #[track_caller]
    fn check(given: &[(&str, &str)], expected: &str) {
        let survey = branching();
        let shown = answers(given).shown(&survey);
        let shown: String = shown.iter().map(|question| question.id.as_str()).collect();
        assert_eq!(shown, expected);
    }
    check(&[], "a");
    check(&[("a", "yes")], "abc");
    check(&[("a", "yes"), ("b", "yes"), ("c", "yes")], "abcd");
    check(&[("a", "yes"), ("b", "yes"), ("c", "no")], "abc");
    // What was answered before it was hidden brings nothing up.
    check(&[("a", "no"), ("b", "yes"), ("c", "yes")], "a");
}

#[test]
fn a_hidden_answer_is_not_kept() {
    let given = answers(&[("a", "no"), ("b", "yes"), ("c", "yes")]);
    assert_eq!(given.accepted_by(&branching()), Ok(answers(&[("a", "no")])));
}

#[test]
fn an_answer_that_does_not_fit_is_refused_in_words() {
    #[track_caller]
    fn check(answer: Answer, id: &str, expected: &str) {
        let text = Question { kind: Kind::Text, ..one("text", Condition::Always) };
        let steps = vec!["a little".into(), "a lot".into()];
        let kind = Kind::Scale { soon: "soon".into(), familiar: "known".into(), steps };
        let scale = Question { kind, ..one("scale", Condition::Always) };
        let survey = survey(vec![one("a", Condition::Always), text, scale]);
        let mut answers = Answers::default();
        answers.set(slug(id), answer);
        let error = answers.accepted_by(&survey).err().map(|e| e.to_string());
        assert_eq!(error.unwrap_or_default(), expected);
    }
    let text = |text: &str| Answer::Text(text.into());
    check(Answer::One(slug("yes")), "a", "");
    check(Answer::PreferNot, "a", "");
    check(text("é".repeat(1_000).as_str()), "text", "");
    check(Answer::Scale { soon: 1, familiar: 0 }, "scale", "");
    check(Answer::One(slug("yes")), "z", "the survey does not ask z");
    let misfit = |id: &str| format!("the question {id} cannot be answered like this");
    check(Answer::One(slug("maybe")), "a", &misfit("a"));
    check(Answer::Many(vec![slug("yes")]), "a", &misfit("a"));
    check(Answer::One(slug("yes")), "text", &misfit("text"));
    check(Answer::Scale { soon: 0, familiar: 2 }, "scale", &misfit("scale"));
    check(
        text("é".repeat(1_001).as_str()),
        "text",
        "the answer to text has 1001 letters: expected 1000 at most",
    );
}

#[test]
fn answers_are_kept_in_one_form() {
    let text = Question { kind: Kind::Text, ..one("text", Condition::Always) };
    let Kind::One(choices) = one("a", Condition::Always).kind else { panic!("it is one") };
    let many = Question { kind: Kind::Many(choices), ..one("many", Condition::Always) };
    let survey = survey(vec![text, many]);
    let mut given = Answers::default();
    given.set(slug("text"), Answer::Text(" two\r\nlines\u{0} ".into()));
    given.set(slug("many"), Answer::Many(vec![slug("yes"), slug("no"), slug("yes")]));
    let kept = given.accepted_by(&survey).unwrap();
    assert_eq!(kept.get(&slug("text")), Some(&Answer::Text("two\nlines".into())));
    assert_eq!(kept.get(&slug("many")), Some(&Answer::Many(vec![slug("no"), slug("yes")])));
    given.set(slug("text"), Answer::Text(" \n ".into()));
    given.set(slug("many"), Answer::Many(Vec::new()));
    assert!(given.accepted_by(&survey).unwrap().is_empty(), "what says nothing is not kept");
    given.remove(&slug("text"));
    assert_eq!(given.iter().len(), 1);
}

#[test]
fn a_survey_opens_when_nothing_is_missing() {
    #[track_caller]
    fn check(questions: Vec<Question>, expected: &[&str]) {
        let missing = survey(questions).open().err().unwrap_or_default();
        let missing: Vec<String> = missing.iter().map(NotReady::to_string).collect();
        assert_eq!(missing, expected);
    }
    let always = || Condition::Always;
    check(branching().questions, &[]);
    check(vec![], &["the survey asks nothing"]);
    check(vec![one("a", always()), one("a", always())], &["two questions are called a"]);
    check(
        vec![one("a", Condition::All(if_yes(&["b"]))), one("b", always())],
        &["the question a depends on an answer that nobody can have given before it"],
    );
    check(
        vec![one("a", Condition::Any(if_yes(&["a"])))],
        &["the question a depends on an answer that nobody can have given before it"],
    );
    check(
        vec![Question { kind: Kind::Many(vec![]), text: " ".into(), ..one("a", always()) }],
        &[
            "the question a has no words",
            "the question a needs two choices or more, each with words and a name of its own",
        ],
    );
    let fft = FRIENDS_AND_FAMILY.question();
    let why = Question { kind: Kind::Text, ..one("why", always()) };
    let no_comment = "the Friends and Family Test needs a question in people's own words after it";
    check(vec![fft.clone(), why.clone()], &[]);
    check(vec![fft.clone()], &[no_comment]);
    check(vec![why.clone(), fft.clone()], &[no_comment]);
    let Kind::One(mut choices) = fft.kind.clone() else { panic!("it is one") };
    choices.reverse();
    let changed =
        "the question fft is from the Friends and Family Test, whose words must not be changed";
    check(vec![Question { kind: Kind::One(choices), ..fft.clone() }, why.clone()], &[changed]);
    check(vec![Question { text: "How was it?".into(), ..fft }, why], &[changed]);
    let mut nameless = branching();
    nameless.asker = Asker::default();
    assert_eq!(nameless.open().unwrap_err().len(), 4);
}
