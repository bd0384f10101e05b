//! Collects the words of names and addresses, and where they stand, then puts them in order.

use super::dictionary::{Dictionary, WordId};
use super::index::{Entry, EntryId, Posting, place};
use super::lexicon::{Lexicon, Meaning, Number};
use super::normalise::{kind_words, variants};
use super::reading::{Line, Reader};
use super::{SearchIndex, Target};
use crate::directory::codec::Code;
use crate::directory::{GridPoint, Postcode, Practice, radix};

/// The words of a directory in order, when all have been read.
#[derive(Default)]
pub(super) struct Vocabulary {
    dictionary: Dictionary,
    /// The number of each word of the dictionary.
    order: Vec<Number>,
    /// How often each word was found, by number.
    counts: Vec<u32>,
    /// Variants, with the words that they stand for.
    variants: Vec<(Number, Number)>,
    /// Words that only say what kind of place it is.
    kinds: Vec<Number>,
}

/// Collects words before they can be put in order.
pub(super) struct Builder {
    entries: Vec<Entry>,
    pub(super) reader: Reader,
    found: Vec<(Number, Posting)>,
    /// The name being added.
    name: Line,
    /// The address being added.
    address: Line,
}

impl Builder {
    /// Nothing collected yet, and room for the words of so many names and their addresses: lists
    /// that grow as they go are copied again and again, in memory that is new each time.
    pub(super) fn new(names: usize) -> Self {
        Self {
            entries: Vec::with_capacity(names),
            reader: Reader::new(),
            found: Vec::with_capacity(16 * names),
            name: Line::default(),
            address: Line::default(),
        }
    }

    /// Adds a practice under each of its names, with the codes of its name's and address's words
    /// where they are known, and the names of its authority and network.
    #[inline(never)]
    pub(super) fn add_practice(
        &mut self,
        practice: &Practice,
        name: Option<&[Code]>,
        address: Option<&[Code]>,
        authority: Option<&Line>,
        pcn: Option<&Line>,
    ) {
        let mut line = std::mem::take(&mut self.address);
        let mut name_line = std::mem::take(&mut self.name);
        self.reader.read_line(&practice.address, address, true, &mut line);
        let at = Some((practice.postcode, practice.position.point));
        let first_name = self.count();
        let other_name = practice.other_name.as_ref().map(|other| (other, None));
        for (text, codes) in [Some((&practice.name, name)), other_name].into_iter().flatten() {
            let entry = self.count();
            self.reader.read_line(text, codes, false, &mut name_line);
            self.begin(Target::Practice(practice.code), first_name, &name_line, at);
            self.add_line(&line, place::NAME, place::ADDRESS);
            for (words, place) in [(authority, place::AUTHORITY), (pcn, place::NETWORK)] {
                let words = words.map_or(&[][..], |line| &line.words);
                self.found.extend(words.iter().map(|word| (*word, Posting { entry, place })));
            }
        }
        (self.name, self.address) = (name_line, line);
    }

    /// Adds a record under one of its names; `first_name` is its entry under its first.
    pub(super) fn begin(
        &mut self,
        target: Target,
        first_name: EntryId,
        name: &Line,
        at: Option<(Postcode, GridPoint)>,
    ) {
        let entry = Entry { target, first_name, firsts: 0, lasts: 0, name_weight: 0.0, at };
        self.entries.push(entry);
        self.add_line(name, 0, place::NAME);
    }

    /// How many records have been added, a name each.
    pub(super) fn count(&self) -> EntryId {
        self.entries.len() as EntryId
    }

    /// Adds the words of a line, from place `from` on, to the last entry.
    fn add_line(&mut self, line: &Line, from: u8, end: u8) {
        let id = (self.entries.len() - 1) as EntryId;
        let (mut start, mut from) = (0, from);
        for (to, numbers) in &line.parts {
            let words = &line.words[start..*to];
            start = *to;
            let count = words.len().min(usize::from(end)) as u8;
            self.found.extend((from..from + count).zip(words).map(|(place, word)| {
                (*word, Posting { entry: id, place: if place < end { place } else { end - 1 } })
            }));
            let next = (from + count).min(end);
            if from < next {
                // A street begins at its house number, and after it as well.
                let entry = &mut self.entries[usize::from(id)];
                entry.firsts |= 1 << from | 1 << from.saturating_add(*numbers).min(next - 1);
                entry.lasts |= 1 << (next - 1);
            }
            from = next;
        }
    }

    /// Puts the words in order, once all have been read.
    #[inline(never)]
    pub(super) fn vocabulary(&mut self) -> Vocabulary {
        let lexicon = &mut self.reader.lexicon;
        // Variants are words too, so that "stree" and "docter" find what they stand for.
        let variants = variants().map(|(variant, word)| {
            (lexicon.number_of(variant.as_bytes()), lexicon.number_of(word.as_bytes()))
        });
        let variants: Vec<(Number, Number)> = variants.collect();
        let kinds = kind_words().map(|word| lexicon.number_of(word.as_bytes())).collect();
        let mut counts = vec![0_u32; lexicon.len()];
        for (number, _) in &self.found {
            counts[*number as usize] += 1;
        }
        let order = in_order(lexicon, |number| {
            counts[number as usize] > 0
                || lexicon.meaning(number) == Meaning::Nothing
                || variants
                    .iter()
                    .any(|(variant, word)| *variant == number && counts[*word as usize] > 0)
        });
        let dictionary = Dictionary::of_sorted(order.iter().map(|number| lexicon.word(*number)));
        Vocabulary { dictionary, order, counts, variants, kinds }
    }

    /// Puts everything where a search finds it.
    #[inline(never)]
    pub(super) fn finish(self, vocabulary: Vocabulary) -> SearchIndex {
        let Self { entries, reader: Reader { lexicon, .. }, found, .. } = self;
        let Vocabulary { dictionary, order, counts, variants, kinds } = vocabulary;
        let mut ids = vec![WordId::MAX; lexicon.len()];
        let mut starts = Vec::with_capacity(order.len() + 1);
        let mut start = 0;
        for (id, number) in (0..).zip(&order) {
            ids[*number as usize] = id;
            starts.push(start);
            start += counts[*number as usize];
        }
        starts.push(start);
        let mut stands_for: Vec<WordId> = (0..order.len() as WordId).collect();
        for (variant, word) in variants {
            if counts[word as usize] > 0
                && let Some(stands_for) = stands_for.get_mut(usize::from(ids[variant as usize]))
            {
                *stands_for = ids[word as usize];
            }
        }
        // Entries were added in order, so each word's postings come out in order too.
        let mut next = starts[..order.len()].to_vec();
        let mut postings = vec![Posting { entry: 0, place: 0 }; start as usize];
        for (number, posting) in &found {
            if let Some(at) = next.get_mut(usize::from(ids[*number as usize])) {
                postings[*at as usize] = *posting;
                *at += 1;
            }
        }
        let mut is_kind = vec![false; order.len()];
        for number in kinds {
            if let Some(is_kind) = is_kind.get_mut(usize::from(ids[number as usize])) {
                *is_kind = true;
            }
        }
        let mut index = SearchIndex {
            dictionary,
            stands_for,
            is_kind,
            posting_starts: starts,
            postings,
            entries,
            ..SearchIndex::default()
        };
        index.weigh();
        index.by_postcode = index.entries_by_postcode();
        index
    }
}

/// The words that are wanted, in alphabetical order: as many as a dictionary can hold.
#[inline(never)]
fn in_order(lexicon: &Lexicon, is_wanted: impl Fn(Number) -> bool) -> Vec<Number> {
    let wanted = (0..lexicon.len() as Number).filter(|number| is_wanted(*number));
    let mut order: Vec<(u64, Number)> =
        wanted.map(|number| (lexicon.beginning(number), number)).collect();
    order.truncate(usize::from(WordId::MAX));
    radix::sort(&mut order);
    // Few words begin alike for so long: they are put in order one by one.
    for i in 1..order.len() {
        let word = lexicon.word(order[i].1);
        let is_before =
            |other: &(u64, Number)| other.0 == order[i].0 && lexicon.word(other.1) > word;
        let from = i - order[..i].iter().rev().take_while(|other| is_before(other)).count();
        order[from..=i].rotate_right(1);
    }
    order.into_iter().map(|(_, number)| number).collect()
}
