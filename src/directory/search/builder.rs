//! Collects where the words of names and addresses stand, then puts that where a search finds it.

use std::sync::Arc;

use super::dictionary::Dictionary;
use super::index::{Entry, EntryId, Posting, place};
use super::normalise::{kind_words, variants};
use super::{SearchIndex, Target, rank};
use crate::directory::codec::{WordId, Wording, ends_part};
use crate::directory::{GridPoint, Postcode, Practice, Text};

/// A word standing in an entry.
#[derive(Clone, Copy, Default)]
struct Found {
    word: WordId,
    entry: EntryId,
    place: u8,
}

/// A list that is longer than what is in it, by room for more: to put a word there is no call.
struct FoundList {
    room: Vec<Found>,
    end: usize,
}

impl FoundList {
    #[inline(always)]
    fn push(&mut self, found: Found) {
        match self.room.get_mut(self.end) {
            Some(room) => *room = found,
            None => self.room.push(found),
        }
        self.end += 1;
    }

    fn all(&self) -> &[Found] {
        &self.room[..self.end]
    }
}

/// Collects what is found in a directory.
pub(super) struct Builder {
    wording: Arc<Wording>,
    entries: Vec<Entry>,
    /// In order of entry.
    found: FoundList,
    /// For each entry, where what was found in it begins: the words of its name come first.
    begins: Vec<u32>,
}

impl Builder {
    /// Nothing collected yet, and room for the words of so many names and their addresses: lists
    /// that grow as they go are copied again and again, in memory that is new each time.
    pub(super) fn new(names: usize, wording: Arc<Wording>) -> Self {
        Self {
            entries: Vec::with_capacity(names),
            begins: Vec::with_capacity(names),
            found: FoundList { room: vec![Found::default(); 16 * names], end: 0 },
            wording,
        }
    }

    /// Adds a practice under each of its names, with the words of its authority's name and of its
    /// network's.
    #[inline(never)]
    pub(super) fn add_practice(&mut self, practice: &Practice, shared: [&[WordId]; 2]) {
        let at = Some((practice.postcode, practice.position.point));
        let first_name = self.count();
        for name in [Some(&practice.name), practice.other_name.as_ref()].into_iter().flatten() {
            self.begin(Target::Practice(practice.code), first_name, name, at);
            self.add_text(&practice.address, place::NAME, place::ADDRESS);
            self.add_words(shared[0], place::AUTHORITY);
            self.add_words(shared[1], place::NETWORK);
        }
    }

    /// Adds words to the last entry, all in one place.
    fn add_words(&mut self, words: &[WordId], place: u8) {
        let entry = (self.entries.len() - 1) as EntryId;
        for word in words {
            self.found.push(Found { word: *word, entry, place });
        }
    }

    /// Adds a record under one of its names; `first_name` is its entry under its first.
    pub(super) fn begin(
        &mut self,
        target: Target,
        first_name: EntryId,
        name: &Text,
        at: Option<(Postcode, GridPoint)>,
    ) {
        let entry = Entry { target, first_name, firsts: 0, lasts: 0, name_weight: 0.0, at };
        self.entries.push(entry);
        self.begins.push(self.found.end as u32);
        self.add_text(name, 0, place::NAME);
    }

    /// How many records have been added, a name each.
    pub(super) fn count(&self) -> EntryId {
        self.entries.len() as EntryId
    }

    /// Adds the plain words of a text to a list, without adding the text.
    pub(super) fn read_words(&self, text: &Text, list: &mut Vec<WordId>) {
        let words = &self.wording.words;
        for code in text.codes(&self.wording).unwrap_or_default() {
            list.extend(words.meaning(*code).map_or(&[][..], |meaning| words.plain_words(meaning)));
        }
    }

    /// Adds the words of a text, from place `from` on, to the last entry. An address has parts
    /// between commas, a name is one.
    #[inline(never)]
    fn add_text(&mut self, text: &Text, from: u8, end: u8) {
        let Some(codes) = text.codes(&self.wording) else { return };
        let words = &self.wording.words;
        let has_parts = from > 0;
        let entry = (self.entries.len() - 1) as EntryId;
        let (mut firsts, mut lasts) = (0, 0);
        let (mut start, mut place) = (from, from);
        // How many house numbers a part begins with, and how many more tokens it has than words.
        let (mut numbers, mut more) = (0_u8, 0_u8);
        let mut end_part = |start: u8, place: u8, numbers: u8| {
            if start < place {
                // A street begins at its house number, and after it as well.
                firsts |= 1_u64 << start | 1 << start.saturating_add(numbers).min(place - 1);
                lasts |= 1_u64 << (place - 1);
            }
        };
        for code in codes {
            let Some(meaning) = words.meaning(*code) else { return };
            if let Some(word) = meaning.simple() {
                self.found.push(Found { word, entry, place: place.min(end - 1) });
                place = (place + 1).min(end);
            } else {
                if has_parts && ends_part(*code) {
                    end_part(start, place, numbers);
                    start = place;
                    (numbers, more) = (0, 0);
                }
                if numbers == (place - start).wrapping_add(more) {
                    numbers = numbers.saturating_add(meaning.numbers);
                }
                let plain = words.plain_words(meaning);
                more = more.wrapping_add(meaning.tokens).wrapping_sub(plain.len() as u8);
                for word in plain {
                    self.found.push(Found { word: *word, entry, place: place.min(end - 1) });
                    place = (place + 1).min(end);
                }
            }
        }
        end_part(start, place, numbers);
        if let Some(entry) = self.entries.last_mut() {
            entry.firsts |= firsts;
            entry.lasts |= lasts;
        }
    }

    /// Puts everything where a search finds it.
    #[inline(never)]
    pub(super) fn finish(self) -> SearchIndex {
        let Self { mut entries, found, begins, wording } = self;
        let words = &wording.words;
        let dictionary = Dictionary::of_sorted(words.plain.clone(), words.plain_starts.clone());
        let found = found.all();
        let mut is_kind = vec![false; dictionary.len()];
        for word in kind_words().filter_map(|word| dictionary.find(word)) {
            is_kind[usize::from(word)] = true;
        }
        let mut stands_for: Vec<WordId> = (0..dictionary.len() as WordId).collect();
        for (variant, word) in variants() {
            if let (Some(variant), Some(word)) = (dictionary.find(variant), dictionary.find(word)) {
                stands_for[usize::from(variant)] = word;
            }
        }
        let posting_starts = starts(found, dictionary.len());
        let postings = placed(found, &posting_starts);
        let frequencies = frequencies(&postings, &posting_starts);
        let weights = weights(&dictionary, &frequencies, &is_kind, entries.len());
        weigh_names(&mut entries, &begins, found, &weights);
        SearchIndex {
            dictionary,
            stands_for,
            is_kind,
            weights,
            frequencies,
            posting_starts,
            postings,
            entries,
            sectors: Vec::new(),
        }
    }
}

/// The postings of every word, word after word, given where those of each begin.
#[inline(never)]
fn placed(found: &[Found], starts: &[u32]) -> Vec<Posting> {
    let (mut next, mut all) = (starts.to_vec(), vec![Posting { entry: 0, place: 0 }; found.len()]);
    // As slices: an index into a list costs a call.
    let (next, postings) = (&mut next[..], &mut all[..]);
    // Entries were added in order, so each word's postings come out in order too.
    for Found { word, entry, place } in found {
        let at = &mut next[usize::from(*word)];
        postings[*at as usize] = Posting { entry: *entry, place: *place };
        *at += 1;
    }
    all
}

/// In how many names and addresses each word stands, by where its postings begin.
#[inline(never)]
fn frequencies(postings: &[Posting], starts: &[u32]) -> Vec<u32> {
    let ranges = starts.windows(2).map(|ends| ends[0] as usize..ends[1] as usize);
    ranges.map(|range| frequency(&postings[range])).collect()
}

/// In how many names and addresses a word stands, by its postings.
#[inline(never)]
fn frequency(postings: &[Posting]) -> u32 {
    let (mut entries, mut last) = (0, None);
    for posting in postings {
        if posting.place < place::ADDRESS && last != Some(posting.entry) {
            entries += 1;
            last = Some(posting.entry);
        }
    }
    entries
}

/// Where the postings of each word begin, and the end of the last.
#[inline(never)]
fn starts(found: &[Found], words: usize) -> Vec<u32> {
    let mut all = vec![0_u32; words + 1];
    let starts = &mut all[..];
    for found in found {
        starts[usize::from(found.word)] += 1;
    }
    let mut end = 0;
    for start in starts {
        end += std::mem::replace(start, end);
    }
    all
}

/// Gives every name the weight of its words.
#[inline(never)]
fn weigh_names(entries: &mut [Entry], begins: &[u32], found: &[Found], weights: &[f32]) {
    for (id, (entry, begin)) in entries.iter_mut().zip(begins).enumerate() {
        let words = found[*begin as usize..].iter();
        let words =
            words.take_while(|found| usize::from(found.entry) == id && found.place < place::NAME);
        entry.name_weight = words.map(|found| weights[usize::from(found.word)]).sum();
    }
}

/// How much every word tells.
#[inline(never)]
fn weights(
    dictionary: &Dictionary,
    frequencies: &[u32],
    is_kind: &[bool],
    entries: usize,
) -> Vec<f32> {
    let weight = |(id, frequency): (WordId, &u32)| match dictionary.word(id) {
        // That a network is one goes without saying.
        "pcn" => 0.0,
        _ => rank::weight(*frequency as f32, entries, is_kind[usize::from(id)]),
    };
    (0..).zip(frequencies).map(weight).collect()
}
