//! A small survey and invented answers, for tests.

use super::Heard;
use crate::directory::PracticeCode;
use crate::feedback::*;

/// A short name.
pub fn slug(name: &str) -> Slug {
    Slug::parse(name).unwrap()
}

/// A month.
pub fn month(text: &str) -> Month {
    Month::parse(text).unwrap()
}

fn choices(labels: &[&str], tone: Tone) -> Vec<Choice> {
    let code = |label: &str| slug(&label.to_lowercase().replace(' ', "-"));
    labels.iter().map(|l| Choice { code: code(l), label: (*l).to_owned(), tone }).collect()
}

/// A question that everyone is asked.
pub fn question(id: &str, text: &str, kind: Kind) -> Question {
    Question {
        id: slug(id),
        text: text.to_owned(),
        hint: String::new(),
        kind,
        visible_if: Condition::Always,
        source: Source::Local,
    }
}

/// A survey with a question of every kind, and one on age.
pub fn survey() -> Survey {
    Survey {
        id: Id::from_random([7; 16]),
        version: 1,
        title: "Our network".to_owned(),
        language: "en-GB".to_owned(),
        asker: Asker {
            group: "Elm Tree patient group".to_owned(),
            practice: "Elm Tree Surgery".to_owned(),
            contact: "Ask at the desk".to_owned(),
            keep_months: 24,
            ..Asker::default()
        },
        notice: vec!["Thank you.".to_owned()],
        questions: vec![
            FRIENDS_AND_FAMILY.question(),
            question("why", "Why?", Kind::Text),
            question(
                "ways",
                "How did you get in touch?",
                Kind::Many(choices(&["Telephone", "Online", "At the desk"], Tone::Plain)),
            ),
            question(
                "matters",
                "What matters?",
                Kind::Scale {
                    soon: "Being seen soon".to_owned(),
                    familiar: "Someone I know".to_owned(),
                    steps: ["Little", "Some", "Much"].map(str::to_owned).to_vec(),
                },
            ),
        ],
        equality: vec![question(
            "age",
            "How old are you?",
            Kind::One(choices(&["Young", "Middling", "Old"], Tone::Plain)),
        )],
    }
}

/// An answer to the survey with the number as its id, in a month, about no surgery.
pub fn response(
    number: u32,
    survey: &OpenSurvey,
    at: &str,
    answers: &[(&str, Answer)],
) -> Response {
    let mut given = Answers::default();
    for (id, answer) in answers {
        given.set(slug(id), answer.clone());
    }
    let mut id = [0; 16];
    id[..4].copy_from_slice(&number.to_be_bytes());
    Response {
        id: Id::from_random(id),
        survey: survey.digest(),
        about: About::default(),
        month: Month::parse(at).ok(),
        device: DeviceId([1; 8]),
        boot: BootId([2; 8]),
        number,
        method: Method::Home,
        language: "en-GB".to_owned(),
        help: Help::None,
        answers: given,
        may_quote: false,
        was_warned: false,
    }
}

/// One choice.
pub fn one(code: &str) -> Answer {
    Answer::One(slug(code))
}

/// A surgery that no directory has.
pub fn surgery(code: &str) -> About {
    About { surgery: Some(PracticeCode::parse(code).unwrap()), network: None }
}

/// What there is, without anything made of it.
pub fn heard<'a>(
    surveys: &'a [OpenSurvey],
    responses: &'a [Response],
    desk: &'a Desk,
) -> Heard<'a> {
    Heard { surveys, responses, desk }
}
