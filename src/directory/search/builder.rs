//! Arranging a directory for searching, once.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::dictionary::{Dictionary, WordId};
use super::index::{Entry, EntryId, Posting, place};
use super::normalise::{expansion, fold, is_kind_word, is_stop_word, variants};
use super::{SearchIndex, Target};
use crate::directory::{Directory, GridPoint, Postcode, Practice};

impl SearchIndex {
    /// Indexes every practice and network of a directory.
    pub fn build(directory: &Directory) -> Self {
        Indexing::begin(directory).finish()
    }
}

/// An index being built, a part at a time: a browser that is kept busy for long does not answer,
/// so the app gives it a turn between the steps.
pub struct Indexing<'a> {
    directory: &'a Directory,
    builder: Builder,
    /// The words of each local authority's name, and of each network's: names that many
    /// practices share are read once.
    authorities: Vec<Vec<u32>>,
    pcns: Vec<Vec<u32>>,
    /// How many practices are indexed.
    practices: usize,
}

impl<'a> Indexing<'a> {
    /// How many practices a step indexes: some ten milliseconds' worth.
    const STEP: usize = 1_600;

    /// Begins an index of every practice and network of a directory.
    pub fn begin(directory: &'a Directory) -> Self {
        let mut builder = Builder::default();
        let authorities = &directory.local_authorities;
        let authorities = authorities.iter().map(|l| builder.words_of(&l.name)).collect();
        let pcns = directory.pcns.iter().map(|p| builder.words_of(&p.name)).collect();
        Self { directory, builder, authorities, pcns, practices: 0 }
    }

    /// Indexes some practices; whether there are more.
    pub fn step(&mut self) -> bool {
        let Self { directory, builder, authorities, pcns, practices } = self;
        let rest = &directory.practices[*practices..];
        let part = &rest[..rest.len().min(Self::STEP)];
        for practice in part {
            let authority = practice.local_authority.and_then(|code| {
                directory.local_authorities.binary_search_by_key(&code, |l| l.code).ok()
            });
            let pcn = practice
                .pcn
                .and_then(|code| directory.pcns.binary_search_by_key(&code, |p| p.code).ok());
            let authority = authority.map_or(&[][..], |i| &authorities[i]);
            let pcn = pcn.map_or(&[][..], |i| &pcns[i]);
            builder.add_practice(practice, authority, pcn);
        }
        *practices += part.len();
        *practices < directory.practices.len()
    }

    /// Indexes what no step has, and gives the index.
    pub fn finish(mut self) -> SearchIndex {
        while self.step() {}
        let Self { directory, mut builder, .. } = self;
        for pcn in &directory.pcns {
            let first_name = builder.entries.len() as EntryId;
            builder.begin(Target::Pcn(pcn.code), first_name, &pcn.name, None);
        }
        let mut index = builder.finish();
        index.sectors = directory.sectors.iter().map(|s| (s.sector, s.point)).collect();
        index
    }
}

/// What a word as written comes to.
#[derive(Debug, Clone, Copy, Default)]
struct Meant {
    /// Itself, or what it is short for: three words at most, by number.
    words: [u32; 3],
    count: usize,
    says_nothing: bool,
}

/// Collects words before they can be put in order.
#[derive(Default)]
struct Builder {
    entries: Vec<Entry>,
    /// Every distinct word so far.
    words: Vec<Box<str>>,
    /// Every word as written so far.
    known: HashMap<Box<[u8]>, Meant, BuildHasherDefault<WordHasher>>,
    found: Vec<(u32, Posting)>,
    folded: String,
    now: Vec<u32>,
}

/// FNV-1a: half the time of the standard hasher on short words, and nobody chooses the words
/// of a directory to slow us down.
struct WordHasher(u64);

impl Default for WordHasher {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for WordHasher {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

impl Builder {
    fn add_practice(&mut self, practice: &Practice, authority: &[u32], pcn: &[u32]) {
        let names = [Some(&practice.name), practice.other_name.as_ref()];
        let at = Some((practice.postcode, practice.position.point));
        let first_name = self.entries.len() as EntryId;
        for name in names.into_iter().flatten() {
            self.begin(Target::Practice(practice.code), first_name, name, at);
            let mut next = place::NAME;
            let mut rest: &str = &practice.address;
            while !rest.is_empty() {
                let end = rest.bytes().position(|b| matches!(b, b'\n' | b','));
                let end = end.unwrap_or(rest.len());
                next = self.add_segment(&rest[..end], next, place::ADDRESS);
                rest = rest.get(end + 1..).unwrap_or_default();
            }
            for (words, place) in [(authority, place::AUTHORITY), (pcn, place::NETWORK)] {
                let entry = (self.entries.len() - 1) as EntryId;
                self.found.extend(words.iter().map(|word| (*word, Posting { entry, place })));
            }
        }
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
        let mut words = std::mem::take(&mut self.now);
        let numbers = self.read(text, &mut words);
        let id = (self.entries.len() - 1) as EntryId;
        let count = words.len().min(usize::from(end)) as u8;
        for (i, word) in words[..usize::from(count)].iter().enumerate() {
            let place = (from + i as u8).min(end - 1);
            self.found.push((*word, Posting { entry: id, place }));
        }
        self.now = words;
        let next = (from + count).min(end);
        if from < next {
            // A street begins at its house number, and after it as well.
            let entry = &mut self.entries[usize::from(id)];
            entry.firsts |= 1 << from | 1 << (from + numbers).min(next - 1);
            entry.lasts |= 1 << (next - 1);
        }
        next
    }

    /// The words of a text, by number.
    fn words_of(&mut self, text: &str) -> Vec<u32> {
        let mut words = Vec::new();
        self.read(text, &mut words);
        words
    }

    /// Puts the words of a text into `words`, by number; gives how many tokens at its beginning
    /// are house numbers.
    fn read(&mut self, text: &str, words: &mut Vec<u32>) -> u8 {
        words.clear();
        let mut folded = std::mem::take(&mut self.folded);
        fold(text, &mut folded);
        let (mut tokens, mut numbers) = (0, 0);
        for token in folded.as_bytes().split(|byte| *byte == b' ') {
            if token.is_empty() {
                continue;
            }
            let meant = self.meant_by(token);
            if token[0].is_ascii_digit() && numbers == tokens {
                numbers += 1;
            }
            tokens += 1;
            if !meant.says_nothing {
                words.extend_from_slice(&meant.words[..meant.count]);
            }
        }
        self.folded = folded;
        numbers
    }

    /// What a token stands for.
    fn meant_by(&mut self, token: &[u8]) -> Meant {
        if let Some(meant) = self.known.get(token) {
            return *meant;
        }
        let written = String::from_utf8_lossy(token);
        let known = token.into();
        let token: &str = &written;
        let mut meant = Meant { says_nothing: is_stop_word(token), ..Meant::default() };
        match expansion(token) {
            Some(words) => {
                for word in words {
                    let number = self.meant_by(word.as_bytes()).words[0];
                    meant.words[meant.count] = number;
                    meant.count += 1;
                }
            }
            None => {
                meant.words[0] = self.words.len() as u32;
                meant.count = 1;
                self.words.push(token.into());
            }
        }
        self.known.insert(known, meant);
        meant
    }

    fn finish(mut self) -> SearchIndex {
        // Variants are words too, so that "stree" and "docter" find what they stand for.
        for (variant, word) in variants() {
            if self.known.contains_key(word.as_bytes()) {
                self.words.push(variant.into());
            }
        }
        // Most words differ in their first eight letters: a number is compared in their stead.
        let first_letters = |word: &str| {
            let mut letters = [0; 8];
            let count = word.len().min(8);
            letters[..count].copy_from_slice(&word.as_bytes()[..count]);
            u64::from_be_bytes(letters)
        };
        let mut keyed: Vec<(u64, &str, u32)> = (0_u32..)
            .zip(&self.words)
            .map(|(number, word)| (first_letters(word), &**word, number))
            .collect();
        keyed.sort_unstable();
        let mut order: Vec<u32> = keyed.iter().map(|(_, _, number)| *number).collect();
        order.truncate(usize::from(WordId::MAX));
        let sorted = || order.iter().map(|i| &*self.words[*i as usize]);
        let dictionary = Dictionary::of_sorted(sorted());
        let mut stands_for: Vec<WordId> = (0..dictionary.len() as WordId).collect();
        for (variant, word) in variants() {
            if let (Some(variant), Some(word)) = (dictionary.find(variant), dictionary.find(word)) {
                stands_for[usize::from(variant)] = word;
            }
        }
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
