//! What is missing before a survey can open: all of it at once, in plain words, and each at its
//! place.

use leptos::prelude::*;

use super::acts::selector;
use super::draft::{Draft, Step};
use crate::browser::document;
use crate::feedback::{NotReady, Question, Slug, Survey};
use crate::text::SetUpText;
use crate::ui::escaped;
use crate::views::fields::button;

/// Where a problem is: the field of the first step, or a question.
enum Place<'a> {
    Field(&'static str),
    Questions,
    Question(&'a Slug),
}

fn place(problem: &NotReady) -> Place<'_> {
    match problem {
        NotReady::NoGroup => Place::Field("group"),
        NotReady::NoPractice => Place::Field("practice"),
        NotReady::NoContact => Place::Field("contact"),
        NotReady::NoKeeping => Place::Field("keep"),
        NotReady::NoTitle => Place::Field("title"),
        NotReady::NoQuestions | NotReady::NoComment => Place::Questions,
        NotReady::QuestionTwice(id)
        | NotReady::NoWords(id)
        | NotReady::Choices(id)
        | NotReady::Condition(id)
        | NotReady::Changed(id) => Place::Question(id),
    }
}

fn words(problem: &NotReady, text: &SetUpText) -> &'static str {
    match problem {
        NotReady::NoGroup => text.no_group,
        NotReady::NoPractice => text.no_practice,
        NotReady::NoContact => text.no_contact,
        NotReady::NoKeeping => text.no_keeping,
        NotReady::NoTitle => text.no_title,
        NotReady::NoQuestions => text.no_questions,
        NotReady::NoComment => text.no_comment,
        NotReady::QuestionTwice(_) => text.twice,
        NotReady::NoWords(_) => text.no_words,
        NotReady::Choices(_) => text.no_choices,
        NotReady::Condition(_) => text.no_condition,
        NotReady::Changed(_) => text.changed,
    }
}

/// What is wrong at a field of the first step, or nothing.
pub(super) fn at_field(draft: Draft, action: &str) -> &'static str {
    draft.missing.with_value(|missing| {
        let here = |problem: &&NotReady| matches!(place(problem), Place::Field(at) if at == action);
        missing.iter().find(here).map_or("", |problem| words(problem, draft.text))
    })
}

/// What is wrong with the questions: what is missing, once it was tried to open the survey, and at
/// any time that nobody would be asked one.
pub(super) fn of_questions(draft: Draft, survey: &Survey) -> Vec<NotReady> {
    let mut now = survey.clone().open().err().unwrap_or_default();
    let was_tried = draft.missing.with_value(|missing| !missing.is_empty());
    now.retain(|problem| was_tried || matches!(problem, NotReady::Condition(_)));
    now
}

/// Those of them that are of one question, as HTML.
pub(super) fn html(problems: &[NotReady], question: &Question, text: &SetUpText) -> String {
    let is_here =
        |problem: &&NotReady| matches!(place(problem), Place::Question(at) if *at == question.id);
    let line = |problem: &NotReady| {
        format!("<p class=\"field__error\">{}</p>", escaped(words(problem, text)))
    };
    problems.iter().filter(is_here).map(line).collect()
}

/// Everything that is missing, each with a way to it, at the top of every step.
pub(super) fn summary(draft: Draft) -> String {
    let text = draft.text;
    let missing = draft.missing.get_value();
    if missing.is_empty() {
        return String::new();
    }
    let items = missing.iter().map(|problem| {
        let (of, about) = match place(problem) {
            Place::Field(field) => (field.to_owned(), String::new()),
            Place::Questions => (String::new(), String::new()),
            Place::Question(id) => (["q-", id.as_str()].concat(), title_of(draft, id)),
        };
        let words = match about.as_str() {
            "" => words(problem, text).to_owned(),
            about => [about, ": ", words(problem, text)].concat(),
        };
        let link = button("link-button error-summary__link", "mend", (&of, ""), &words, "");
        format!("<li>{link}</li>")
    });
    let items: String = items.collect();
    let heading = escaped(text.missing_heading);
    format!(
        "<div class=\"error-summary\" role=\"alert\" tabindex=\"-1\"><h2 \
         class=\"error-summary__title\">{heading}</h2><ul class=\"error-summary__list\">{items}</ul>\
         </div>"
    )
}

fn title_of(draft: Draft, id: &Slug) -> String {
    draft.survey.with_value(|survey| {
        let question = survey.question(id);
        question.map_or(String::new(), |q| super::list::named(q, draft.text))
    })
}

/// Looks again at what is missing, once it was told.
pub(super) fn look_again(draft: Draft) {
    draft.missing.update_value(|missing| {
        if !missing.is_empty() {
            *missing = draft.survey.get_value().open().err().unwrap_or_default();
        }
    });
}

/// Goes to where a problem is: a field, a question, or the questions.
pub(super) fn mend(draft: Draft, of: &str) {
    look_again(draft);
    let (step, focus) = match of.strip_prefix("q-") {
        Some(id) => {
            let id = Slug::parse(id)
                .ok()
                .filter(|id| draft.survey.with_value(|survey| survey.place(id).is_some()));
            let focus = id.as_ref().map(|id| selector("words", id.as_str(), ""));
            draft.edited.set_value(id);
            (Step::Questions, focus.unwrap_or_else(|| ".choosing".to_owned()))
        }
        None if of.is_empty() => (Step::Questions, ".set-up__heading".to_owned()),
        None => (Step::Who, selector(of, "", "")),
    };
    draft.step.set(step);
    draft.draw(focus.clone());
    leptos::task::spawn_local(async move {
        leptos::task::tick().await;
        document::scroll_to(&focus);
    });
}
