//! Choices of which one, or as many as fit, is picked. None is beforehand.

use leptos::{
    ev::{Event, SubmitEvent},
    prelude::*,
};

use super::question::{Asked, Ways, asking};
use super::use_giving_text;
use crate::browser::form;
use crate::feedback::{Answer, Choice, Slug};
use crate::ui::{element, escaped};

/// The value of "I would rather not say": no short name can be it.
const PREFER_NOT: &str = "-";

/// Choices of which one, or as many as fit.
pub(super) fn choices_of(
    asked: Asked,
    kind: &'static str,
    choices: &[Choice],
    has_prefer_not: bool,
) -> AnyView {
    let text = &use_giving_text().question;
    let answered = asked.answered();
    let is_chosen = |code: &Slug| match &answered {
        Some(Answer::One(chosen)) => chosen == code,
        Some(Answer::Many(chosen)) => chosen.contains(code),
        _ => false,
    };
    let row = |choice_: &Choice| {
        let checked = if is_chosen(&choice_.code) { " checked" } else { "" };
        choice(kind, "answer", choice_.code.as_str(), checked, &choice_.label)
    };
    let mut rows: String = choices.iter().map(row).collect();
    if has_prefer_not {
        let checked = if answered == Some(Answer::PreferNot) { " checked" } else { "" };
        rows += &choice("radio", "answer", PREFER_NOT, checked, text.prefer_not);
    }
    let more = if kind == "checkbox" { text.many } else { "" };
    let legend = asked.question.with_value(|question| asking(question, more));
    let html = element("legend", "question__legend", &legend) + &rows;
    let change = move |ev: Event| {
        let value = event_target_value(&ev);
        let answer = match Slug::parse(&value) {
            Err(_) => Some(Answer::PreferNot),
            Ok(code) if kind == "radio" => Some(Answer::One(code)),
            Ok(code) => {
                let is_ticked = event_target_checked(&ev);
                let answer = asked.question.with_value(|question| {
                    let choices = question.kind.choices();
                    Answer::ticked(choices, asked.answered(), code, is_ticked)
                });
                let is_in = |code: &str| match &answer {
                    Some(Answer::Many(codes)) => codes.iter().any(|it| it.as_str() == code),
                    _ => false,
                };
                form::tick(".answer__input", is_in);
                answer
            }
        };
        asked.answer(answer);
    };
    view! {
        <form novalidate autocomplete="off" on:submit=move |ev: SubmitEvent| {
            ev.prevent_default();
            asked.go_on();
        }>
            <fieldset class="answers" on:change=change inner_html=html></fieldset>
            <Ways asked />
        </form>
    }
    .into_any()
}

/// A choice with its words beside it.
pub(super) fn choice(kind: &str, name: &str, value: &str, checked: &str, words: &str) -> String {
    let (value, words) = (escaped(value), escaped(words));
    format!(
        r#"<label class="answer"><input class="answer__input" type="{kind}" name="{name}" value="{value}" autocomplete="off"{checked}><span class="answer__words">{words}</span></label>"#
    )
}
