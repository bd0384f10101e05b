//! Words of the search box, its suggestions and its results.

use crate::directory::areas::AreaId;

/// The search box and its suggestions.
#[derive(Debug)]
pub struct SearchText {
    /// The label of the box.
    pub label: &'static str,
    /// An example below the label.
    pub hint: &'static str,
    /// The word on the button.
    pub button: &'static str,
    /// The promise below the box.
    pub promise: &'static str,
    /// Said when nothing was typed.
    pub empty: &'static str,
    /// The heading of what went wrong.
    pub error_title: &'static str,
    /// Names the list of suggestions, for screen readers.
    pub suggestions: &'static str,
    /// The group of surgeries among the suggestions.
    pub surgeries: &'static str,
    /// The group of networks among the suggestions.
    pub networks: &'static str,
    /// The group of areas among the suggestions.
    pub areas: &'static str,
    /// Announced when suggestions change.
    pub available: fn(usize) -> String,
    /// Announced when there are none.
    pub none_available: &'static str,
    /// Announced when one is chosen by arrow: its words, its place, how many there are.
    pub position: fn(&str, usize, usize) -> String,
    /// What follows a network's name in a suggestion, given how many surgeries it has.
    pub network_detail: fn(usize) -> String,
    /// What follows an area's name in a suggestion: what it is, networks and surgeries.
    pub area_detail: fn(AreaId, usize, usize) -> String,
}

/// The list of results.
#[derive(Debug)]
pub struct ResultsText {
    /// The heading: surgeries and networks that match, and the words typed.
    pub title: fn(usize, usize, &str) -> String,
    /// The heading when none match well, but some come near.
    pub title_close: fn(&str) -> String,
    /// The heading when nothing comes near.
    pub title_none: fn(&str) -> String,
    /// The heading when the words are gone, as from a link.
    pub title_empty: &'static str,
    /// What to do when the words are gone.
    pub empty: &'static str,
    /// Said when a word was put right: the words as understood.
    pub showing_for: fn(&str) -> String,
    /// The button that takes the words as typed: the words typed.
    pub exact_words: fn(&str) -> String,
    /// The heading over what does not match every word.
    pub close: &'static str,
    /// Before the network of a surgery.
    pub network: &'static str,
    /// Instead of the network of a surgery that is in none.
    pub no_network: &'static str,
    /// Tips when nothing matches.
    pub tips: super::Section,
    /// Names the links to further pages, for screen readers.
    pub pagination: &'static str,
    /// The link back a page.
    pub previous: &'static str,
    /// The link on a page.
    pub next: &'static str,
    /// Which page it is of how many, for the title and beside the links.
    pub page_of: fn(usize, usize) -> String,
}
