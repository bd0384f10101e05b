//! Which screen an address shows.

use leptos::prelude::*;

use super::directory_gate::{DirectoryGate, LoadError};
use crate::{
    context::{DirectoryState, use_directory_state},
    explainer::AskedOn,
    page::{Page, Part},
    pages::{
        DisplayPage, ExplainPage, HelpPage, HomePage, MapPage, NearPage, NetworkPage, PartPage,
        ResultsPage, SurgeryPage,
    },
    parts::{Questions, Unknown},
};

/// The screen of a page. Those that show the directory wait for it.
#[component]
pub(crate) fn Screen(
    /// The page.
    page: Memo<Page>,
) -> impl IntoView {
    let state = use_directory_state();
    let failure = Memo::new(move |_| match *state.read() {
        DirectoryState::Failed(failure) => Some(failure),
        DirectoryState::Loading | DirectoryState::Ready(_) => None,
    });
    move || match page.get() {
        // The front page does not wait for the directory, but without it the box is no use.
        Page::Home => match failure.get() {
            Some(failure) => view! { <LoadError failure /> }.into_any(),
            None => view! { <HomePage /> }.into_any(),
        },
        Page::Explain(id) => view! { <ExplainPage id /> }.into_any(),
        Page::Help => view! { <HelpPage /> }.into_any(),
        Page::Privacy => view! {
            <ExplainPage id=Page::PRIVACY.into() />
            <Questions on=AskedOn::Privacy />
        }
        .into_any(),
        Page::Data => view! {
            <PartPage part=Part::Areas />
            <Questions on=AskedOn::Data />
        }
        .into_any(),
        Page::Accessibility => view! { <ExplainPage id=Page::ACCESSIBILITY.into() /> }.into_any(),
        Page::Display => view! { <DisplayPage /> }.into_any(),
        Page::Unknown(asked) => view! { <Unknown asked /> }.into_any(),
        page => match page.part() {
            Some(part) => view! { <PartPage part /> }.into_any(),
            None => view! { <DirectoryGate screen=move || of_directory(&page) /> }.into_any(),
        },
    }
}

/// The screen of a page that shows the directory.
fn of_directory(page: &Page) -> AnyView {
    match *page {
        Page::Results { at, order } => view! { <ResultsPage at order /> }.into_any(),
        Page::Near { at, order } => view! { <NearPage at order /> }.into_any(),
        Page::Map => view! { <MapPage /> }.into_any(),
        Page::Surgery(code) => view! { <SurgeryPage code /> }.into_any(),
        Page::Network(code) => view! { <NetworkPage code /> }.into_any(),
        _ => ().into_any(),
    }
}
