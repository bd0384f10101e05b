//! One question: which of how many, the way back, the ways on, and its choices.

use leptos::prelude::*;

use super::check::CheckScreen;
use super::choices::choices_of;
use super::form::{Giving, use_giving};
use super::scale::ScaleAnswer;
use super::text_answer::TextAnswer;
use super::{back, set_heading, use_giving_text};
use crate::feedback::{Answer, Kind, Question};
use crate::page::ViewsPage;
use crate::text::QuestionText;
use crate::ui::{element, escaped, from_html};
use crate::views::go;

/// What the ways of answering share.
#[derive(Clone, Copy)]
pub(super) struct Asked {
    /// The form.
    pub(super) giving: Giving,
    /// The question.
    pub(super) question: StoredValue<Question>,
    /// Where it stands, counted from 1.
    pub(super) at: usize,
}

impl Asked {
    /// Goes on to what comes next.
    pub(super) fn go_on(self) {
        go(self.giving.read(|form| form.after(self.at)));
    }

    /// Takes the answer back and goes on.
    pub(super) fn skip(self) {
        self.answer(None);
        self.go_on();
    }

    /// Notes the answer, or that there is none.
    pub(super) fn answer(self, answer: Option<Answer>) {
        let id = self.question.with_value(|question| question.id.clone());
        self.giving.change(|form| match answer {
            Some(answer) => form.answers.set(id, answer),
            None => form.answers.remove(&id),
        });
    }

    /// What was answered before.
    pub(super) fn answered(self) -> Option<Answer> {
        let id = self.question.with_value(|question| question.id.clone());
        self.giving.read(|form| form.answers.get(&id).cloned())
    }
}

/// The question at a place. Beyond the last, which one may come to by going forward after an
/// answer was changed, the answers are looked over.
#[component]
pub(super) fn QuestionScreen(
    /// The place, counted from 1 among those that are shown.
    at: usize,
) -> impl IntoView {
    let giving = use_giving();
    let found = giving.read(|form| {
        let shown = form.shown();
        let survey = form.survey.as_ref()?.survey();
        let question = (*shown.get(at.checked_sub(1)?)?).clone();
        let is_equality = survey.equality.iter().any(|other| other.id == question.id);
        Some((question, shown.len(), survey.language.clone(), is_equality))
    });
    let Some((question, count, language, is_equality)) = found else {
        return view! { <CheckScreen /> }.into_any();
    };
    giving.change(|form| form.see(&question.id));
    set_heading(&question.text);
    let text = &use_giving_text().question;
    let before = if at == 1 { ViewsPage::About } else { ViewsPage::Question(at - 1) };
    let top = back(before) + &progress(text, at, count) + &why(text, is_equality);
    let kind = question.kind.clone();
    let asked = Asked { giving, question: StoredValue::new(question), at };
    let answer = match kind {
        Kind::One(choices) => choices_of(asked, "radio", &choices, is_equality),
        Kind::Many(choices) => choices_of(asked, "checkbox", &choices, is_equality),
        Kind::Scale { soon, familiar, steps } => {
            view! { <ScaleAnswer asked names=[soon, familiar] steps /> }.into_any()
        }
        Kind::Text => view! { <TextAnswer asked /> }.into_any(),
    };
    view! {
        {from_html(top)}
        <div class="question" lang=language translate="no">{answer}</div>
    }
    .into_any()
}

/// Which of how many, in words and as joined dots.
fn progress(text: &QuestionText, at: usize, count: usize) -> String {
    let dot = |n: usize| match n.cmp(&at) {
        std::cmp::Ordering::Less => "<i class=\"progress__dot progress__dot--done\"></i>",
        std::cmp::Ordering::Equal => "<i class=\"progress__dot progress__dot--here\"></i>",
        std::cmp::Ordering::Greater => "<i class=\"progress__dot\"></i>",
    };
    let dots: String = (1..=count).map(dot).collect();
    let words = element("p", "progress__words", &escaped(&(text.progress)(at, count)));
    format!("{words}<div class=\"progress\" aria-hidden=\"true\">{dots}</div>")
}

/// Why anyone is asked who they are.
fn why(text: &QuestionText, is_equality: bool) -> String {
    if !is_equality {
        return String::new();
    }
    let heading = element("p", "question__part", &escaped(text.equality));
    heading + &element("p", "inset", &escaped(text.why_equality))
}

/// The words of a question, and what helps to answer it.
pub(super) fn asking(question: &Question, more: &str) -> String {
    let title = format!("<h1 tabindex=\"-1\">{}</h1>", escaped(&question.text));
    let hint = [&question.hint, more].into_iter().find(|hint| !hint.is_empty());
    let hint = hint.map(|hint| element("span", "question__hint", &escaped(hint)));
    title + &hint.unwrap_or_default()
}

/// The button that goes on, and the one that skips.
#[component]
pub(super) fn Ways(
    /// The question.
    asked: Asked,
) -> impl IntoView {
    let text = use_giving_text();
    view! {
        <div class="giving__buttons">
            <button class="button giving__go" type="submit">{text.next}</button>
            <button class="outlined-button" type="button" on:click=move |_| asked.skip()>
                {text.question.skip}
            </button>
        </div>
    }
}
