//! Arranging a directory for searching: once, and a part at a time. As in decoding, the parts are
//! never inlined, so that a browser need not compile anew all of them to have one faster.

use super::builder::{Builder, Vocabulary};
use super::lexicon::Number;
use super::{SearchIndex, Target};
use crate::directory::{Directory, LocalAuthorityCode, PcnCode, Practice};

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
    authorities: SharedNames,
    pcns: SharedNames,
    /// How many practices are indexed.
    practices: usize,
    /// The words in order, once all have been read.
    vocabulary: Option<Vocabulary>,
}

/// The words of names that many practices share, which are read once.
struct SharedNames {
    /// Whose they are, as numbers in order: a number is compared faster than a code.
    codes: Vec<u64>,
    words: Vec<Vec<Number>>,
}

impl SharedNames {
    /// The words of the name of this code's owner.
    fn words_of(&self, code: Option<u64>) -> &[Number] {
        let place = code.and_then(|code| self.codes.binary_search(&code).ok());
        place.map_or(&[], |place| &self.words[place])
    }
}

impl<'a> Indexing<'a> {
    /// How many practices a step indexes: two thirds of them now, since the step with the last of
    /// them also puts the words in order.
    const STEP: usize = 4_096;

    /// Begins an index of every practice and network of a directory.
    pub fn begin(directory: &'a Directory) -> Self {
        let others = directory.practices.iter().filter(|p| p.other_name.is_some()).count();
        let names = directory.practices.len() + others + directory.pcns.len();
        let mut builder = Builder::new(names);
        let all = &directory.local_authorities;
        let authorities = SharedNames {
            codes: all.iter().map(|l| l.code.number()).collect(),
            words: all.iter().map(|l| builder.words_of(&l.name)).collect(),
        };
        let all = &directory.pcns;
        let pcns = SharedNames {
            codes: all.iter().map(|p| p.code.number()).collect(),
            words: all.iter().map(|p| builder.words_of(&p.name)).collect(),
        };
        Self { directory, builder, authorities, pcns, practices: 0, vocabulary: None }
    }

    /// Does a part of the work; whether there is more before [`Self::finish`].
    pub fn step(&mut self) -> bool {
        let rest = &self.directory.practices[self.practices..];
        let part = &rest[..rest.len().min(Self::STEP)];
        self.add_practices(part);
        self.practices += part.len();
        let is_more = part.len() < rest.len();
        if !is_more && self.vocabulary.is_none() {
            self.add_pcns();
            self.vocabulary = Some(self.builder.vocabulary());
        }
        is_more
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
        for practice in part {
            let authority =
                self.authorities.words_of(practice.local_authority.map(LocalAuthorityCode::number));
            let pcn = self.pcns.words_of(practice.pcn.map(PcnCode::number));
            self.builder.add_practice(practice, authority, pcn);
        }
    }
}
