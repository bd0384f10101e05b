//! A card that says who to call, in the colour of its urgency, as HTML.

use super::{escaped, html::element};
use crate::text::Section;

/// How soon help is needed.
#[derive(Clone, Copy)]
pub(crate) enum Urgency {
    /// Life is at risk.
    Emergency,
    /// It cannot wait.
    Urgent,
}

impl Urgency {
    fn class(self) -> &'static str {
        match self {
            Self::Emergency => "care-card care-card--emergency",
            Self::Urgent => "care-card care-card--urgent",
        }
    }
}

/// A card that says who to call.
pub(crate) fn care_card(urgency: Urgency, section: &Section) -> String {
    let heading = element("h2", "care-card__heading", &escaped(section.heading));
    let lines: String =
        section.lines.iter().flat_map(|line| ["<p>".into(), escaped(line)]).collect();
    element("section", urgency.class(), &(heading + &element("div", "care-card__content", &lines)))
}
