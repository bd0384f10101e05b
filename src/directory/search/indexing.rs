//! Arranging a directory for searching: once, and a part at a time.

use super::builder::{Builder, Vocabulary};
use super::lexicon::Number;
use super::{SearchIndex, Target};
use crate::directory::{Directory, Practice};

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
    authorities: Vec<Vec<Number>>,
    pcns: Vec<Vec<Number>>,
    /// How many practices are indexed.
    practices: usize,
    /// The words in order, once all have been read.
    vocabulary: Option<Vocabulary>,
}

impl<'a> Indexing<'a> {
    /// How many practices a step indexes: some ten milliseconds' worth.
    const STEP: usize = 2_048;

    /// Begins an index of every practice and network of a directory.
    pub fn begin(directory: &'a Directory) -> Self {
        let mut builder = Builder::new();
        let authorities = &directory.local_authorities;
        let authorities = authorities.iter().map(|l| builder.words_of(&l.name)).collect();
        let pcns = directory.pcns.iter().map(|p| builder.words_of(&p.name)).collect();
        Self { directory, builder, authorities, pcns, practices: 0, vocabulary: None }
    }

    /// Does a part of the work; whether there is more before [`Self::finish`].
    pub fn step(&mut self) -> bool {
        let rest = &self.directory.practices[self.practices..];
        if rest.is_empty() {
            if self.vocabulary.is_none() {
                self.add_pcns();
                self.vocabulary = Some(self.builder.vocabulary());
            }
            return false;
        }
        let part = &rest[..rest.len().min(Self::STEP)];
        self.add_practices(part);
        self.practices += part.len();
        true
    }

    /// Does what no step has, and gives the index.
    pub fn finish(mut self) -> SearchIndex {
        while self.step() {}
        let mut index = self.builder.finish(self.vocabulary.unwrap_or_default());
        index.sectors = self.directory.sectors.clone();
        index
    }

    fn add_pcns(&mut self) {
        for pcn in &self.directory.pcns {
            let first_name = self.builder.count();
            self.builder.begin(Target::Pcn(pcn.code), first_name, &pcn.name, None);
        }
    }

    fn add_practices(&mut self, part: &[Practice]) {
        let Self { directory, builder, authorities, pcns, .. } = self;
        let mut last = None;
        let (mut authority, mut pcn) = (None, None);
        for practice in part {
            // Practices that follow each other often share both.
            let now = (practice.local_authority, practice.pcn);
            if last != Some(now) {
                let all = &directory.local_authorities;
                authority = now.0.and_then(|code| all.binary_search_by_key(&code, |l| l.code).ok());
                let all = &directory.pcns;
                pcn = now.1.and_then(|code| all.binary_search_by_key(&code, |p| p.code).ok());
                last = Some(now);
            }
            let authority = authority.map_or(&[][..], |i| &authorities[i]);
            let pcn = pcn.map_or(&[][..], |i| &pcns[i]);
            builder.add_practice(practice, authority, pcn);
        }
    }
}
