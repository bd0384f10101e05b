//! The search box and its results, in Easy English.

use crate::text::{
    ENGLISH, ResultsText, SearchText, Section,
    english::{networks, surgeries},
};

pub(super) const SEARCH: SearchText = SearchText {
    empty: "Type a surgery name, town or postcode",
    none_available: "Nothing yet. Press Search to see what is close.",
    ..ENGLISH.search
};

pub(super) const RESULTS: ResultsText = ResultsText {
    title: |practices, pcns, query| {
        let what = match (practices, pcns) {
            (_, 0) => surgeries(practices),
            (0, _) => networks(pcns),
            _ => format!("{} and {}", surgeries(practices), networks(pcns)),
        };
        format!("We found {what} for ‘{query}’")
    },
    title_close: |query| format!("We could not find all of ‘{query}’"),
    showing_for: |query| format!("These are for ‘{query}’."),
    exact_words: |query| format!("Look only for ‘{query}’"),
    close: "Nearly the same",
    tips: Section {
        heading: ENGLISH.results.tips.heading,
        lines: &[
            "Check the spelling.",
            "Use fewer words. Try just the first word of the name.",
            "Type the postcode. Half of it will do.",
            "Type the town or the street.",
            "Ask your surgery which network it is in.",
        ],
    },
    ..ENGLISH.results
};
