//! Which of the group's screens an address shows.

use leptos::prelude::*;

use super::board::top;
use super::desk::DeskPage;
use super::keys::KeysPage;
use super::paper::PaperPage;
use super::read::ReadPage;
use super::report::ReportPage;
use super::said_done::SaidDonePage;
use super::set_up::SetUpPage;
use super::store::{Store, use_store};
use super::together::TogetherPage;
use super::{try_out, use_views_text};
use crate::page::ViewsPage;
use crate::ui::from_html;

/// The group's screen of a page, under what is to be said on all of them: that answers are made up,
/// or how long there has been no backup. Screens that work on what is real wait until nothing is
/// made up.
pub(super) fn screen(page: ViewsPage) -> AnyView {
    let store = use_store();
    let is_trying = Memo::new(move |_| {
        store.track();
        store.is_trying()
    });
    let is_of_answers =
        matches!(page, ViewsPage::Desk | ViewsPage::Read | ViewsPage::SaidDone | ViewsPage::Report);
    let shown = move || {
        match is_trying.get() {
        true if is_of_answers => (try_out::banner(), own_screen(page)).into_any(),
        true => {
            let text = &use_views_text().try_out;
            (try_out::banner(), from_html(top(text.title, text.not_now))).into_any()
        }
        // The desk itself says more about it.
        false if page == ViewsPage::Desk => own_screen(page),
        false => view! { <p class="backup-line quiet">{move || since_backup(store)}</p> {own_screen(page)} }.into_any(),
    }
    };
    shown.into_any()
}

/// How long there has been no backup, and of how much.
fn since_backup(store: Store) -> String {
    store.track();
    let (health, text) = (store.health(), &use_views_text().desk);
    let since = if health.has_backup { text.since_backup } else { text.never_backed_up };
    let missing = (health.backup.missing > 0).then(|| (text.missing)(health.backup.missing));
    let since = health.backup.days.map(since);
    let words: Vec<String> = since.into_iter().chain(missing).collect();
    words.join(" ")
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
