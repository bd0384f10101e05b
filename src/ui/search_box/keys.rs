//! What each key does in the search box. Keys that are not named here edit the text.

use leptos::{ev::KeyboardEvent, prelude::*};

use super::{List, SearchBoxState};
use crate::page::Page;

/// The keys of the box.
#[derive(Clone, Copy)]
pub(super) struct Keys {
    /// What the box and its parts share.
    pub(super) state: SearchBoxState,
    /// Called when a suggestion is chosen.
    pub(super) on_open: Callback<Page>,
}

impl Keys {
    /// Answers a key. What it answers, the browser does not.
    pub(super) fn press(self, ev: &KeyboardEvent) {
        let Self { state, on_open } = self;
        let count = state.found.read_untracked().len();
        let list = state.list.get_untracked();
        let marked = match list {
            List::Open(marked) => marked.filter(|place| *place < count),
            List::Closed => None,
        };
        match ev.key().as_str() {
            "ArrowDown" if ev.alt_key() => state.list.set(List::Open(None)),
            "ArrowDown" if count > 0 => {
                let next = marked.map_or(0, |place| (place + 1) % count);
                state.list.set(List::Open(Some(next)));
            }
            "ArrowUp" if count > 0 => {
                let next = marked.map_or(count - 1, |place| (place + count - 1) % count);
                state.list.set(List::Open(Some(next)));
            }
            "Enter" => {
                match marked.and_then(|place| state.found.read_untracked().get(place).cloned()) {
                    Some(suggestion) => {
                        state.list.set(List::Closed);
                        on_open.run(suggestion.page);
                    }
                    // The form is submitted, as without suggestions.
                    None => return,
                }
            }
            "Escape" if list != List::Closed && count > 0 => state.list.set(List::Closed),
            "Escape" => state.typed.set(String::new()),
            _ => return,
        }
        ev.prevent_default();
    }
}
