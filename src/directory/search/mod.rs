//! Search over the directory: one box for names, places, codes and postcodes, forgiving of how
//! people type.
//!
//! # Goals
//! - The record meant comes first, however it is typed: mistyped, half typed, spelt by ear,
//!   abbreviated, out of order, with a town or a street or a postcode beside it.
//! - An answer at every keystroke: under a millisecond in a browser, with an index that is built
//!   in a few hundredths of a second from the directory alone.
//! - It says what it did: how many match, which word it corrected, what was named exactly. Words
//!   in quotation marks are taken as typed.
//!
//! # What it does not do
//! It does not find the surgeries nearest to someone's own home: that needs every postcode's
//! position, and is [`nearest`](fn@super::nearest)'s to do. Where no surgery has the postcode
//! typed, those nearest to the middle of its sector stand in. It knows no synonyms but
//! abbreviations, and no language but English.
//!
//! # Two layers
//! *Words.* `normalise` turns any text into plain words; `dictionary` holds the distinct ones
//! in order and finds them whole, by their beginning, or by being nearly the same; `fuzzy` says
//! how nearly. None of these knows what a practice is.
//!
//! *Records.* `query` reads what was typed as words, and `typed` takes codes and postcodes out
//! of it. `plain` says what a directory's words are to a search, and a pack holds that; `indexing`
//! goes through a directory read from one, `builder` collects where each word stands, and `index`
//! is what comes of it. `matching` finds what each word typed may mean, `places` who is at a
//! postcode, `tally` counts word by word how every entry matches, `rank` makes one number of that,
//! and `find` puts it all in order.
//!
//! # How
//! A word's weight is how rare it is. An entry is scored by the share of the query it answers,
//! the share of its name that was typed, whether the words begin the name and keep its order,
//! and whether they are the whole of a place in its address. The query's own form decides between
//! name and place: "doctors in wakefield" against "wakefield surgery". Order and adjacency cost
//! nearly nothing: each entry keeps the places of the last word as the bits of a number.
//!
//! Who is at a postcode is found by looking at every entry. An order of postcodes, refused, takes
//! every visitor about a millisecond at the start, and saves whoever types one some hundredths of a
//! millisecond at a keystroke.
//!
//! Misspellings are found by comparing with the whole dictionary. Its words are grouped by
//! length, and a set of letters in 32 bits passes over all but a few in every hundred; the rest
//! are compared letter by letter. With some ten thousand words that takes a few hundredths of a
//! millisecond. Refused: lists of every word with letters left out (ten times the memory, slower
//! to build than all else), trigrams (short words have too few), an automaton (more code, no
//! faster at this size). BM25 and its kin were refused because names are too short for counts of
//! a word to say anything.

mod builder;
mod dictionary;
mod entry_tally;
mod find;
mod fuzzy;
mod index;
mod indexing;
mod matching;
mod normalise;
mod places;
mod plain;
mod query;
mod rank;
mod tally;
#[cfg(test)]
mod tests;
mod typed;

pub use indexing::Indexing;
pub(super) use normalise::{expansion, fold, is_kind_word, is_stop_word};
pub(super) use plain::{PlainWords, found_besides};

use self::dictionary::Dictionary;
use self::index::{Entry, Posting};
use super::codec::WordId;
use super::{PcnCode, PracticeCode, SectorCentre, TypedPlace};

/// Everything searchable of a directory. Holds no reference to it.
#[derive(Debug, Clone, Default, PartialEq)]
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
    sectors: Vec<SectorCentre>,
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
    /// The place that the query names, if it names one.
    pub place: Option<TypedPlace>,
    /// Whether it asks for nothing but surgeries there: "HA3", "surgery near HA1 2TU". Those
    /// nearest to the place answer it better than hits do. Without a place it asks for those
    /// near the visitor: "gp near me".
    pub is_only_place: bool,
    /// The one record that the query names exactly, by its code or its name: Enter goes there.
    pub exact: Option<Target>,
}

/// A record found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hit {
    /// The record.
    pub target: Target,
    /// How well it matches: about 1 when every word is found, about 1.6 when nothing is left
    /// over on either side. Comparable within one search only.
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
