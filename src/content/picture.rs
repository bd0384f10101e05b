//! Who is in the team, what is above it, and what happened when.

use super::{Fact, PartDate, Statement};
use crate::explainer::Own;

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
    /// Its drawing, by its name.
    pub picture: &'static str,
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
