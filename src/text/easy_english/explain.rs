//! Words around the explainer, in Easy English.

use crate::{
    directory::SizeBand,
    text::{ENGLISH, ExplainText, Section},
};

pub(super) const EXPLAIN: ExplainText = ExplainText {
    cards_found: |count| match count {
        0 => "We found nothing for that. Try another word. Or call 111.".into(),
        _ => (ENGLISH.explain.cards_found)(count),
    },
    size_band: |band| match band {
        SizeBand::SmallerThanMost => "smaller than most",
        SizeBand::Usual => "about as big as most",
        SizeBand::LargerThanMost => "bigger than most",
    },
    no_meaning: "We could not get what this means. Load the page again.",
    failed: Section {
        lines: &[
            "It did not come, or it was broken. Load the page again.",
            "You can still use all the other pages.",
        ],
        ..ENGLISH.explain.failed
    },
    ..ENGLISH.explain
};
