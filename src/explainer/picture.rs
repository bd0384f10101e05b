//! Who is in the team, what is above it, what happened when, and the reader's own scale.

use std::cmp::Ordering;

use super::{Fact, Own, PartDate, Statement};

/// Who works in a network's team.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Roles {
    /// Said of all of them.
    pub lead: Statement,
    /// The roles, nearest to patients first.
    pub entries: &'static [Role],
}

/// Someone in a network's team.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Role {
    /// What they are called.
    pub name: &'static str,
    /// What they can do for a patient.
    pub does: &'static str,
    /// Since when networks could hire them.
    pub since: Option<PartDate>,
    /// Where it comes from.
    pub fact: Fact,
}

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

/// How the parts of the NHS near a patient fit together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BiggerPicture {
    /// From the reader to the region.
    pub levels: &'static [Level],
    /// What took the place of what.
    pub replaced: &'static [Replacement],
}

/// A ring of the diagram.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Level {
    /// What it is called.
    pub name: &'static str,
    /// What it does, or how big it is.
    pub meaning: &'static str,
    /// The reader's own, when that is known.
    pub own: Option<Own>,
    /// Where it comes from.
    pub fact: Fact,
}

/// Something that ended, and what took its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Replacement {
    /// What it was called.
    pub old: &'static str,
    /// From when to when, in words.
    pub years: &'static str,
    /// What it did.
    pub did: &'static str,
    /// What does that now.
    pub now: &'static str,
    /// Where it comes from.
    pub fact: Fact,
}

/// What happened when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timeline {
    /// The heading.
    pub title: &'static str,
    /// Said first.
    pub lead: &'static str,
    /// What happened, oldest first.
    pub entries: &'static [TimelineEntry],
}

/// Something that happened, or may.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimelineEntry {
    /// When.
    pub when: PartDate,
    /// Until when, if it went on.
    pub until: Option<PartDate>,
    /// A few words.
    pub title: &'static str,
    /// What it meant.
    pub text: &'static str,
    /// Whether it is one of the few that matter most here.
    pub is_turning_point: bool,
    /// Where it comes from.
    pub fact: Fact,
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
