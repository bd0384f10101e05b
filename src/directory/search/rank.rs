//! What makes one match better than another: numbers in, one number out.

/// Weight of a word found in `entries` of `all` names and addresses: the rarer, the more it says.
pub(super) fn weight(entries: f32, all: usize, is_kind: bool) -> f32 {
    let weight = (1.0 + all as f32 / entries.max(1.0)).ln();
    if is_kind { weight * KIND } else { weight }
}

/// "Surgery" and its like tell names apart a little, once all else is equal.
const KIND: f32 = 0.2;

/// What a postcode or its district weighs beside words: as much as a rare word.
pub(super) const POSTCODE: f32 = 9.0;

/// What a code weighs: nothing typed beside it counts as much.
pub(super) const CODE: f32 = 100.0;

/// How well a word matches a word of the directory, from 0 to 1.
pub(super) mod quality {
    /// The same word.
    pub(in super::super) const SAME: f32 = 1.0;
    /// The beginning of a longer word, as the last word typed may be.
    pub(in super::super) const UNFINISHED: f32 = 0.93;
    /// The beginning of a longer word, when it is a word in itself.
    pub(in super::super) const LONGER: f32 = 0.8;
    /// Two words written as one, or one as two.
    pub(in super::super) const JOINED: f32 = 0.95;
    /// One typing error.
    pub(in super::super) const ONE_EDIT: f32 = 0.8;
    /// Two typing errors.
    pub(in super::super) const TWO_EDITS: f32 = 0.6;
    /// Sounding alike, spelt quite differently.
    pub(in super::super) const SOUND: f32 = 0.6;
    /// Added to a misspelling that sounds right.
    pub(in super::super) const SOUNDS_RIGHT: f32 = 0.1;
    /// Taken from a misspelling of the first letter, which people seldom get wrong.
    pub(in super::super) const FIRST_LETTER: f32 = 0.1;
    /// A misspelling counts for this much when the word typed exists.
    pub(in super::super) const UNLIKELY: f32 = 0.6;
}

/// How much a word counts by where it stands.
pub(super) mod field {
    /// In a name.
    pub(in super::super) const NAME: f32 = 1.0;
    /// In an address.
    pub(in super::super) const ADDRESS: f32 = 0.85;
    /// In the name of the local authority.
    pub(in super::super) const AUTHORITY: f32 = 0.5;
    /// In the name of a practice's network.
    pub(in super::super) const NETWORK: f32 = 0.4;
    /// A kind word anywhere but in a name says nothing of the practice.
    pub(in super::super) const KIND_ELSEWHERE: f32 = 0.2;
    /// In a name, when a place is asked for.
    pub(in super::super) const NAME_FOR_PLACE: f32 = 0.8;
}

/// What is known of how one entry matches a query.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Match {
    /// The share of the query that the entry answers, by weight, from 0 to 1.
    pub(super) query: f32,
    /// The share of the entry's name that the query has, by weight, from 0 to 1.
    pub(super) name: f32,
    /// The share of the query's words that begin the name, in order.
    pub(super) start: f32,
    /// The share of the query, by weight, that stands in the entry in the same order.
    pub(super) order: f32,
    /// The share of the query, by weight, that is a whole part of the address.
    pub(super) whole_place: f32,
    /// Whether the name, all of it and in order, was typed.
    pub(super) is_whole_name: bool,
    /// Whether the entry is a network.
    pub(super) is_pcn: bool,
}

/// What is asked for, beside words.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Wish {
    /// A network.
    pub(super) pcn: bool,
    /// Surgeries at a place.
    pub(super) place: bool,
}

/// How well an entry matches, on a scale where 1 is every word found in the name.
pub(super) fn score(m: &Match, wish: Wish) -> f32 {
    let mut score = m.query + 0.25 * m.name + 0.1 * m.start + 0.08 * m.order;
    if m.is_whole_name {
        score += 0.15;
    }
    score += m.whole_place * if wish.place { 0.5 } else { 0.1 };
    score += match (m.is_pcn, wish.pcn) {
        (true, true) => 0.6,
        (true, false) => -0.1,
        (false, _) => 0.0,
    };
    score
}
