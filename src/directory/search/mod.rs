//! Search over the directory: one box for names, places, codes and postcodes, forgiving of how
//! people type.

mod builder;
mod dictionary;
mod entry_tally;
mod find;
mod fuzzy;
mod index;
mod matching;
mod normalise;
mod places;
mod query;
mod rank;
mod tally;
mod typed;

use self::dictionary::{Dictionary, WordId};
use self::index::{Entry, EntryId, Posting};
use super::{GridPoint, PcnCode, Postcode, PracticeCode, Sector};

/// Everything searchable of a directory. Holds no reference to it.
#[derive(Debug, Clone, Default)]
pub struct SearchIndex {
    dictionary: Dictionary,
    /// For each word, the word that it is a variant of, or itself.
    stands_for: Vec<WordId>,
    /// For each word, whether it only says what kind of place it is.
    is_kind: Vec<bool>,
    /// For each word, how much it tells.
    weights: Vec<f32>,
    /// For each word, in how many names and addresses it stands.
    frequencies: Vec<u32>,
    /// For each word, where its postings begin; and the end of the last.
    posting_starts: Vec<u32>,
    postings: Vec<Posting>,
    entries: Vec<Entry>,
    /// Practices' entries in order of postcode.
    by_postcode: Vec<(Postcode, EntryId)>,
    sectors: Vec<(Sector, GridPoint)>,
}

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

impl Target {
    /// Its code, as published.
    pub fn code(&self) -> &str {
        match self {
            Self::Practice(code) => code.as_str(),
            Self::Pcn(code) => code.as_str(),
        }
    }
}
