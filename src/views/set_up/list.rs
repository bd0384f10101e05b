//! The second step: what is asked, in order, with what can be done to each question.

use leptos::prelude::*;

use super::draft::Draft;
use super::{edit, problems};
use crate::feedback::{Kind, NotReady, Question, Source, Survey};
use crate::text::SetUpText;
use crate::ui::escaped;
use crate::views::fields::{button, tick};

/// The step as HTML, without the questions to choose from, which stand below it.
pub(super) fn html(draft: Draft) -> String {
    let text = draft.text;
    let survey = draft.survey.get_value();
    let problems = problems::of_questions(draft, &survey);
    let rows: String = survey.questions.iter().map(|q| row(draft, &survey, &problems, q)).collect();
    let time = (text.minutes)(survey.questions.len() + survey.equality.len(), survey.minutes());
    let [heading, lead, time] = [text.steps[1], text.questions_lead, &time].map(escaped);
    let none = if survey.questions.is_empty() { text.no_questions } else { "" };
    let put_back = match draft.removed.get_value() {
        Some((_, question)) => {
            let words = escaped(&(text.taken_out)(&question.text));
            let back = button("button button--second", "put-back", ("", ""), text.put_back, "");
            format!("<div class=\"inset set-up__undo\"><p>{words}</p>{back}</div>")
        }
        None => String::new(),
    };
    let who = who_took_part(draft, &survey);
    format!(
        "<h2 class=\"set-up__heading\" tabindex=\"-1\">{heading}</h2><p class=\"lead\">{lead}</p>\
         <p class=\"set-up__time\">{time}</p><p>{}</p><ol class=\"asked-list\">{rows}</ol>{put_back}\
         {who}",
        escaped(none)
    )
}

fn row(draft: Draft, survey: &Survey, problems: &[NotReady], question: &Question) -> String {
    let text = draft.text;
    let id = question.id.as_str();
    let is_edited = draft.edited.with_value(|edited| edited.as_ref() == Some(&question.id));
    let at = survey.place(&question.id).unwrap_or_default();
    let about = named(question, text);
    let condition = edit::condition(survey, question, text);
    let condition = match condition.as_str() {
        "" => String::new(),
        words => format!("<p class=\"asked-list__if\">{}</p>", escaped(words)),
    };
    let problem = problems::html(problems, question, text);
    let small = "button button--second button--small";
    let is_locked = question.source != Source::Local;
    let locked = if is_locked { escaped(text.locked) } else { String::new() };
    let mut buttons = Vec::new();
    if at > 0 {
        buttons.push(button(small, "up", (id, ""), text.up, &about));
    }
    if at + 1 < survey.questions.len() {
        buttons.push(button(small, "down", (id, ""), text.down, &about));
    }
    if !is_locked && !is_edited {
        buttons.push(button(small, "edit", (id, ""), text.change, &about));
    }
    buttons.push(button(small, "out", (id, ""), text.take_out, &about));
    let body = if is_edited {
        problem + &edit::html(draft, survey, question)
    } else {
        let (words, kind) = (escaped(&about), escaped(&how_answered(&question.kind, text)));
        let locked = if is_locked {
            format!("<p class=\"asked-list__locked\">{locked}</p>")
        } else {
            String::new()
        };
        format!(
            "<p class=\"asked-list__words\">{words}</p><p class=\"quiet asked-list__kind\">{kind}</p>\
             {condition}{locked}{problem}"
        )
    };
    let buttons = buttons.concat();
    format!(
        "<li class=\"asked-list__item\" id=\"q-{id}\">{body}<p class=\"buttons\">{buttons}</p></li>"
    )
}

/// The words of a question, or that it has none yet.
pub(super) fn named(question: &Question, text: &SetUpText) -> String {
    let words = question.text.trim();
    if words.is_empty() { text.without_words.to_owned() } else { words.to_owned() }
}

fn who_took_part(draft: Draft, survey: &Survey) -> String {
    let text = draft.text;
    let ticks: String = draft.bank.with_value(|bank| {
        let tick = |question: &Question| {
            let is_on = survey.equality.iter().any(|q| q.id == question.id);
            tick("who", (question.id.as_str(), ""), None, is_on, &question.text)
        };
        bank.equality.iter().map(tick).collect()
    });
    let [heading, why] = [text.equality_heading, text.equality_why].map(escaped);
    format!(
        "<fieldset class=\"choices\"><legend><h3>{heading}</h3></legend><p>{why}</p>{ticks}</fieldset>"
    )
}

/// How a question is answered, in words.
fn how_answered(kind: &Kind, text: &SetUpText) -> String {
    match kind {
        Kind::One(choices) => (text.kind_one)(choices.len()),
        Kind::Many(choices) => (text.kind_many)(choices.len()),
        Kind::Scale { .. } => text.kind_scale.to_owned(),
        Kind::Text => text.kind_text.to_owned(),
    }
}

/// Whether a question has choices that a group may word.
pub(super) fn has_choices(kind: &Kind) -> bool {
    matches!(kind, Kind::One(_) | Kind::Many(_))
}
