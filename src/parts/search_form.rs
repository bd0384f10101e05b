//! The search box with the app's search behind it.

use leptos::prelude::*;

use super::areas::areas_suggested;
use crate::{
    context::{DirectoryState, use_directory_state, use_search, use_text},
    ui::{SearchBox, SearchBoxState, suggestions},
};

/// How many suggestions are seen at once on most screens: more than there are areas among them.
const SEEN: usize = 5;

/// The search box with the app's search behind it.
#[component]
pub(crate) fn SearchForm() -> impl IntoView {
    let (search, text) = (use_search(), &use_text().search);
    let state = use_directory_state();
    let found = Memo::new(move |_| {
        let (state, results) = (state.read(), search.suggestions.read());
        let DirectoryState::Ready(loaded) = &*state else { return Vec::new() };
        let areas = areas_suggested(&loaded.directory, &search.typed.read(), text);
        // Areas stand last, where they are seen without scrolling.
        let most = if areas.is_empty() { results.hits.len() } else { SEEN - areas.len() };
        let hits = &results.hits[..most.min(results.hits.len())];
        let mut found = suggestions(&loaded.directory, hits, text);
        found.extend(areas);
        found
    });
    let is_ready = Signal::derive(move || matches!(*state.read(), DirectoryState::Ready(_)));
    let was_typing = search.was_typing.try_update_value(std::mem::take).unwrap_or_default();
    let state =
        SearchBoxState::new(search.typed, search.is_empty_error, found, is_ready, was_typing);
    view! { <SearchBox state text on_submit=search.submit on_open=search.open /> }
}
