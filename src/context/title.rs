//! The title of the tab: the heading of the screen, then the app's name.

use leptos::prelude::*;

use super::use_text;
use crate::browser::document;

/// The heading of the screen shown.
#[derive(Clone, Copy)]
struct Heading(RwSignal<String>);

/// Keeps the tab's title in step with the heading, and with whether a form failed.
pub(crate) fn provide_title(is_error: RwSignal<bool>) {
    let heading = RwSignal::new(String::new());
    provide_context(Heading(heading));
    Effect::new(move || {
        let title = heading.with(|heading| (use_text().shell.title)(heading, is_error.get()));
        document::set_title(&title);
    });
}

/// Says what the screen's heading is, as long as the screen lives.
pub(crate) fn set_heading(heading: impl Fn() -> String + 'static) {
    keep_heading(Box::new(heading));
}

/// One effect for all kinds of headings: each is code to download.
fn keep_heading(heading: Box<dyn Fn() -> String>) {
    let Heading(shown) = expect_context();
    Effect::new(move || shown.set(heading()));
}
