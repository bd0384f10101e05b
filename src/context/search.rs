//! What a visitor types and what it finds. The words live here and in the browser's history,
//! never in an address.

use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate},
    location::State,
};

use super::{DirectoryState, use_directory_state};
use crate::{
    browser::{history, timing},
    directory::search::SearchResults,
    page::{Order, Page},
};

/// How many results are had at once. More than anyone pages through.
const MOST_RESULTS: usize = 500;
/// How many suggestions are shown under the box.
const MOST_SUGGESTIONS: usize = 8;
/// From how many characters on suggestions are shown.
const FEWEST_CHARACTERS: usize = 2;

/// The search that the box on every screen shares.
#[derive(Clone, Copy)]
pub(crate) struct Search {
    /// What stands in the box.
    pub(crate) typed: RwSignal<String>,
    /// Whether someone was typing when the app began: their suggestions are shown at once.
    pub(crate) was_typing: StoredValue<bool>,
    /// Whether the box was submitted with nothing in it.
    pub(crate) is_empty_error: RwSignal<bool>,
    /// The first hits for what stands in the box; none until two characters are there.
    pub(crate) suggestions: Memo<SearchResults>,
    /// The words that the results screen answers.
    pub(crate) words: Memo<String>,
    /// Opens what the words name, or the results: called with the words.
    pub(crate) submit: Callback<String>,
    /// Opens what was found.
    pub(crate) open: Callback<Page>,
}

/// Sets up the search.
pub(crate) fn provide_search() -> Search {
    let was_typing = StoredValue::new(false);
    let typed = RwSignal::new(String::new());
    let is_empty_error = RwSignal::new(false);
    let submissions = RwSignal::new(0_u32);
    let state = use_directory_state();
    let suggestions = Memo::new(move |_| {
        typed.with(|typed| match typed.trim() {
            typed if typed.chars().count() < FEWEST_CHARACTERS => SearchResults::default(),
            typed => search(state, typed, MOST_SUGGESTIONS),
        })
    });
    let location = use_location();
    let words = Memo::new(move |_| {
        location.search.track();
        submissions.track();
        history::words().unwrap_or_default()
    });
    let navigate = use_navigate();
    let open = {
        let navigate = navigate.clone();
        Callback::new(move |page: Page| {
            typed.set(String::new());
            navigate(&page.to_string(), NavigateOptions::default());
        })
    };
    let submit = Callback::new(move |query: String| {
        let query = query.trim().to_owned();
        is_empty_error.set(query.is_empty());
        if query.is_empty() {
            return;
        }
        if let Some(target) = search(state, &query, 1).exact {
            return open.run(target.into());
        }
        let is_on_results = location.search.with_untracked(|s| s.starts_with("page=results"));
        let options = NavigateOptions {
            state: State::new(Some(query.into())),
            // The router adds no entry for the address it is at, so the old words give way.
            replace: is_on_results,
            ..NavigateOptions::default()
        };
        navigate(&Page::Results { at: 1, order: Order::Best }.to_string(), options);
        submissions.update(|n| *n += 1);
    });
    let search = Search { typed, was_typing, is_empty_error, suggestions, words, submit, open };
    provide_context(search);
    search
}

/// The search that the box on every screen shares.
pub(crate) fn use_search() -> Search {
    expect_context()
}

impl Search {
    /// Takes up what was typed before the app was there, and whether the box had focus.
    pub(crate) fn go_on_typing(self, typed: String, has_focus: bool) {
        self.was_typing.set_value(has_focus && !typed.is_empty());
        self.typed.set(typed);
    }

    /// Every result for the words that were submitted.
    pub(crate) fn results(self) -> Memo<SearchResults> {
        let state = use_directory_state();
        Memo::new(move |_| self.words.with(|words| search(state, words, MOST_RESULTS)))
    }
}

fn search(state: RwSignal<DirectoryState>, query: &str, limit: usize) -> SearchResults {
    state.with(|state| match state {
        DirectoryState::Ready(loaded) => {
            let results = timing::measured("search", || loaded.index.search(query, limit));
            timing::first_answer();
            results
        }
        DirectoryState::Loading | DirectoryState::Failed(_) => SearchResults::default(),
    })
}
