//! "Who can help me?", as it is written.

use super::{Fact, Statement};
use crate::directory::Date;

/// "Who can help me?": signposting, never triage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cards {
    /// The heading.
    pub title: &'static str,
    /// Said first.
    pub lead: &'static str,
    /// What it is not.
    pub limits: &'static str,
    /// When to call 999, above all cards.
    pub emergency: Statement,
    /// When to call 111, above all cards.
    pub urgent: Statement,
    /// Said on every card.
    pub on_every_card: &'static str,
    /// Said while no clinician has signed the cards off.
    pub unsigned: &'static str,
    /// Said before the name of the clinician who has.
    pub signed: &'static str,
    /// The clinician who has read and agreed every card; the only place where that is kept.
    pub sign_off: Option<SignOff>,
    /// The cards.
    pub groups: &'static [CardGroup],
}

/// A clinician's word that the cards are right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SignOff {
    /// Their name.
    pub name: &'static str,
    /// Their profession.
    pub role: &'static str,
    /// When they signed.
    pub date: Date,
}

/// Cards that belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CardGroup {
    /// What they have in common.
    pub name: &'static str,
    /// The cards, in no order of urgency.
    pub cards: &'static [Card],
}

/// A need, and who can help.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Card {
    /// Its name in addresses.
    pub id: &'static str,
    /// The need, in a patient's words.
    pub need: &'static str,
    /// Who can help, in a few words.
    pub who: &'static str,
    /// How to reach them and what they do.
    pub how: &'static str,
    /// When to get help fast; one need has nothing of the kind.
    pub fast: Option<&'static str>,
    /// Other words that people may type for it.
    pub words: &'static str,
    /// Where it comes from.
    pub fact: Fact,
}
