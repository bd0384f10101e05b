//! Which screen an address of this part shows.

use leptos::prelude::*;

use super::desk::DeskPage;
use super::giving::GivingPage;
use super::keys::KeysPage;
use super::paper::PaperPage;
use super::read::ReadPage;
use super::report::ReportPage;
use super::said_done::SaidDonePage;
use super::set_up::SetUpPage;
use super::store::use_store;
use super::together::TogetherPage;
use crate::browser::document;
use crate::context::use_text;
use crate::page::ViewsPage;

/// The screen of a page, once what is kept has been looked over.
#[component]
pub(crate) fn Screen(
    /// The page.
    page: ViewsPage,
) -> impl IntoView {
    let store = use_store();
    store.begin();
    if !store.is_ready.get_untracked() {
        // The frame has looked for a heading before there was one.
        Effect::new(move || {
            if store.is_ready.get() {
                request_animation_frame(|| document::focus_unless_elsewhere("h1"));
            }
        });
    }
    move || {
        if store.is_ready.get() {
            of(page)
        } else {
            view! { <p class="waiting lead" role="status">{use_text().shell.loading_page}</p> }
                .into_any()
        }
    }
}

fn of(page: ViewsPage) -> AnyView {
    match page {
        ViewsPage::Start
        | ViewsPage::About
        | ViewsPage::Question(_)
        | ViewsPage::Check
        | ViewsPage::Kept => view! { <GivingPage page /> }.into_any(),
        ViewsPage::Desk => view! { <DeskPage /> }.into_any(),
        ViewsPage::SetUp => view! { <SetUpPage /> }.into_any(),
        ViewsPage::Paper => view! { <PaperPage /> }.into_any(),
        ViewsPage::Read => view! { <ReadPage /> }.into_any(),
        ViewsPage::SaidDone => view! { <SaidDonePage /> }.into_any(),
        ViewsPage::Report => view! { <ReportPage /> }.into_any(),
        ViewsPage::Together => view! { <TogetherPage /> }.into_any(),
        ViewsPage::Keys => view! { <KeysPage /> }.into_any(),
    }
}
