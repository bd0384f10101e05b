//! Arranging a directory for searching: once, and a part at a time. As in decoding, long loops stand
//! in functions of their own: a browser compiles anew, meanwhile and in vain, what it finds busy.

use super::builder::Builder;
use super::{SearchIndex, Target};
use crate::directory::codec::WordId;
use crate::directory::{Directory, LocalAuthorityCode, PcnCode, Text};

impl SearchIndex {
    /// Indexes a directory at once: see [`Indexing::begin`].
    pub fn build(directory: &Directory) -> Self {
        Indexing::begin(directory).finish()
    }
}

/// An index being built, a part at a time: a browser that is kept busy for long does not answer,
/// so the app gives it a turn between the steps.
pub struct Indexing<'a> {
    directory: &'a Directory,
    builder: Builder,
    authorities: SharedNames,
    pcns: SharedNames,
    /// How many practices are indexed.
    practices: usize,
}

/// Names that many practices share, which are read once.
struct SharedNames {
    /// Whose they are, as numbers: they are compared faster than codes.
    codes: Vec<u64>,
    /// Where a code lies by its hash: its place and one, or 0. Half of them at least are free, and
    /// their count is a power of two.
    slots: Vec<u16>,
    words: Vec<WordId>,
    /// Where the words of each begin, and the end of the last.
    starts: Vec<usize>,
}

impl SharedNames {
    /// Reads the names of these codes.
    fn read<'a>(builder: &Builder, names: impl ExactSizeIterator<Item = (u64, &'a Text)>) -> Self {
        let mut codes = Vec::with_capacity(names.len());
        let mut words = Vec::with_capacity(8 * names.len());
        let mut starts = Vec::with_capacity(names.len() + 1);
        for (code, name) in names {
            codes.push(code);
            starts.push(words.len());
            builder.read_words(name, &mut words);
        }
        starts.push(words.len());
        let mut names =
            Self { slots: vec![0; (2 * codes.len()).next_power_of_two()], codes, words, starts };
        for (i, code) in names.codes.iter().enumerate() {
            let slot = names.slot(*code);
            names.slots[slot] = (i + 1) as u16;
        }
        names
    }

    /// The words of the name of this code's owner.
    fn words_of(&self, code: Option<u64>) -> &[WordId] {
        let Some(code) = code else { return &[] };
        let place = usize::from(self.slots[self.slot(code)]);
        match self.starts[..].get(place.wrapping_sub(1)..place + 1) {
            Some([from, to]) => &self.words[*from..*to],
            _ => &[],
        }
    }

    /// Where in `slots` a code is, or would be.
    fn slot(&self, code: u64) -> usize {
        let (slots, codes) = (&self.slots[..], &self.codes[..]);
        let mut slot = (code.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40) as usize;
        loop {
            slot &= slots.len() - 1;
            let place = usize::from(slots[slot]);
            if place == 0 || codes[place - 1] == code {
                return slot;
            }
            slot += 1;
        }
    }
}

impl<'a> Indexing<'a> {
    /// How many practices a step indexes.
    const STEP: usize = 4_096;

    /// Begins an index of every practice and network of a directory that was read from a pack.
    /// Texts of other origin are not found: their words are not known.
    pub fn begin(directory: &'a Directory) -> Self {
        let others = directory.practices.iter().filter(|p| p.other_name.is_some()).count();
        let names = directory.practices.len() + others + directory.pcns.len();
        let wording = directory.practices.first().and_then(|practice| practice.name.wording());
        let builder = Builder::new(names, wording.cloned().unwrap_or_default());
        let all = directory.local_authorities.iter().map(|l| (l.code.number(), &l.name));
        let authorities = SharedNames::read(&builder, all);
        let all = directory.pcns.iter().map(|p| (p.code.number(), &p.name));
        let pcns = SharedNames::read(&builder, all);
        Self { directory, builder, authorities, pcns, practices: 0 }
    }

    /// Does a part of the work; whether there is more before [`Self::finish`].
    pub fn step(&mut self) -> bool {
        let to = self.directory.practices.len().min(self.practices + Self::STEP);
        self.add_practices(to);
        self.practices < self.directory.practices.len()
    }

    /// Does what no step has, and gives the index.
    pub fn finish(mut self) -> SearchIndex {
        while self.step() {}
        for pcn in &self.directory.pcns {
            let first_name = self.builder.count();
            self.builder.begin(Target::Pcn(pcn.code), first_name, &pcn.name, None);
        }
        let mut index = self.builder.finish();
        index.sectors = self.directory.sectors.clone();
        index
    }

    /// Adds the practices up to the one of this place.
    fn add_practices(&mut self, to: usize) {
        for practice in &self.directory.practices[self.practices..to] {
            let authority = practice.local_authority.map(LocalAuthorityCode::number);
            let pcn = practice.pcn.map(PcnCode::number);
            let shared = [self.authorities.words_of(authority), self.pcns.words_of(pcn)];
            self.builder.add_practice(practice, shared);
        }
        self.practices = to;
    }
}
