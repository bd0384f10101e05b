//! The directory, arranged for searching: every name with its words, where each word stands in
//! which names and addresses, and what is found by postcode and code.

use super::dictionary::WordId;
use super::{SearchIndex, Target, rank};
use crate::directory::{GridPoint, Postcode, radix};

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

    /// Gives every word its weight, and every name that of its words.
    #[inline(never)]
    pub(super) fn weigh(&mut self) {
        let count = self.entries.len();
        self.weights.reserve_exact(self.dictionary.len());
        self.frequencies.reserve_exact(self.dictionary.len());
        for (word, range) in (0..).zip(self.posting_starts.windows(2)) {
            let postings = &self.postings[range[0] as usize..range[1] as usize];
            let mut entries = 0_u32;
            let mut last = None;
            for posting in postings {
                if posting.place < place::ADDRESS && last != Some(posting.entry) {
                    entries += 1;
                    last = Some(posting.entry);
                }
            }
            self.frequencies.push(entries);
            // That a network is one goes without saying.
            let weight = match self.dictionary.word(word) {
                "pcn" => 0.0,
                _ => rank::weight(entries as f32, count, self.is_kind[usize::from(word)]),
            };
            self.weights.push(weight);
            for posting in postings {
                if posting.place < place::NAME {
                    self.entries[usize::from(posting.entry)].name_weight += weight;
                }
            }
        }
    }

    #[inline(never)]
    pub(super) fn entries_by_postcode(&self) -> Vec<(Postcode, EntryId)> {
        let postcodes = self.entries.iter().zip(0..).filter_map(|(e, id)| Some((e.at?.0, id)));
        let mut order: Vec<(u64, u32)> = postcodes.map(|(p, id)| (p.number(), id)).collect();
        radix::sort(&mut order);
        let entry = |(_, id): (u64, u32)| Some((self.entries[id as usize].at?.0, id as EntryId));
        order.into_iter().filter_map(entry).collect()
    }
}
