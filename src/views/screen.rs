//! A screen, once what is kept has been looked over.

use leptos::prelude::*;

use super::store::use_store;
use crate::browser::document;
use crate::context::use_text;
use crate::page::ViewsPage;

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
    move || {
        if store.is_ready.get() {
            of(page)
        } else {
            view! { <p class="waiting lead" role="status">{use_text().shell.loading_page}</p> }
                .into_any()
        }
    }
}
