//! The search box, its suggestions and its results, in English.

use super::{counted, networks, plural, surgeries};
use crate::directory::areas::AreaId;
use crate::text::{Forms, Plural, ResultsText, SearchText, Section};

const SUGGESTIONS: Forms = Forms { special: &[(Plural::One, "suggestion")], other: "suggestions" };
const MATCH: Forms = Forms { special: &[(Plural::One, "matches")], other: "match" };

pub(super) const SEARCH: SearchText = SearchText {
    label: "Surgery name, town or postcode",
    hint: "For example, Park Surgery, Leeds or SW9\u{a0}9SL",
    button: "Search",
    promise: "What you type stays on this device.",
    empty: "Enter a surgery name, town or postcode",
    error_title: "There is a problem",
    suggestions: "Suggestions",
    surgeries: "GP surgeries",
    networks: "Networks",
    areas: "Areas",
    available: |count| format!("{} available", counted(count, &SUGGESTIONS)),
    none_available: "No suggestions. Press Search to see close matches.",
    position: |words, place, count| format!("{words}, {place} of {count}"),
    network_detail: |count| format!("Network of {}", surgeries(count)),
    area_detail: |id, count, of| {
        let kind = match id {
            AreaId::Council(_) => "Council",
            AreaId::Icb(_) | AreaId::SubIcbLocation(_) => "Local NHS area",
            AreaId::Region(_) | AreaId::England => "Region",
        };
        format!("{kind}: {}, {}", networks(count), surgeries(of))
    },
};

pub(super) const RESULTS: ResultsText = ResultsText {
    title: |practices, pcns, query| {
        let what = match (practices, pcns) {
            (_, 0) => surgeries(practices),
            (0, _) => networks(pcns),
            _ => format!("{} and {}", surgeries(practices), networks(pcns)),
        };
        let verb = MATCH.of(plural((practices + pcns) as u64));
        format!("{what} {verb} ‘{query}’")
    },
    title_close: |query| format!("Nothing matches all of ‘{query}’"),
    title_none: |query| format!("We cannot find ‘{query}’"),
    title_empty: "Search for a GP surgery",
    empty: "Type a surgery name, a town or a postcode in the box above.",
    showing_for: |query| format!("Showing matches for ‘{query}’."),
    exact_words: |query| format!("Search only for ‘{query}’"),
    close: "Close matches",
    network: "Network:",
    no_network: "Not in a network",
    tips: Section {
        heading: "Things to try",
        lines: &[
            "Check the spelling.",
            "Use fewer words, such as only the first word of the name.",
            "Type the surgery's postcode, or the first half of it.",
            "Type the town or the street.",
            "Ask your surgery which network it is in.",
        ],
    },
    pagination: "Pages of results",
    previous: "Previous",
    next: "Next",
    page_of: |page, pages| format!("page {page} of {pages}"),
};
