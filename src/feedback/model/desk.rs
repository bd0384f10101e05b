//! What holds now, worked out from all steps a group has taken. The same steps give the same in
//! whatever order they came.

use super::op::{Done, Op, OpKind, Sort};
use super::response::{About, Response};
use crate::feedback::ids::{BootId, DeviceId, Id, Slug};
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
    /// Comments that may be quoted, or not, in order.
    cleared: Vec<((Id, Slug), bool)>,
    /// What is blacked out of comments, in order.
    redacted: Vec<((Id, Slug), Vec<(u32, u32)>)>,
    /// Sessions that were dated afterwards, in order.
    dated: Vec<((DeviceId, BootId), Month)>,
}

impl Desk {
    /// Works out what these steps come to. Steps about responses that are gone do no harm.
    pub fn of<'a>(ops: impl IntoIterator<Item = &'a Op>) -> Self {
        let mut ops: Vec<&Op> = ops.into_iter().collect();
        ops.sort_by_key(|op| (op.lamport, op.device, op.id));
        ops.dedup_by_key(|op| op.id);
        let undone = undone(&ops);
        let mut desk = Self::default();
        let mut entries = Vec::new();
        for (at, op) in ops.into_iter().enumerate() {
            if undone.binary_search(&op.id).is_err() {
                desk.take(op, at, &mut entries);
            }
        }
        latest(&mut entries);
        entries.sort_by_key(|(_, (at, _))| *at);
        desk.said_done = entries.into_iter().map(|(_, (_, entry))| entry).collect();
        latest(&mut desk.cleared);
        latest(&mut desk.redacted);
        latest(&mut desk.dated);
        desk
    }

    /// Whether a comment may be quoted: the person let us, and someone of the group has read it and
    /// said so.
    pub fn may_quote(&self, response: &Response, question: &Slug) -> bool {
        response.may_quote
            && look_up(&self.cleared, &(response.id, question.clone())) == Some(&true)
    }

    /// A comment as it may be shown, with each part that is blacked out as one `█████`.
    pub fn shown(&self, response: Id, question: &Slug, comment: &str) -> String {
        let Some(spans) = look_up(&self.redacted, &(response, question.clone())) else {
            return comment.to_owned();
        };
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
        let session = (response.device, response.boot);
        response.month.or_else(|| look_up(&self.dated, &session).copied())
    }

    fn take(&mut self, op: &Op, at: usize, entries: &mut Vec<(Id, (usize, SaidDone))>) {
        match op.kind.clone() {
            OpKind::Card { response, question, theme, sort, excerpt } => {
                self.cards.push(Card { op: op.id, response, question, theme, sort, excerpt });
            }
            OpKind::Clear { response, question, may_quote } => {
                self.cleared.push(((response, question), may_quote));
            }
            OpKind::Redact { response, question, spans } => {
                self.redacted.push(((response, question), spans));
            }
            OpKind::Date { device, boot, month } => self.dated.push(((device, boot), month)),
            OpKind::SaidDone { entry, about, said, done, reply, owner, month } => {
                let said_done = SaidDone { entry, about, said, done, reply, owner, month };
                entries.push((entry, (at, said_done)));
            }
            OpKind::Undo { .. } => {}
        }
    }
}

/// The steps that were taken back, in the order of their ids. An undo may itself be undone, by a
/// later one: the latest are asked first, so there is always an answer.
fn undone(ops: &[&Op]) -> Vec<Id> {
    let mut undos: Vec<(Id, usize)> = Vec::new();
    for (at, op) in ops.iter().enumerate() {
        if let OpKind::Undo { op: target } = op.kind {
            undos.push((target, at));
        }
    }
    undos.sort_unstable();
    let mut holds = vec![true; ops.len()];
    for (at, op) in ops.iter().enumerate().rev() {
        let from = undos.partition_point(|(target, _)| *target < op.id);
        let mut undoing = undos[from..].iter().take_while(|(target, _)| *target == op.id);
        holds[at] = !undoing.any(|&(_, by)| by > at && holds[by]);
    }
    undos.retain(|&(_, by)| holds[by]);
    undos.into_iter().map(|(target, _)| target).collect()
}

/// Keeps, of all values under one key, the last, and puts them in the order of their keys.
fn latest<K: Ord, V>(values: &mut Vec<(K, V)>) {
    values.reverse();
    values.sort_by(|a, b| a.0.cmp(&b.0));
    values.dedup_by(|later, first| later.0 == first.0);
}

fn look_up<'a, K: Ord, V>(values: &'a [(K, V)], key: &K) -> Option<&'a V> {
    let at = values.binary_search_by(|(other, _)| other.cmp(key)).ok()?;
    Some(&values[at].1)
}
