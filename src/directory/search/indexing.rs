//! Arranging a directory for searching: once, and a part at a time. As in decoding, the parts are
//! never inlined, so that a browser need not compile anew all of them to have one faster.

use super::builder::{Builder, Vocabulary};
use super::reading::Line;
use super::{SearchIndex, Target};
use crate::directory::codec::Texts;
use crate::directory::{Directory, LocalAuthorityCode, PcnCode, Wording};

impl SearchIndex {
    /// Indexes every practice and network of a directory.
    pub fn build(directory: &Directory) -> Self {
        Indexing::begin(directory, &Wording::default()).finish()
    }
}

/// An index being built, a part at a time: a browser that is kept busy for long does not answer,
/// so the app gives it a turn between the steps.
pub struct Indexing<'a> {
    directory: &'a Directory,
    wording: &'a Wording,
    builder: Builder,
    authorities: SharedNames,
    pcns: SharedNames,
    /// How many practices are indexed.
    practices: usize,
    /// The words in order, once all have been read.
    vocabulary: Option<Vocabulary>,
}

/// Names that many practices share, which are read once.
struct SharedNames {
    /// Whose they are, as numbers in order: a number is compared faster than a code.
    codes: Vec<u64>,
    lines: Vec<Line>,
    /// The place of the one asked for last: practices that follow one another often share it.
    latest: usize,
}

impl SharedNames {
    /// Reads the names of these codes.
    fn read<'a>(
        builder: &mut Builder,
        texts: &Texts,
        names: impl ExactSizeIterator<Item = (u64, &'a str)>,
    ) -> Self {
        let mut codes = Vec::with_capacity(names.len());
        let mut lines = Vec::with_capacity(names.len());
        for (i, (code, name)) in names.enumerate() {
            codes.push(code);
            lines.push(builder.reader.line_of(name, texts.get(i)));
        }
        Self { codes, lines, latest: 0 }
    }

    /// The name of this code's owner.
    fn line_of(&mut self, code: Option<u64>) -> Option<&Line> {
        let code = code?;
        if self.codes.get(self.latest) != Some(&code) {
            self.latest = self.codes.binary_search(&code).ok()?;
        }
        self.lines.get(self.latest)
    }
}

impl<'a> Indexing<'a> {
    /// How many practices a step indexes: two thirds of them now, since the step with the last of
    /// them also puts the words in order.
    const STEP: usize = 4_096;

    /// Begins an index of every practice and network of a directory. What the wording that it
    /// was read with does not hold is read from its texts.
    pub fn begin(directory: &'a Directory, wording: &'a Wording) -> Self {
        let others = directory.practices.iter().filter(|p| p.other_name.is_some()).count();
        let names = directory.practices.len() + others + directory.pcns.len();
        let mut builder = Builder::new(names);
        builder.reader.learn(&wording.words);
        let all = directory.local_authorities.iter().map(|l| (l.code.number(), &*l.name));
        let authorities = SharedNames::read(&mut builder, &wording.local_authorities, all);
        let all = directory.pcns.iter().map(|p| (p.code.number(), &*p.name));
        let pcns = SharedNames::read(&mut builder, &wording.pcns, all);
        Self { directory, wording, builder, authorities, pcns, practices: 0, vocabulary: None }
    }

    /// Does a part of the work; whether there is more before [`Self::finish`].
    pub fn step(&mut self) -> bool {
        let count = self.directory.practices.len();
        let to = count.min(self.practices + Self::STEP);
        self.add_practices(to);
        let is_more = to < count;
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
        for (pcn, name) in self.directory.pcns.iter().zip(&self.pcns.lines) {
            let first_name = self.builder.count();
            self.builder.begin(Target::Pcn(pcn.code), first_name, name, None);
        }
    }

    /// Adds the practices up to the one of this place.
    fn add_practices(&mut self, to: usize) {
        for (i, practice) in (self.practices..to).zip(&self.directory.practices[self.practices..]) {
            let authority =
                self.authorities.line_of(practice.local_authority.map(LocalAuthorityCode::number));
            let pcn = self.pcns.line_of(practice.pcn.map(PcnCode::number));
            let (name, address) = (self.wording.names.get(i), self.wording.addresses.get(i));
            self.builder.add_practice(practice, name, address, authority, pcn);
        }
        self.practices = to;
    }
}
