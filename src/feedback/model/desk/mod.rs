//! What holds now, worked out from all steps a group has taken. The same steps give the same in
//! whatever order they came.

use std::collections::BTreeMap;

use super::op::{Done, Op, OpKind, Sort};
use super::response::{About, Response};
use crate::feedback::ids::{Id, Slug};
use crate::feedback::month::Month;

/// A comment, or a part of it, under a theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// The step that made it: what to undo to take it away.
    pub op: Id,
    /// The response with the comment.
    pub response: Id,
    /// The question it answers.
    pub question: Slug,
    /// The theme.
    pub theme: String,
    /// What sort of comment it is.
    pub sort: Sort,
    /// The part on the card, or nothing for the whole comment.
    pub excerpt: String,
}

/// An entry of "you said, we did".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaidDone {
    /// Its id.
    pub entry: Id,
    /// What it is about.
    pub about: About,
    /// What people said.
    pub said: String,
    /// How far it has come.
    pub done: Done,
    /// What was done, is planned, or why it cannot be.
    pub reply: String,
    /// Who sees to it.
    pub owner: String,
    /// When.
    pub month: Option<Month>,
}

/// What holds now.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Desk {
    /// All cards, in the order they were made.
    pub cards: Vec<Card>,
    /// All entries of "you said, we did", in the order of their last change.
    pub said_done: Vec<SaidDone>,
    /// The steps that were not taken back, in order.
    steps: Vec<Op>,
    /// Of the steps that set the same thing, by its name, the last.
    latest: BTreeMap<String, usize>,
}

impl Desk {
    /// Works out what these steps come to. Steps about responses that are gone do no harm.
    pub fn of<'a>(ops: impl IntoIterator<Item = &'a Op>) -> Self {
        let mut ordered: BTreeMap<String, usize> = BTreeMap::new();
        let ops: Vec<&Op> = ops.into_iter().collect();
        for (at, op) in ops.iter().enumerate() {
            ordered.insert(format!("{:016x} {} {}", op.lamport.0, op.device, op.id), at);
        }
        let ops: Vec<&Op> = ordered.into_values().map(|at| ops[at]).collect();
        let holds = holding(&ops);
        let held = ops.iter().zip(holds).filter(|(_, holds)| *holds);
        let mut desk =
            Self { steps: held.map(|(op, _)| (*op).clone()).collect(), ..Self::default() };
        for (at, op) in desk.steps.iter().enumerate() {
            if let Some(name) = name_of(&op.kind) {
                desk.latest.insert(name, at);
            }
            if let OpKind::Card { response, question, theme, sort, excerpt } = op.kind.clone() {
                desk.cards.push(Card { op: op.id, response, question, theme, sort, excerpt });
            }
        }
        for (at, op) in desk.steps.iter().enumerate() {
            let is_latest = name_of(&op.kind).is_some_and(|name| desk.latest[&name] == at);
            if let (true, OpKind::SaidDone { entry, about, said, done, reply, owner, month }) =
                (is_latest, op.kind.clone())
            {
                desk.said_done.push(SaidDone { entry, about, said, done, reply, owner, month });
            }
        }
        desk
    }

    /// Whether a comment may be quoted: the person let us, and someone of the group has read it and
    /// said so.
    pub fn may_quote(&self, response: &Response, question: &Slug) -> bool {
        response.may_quote && self.cleared(response.id, question) == Some(true)
    }

    /// What the group has said of quoting a comment, if it has read it.
    pub fn cleared(&self, response: Id, question: &Slug) -> Option<bool> {
        match self.latest(&format!("clear {response} {question}")) {
            Some(OpKind::Clear { may_quote, .. }) => Some(*may_quote),
            _ => None,
        }
    }

    /// Which letters of a comment are blacked out: from which to before which, counted from 0.
    pub fn blacked_out(&self, response: Id, question: &Slug) -> &[(u32, u32)] {
        match self.latest(&format!("redact {response} {question}")) {
            Some(OpKind::Redact { spans, .. }) => spans,
            _ => &[],
        }
    }

    /// A comment as it may be shown, with each part that is blacked out as one `█████`.
    pub fn shown(&self, response: Id, question: &Slug, comment: &str) -> String {
        let spans = self.blacked_out(response, question);
        let mut shown = String::new();
        let mut was_black = false;
        for (at, letter) in (0_u32..).zip(comment.chars()) {
            let is_black = spans.iter().any(|(from, to)| (*from..*to).contains(&at));
            match (is_black, was_black) {
                (false, _) => shown.push(letter),
                (true, false) => shown.push_str("█████"),
                (true, true) => {}
            }
            was_black = is_black;
        }
        shown
    }

    /// The month of a response: the one it was given with, or the one its session was dated by.
    pub fn month_of(&self, response: &Response) -> Option<Month> {
        response.month.or_else(|| {
            let name = format!("date {} {}", response.device, response.boot);
            match self.latest(&name) {
                Some(OpKind::Date { month, .. }) => Some(*month),
                _ => None,
            }
        })
    }

    fn latest(&self, name: &str) -> Option<&OpKind> {
        self.latest.get(name).map(|at| &self.steps[*at].kind)
    }
}

/// What a step sets, of which only the last setting counts.
fn name_of(kind: &OpKind) -> Option<String> {
    match kind {
        OpKind::Clear { response, question, .. } => Some(format!("clear {response} {question}")),
        OpKind::Redact { response, question, .. } => Some(format!("redact {response} {question}")),
        OpKind::Date { device, boot, .. } => Some(format!("date {device} {boot}")),
        OpKind::SaidDone { entry, .. } => Some(entry.to_string()),
        OpKind::Card { .. } | OpKind::Undo { .. } => None,
    }
}

/// Which steps hold, and which were taken back. An undo may itself be undone, by a later one: the
/// latest are asked first, so there is always an answer.
fn holding(ops: &[&Op]) -> Vec<bool> {
    let mut undone: BTreeMap<String, usize> = BTreeMap::new();
    let mut holds = vec![true; ops.len()];
    for (at, op) in ops.iter().enumerate().rev() {
        holds[at] = !undone.contains_key(&op.id.to_string());
        if let (true, OpKind::Undo { op: target }) = (holds[at], &op.kind) {
            undone.insert(target.to_string(), at);
        }
    }
    // An undo that came before what it undoes, by a device that had not heard of the time.
    for (at, op) in ops.iter().enumerate() {
        holds[at] &=
            !undone.contains_key(&op.id.to_string()) || matches!(op.kind, OpKind::Undo { .. });
    }
    holds
}

#[cfg(test)]
mod tests;
