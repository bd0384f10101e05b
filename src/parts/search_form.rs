//! The search box with the app's search behind it.

use leptos::prelude::*;

use crate::{
    context::{DirectoryState, use_directory_state, use_search, use_text},
    ui::{SearchBox, SearchBoxState, grouped},
};

/// The search box with the app's search behind it.
#[component]
pub(crate) fn SearchForm() -> impl IntoView {
    let search = use_search();
    let directory = use_directory_state();
    let loaded = Signal::derive(move || match &*directory.read() {
        DirectoryState::Ready(loaded) => Some(loaded.directory.clone()),
        DirectoryState::Loading | DirectoryState::Failed(_) => None,
    });
    let hits = Memo::new(move |_| grouped(search.suggestions.read().hits.clone()));
    let was_typing = search.was_typing.try_update_value(std::mem::take).unwrap_or_default();
    let state = SearchBoxState::new(search.typed, search.is_empty_error, hits, loaded, was_typing);
    view! {
        <SearchBox state text=&use_text().search on_submit=search.submit on_open=search.open />
    }
}
