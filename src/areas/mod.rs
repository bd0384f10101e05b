//! Looking up places: England by area and council, fact sheets to print, surgeries that have
//! closed, keeping a surgery and sharing it, and where the data comes from. A WebAssembly of its
//! own, which `public/start.js` fetches and whose [`open_areas`] it calls for each address. Screens
//! are HTML made at once from the directory; what they hold to press says in a `data-do` what it
//! does.

mod browse;
mod closed;
mod data;
mod pictures;
mod share;
mod sheet;
mod source;

use std::sync::Arc;

use leptos::prelude::*;

use self::source::{Source, provide_source, use_source};
use crate::browser::{document, history, part::Place};
use crate::context::{Kept, mount_screen, use_display, use_text};
use crate::directory::Directory;
use crate::page::{AreasPage, Page};
use crate::text::{AreasText, LoadFailure};
use crate::ui::{from_html, lines, title};

/// Shows the screen that the present address names, in place of the last.
pub fn open_areas(place: Place) {
    let page = page();
    mount_screen(place, provide_source, move || view! { <Screen page /> }.into_any());
}

/// The screen of a page, once the directory is there.
#[component]
fn Screen(
    /// The page.
    page: Page,
) -> impl IntoView {
    let source = use_source();
    if matches!(*source.read_untracked(), Source::Loading) {
        // The frame has looked for a heading before there was one.
        Effect::new(move || {
            if !matches!(*source.read(), Source::Loading) {
                request_animation_frame(|| document::focus_unless_elsewhere("h1"));
            }
        });
    }
    move || match source.get() {
        Source::Loading => {
            view! { <p class="waiting lead" role="status">{use_text().shell.loading_page}</p> }
                .into_any()
        }
        Source::Failed(failure) => failed(failure),
        Source::Ready(directory, kept) => screen(page.clone(), &directory, kept),
    }
}

fn screen(page: Page, directory: &Arc<Directory>, kept: Kept) -> AnyView {
    let page = match page {
        Page::Data => return data::page(directory, kept),
        Page::Areas(page) => page,
        _ => AreasPage::Councils,
    };
    match page {
        AreasPage::Area(code) => browse::area(directory, code),
        AreasPage::Councils => browse::councils(directory),
        AreasPage::NetworkSheet(code) => sheet::of_network(directory, code),
        AreasPage::AreaSheet(code) => sheet::of_area(directory, code),
        AreasPage::Closed(code) => closed::one(directory, code),
        AreasPage::FindClosed => closed::find(),
        AreasPage::Share(code) => share::surgery(directory, code),
        AreasPage::Saved => share::saved(),
    }
}

/// Says that the directory did not come, and what to do.
fn failed(failure: LoadFailure) -> AnyView {
    let text = &use_text().shell.load_error;
    set_heading(text.title);
    let what = format!(r#"<p class="lead" role="alert">{}</p>"#, (text.what)(failure));
    from_html(title(text.title) + &what + &lines(text.advice))
}

/// The page that the address names.
fn page() -> Page {
    let values =
        ["area", "sheet", "closed", "share", "page"].map(|name| (name, history::value(name)));
    Page::parse(|name| {
        let value = values.iter().find(|(known, _)| *known == name);
        value.and_then(|(_, value)| value.as_deref())
    })
}

/// Says what the screen's heading is.
fn set_heading(heading: &str) {
    document::set_title(&(use_text().shell.title)(heading, false));
}

/// The words of this part in the visitor's language.
fn use_areas_text() -> &'static AreasText {
    use_display().now().language.areas()
}
