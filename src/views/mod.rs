//! Giving views, and the patient group's desk: two WebAssemblies, so that nobody else has to download
//! them, nor a patient the desk. The app makes a place for a screen (`pages/part.rs`) and
//! `public/start.js` has [`open_giving`] or [`open_desk`] called for each address. What must outlive
//! a screen, such as answers not yet kept, lives in one owner for as long as the page does. What the
//! one keeps the other finds in local storage. Giving views has no code that shows or opens what
//! anyone has said before.

mod asked;
mod board;
pub(crate) mod bundles;
mod desk;
mod fields;
mod giving;
mod group;
mod keys;
mod paper;
mod place_chooser;
mod places;
mod read;
mod record;
mod report;
mod said_done;
mod screen;
mod set_up;
pub(crate) mod store;
mod together;
mod try_out;

use std::sync::Arc;

use leptos::prelude::*;

use self::screen::Screen;
use crate::browser::{
    document, history,
    part::{Place, said},
};
use crate::context::{
    DirectoryState, LookedAt, mount_screen, need_directory, use_directory_state, use_display,
    use_text,
};
use crate::directory::{Date, Directory, PcnCode, PracticeCode};
use crate::feedback::Month;
use crate::page::{Page, ViewsPage};
use crate::text::{GivingText, ViewsText};

/// Shows the screen of giving views that the present address names, in place of the last.
pub fn open_giving(place: Place) {
    open(place, giving::screen);
}

/// Shows the group's screen that the present address names, in place of the last.
pub fn open_desk(place: Place) {
    open(place, group::screen);
}

fn open(place: Place, of: fn(ViewsPage) -> AnyView) {
    let guest = Guest::of(&place);
    let page = page();
    mount_screen(place, begin, move || {
        provide_context(guest);
        view! { <Screen page of /> }.into_any()
    });
}

/// Provides what outlives a screen.
fn begin() {
    store::provide_store();
    giving::provide_giving();
}

/// What the app outside knows of the visitor.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Guest {
    /// What they looked at last.
    pub(crate) looked_at: LookedAt,
    /// How they set the scale of the explainer: soon, familiar.
    pub(crate) wishes: (u8, u8),
}

impl Guest {
    fn of(place: &Place) -> Self {
        let step = |name: &str| said(place, name).parse().unwrap_or_default();
        Self {
            looked_at: LookedAt {
                surgery: PracticeCode::parse(&said(place, "data-surgery")).ok(),
                network: PcnCode::parse(&said(place, "data-network")).ok(),
            },
            wishes: (step("data-soon"), step("data-familiar")),
        }
    }
}

/// The screen that the address names.
fn page() -> ViewsPage {
    let [views, at] = ["views", "at"].map(history::value);
    let page = Page::parse(|name| match name {
        "views" => views.as_deref(),
        "at" => at.as_deref(),
        _ => None,
    });
    if let Page::Views(page) = page { page } else { ViewsPage::Start }
}

/// The directory for the sake of names: until it is there, and if it does not come, an empty one,
/// with which surgeries go by their codes.
pub(crate) fn use_names() -> Signal<Arc<Directory>> {
    need_directory();
    let state = use_directory_state();
    let nobody = Arc::new(Directory::default());
    let store = store::use_store();
    Signal::derive(move || {
        store.track();
        store.made_up_names().unwrap_or_else(|| match &*state.read() {
            DirectoryState::Ready(loaded) => loaded.directory.clone(),
            _ => nobody.clone(),
        })
    })
}

/// Goes to a screen of this part, and moves focus to its heading.
pub(crate) fn go(page: ViewsPage) {
    history::go(&Page::Views(page).to_string());
}

/// Says what the screen's heading is.
pub(crate) fn set_heading(heading: &str) {
    let title = (use_text().shell.title)(heading, false);
    document::set_title(&title);
}

/// The words of giving views in the visitor's language.
pub(crate) fn use_giving_text() -> &'static GivingText {
    use_display().now().language.giving()
}

/// The words of the group's desk in the visitor's language.
pub(crate) fn use_views_text() -> &'static ViewsText {
    use_display().now().language.desk()
}

/// A month as people write it in the visitor's language.
pub(crate) fn month_in_words(month: Month) -> String {
    let first = Date { year: month.year(), month: month.month(), day: 1 };
    (use_text().shell.month)(first)
}
