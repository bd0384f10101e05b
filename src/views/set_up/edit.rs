//! Changing the words of a question, its choices, and when it is asked.

use leptos::prelude::*;

use super::draft::Draft;
use super::list::{has_choices, named};
use crate::feedback::{Choice, Condition, Kind, NotReady, Question, Slug, Survey, Tone};
use crate::text::SetUpText;
use crate::ui::escaped;
use crate::views::fields::{Field, button, select, tick};

/// The fields of a question as HTML.
pub(super) fn html(draft: Draft, survey: &Survey, question: &Question) -> String {
    let text = draft.text;
    let id = question.id.as_str();
    let is_own = id.starts_with("own-");
    let error = |what: &NotReady, words: &'static str| {
        let is_missing = draft.missing.with_value(|missing| missing.contains(what));
        if is_missing { words } else { "" }
    };
    let words = Field {
        action: "words",
        of: (id, ""),
        label: text.words_label,
        hint: if is_own { text.words_hint_own } else { text.words_hint },
        value: &question.text,
        error: error(&NotReady::NoWords(question.id.clone()), text.no_words),
        most: 300,
        lines: 2,
        ..Field::default()
    };
    let hint = Field {
        action: "hint",
        of: (id, ""),
        label: text.hint_label,
        hint: text.hint_hint,
        value: &question.hint,
        most: 300,
        lines: 2,
        ..Field::default()
    };
    let choices = choices(draft, question, is_own);
    let asked = when(survey, question, text);
    let done = button("button button--small", "done", (id, ""), text.done, &named(question, text));
    [words.html(), hint.html(), choices, asked, done].concat()
}

fn choices(draft: Draft, question: &Question, is_own: bool) -> String {
    if !has_choices(&question.kind) {
        return String::new();
    }
    let text = draft.text;
    let id = question.id.as_str();
    let choices = question.kind.choices();
    let own = choices.iter().filter(|choice| choice.tone != Tone::Aside || !is_own);
    let row = |(at, choice): (usize, &Choice)| {
        let code = choice.code.as_str();
        let label = (text.choice_label)(at + 1);
        let field = Field {
            action: "choice",
            of: (id, code),
            label: &label,
            value: &choice.label,
            most: 120,
            lines: 1,
            ..Field::default()
        };
        let out = button(
            "button button--second button--small",
            "choice-out",
            (id, code),
            text.take_out,
            &label,
        );
        let out = if choices.len() > 2 { out } else { String::new() };
        format!("<div class=\"choice-row\">{}{out}</div>", field.html())
    };
    let rows: String = own.enumerate().map(row).collect();
    let more =
        button("button button--second button--small", "choice-add", (id, ""), text.add_choice, "");
    let grade = match question.kind {
        Kind::One(_) if is_own => tick("graded", (id, ""), None, question.is_graded(), text.graded),
        _ => String::new(),
    };
    let aside = if is_own {
        tick("aside", (id, ""), None, question.has_aside(), text.offer_cannot_say)
    } else {
        String::new()
    };
    let legend = escaped(text.choices_heading);
    format!(
        "<fieldset class=\"choices\"><legend class=\"field__label\">{legend}</legend>{rows}{more}\
         {grade}{aside}</fieldset>"
    )
}

/// When it is asked: always, or after an earlier question was answered so.
fn when(survey: &Survey, question: &Question, text: &SetUpText) -> String {
    let id = question.id.as_str();
    let tests = question.visible_if.tests();
    if tests.len() > 1 {
        let words = escaped(&condition(survey, question, text));
        let always = button(
            "button button--second button--small",
            "always",
            (id, ""),
            text.ask_everyone,
            "",
        );
        return format!("<p>{words}</p>{always}");
    }
    let earlier = survey.deciders(&question.id);
    let now = tests.first();
    if earlier.is_empty() && now.is_none() {
        return String::new();
    }
    let names: Vec<(String, String)> =
        earlier.iter().map(|q| (q.id.to_string(), (text.after)(&named(q, text)))).collect();
    let mut options = vec![("", text.ask_everyone)];
    options.extend(names.iter().map(|(name, words)| (name.as_str(), words.as_str())));
    let chosen = now.map_or("", |test| test.question.as_str());
    let after = select("after", (id, ""), text.when_label, &options, chosen);
    let other = now.and_then(|test| earlier.iter().find(|q| q.id == test.question));
    let answers = match (now, other) {
        (Some(test), Some(other)) => {
            let is_in = |code: &Slug| test.is_in.contains(code);
            let box_of = |choice: &Choice| {
                tick("when", (id, choice.code.as_str()), None, is_in(&choice.code), &choice.label)
            };
            let boxes: String = other.kind.choices().iter().map(box_of).collect();
            let legend = escaped(text.when_answers);
            format!(
                "<fieldset class=\"choices\"><legend class=\"field__label\">{legend}</legend>\
                 {boxes}</fieldset>"
            )
        }
        _ => String::new(),
    };
    after + &answers
}

/// When a question is asked, in words, or nothing if always.
pub(super) fn condition(survey: &Survey, question: &Question, text: &SetUpText) -> String {
    let last = match question.visible_if {
        Condition::All(_) => text.and,
        _ => text.or,
    };
    let tests = question.visible_if.tests().iter().map(|test| {
        let other = survey.question(&test.question);
        let words = other.map_or(text.a_lost_question.to_owned(), |q| named(q, text));
        let labels = other.map(|q| q.kind.choices()).unwrap_or_default();
        let picked = labels.iter().filter(|choice| test.is_in.contains(&choice.code));
        let picked: Vec<&str> = picked.map(|choice| choice.label.as_str()).collect();
        (text.only_if)(&words, &picked)
    });
    let tests: Vec<String> = tests.collect();
    tests.join(last)
}
