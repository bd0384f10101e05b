//! Setting a survey up, in three steps: who asks, what is asked, and opening it. What is typed is
//! kept on this device at once.

mod acts;
mod choose;
mod draft;
mod edit;
mod frame;
mod list;
mod opened;
mod opening;
mod problems;
mod who;

use leptos::prelude::*;

use self::draft::{Draft, Step};
use self::opened::Opened;
use super::place_chooser::PlaceChooser;
use super::store::use_store;
use super::{set_heading, use_views_text};
use crate::browser::document::told;
use crate::feedback::{About, Bank, ENGLISH_BANK};
use crate::ui::{from_html, title};

/// Setting a survey up, or what there is of one that is open.
#[component]
pub(crate) fn SetUpPage() -> impl IntoView {
    let text = &use_views_text().set_up;
    set_heading(text.title);
    let store = use_store();
    // The bank comes with the app, and its tests read it.
    let Ok(bank) = Bank::read(ENGLISH_BANK) else { return ().into_any() };
    let is_draft = RwSignal::new(store.draft().is_some() || store.survey().is_none());
    let just_opened = RwSignal::new("");
    let bank = StoredValue::new(bank);
    view! {
        {from_html(title(text.title))}
        {move || {
            if is_draft.get() {
                view! { <Steps draft=Draft::begin(bank, is_draft, just_opened) /> }.into_any()
            } else {
                view! { <Opened is_draft bank just_opened /> }.into_any()
            }
        }}
    }
    .into_any()
}

/// The three steps.
#[component]
fn Steps(
    /// The survey in the making.
    draft: Draft,
) -> impl IntoView {
    let html = move || {
        draft.drawn.track();
        let screen = match draft.step.get() {
            Step::Who => who::html(draft),
            Step::Questions => list::html(draft),
            Step::Open => opening::html(draft),
        };
        problems::summary(draft) + &draft.steps_html() + &screen
    };
    view! {
        <div
            class="set-up"
            on:input=move |event| {
                if let Some(told) = told(&event, "data-in") { acts::typed(draft, &told) }
            }
            on:click=move |event| {
                if let Some(told) = told(&event, "data-do") { acts::pressed(draft, &told) }
            }
        >
            <div inner_html=html></div>
            <Below draft />
            <p class="buttons" inner_html=move || draft.buttons_html()></p>
            <p class="set-up__said" role="status">{draft.said}</p>
        </div>
    }
}

/// What stands below a step and stays while it is drawn anew: finding the surgery in the list, or
/// the questions to choose from.
#[component]
fn Below(
    /// The survey in the making.
    draft: Draft,
) -> impl IntoView {
    let about = RwSignal::new(About::default());
    let take = Callback::new(move |name: String| {
        draft.change(|survey| survey.asker.practice = name);
        draft.draw(acts::selector("practice", "", ""));
    });
    move || match draft.step.get() {
        Step::Who => {
            let words = (draft.text.find_place, draft.text.found_place);
            Some(view! { <PlaceChooser about words on_name=take /> }.into_any())
        }
        Step::Questions => Some(choose::view(draft)),
        Step::Open => None,
    }
}
