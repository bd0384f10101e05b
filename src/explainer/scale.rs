//! Quick or familiar? What the reader's own scale says.

use std::cmp::Ordering;

/// The scale on which the reader sets how much speed and a familiar face matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scale {
    /// The heading.
    pub title: &'static str,
    /// Said first.
    pub lead: &'static str,
    /// The name of the first handle.
    pub soon: &'static str,
    /// The name of the second.
    pub familiar: &'static str,
    /// What each step of a handle says after its name, from the least to the most.
    pub steps: &'static [&'static str],
    /// What it says when speed matters more.
    pub says_soon: &'static str,
    /// What it says when a familiar face matters more.
    pub says_familiar: &'static str,
    /// What it says when both matter alike.
    pub says_both: &'static str,
    /// What it says when neither matters much.
    pub says_neither: &'static str,
}

impl Scale {
    /// What the handles say together, each at one of [`Scale::steps`], counted from 0.
    pub fn says(&self, soon: usize, familiar: usize) -> &'static str {
        match soon.cmp(&familiar) {
            Ordering::Greater => self.says_soon,
            Ordering::Less => self.says_familiar,
            Ordering::Equal if soon * 2 < self.steps.len().saturating_sub(1) => self.says_neither,
            Ordering::Equal => self.says_both,
        }
    }
}
