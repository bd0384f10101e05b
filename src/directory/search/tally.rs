//! Counting, word by word of a query, how every entry of the index matches it.

use super::entry_tally::{Counted, Tally};
use super::index::{EntryId, place};
use super::matching::Meanings;
use super::places::AtPlace;
use super::query::Place;
use super::rank::{self, Match, Wish, field, quality};
use super::{SearchIndex, Target};

/// Tallies of the entries that a telling word of the query stands in.
/// The rest are passed over at no cost, and are most of what a common word stands in.
pub(super) struct Tallies<'a> {
    index: &'a SearchIndex,
    wish: Wish,
    /// For every entry the number of its tally, or `PASSED_OVER`, or `NONE` yet.
    numbers: Vec<u16>,
    admits_any: bool,
    all: Vec<Tally>,
    /// Tallies that the present word is counted in.
    now: Vec<u16>,
    /// Words counted so far.
    words: u8,
    /// Words of them that are not kind words.
    telling_words: u8,
    /// What the words counted so far weigh.
    weight: f32,
}

/// The entry need not be looked at.
const PASSED_OVER: u16 = u16::MAX;
/// The entry has not matched anything.
const NONE: u16 = u16::MAX - 1;

/// An entry that matches.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found {
    /// The entry.
    pub(super) entry: EntryId,
    /// How well: see [`rank::score`].
    pub(super) score: f32,
    /// Whether it has every telling word of the query.
    pub(super) is_complete: bool,
    /// How many words had to be corrected for that.
    pub(super) corrections: u8,
    /// Whether the query is its name, every word of either being in the other.
    pub(super) is_named: bool,
}

impl<'a> Tallies<'a> {
    /// Nothing matched yet.
    pub(super) fn new(index: &'a SearchIndex, wish: Wish) -> Self {
        Self {
            index,
            wish,
            numbers: vec![PASSED_OVER; index.entries.len()],
            admits_any: false,
            all: Vec::new(),
            now: Vec::new(),
            words: 0,
            telling_words: 0,
            weight: 0.0,
        }
    }

    /// Has these entries looked at.
    pub(super) fn admit(&mut self, entries: impl Iterator<Item = EntryId>) {
        for entry in entries {
            self.numbers[usize::from(entry)] = NONE;
            self.admits_any = true;
        }
    }

    /// Has the entries looked at in which the word stands before the place `end`.
    pub(super) fn admit_word(&mut self, meanings: &Meanings, end: u8) {
        let index = self.index;
        for candidate in &meanings.candidates {
            for posting in index.postings(candidate.word) {
                if posting.place < end {
                    self.numbers[usize::from(posting.entry)] = NONE;
                    self.admits_any = true;
                }
            }
        }
        self.admit(meanings.as_two.iter().map(|p| p.entry));
    }

    /// Whether any entry is looked at yet.
    pub(super) fn admits_any(&self) -> bool {
        self.admits_any
    }

    /// Counts the next word of the query for every entry it stands in.
    pub(super) fn add_word(&mut self, meanings: &Meanings, is_kind: bool) {
        let mut weight = self.index.weight_of(meanings, is_kind);
        if is_kind && self.wish.place == Place::Likely {
            weight *= rank::KIND_SOUGHT;
        }
        self.begin_word(weight, is_kind);
        self.note_all(meanings, weight, is_kind);
        self.end_word(weight, is_kind, meanings.is_misspelt);
    }

    /// Counts an outward code for every practice there, and for every name that has it. What
    /// is elsewhere does not match, if `must_be_there`.
    pub(super) fn add_district(&mut self, meanings: &Meanings, at: &AtPlace, must_be_there: bool) {
        self.begin_word(rank::POSTCODE, !must_be_there);
        self.note_all(meanings, rank::POSTCODE, false);
        let there = if at.is_exact { &at.entries[..] } else { &[] };
        for entry in there {
            let gain = Gain { quality: 1.0, name: 0.0, is_correction: false };
            if let Some(number) = self.number_of(*entry) {
                self.note(number, place::POSTCODE, gain);
            }
        }
        self.end_word(rank::POSTCODE, !must_be_there, false);
    }

    /// Counts for every entry looked at how near it is to a place, but for those at it.
    pub(super) fn add_nearness(&mut self, at: &AtPlace) {
        let there = if at.is_exact { &at.entries[..] } else { &[] };
        for id in 0..self.numbers.len() as EntryId {
            let Some(number) = self.number_of(id) else { continue };
            if there.binary_search(&id).is_err() {
                let nearness = at.nearness(&self.index.entries[usize::from(id)]);
                self.all[usize::from(number)].query += rank::POSTCODE * nearness;
            }
        }
    }

    fn begin_word(&mut self, weight: f32, is_kind: bool) {
        self.words += 1;
        self.telling_words += u8::from(!is_kind);
        self.weight += weight;
    }

    fn note_all(&mut self, meanings: &Meanings, weight: f32, is_kind: bool) {
        for candidate in &meanings.candidates {
            let gain = Gain {
                quality: candidate.quality,
                name: candidate.quality * self.index.weights[usize::from(candidate.word)],
                is_correction: candidate.is_correction,
            };
            let index = self.index;
            for posting in index.postings(candidate.word) {
                let mut number = self.numbers[usize::from(posting.entry)];
                // A kind word anywhere but in a name says nothing of the practice.
                if number == PASSED_OVER || is_kind && posting.place >= place::NAME {
                    continue;
                }
                if number == NONE {
                    number = self.begin_tally(posting.entry);
                }
                self.note(number, posting.place, gain);
            }
        }
        let gain = Gain {
            quality: quality::JOINED,
            name: weight * quality::JOINED / 2.0,
            is_correction: false,
        };
        for posting in &meanings.as_two {
            if let Some(number) = self.number_of(posting.entry) {
                self.note(number, posting.place, gain);
            }
        }
    }

    fn end_word(&mut self, weight: f32, is_kind: bool, is_misspelt: bool) {
        let word = Counted { number: self.words, weight, is_kind, is_misspelt };
        for number in self.now.drain(..) {
            let tally = &mut self.all[usize::from(number)];
            tally.take_in(word, &self.index.entries[usize::from(tally.entry)]);
        }
    }

    /// Counts something that says which entries are meant, such as a postcode, as a word of
    /// this weight. What is not among them does not match, if `must_be_among`.
    pub(super) fn add_entries(&mut self, weight: f32, entries: &[EntryId], must_be_among: bool) {
        self.telling_words += u8::from(must_be_among);
        self.weight += weight;
        for entry in entries {
            if let Some(number) = self.number_of(*entry) {
                let tally = &mut self.all[usize::from(number)];
                tally.query += weight;
                tally.telling_words += u8::from(must_be_among);
            }
        }
    }

    /// The number of an entry's tally, which is begun if need be.
    fn number_of(&mut self, entry: EntryId) -> Option<u16> {
        match self.numbers[usize::from(entry)] {
            PASSED_OVER => None,
            NONE => Some(self.begin_tally(entry)),
            number => Some(number),
        }
    }

    fn begin_tally(&mut self, entry: EntryId) -> u16 {
        let number = self.all.len() as u16;
        self.numbers[usize::from(entry)] = number;
        self.all.push(Tally { entry, ..Tally::default() });
        number
    }

    /// Counts that the present word stands at a place of the entry with this tally.
    fn note(&mut self, number: u16, place: u8, gain: Gain) {
        let tally = &mut self.all[usize::from(number)];
        if tally.word != self.words {
            tally.begin(self.words);
            self.now.push(number);
        }
        let factor = match place {
            0..place::NAME if self.wish.place > Place::Word => field::NAME_FOR_PLACE,
            0..place::NAME => field::NAME,
            place::AUTHORITY => field::AUTHORITY,
            place::NETWORK => field::NETWORK,
            place::POSTCODE => 1.0,
            _ => field::ADDRESS,
        };
        if gain.quality * factor > tally.now {
            tally.now = gain.quality * factor;
            tally.now_is_correction = gain.is_correction;
        }
        if place < place::NAME {
            // Comparisons, not `max`: in wasm, built small, that is a call.
            if gain.name > tally.now_name {
                tally.now_name = gain.name;
            }
            if gain.quality > tally.now_in_name {
                tally.now_in_name = gain.quality;
            }
        }
        if place < place::ADDRESS {
            tally.now_places |= 1 << place;
        }
    }

    /// Every entry that matches anything, with its score, in order of entries.
    pub(super) fn found(&self) -> impl Iterator<Item = Found> {
        let share = |part: f32| part / self.weight.max(f32::MIN_POSITIVE);
        let numbers = self.numbers.iter().filter(|number| **number < NONE);
        numbers.map(move |number| {
            let tally = &self.all[usize::from(*number)];
            let entry = &self.index.entries[usize::from(tally.entry)];
            let found = Match {
                query: share(tally.query),
                query_in_name: share(tally.query_in_name),
                name: (tally.name / entry.name_weight.max(f32::MIN_POSITIVE)).min(1.0),
                start: f32::from(tally.started) / f32::from(self.words.max(1)),
                order: share(tally.order),
                whole_place: share(tally.whole_place),
                is_pcn: matches!(entry.target, Target::Pcn(_)),
            };
            Found {
                entry: tally.entry,
                score: rank::score(&found, self.wish),
                is_complete: tally.telling_words == self.telling_words,
                corrections: tally.corrections,
                is_named: found.name > 0.999 && found.query_in_name > 0.999,
            }
        })
    }
}

/// What a word's standing somewhere counts.
#[derive(Clone, Copy)]
struct Gain {
    quality: f32,
    /// Its share of the name, when it stands there.
    name: f32,
    is_correction: bool,
}
