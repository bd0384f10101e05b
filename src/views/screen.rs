//! Which screen an address of this part shows.

use leptos::prelude::*;

use super::store::use_store;
use crate::context::use_text;
use crate::page::ViewsPage;

/// The screen of a page, once what is kept has been looked over.
#[component]
pub(crate) fn Screen(
    /// The page.
    page: ViewsPage,
) -> impl IntoView {
    let store = use_store();
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
        _ => view! { <h1 tabindex="-1">"Views"</h1> }.into_any(),
    }
}
