//! Search over the directory: one box for names, places, codes and postcodes, forgiving of how
//! people type.

use super::{Directory, PcnCode, PracticeCode};

/// Everything searchable of a directory. Holds no reference to it.
#[derive(Debug, Clone, Default)]
pub struct SearchIndex {}

/// What a search found.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SearchResults {
    /// Best first: those that match, then near misses.
    pub hits: Vec<Hit>,
    /// How many practices match every meaningful word of the query, after corrections.
    pub practices_matching: usize,
    /// How many networks match every meaningful word of the query, after corrections.
    pub pcns_matching: usize,
    /// The query as understood, when a word of it had to be corrected.
    pub showing_for: Option<String>,
    /// The one record that the query names exactly, by its code or its name: Enter goes there.
    pub exact: Option<Target>,
}

/// A record found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hit {
    /// The record.
    pub target: Target,
    /// How well it matches; only comparable within one search.
    pub score: f32,
}

/// A record that a search can find.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Target {
    /// A GP practice.
    Practice(PracticeCode),
    /// A primary care network.
    Pcn(PcnCode),
}

impl SearchIndex {
    /// Indexes every practice and network of a directory.
    pub fn build(_directory: &Directory) -> Self {
        Self::default()
    }

    /// Finds what a person typed: best first, at most `limit`.
    pub fn search(&self, _query: &str, _limit: usize) -> SearchResults {
        SearchResults::default()
    }
}
