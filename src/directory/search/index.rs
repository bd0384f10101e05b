//! The directory, arranged for searching: every name with its words, where each word stands in
//! which names and addresses, and what is found by postcode and code.

use std::collections::HashMap;

use super::dictionary::{Dictionary, WordId};
use super::normalise::{expansion, fold, is_kind_word, is_stop_word, variants};
use super::{SearchIndex, Target};
use crate::directory::{Directory, GridPoint, Pcn, Postcode, Practice, Sector};

/// A name's place in the index. A record with two names has two.
pub(super) type EntryId = u16;

/// Where in an entry a word stands. Names and addresses have places, as bits of a mask; what
/// lies after them only counts as found or not.
pub(super) mod place {
    /// How many words of a name are told apart; further ones share the last place.
    pub(in super::super) const NAME: u8 = 16;
    /// The end of the address's places.
    pub(in super::super) const ADDRESS: u8 = 62;
    /// The local authority's name.
    pub(in super::super) const AUTHORITY: u8 = 62;
    /// The network's name, for a practice.
    pub(in super::super) const NETWORK: u8 = 63;
    /// The mask of a name's places.
    pub(in super::super) const NAME_MASK: u64 = (1 << NAME) - 1;
    /// The mask of an address's places.
    pub(in super::super) const ADDRESS_MASK: u64 = ((1 << ADDRESS) - 1) & !NAME_MASK;
}

/// A record under one of its names.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    /// The record.
    pub(super) target: Target,
    /// The entry of its first name, perhaps this one.
    pub(super) first_name: EntryId,
    /// Places where a name, or a part of an address between commas, begins.
    pub(super) firsts: u64,
    /// Places where one ends.
    pub(super) lasts: u64,
    /// What the words of its name weigh together.
    pub(super) name_weight: f32,
    /// Where the record stands; networks have no place.
    pub(super) at: Option<(Postcode, GridPoint)>,
}

/// A word standing in an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Posting {
    /// The entry.
    pub(super) entry: EntryId,
    /// Where in it: see [`place`].
    pub(super) place: u8,
}

impl SearchIndex {
    /// Indexes every practice and network of a directory.
    pub fn build(directory: &Directory) -> Self {
        let mut builder = Builder::default();
        for practice in &directory.practices {
            builder.add_practice(directory, practice);
        }
        for pcn in &directory.pcns {
            builder.add_pcn(pcn);
        }
        let mut index = builder.finish();
        index.sectors = directory.sectors.iter().map(|s| (s.sector, s.point)).collect();
        index
    }
}

/// Collects words before they can be put in order.
#[derive(Default)]
struct Builder {
    entries: Vec<Entry>,
    /// Every distinct word so far.
    words: Vec<Box<str>>,
    /// What a word as written comes to: itself, or what it is short for.
    known: HashMap<Box<str>, Vec<u32>>,
    found: Vec<(u32, Posting)>,
    folded: String,
}

impl Builder {
    fn add_practice(&mut self, directory: &Directory, practice: &Practice) {
        let pcn = practice.pcn.and_then(|code| directory.pcn(code));
        let authority = practice.local_authority.and_then(|code| directory.local_authority(code));
        let names = [Some(&practice.name), practice.other_name.as_ref()];
        let at = Some((practice.postcode, practice.position.point));
        let first_name = self.entries.len() as EntryId;
        for name in names.into_iter().flatten() {
            self.begin(Target::Practice(practice.code), first_name, name, at);
            let mut next = place::NAME;
            for segment in practice.address.split(['\n', ',']) {
                next = self.add_segment(segment, next, place::ADDRESS);
            }
            if let Some(authority) = authority {
                self.add_words(&authority.name, |_| place::AUTHORITY);
            }
            if let Some(pcn) = pcn {
                self.add_words(&pcn.name, |_| place::NETWORK);
            }
        }
    }

    fn add_pcn(&mut self, pcn: &Pcn) {
        let first_name = self.entries.len() as EntryId;
        self.begin(Target::Pcn(pcn.code), first_name, &pcn.name, None);
    }

    fn begin(
        &mut self,
        target: Target,
        first_name: EntryId,
        name: &str,
        at: Option<(Postcode, GridPoint)>,
    ) {
        let entry = Entry { target, first_name, firsts: 0, lasts: 0, name_weight: 0.0, at };
        self.entries.push(entry);
        self.add_segment(name, 0, place::NAME);
    }

    /// Adds words that follow each other from place `from` on; gives the place after the last.
    fn add_segment(&mut self, text: &str, from: u8, end: u8) -> u8 {
        let (added, numbers) = self.add_words(text, |i| (from + i).min(end - 1));
        let next = (from + added).min(end);
        if added > 0
            && from < end
            && let Some(entry) = self.entries.last_mut()
        {
            // A street begins at its house number, and after it as well.
            entry.firsts |= 1 << from | 1 << (from + numbers).min(next - 1);
            entry.lasts |= 1 << (next - 1);
        }
        next
    }

    /// Adds the words of a text, each at the place given for its number; gives how many there
    /// were, and how many of the first of them begin with a digit.
    fn add_words(&mut self, text: &str, place_of: impl Fn(u8) -> u8) -> (u8, u8) {
        let entry = (self.entries.len() - 1) as EntryId;
        let mut folded = std::mem::take(&mut self.folded);
        fold(text, &mut folded);
        let says_nothing = |t: &str| is_stop_word(t) || t.is_empty();
        let keep_all = folded.split(' ').all(says_nothing);
        let (mut added, mut numbers) = (0_u8, 0);
        for token in folded.split(' ') {
            if token.is_empty() || says_nothing(token) && !keep_all {
                continue;
            }
            numbers +=
                u8::from(numbers == added && token.starts_with(|c: char| c.is_ascii_digit()));
            for i in 0..self.intern(token).len() {
                let word = self.intern(token)[i];
                self.found.push((word, Posting { entry, place: place_of(added) }));
                added = added.saturating_add(1);
            }
        }
        self.folded = folded;
        (added, numbers)
    }

    /// The numbers of the words that a token stands for.
    fn intern(&mut self, token: &str) -> &[u32] {
        if !self.known.contains_key(token) {
            let ids = match expansion(token) {
                Some(words) => words.iter().map(|w| self.number(w)).collect(),
                None => vec![self.words.len() as u32],
            };
            if expansion(token).is_none() {
                self.words.push(token.into());
            }
            self.known.insert(token.into(), ids);
        }
        self.known.get(token).map_or(&[], Vec::as_slice)
    }

    fn number(&mut self, word: &str) -> u32 {
        self.intern(word).first().copied().unwrap_or_default()
    }

    fn finish(mut self) -> SearchIndex {
        // Variants are words too, so that "stree" and "docter" find what they stand for.
        for (variant, word) in variants() {
            if self.known.contains_key(word) {
                self.words.push(variant.into());
            }
        }
        let mut order: Vec<u32> = (0..self.words.len() as u32).collect();
        order.sort_unstable_by(|a, b| self.words[*a as usize].cmp(&self.words[*b as usize]));
        order.truncate(usize::from(WordId::MAX));
        let sorted = || order.iter().map(|i| &*self.words[*i as usize]);
        let dictionary = Dictionary::of_sorted(sorted());
        let stands_for: Vec<WordId> = sorted()
            .enumerate()
            .map(|(id, word)| match expansion(word) {
                Some([meant]) => dictionary.find(meant).unwrap_or(id as WordId),
                _ => id as WordId,
            })
            .collect();
        let mut rank_of = vec![0_u32; self.words.len()];
        for (id, number) in order.iter().enumerate() {
            rank_of[*number as usize] = id as u32;
        }
        let mut starts = vec![0_u32; dictionary.len() + 1];
        for (number, _) in &self.found {
            starts[rank_of[*number as usize] as usize + 1] += 1;
        }
        for id in 0..dictionary.len() {
            starts[id + 1] += starts[id];
        }
        // Entries were added in order, so each word's postings come out in order too.
        let mut next = starts.clone();
        let mut postings = vec![Posting { entry: 0, place: 0 }; self.found.len()];
        for (number, posting) in &self.found {
            let at = &mut next[rank_of[*number as usize] as usize];
            postings[*at as usize] = *posting;
            *at += 1;
        }
        let is_kind = sorted().map(is_kind_word).collect();
        let mut index = SearchIndex {
            dictionary,
            stands_for,
            is_kind,
            posting_starts: starts,
            postings,
            entries: self.entries,
            ..SearchIndex::default()
        };
        index.weigh();
        index.by_postcode = index.entries_by_postcode();
        index
    }
}

impl SearchIndex {
    /// The postings of a word.
    pub(super) fn postings(&self, word: WordId) -> &[Posting] {
        let word = usize::from(word);
        &self.postings[self.posting_starts[word] as usize..self.posting_starts[word + 1] as usize]
    }

    /// Gives every word its weight, and every name that of its words.
    fn weigh(&mut self) {
        let mut weights = Vec::with_capacity(self.dictionary.len());
        let mut frequencies = Vec::with_capacity(self.dictionary.len());
        for word in 0..self.dictionary.len() as WordId {
            let mut entries = 0_u32;
            let mut last = None;
            for posting in self.postings(word) {
                if posting.place < place::ADDRESS && last != Some(posting.entry) {
                    entries += 1;
                    last = Some(posting.entry);
                }
            }
            frequencies.push(entries);
            weights.push(super::rank::weight(
                entries as f32,
                self.entries.len(),
                self.is_kind[usize::from(word)],
            ));
        }
        for word in 0..self.dictionary.len() as WordId {
            let range = self.posting_starts[usize::from(word)] as usize
                ..self.posting_starts[usize::from(word) + 1] as usize;
            for posting in &self.postings[range] {
                if posting.place < place::NAME {
                    self.entries[usize::from(posting.entry)].name_weight +=
                        weights[usize::from(word)];
                }
            }
        }
        self.weights = weights;
        self.frequencies = frequencies;
    }

    fn entries_by_postcode(&self) -> Vec<(Postcode, EntryId)> {
        let mut list: Vec<(Postcode, EntryId)> = self
            .entries
            .iter()
            .enumerate()
            .filter_map(|(id, entry)| Some((entry.at?.0, id as EntryId)))
            .collect();
        list.sort_unstable();
        list
    }

    /// The middle of the postcode sectors that `is_meant` picks.
    pub(super) fn middle(&self, is_meant: impl Fn(&Sector) -> bool) -> Option<GridPoint> {
        let (mut count, mut east, mut north) = (0_i64, 0_i64, 0_i64);
        for (_, point) in self.sectors.iter().filter(|(sector, _)| is_meant(sector)) {
            count += 1;
            east += i64::from(point.easting);
            north += i64::from(point.northing);
        }
        let mean = |sum: i64| i32::try_from(sum.checked_div(count)?).ok();
        Some(GridPoint { easting: mean(east)?, northing: mean(north)? })
    }
}
