//! The directory, arranged for searching: every name with its words, where each word stands in
//! which names and addresses, and what is found by postcode and code.

use super::{SearchIndex, Target};
use crate::directory::codec::WordId;
use crate::directory::{GridPoint, Postcode};

/// A name's place in the index. A record with two names has two.
pub(super) type EntryId = u16;

/// Where in an entry a word stands. Names and addresses have places, as bits of a mask; what
/// lies after them only counts as found or not.
pub(super) mod place {
    /// How many words of a name are told apart; further ones share the last place.
    pub(in super::super) const NAME: u8 = 16;
    /// The end of the address's places.
    pub(in super::super) const ADDRESS: u8 = 62;
    /// The local authority's name.
    pub(in super::super) const AUTHORITY: u8 = 62;
    /// The network's name, for a practice.
    pub(in super::super) const NETWORK: u8 = 63;
    /// The postcode's district.
    pub(in super::super) const POSTCODE: u8 = 64;
    /// The end of all places.
    pub(in super::super) const END: u8 = 65;
    /// The mask of a name's places.
    pub(in super::super) const NAME_MASK: u64 = (1 << NAME) - 1;
    /// The mask of an address's places.
    pub(in super::super) const ADDRESS_MASK: u64 = ((1 << ADDRESS) - 1) & !NAME_MASK;
}

/// A record under one of its names.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Entry {
    /// The record.
    pub(super) target: Target,
    /// The entry of its first name, perhaps this one.
    pub(super) first_name: EntryId,
    /// Places where a name, or a part of an address between commas, begins.
    pub(super) firsts: u64,
    /// Places where one ends.
    pub(super) lasts: u64,
    /// What the words of its name weigh together.
    pub(super) name_weight: f32,
    /// Where the record stands; networks have no place.
    pub(super) at: Option<(Postcode, GridPoint)>,
}

/// A word standing in an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Posting {
    /// The entry.
    pub(super) entry: EntryId,
    /// Where in it: see [`place`].
    pub(super) place: u8,
}

impl SearchIndex {
    /// The postings of a word.
    pub(super) fn postings(&self, word: WordId) -> &[Posting] {
        let word = usize::from(word);
        &self.postings[self.posting_starts[word] as usize..self.posting_starts[word + 1] as usize]
    }
}
