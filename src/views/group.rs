//! Which of the group's screens an address shows.

use leptos::prelude::*;

use super::desk::DeskPage;
use super::keys::KeysPage;
use super::paper::PaperPage;
use super::read::ReadPage;
use super::report::ReportPage;
use super::said_done::SaidDonePage;
use super::set_up::SetUpPage;
use super::together::TogetherPage;
use super::try_out::under_banner;
use crate::page::ViewsPage;

/// The group's screen of a page.
pub(super) fn screen(page: ViewsPage) -> AnyView {
    under_banner(page, own_screen)
}

fn own_screen(page: ViewsPage) -> AnyView {
    match page {
        ViewsPage::SetUp => view! { <SetUpPage /> }.into_any(),
        ViewsPage::Paper => view! { <PaperPage /> }.into_any(),
        ViewsPage::Read => view! { <ReadPage /> }.into_any(),
        ViewsPage::SaidDone => view! { <SaidDonePage /> }.into_any(),
        ViewsPage::Report => view! { <ReportPage /> }.into_any(),
        ViewsPage::Together => view! { <TogetherPage /> }.into_any(),
        ViewsPage::Keys => view! { <KeysPage /> }.into_any(),
        _ => view! { <DeskPage /> }.into_any(),
    }
}
