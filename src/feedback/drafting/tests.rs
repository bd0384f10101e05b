//! A survey is changed as a group means it, and what was asked before stays told apart.

use super::*;
use crate::feedback::bank::ENGLISH_BANK;
use crate::feedback::model::NotReady;

fn id(n: u8) -> Id {
    Id::from_random([n; 16])
}

fn slug(text: &str) -> Slug {
    Slug::parse(text).unwrap()
}

fn bank() -> Bank {
    Bank::read(ENGLISH_BANK).unwrap()
}

fn survey() -> Survey {
    bank().starting_survey(id(1))
}

/// What is wrong, besides who asks.
fn wrong(survey: &Survey) -> Vec<NotReady> {
    let who = [NotReady::NoGroup, NotReady::NoPractice, NotReady::NoContact];
    let found = survey.clone().open().unwrap_err();
    found.into_iter().filter(|what| !who.contains(what)).collect()
}

#[test]
fn a_question_of_the_bank_brings_what_it_depends_on_and_comes_once() {
    let mut survey = survey();
    survey.questions.clear();
    assert_eq!(survey.take_from(&bank(), &slug("team-helped")), 2);
    assert_eq!(survey.take_from(&bank(), &slug("team-helped")), 0);
    assert_eq!(survey.take_from(&bank(), &slug("nothing")), 0);
    let names: Vec<&str> = survey.questions.iter().map(|q| q.id.as_str()).collect();
    assert_eq!((names, wrong(&survey)), (vec!["team-seen", "team-helped"], vec![]));
}

#[test]
fn a_question_that_moves_before_what_it_depends_on_is_noticed() {
    let mut survey = survey();
    let name = slug("elsewhere-travel");
    assert!(survey.shift(&name, true));
    assert_eq!(wrong(&survey), [NotReady::Condition(name.clone())]);
    assert!(survey.shift(&name, false));
    assert_eq!(survey, self::survey());
    let [first, last] = [survey.questions.first(), survey.questions.last()];
    let [first, last] = [first, last].map(|q| q.unwrap().id.clone());
    assert!(!survey.shift(&first, true) && !survey.shift(&last, false));
    assert!(!survey.shift(&slug("nothing"), true));
}

#[test]
fn an_own_question_opens_once_it_has_words_and_choices() {
    let mut survey = survey();
    let name = survey.ask_own(OwnKind::One, [id(2), id(3), id(4)]);
    assert_eq!(wrong(&survey), [NotReady::NoWords(name.clone()), NotReady::Choices(name.clone())]);
    let question = survey.local_mut(&name).unwrap();
    question.text = "Is it warm?".into();
    let codes: Vec<Slug> = question.kind.choices().iter().map(|c| c.code.clone()).collect();
    question.relabel(&codes[0], "Yes");
    question.relabel(&codes[1], "No");
    question.offer_aside(Some("I cannot say"));
    question.grade(true);
    question.offer(id(5));
    let tones: Vec<Tone> = question.kind.choices().iter().map(|c| c.tone).collect();
    assert_eq!(tones, [Tone::Good, Tone::Neutral, Tone::Poor, Tone::Aside]);
    question.withdraw(&codes[1]);
    let tones: Vec<Tone> = question.kind.choices().iter().map(|c| c.tone).collect();
    assert_eq!(tones, [Tone::Good, Tone::Poor, Tone::Aside]);
    assert_eq!(wrong(&survey), [NotReady::Choices(name.clone())], "a choice has no words");
    let text = survey.ask_own(OwnKind::Text, [id(6), id(7), id(8)]);
    assert!(survey.local_mut(&text).unwrap().kind.choices().is_empty() && text != name);
}

#[test]
fn a_question_asked_only_after_an_answer_says_which() {
    let mut survey = survey();
    let name = slug("best");
    let deciders = survey.deciders(&name);
    assert!(deciders.iter().all(|q| !q.kind.choices().is_empty()) && deciders.len() > 3);
    survey.local_mut(&name).unwrap().ask_after(Some(slug("elsewhere")));
    assert_eq!(wrong(&survey), [NotReady::Condition(name.clone())], "no answer is picked yet");
    let question = survey.local_mut(&name).unwrap();
    question.ask_when(&slug("yes"), true);
    question.ask_when(&slug("no"), true);
    question.ask_when(&slug("yes"), false);
    let test = Test { question: slug("elsewhere"), is_in: vec![slug("no")] };
    assert_eq!(question.visible_if, Condition::All(vec![test]));
    assert_eq!(wrong(&survey), []);
}

#[test]
fn the_friends_and_family_test_cannot_be_changed() {
    assert!(survey().local_mut(&slug("fft")).is_none());
}

#[test]
fn who_took_part_is_asked_in_the_order_of_the_bank() {
    let mut survey = survey();
    for name in ["carer", "age", "age"] {
        survey.ask_who(&bank(), &slug(name), true);
    }
    let names: Vec<&str> = survey.equality.iter().map(|q| q.id.as_str()).collect();
    assert_eq!(names, ["age", "carer"]);
    survey.ask_who(&bank(), &slug("age"), false);
    assert_eq!(survey.equality.len(), 1);
}

#[test]
fn the_next_version_is_the_same_survey_with_a_number_of_its_own() {
    let first = survey();
    let next = first.next_version(4);
    assert_eq!((next.id, next.version, next.questions == first.questions), (first.id, 5, true));
    assert_eq!((first.minutes(), next.digest() == first.digest()), (4, false));
}
