//! Words around the explainer, which brings its own.

use super::Section;
use crate::directory::SizeBand;

/// The explainer's pages.
#[derive(Debug)]
pub struct ExplainText {
    /// The heading over the questions that arise on another screen.
    pub questions: &'static str,
    /// The label of the filter over the cards.
    pub filter: &'static str,
    /// How many cards there are after filtering, and what to do when there are none.
    pub cards_found: fn(usize) -> String,
    /// How many answers are right, of how many.
    pub score: fn(usize, usize) -> String,
    /// How many surgeries a network has.
    pub surgeries: fn(usize) -> String,
    /// How many people it looks after.
    pub people: fn(u32) -> String,
    /// Its size beside others, in the middle of a sentence.
    pub size_band: fn(SizeBand) -> &'static str,
    /// The published name of a board or region, as it is said.
    pub area_name: fn(&str) -> String,
    /// Said in the place of a word's meaning that is not there.
    pub no_meaning: &'static str,
    /// What is said when the explainer could not be loaded.
    pub failed: Section,
}
