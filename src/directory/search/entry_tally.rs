//! How one entry matches a query, kept while the query's words are counted.

use super::index::{Entry, EntryId, place};

/// How an entry has matched so far.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Tally {
    pub(super) entry: EntryId,
    /// The number of the word last matched, from 1.
    pub(super) word: u8,
    /// Words matched that are not kind words.
    pub(super) telling_words: u8,
    /// Words matched by correction.
    pub(super) corrections: u8,
    /// Words from the first on that begin the name, in order.
    pub(super) started: u8,
    /// This word: how well it matches by its best place.
    pub(super) now: f32,
    /// This word: how well it matches in the name.
    pub(super) now_in_name: f32,
    /// This word: what it adds to the name.
    pub(super) now_name: f32,
    pub(super) now_is_correction: bool,
    /// This word's places.
    pub(super) now_places: u64,
    /// The word before's places.
    pub(super) places: u64,
    /// Of them, those reached from the beginning of a name or a part of an address.
    pub(super) runs: u64,
    pub(super) query: f32,
    pub(super) query_in_name: f32,
    pub(super) name: f32,
    pub(super) order: f32,
    pub(super) run_weight: f32,
    pub(super) whole_place: f32,
}

/// A word of the query.
#[derive(Debug, Clone, Copy)]
pub(super) struct Counted {
    pub(super) number: u8,
    pub(super) weight: f32,
    pub(super) is_kind: bool,
    pub(super) is_misspelt: bool,
}

impl Tally {
    /// Makes ready for the word of this number.
    pub(super) fn begin(&mut self, number: u8) {
        // A word between that does not stand here ends what it stood in.
        if self.word + 1 != number {
            self.places = 0;
            self.runs = 0;
        }
        self.word = number;
        self.now = 0.0;
        self.now_name = 0.0;
        self.now_in_name = 0.0;
        self.now_places = 0;
    }

    /// Counts the word just noted.
    pub(super) fn take_in(&mut self, word: Counted, entry: &Entry) {
        let Counted { number, weight, is_kind, is_misspelt } = word;
        let follows = self.now_places & (self.places << 1) & !entry.firsts;
        if follows != 0 {
            self.order += weight;
        }
        let goes_on = follows & (self.runs << 1);
        let runs = (self.now_places & entry.firsts) | goes_on;
        if runs & place::ADDRESS_MASK != 0 {
            let goes_on = goes_on & place::ADDRESS_MASK != 0;
            self.run_weight = if goes_on { self.run_weight + weight } else { weight };
            if runs & entry.lasts & place::ADDRESS_MASK != 0 {
                self.whole_place = self.whole_place.max(self.run_weight);
            }
        }
        if runs & place::NAME_MASK != 0 && self.started + 1 == number {
            self.started = number;
        }
        self.query += weight * self.now;
        self.query_in_name += weight * self.now_in_name;
        self.name += self.now_name;
        if !is_kind {
            // A word that exists is what it says: another like it is no match of it.
            self.telling_words += u8::from(is_misspelt || !self.now_is_correction);
            self.corrections += u8::from(self.now_is_correction);
        }
        self.places = self.now_places;
        self.runs = runs;
    }
}
