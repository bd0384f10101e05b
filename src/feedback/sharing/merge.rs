//! Taking in what another device holds. What comes out is the union of both, less what either has
//! erased: whatever the order, however often, and wherever it was cut short.
//!
//! One case is outside that law, since ids are random and nothing honest makes it: two records of
//! the same id that differ. Then ours stays, theirs is set aside to be looked at, and nothing of
//! either is lost.

use super::Holding;
use crate::feedback::ids::{Id, Ids};
use crate::feedback::store::{Key, Meter, Record, Step, units};

/// Whether to take in what another device has erased. A file may erase everything: the group is
/// asked, with the number, whenever [`Preview::would_erase`] is not 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Erasures {
    /// Erase it here too.
    Take,
    /// Leave what is here as it is. The next time, it is asked again.
    Leave,
}

/// What taking in a bundle would change, to be shown before anything does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Preview {
    /// Responses that are not here yet, plain or sealed.
    pub new_responses: usize,
    /// Surveys and steps of the group that are not here yet.
    pub new_others: usize,
    /// Records that are here already.
    pub already_here: usize,
    /// Records that were erased, here or there, and do not come in.
    pub erased: usize,
    /// Records that are here and that the bundle would erase.
    pub would_erase: usize,
    /// Records that are here with the same id and another content: they are set aside.
    pub conflicting: usize,
    /// UTF-16 units of room that it takes.
    pub room: usize,
}

/// A bundle ready to be taken in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Merge {
    /// What it would change.
    pub preview: Preview,
    /// What to do, in this order.
    pub steps: Vec<Step>,
}

impl Merge {
    /// Whether there is room for it.
    pub fn fits(&self, meter: Meter) -> bool {
        meter.has_room_for(self.preview.room)
    }
}

/// Works out what taking in another device's records changes here.
pub fn merge(ours: &Holding, theirs: &Holding, erasures: Erasures) -> Merge {
    let mut merge = Merge::default();
    let gone_here = tombstones(ours);
    let gone_there = tombstones(theirs);
    let is_gone_here = |id: &Id| gone_here.has(id);
    let would_erase = |id: &Id| gone_there.has(id);
    let mut spared = Ids::default();
    let mut forget: Vec<Step> = Vec::new();
    for (key, text) in ours {
        let ids = belongs_to(key, text);
        let mut ids = ids.iter().flatten();
        if ids.clone().any(is_gone_here) {
            // Erasing was cut short before: it is finished now.
            forget.push(Step::Forget { key: key.clone() });
        } else if let Some(id) = ids.find(|id| would_erase(id)) {
            merge.preview.would_erase += usize::from(key.is_record());
            match erasures {
                Erasures::Take => forget.push(Step::Forget { key: key.clone() }),
                Erasures::Leave => spared.add(*id),
            }
        }
    }
    let is_spared = |id: &Id| spared.has(id);
    let is_gone = |id: &Id| {
        let is_there = gone_there.has(id) && !is_spared(id);
        is_there || is_gone_here(id)
    };
    for (key, text) in theirs.iter().filter(|(key, _)| key.is_record()) {
        match key {
            Key::Tombstone(id) if !is_spared(id) => merge.take_tombstone(key, text, ours.get(key)),
            Key::Tombstone(_) => {}
            _ if belongs_to(key, text).iter().flatten().any(is_gone) => merge.preview.erased += 1,
            _ => merge.take_record(key, text, ours),
        }
    }
    // Tombstones stand before what they erase is taken away: cut short between, it stays erased.
    merge.steps.extend(forget);
    merge
}

/// Works out what taking in several files changes, each after those before it.
pub fn merge_all(ours: &Holding, files: &[Holding], erasures: Erasures) -> Vec<Merge> {
    let mut after = ours.clone();
    let mut merges = Vec::new();
    for theirs in files {
        let merge = merge(&after, theirs, erasures);
        for step in &merge.steps {
            match step {
                Step::Keep { key, value } => {
                    after.insert(key.clone(), value.clone());
                }
                step => {
                    after.remove(step.key());
                }
            }
        }
        merges.push(merge);
    }
    merges
}

impl Merge {
    /// Of two tombstones of one id the lesser text stays, on every device the same.
    fn take_tombstone(&mut self, key: &Key, text: &str, ours: Option<&String>) {
        if ours.is_some_and(|ours| ours.as_str() <= text) {
            self.preview.already_here += 1;
        } else {
            self.keep(key.clone(), text);
        }
    }

    fn take_record(&mut self, key: &Key, text: &str, ours: &Holding) {
        let aside = || Key::to_quarantine(&key.to_string(), text);
        match ours.get(key) {
            Some(here) if here == text => self.preview.already_here += 1,
            Some(_) if ours.contains_key(&aside()) => self.preview.already_here += 1,
            Some(_) => {
                self.preview.conflicting += 1;
                self.keep(aside(), text);
            }
            None => {
                let is_response = matches!(key, Key::Response(_) | Key::Sealed(_));
                self.preview.new_responses += usize::from(is_response);
                self.preview.new_others += usize::from(!is_response);
                self.keep(key.clone(), text);
            }
        }
    }

    fn keep(&mut self, key: Key, text: &str) {
        self.preview.room += units(&key.to_string()) + units(text);
        self.steps.push(Step::Keep { key, value: text.to_owned() });
    }
}

/// The ids by which a record can be erased: its own and, for a step about a comment, that of the
/// response, since a card repeats the comment's words.
pub(super) fn belongs_to(key: &Key, text: &str) -> [Option<Id>; 2] {
    let response = match key {
        Key::Op(_) => match Record::read(text) {
            Ok(Record::Op(op)) => op.kind.response(),
            _ => None,
        },
        _ => None,
    };
    [key.erased_by(), response]
}

fn tombstones(holding: &Holding) -> Ids {
    Ids::of(holding.keys().filter_map(|key| match key {
        Key::Tombstone(id) => Some(*id),
        _ => None,
    }))
}
