//! Words around the explainer, in English.

use super::{counted, people, surgeries};
use crate::{
    directory::SizeBand,
    text::{ExplainText, Forms, Plural, Section},
};

const CARDS: Forms = Forms { special: &[(Plural::One, "card")], other: "cards" };

pub(super) const EXPLAIN: ExplainText = ExplainText {
    questions: "Questions people ask",
    filter: "What do you need help with?",
    cards_found: |count| match count {
        0 => "Nothing here matches that. Try another word, or call 111.".into(),
        _ => counted(count, &CARDS),
    },
    score: |right, asked| format!("You got {right} of {asked} right."),
    surgeries,
    people,
    size_band: |band| match band {
        SizeBand::SmallerThanMost => "smaller than most",
        SizeBand::Usual => "a usual size",
        SizeBand::LargerThanMost => "larger than most",
    },
    area_name: |name| {
        let name = name.strip_prefix("NHS ").unwrap_or(name);
        let name = name.strip_suffix(" Integrated Care Board").unwrap_or(name);
        name.strip_suffix(" Commissioning Region").unwrap_or(name).to_owned()
    },
    no_meaning: "We could not load what this means. Load the page again.",
    failed: Section {
        heading: "We cannot show this page",
        lines: &[
            "It did not arrive, or it arrived damaged. Load the page again.",
            "The rest of the app still works.",
        ],
    },
};
