//! What a group does with responses: each step is a record of its own, only ever added. Nothing is
//! changed and nothing forgotten; what holds now is worked out from the steps ([`super::Desk`]).

use super::response::About;
use crate::feedback::ids::{BootId, DeviceId, Id, Slug};
use crate::feedback::month::Month;

/// A logical time (Lamport's): one more than any this device has seen. Of two steps that set the
/// same thing the later holds; at the same time, that of the greater device, then of the greater
/// id, so that all devices agree without a clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Lamport(pub u64);

impl Lamport {
    /// The time of the next step on a device that has seen these.
    pub fn after(seen: impl IntoIterator<Item = Self>) -> Self {
        Self(seen.into_iter().map(|seen| seen.0).max().unwrap_or(0).saturating_add(1))
    }
}

/// A step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Op {
    /// Its random id.
    pub id: Id,
    /// When, among other steps.
    pub lamport: Lamport,
    /// The device it was taken on.
    pub device: DeviceId,
    /// What was done.
    pub kind: OpKind,
}

/// What a step does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OpKind {
    /// Sorts a comment, or a part of it, under a theme: a card. A comment may have many.
    Card {
        /// The response with the comment.
        response: Id,
        /// The question it answers.
        question: Slug,
        /// The theme, as `seeing the same person`.
        theme: String,
        /// What sort of comment it is.
        sort: Sort,
        /// The part that is on the card, or nothing for the whole comment.
        excerpt: String,
    },
    /// Says whether a comment may be quoted, after someone has read it. It may not before.
    Clear {
        /// The response with the comment.
        response: Id,
        /// The question it answers.
        question: Slug,
        /// Whether it may.
        may_quote: bool,
    },
    /// Blacks out parts of a comment wherever it is shown. The comment itself stays.
    Redact {
        /// The response with the comment.
        response: Id,
        /// The question it answers.
        question: Slug,
        /// From which letter to before which, counted from 0. Nothing: no longer blacked out.
        spans: Vec<(u32, u32)>,
    },
    /// Dates the responses of a session whose clock could not be right.
    Date {
        /// The device.
        device: DeviceId,
        /// Its session.
        boot: BootId,
        /// The month it was.
        month: Month,
    },
    /// "You said, we did": adds an entry, or replaces what an earlier step made of it.
    SaidDone {
        /// The entry: its own random id, the same in every step that rewrites it.
        entry: Id,
        /// What it is about.
        about: About,
        /// What people said.
        said: String,
        /// How far it has come.
        done: Done,
        /// What was done, is planned, or why it cannot be.
        reply: String,
        /// Who sees to it.
        owner: String,
        /// When.
        month: Option<Month>,
    },
    /// Takes a step back, as if it had not been.
    Undo {
        /// The step.
        op: Id,
    },
}

/// The four sorts of comment that groups use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sort {
    /// Praise.
    Compliment,
    /// A remark.
    Comment,
    /// A worry.
    Concern,
    /// A complaint.
    Complaint,
}

/// What has come of what people said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Done {
    /// Nobody has answered yet.
    Asked,
    /// It will be done.
    Planned,
    /// "We did."
    Did,
    /// "We can't, because."
    Cannot,
}

/// What was erased stays erased: this beats the record of the same id on every device it reaches.
/// Only erasing on purpose makes one; clearing a device after a backup does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tombstone {
    /// What was erased: a response or a step.
    pub id: Id,
    /// Why.
    pub why: WhyErased,
    /// The device it was erased on.
    pub device: DeviceId,
}

/// Why something was erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum WhyErased {
    /// The person asked, with the short id of their receipt.
    Asked,
    /// It names or harms someone and must not be kept.
    Harmful,
    /// It was a try-out.
    TryOut,
    /// The time it was to be kept has passed.
    Retired,
}

impl OpKind {
    /// The response it is about, if it is about one.
    pub fn response(&self) -> Option<Id> {
        match self {
            Self::Card { response, .. }
            | Self::Clear { response, .. }
            | Self::Redact { response, .. } => Some(*response),
            Self::Date { .. } | Self::SaidDone { .. } | Self::Undo { .. } => None,
        }
    }
}

impl Sort {
    /// Every sort with the name it is kept under.
    pub const ALL: [(Self, &'static str); 4] = [
        (Self::Compliment, "compliment"),
        (Self::Comment, "comment"),
        (Self::Concern, "concern"),
        (Self::Complaint, "complaint"),
    ];
}

impl Done {
    /// Every state with the name it is kept under.
    pub const ALL: [(Self, &'static str); 4] = [
        (Self::Asked, "asked"),
        (Self::Planned, "planned"),
        (Self::Did, "did"),
        (Self::Cannot, "cannot"),
    ];
}

impl WhyErased {
    /// Every reason with the name it is kept under.
    pub const ALL: [(Self, &'static str); 4] = [
        (Self::Asked, "asked"),
        (Self::Harmful, "harmful"),
        (Self::TryOut, "try-out"),
        (Self::Retired, "retired"),
    ];
}
