//! A screen, once what is kept has been looked over.

use leptos::prelude::*;

use super::{store::use_store, use_giving_text};
use crate::browser::document;
use crate::context::use_text;
use crate::page::ViewsPage;
use crate::ui::{element, escaped, from_html, paragraph};

/// The screen of a page, once what is kept has been looked over.
#[component]
pub(crate) fn Screen(
    /// The page.
    page: ViewsPage,
    /// The screens that there are.
    of: fn(ViewsPage) -> AnyView,
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
    let is_start = matches!(page, ViewsPage::Start | ViewsPage::Desk);
    view! {
        {(is_start && document::is_file()).then(on_file)}
        {move || {
            if store.is_ready.get() {
                of(page)
            } else {
                view! { <p class="waiting lead" role="status">{use_text().shell.loading_page}</p> }
                    .into_any()
            }
        }}
    }
}

/// What opening the page from a file means for what is kept.
fn on_file() -> AnyView {
    let text = &use_giving_text().on_file;
    let heading = element("p", "", &element("b", "", &escaped(text.heading)));
    let lines: String = text.lines.iter().map(|line| paragraph("", line)).collect();
    from_html(element("div", "notice on-file", &(heading + &lines)))
}
