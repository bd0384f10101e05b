//! The form on paper, and typing in what came back.

mod entry;
mod form;
mod sheet;
mod typing;

use leptos::prelude::*;

use self::typing::Typing;
use super::fields::button;
use super::store::use_store;
use super::{set_heading, use_views_text};
use crate::browser::document::{self, told};
use crate::feedback::OpenSurvey;
use crate::page::{Page, ViewsPage};
use crate::ui::{element, escaped, from_html, link, title};

/// The form on paper, and typing in what came back.
#[component]
pub(crate) fn PaperPage() -> impl IntoView {
    let text = &use_views_text().paper;
    set_heading(text.title);
    match use_store().survey() {
        Some(survey) => view! { <Paper survey /> }.into_any(),
        None => {
            let to = link("button", &Page::Views(ViewsPage::SetUp), text.set_up);
            let lead = element("p", "lead", &escaped(text.no_survey));
            from_html(title(text.title) + &lead + &element("p", "buttons", &to))
        }
    }
}

/// The form of a survey, or the fields to type it in.
#[component]
fn Paper(
    /// The survey.
    survey: OpenSurvey,
) -> impl IntoView {
    let text = &use_views_text().paper;
    let is_typing = RwSignal::new(false);
    let survey = StoredValue::new(survey);
    let top = move || {
        let (lead, print, other) = match is_typing.get() {
            false => (text.lead, text.print, text.type_in),
            true => (text.typing_lead, "", text.to_form),
        };
        let print = match print {
            "" => String::new(),
            print => button("button", "print", ("", ""), print, ""),
        };
        let other = button("button button--second", "turn", ("", ""), other, "");
        let heading = if is_typing.get() { text.typing_title } else { text.title };
        let lead = element("p", "lead", &escaped(lead));
        title(heading) + &lead + &element("p", "buttons", &(print + &other))
    };
    let press = move |action: &str| match action {
        "print" => document::print(),
        _ => {
            is_typing.update(|is| *is = !*is);
            leptos::task::spawn_local(async {
                leptos::task::tick().await;
                document::focus("h1");
            });
        }
    };
    view! {
        <div
            class="paper-top"
            on:click=move |event| {
                if let Some(told) = told(&event, "data-do") { press(&told.action) }
            }
            inner_html=top
        ></div>
        {move || {
            if is_typing.get() {
                view! { <Typing survey=survey.get_value() /> }.into_any()
            } else {
                from_html(form::html(survey.get_value().survey(), text))
            }
        }}
    }
}
