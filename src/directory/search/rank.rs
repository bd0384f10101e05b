//! What makes one match better than another: numbers in, one number out.

use super::query::Place;

/// Weight of a word found in `entries` of `all` names and addresses: the rarer, the more it says.
pub(super) fn weight(entries: f32, all: usize, is_kind: bool) -> f32 {
    let weight = (1.0 + all as f32 / entries.max(1.0)).ln();
    if is_kind { weight * KIND } else { weight }
}

/// "Surgery" and its like tell names apart a little, once all else is equal.
const KIND: f32 = 0.26;

/// How much more a kind word weighs in a query that begins with it: "medical centre reading".
pub(super) const KIND_SOUGHT: f32 = 2.5;

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
    /// Two words that as one begin a longer word: "east h" for "eastham".
    pub(in super::super) const JOINED_UNFINISHED: f32 = 0.7;
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
    /// In a name, when a place is sought.
    pub(in super::super) const NAME_FOR_PLACE: f32 = 0.85;
}

/// What is known of how one entry matches a query.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Match {
    /// The share of the query that the entry answers, by weight, from 0 to 1.
    pub(super) query: f32,
    /// The share of the query that the entry's name answers.
    pub(super) query_in_name: f32,
    /// The share of the entry's name that the query has, by weight, from 0 to 1.
    pub(super) name: f32,
    /// The share of the query's words that begin the name, in order.
    pub(super) start: f32,
    /// The share of the query, by weight, that stands in the entry in the same order.
    pub(super) order: f32,
    /// The share of the query, by weight, that is a whole part of the address.
    pub(super) whole_place: f32,
    /// Whether the entry is a network.
    pub(super) is_pcn: bool,
}

/// What is asked for, beside words.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Wish {
    /// A network.
    pub(super) pcn: bool,
    /// Surgeries at a place.
    pub(super) place: Place,
}

/// How well an entry matches: about 1 when every word is found, about 1.5 when nothing is left
/// over on either side.
pub(super) fn score(m: &Match, wish: Wish) -> f32 {
    let likeness = m.name * m.query_in_name;
    let mut by_name = if likeness > 0.999 { NAMED } else { 0.0 };
    by_name += NAME * m.name + LIKENESS * likeness.powi(4) + START * m.start;
    if m.start > 0.99 {
        by_name += WHOLE_START;
    }
    let by_place = m.whole_place
        * match wish.place {
            Place::Unlikely => PLACE_UNLIKELY,
            Place::Alone => PLACE_ALONE,
            Place::Word => PLACE_WORD,
            Place::Likely => PLACE_LIKELY,
            Place::General => PLACE_GENERAL,
            Place::Asked => PLACE_ASKED,
        };
    if wish.place == Place::Asked {
        by_name *= NAME_IF_PLACE_ASKED;
    }
    // A practice that is meant by its name need not stand at a place of that name, and one that
    // is meant by its place need not be called so: the better reason counts.
    let reason = by_name.max(by_place) + BOTH_REASONS * by_name.min(by_place);
    let by_kind = match (m.is_pcn, wish.pcn) {
        (true, true) => PCN_ASKED,
        (true, false) if wish.place <= Place::Word => {
            -(PCN_NOT_ASKED + PCN_UNLIKE * (1.0 - likeness))
        }
        (true, false) => -PCN_FOR_PLACE,
        (false, _) => 0.0,
    };
    m.query + reason + ORDER * m.order + by_kind
}

// The numbers below were chosen by trying others, each in turn, on thousands of judged queries
// made from the directory (`tests/search/generate.rs`); most may vary by a third with no effect.

/// For a name that the query has all of: tells "Park Surgery" from "Park Lane Surgery".
const NAME: f32 = 0.2;
/// For name and query being the same, nothing left over on either side. Counted to the fourth
/// power, so that only near sameness counts.
const LIKENESS: f32 = 0.15;
/// For name and query being the same altogether, but perhaps for the order of their words.
/// More than being at a place of that name is worth.
const NAMED: f32 = 0.16;
/// For words that begin the name, as they do while it is being typed.
const START: f32 = 0.15;
/// For a name that begins with all that was typed.
const WHOLE_START: f32 = 0.1;
/// For words in the same order.
const ORDER: f32 = 0.08;
/// For being at the place named, when nothing shows that a place is meant.
const PLACE_UNLIKELY: f32 = 0.05;
/// The same when nothing else was typed.
const PLACE_ALONE: f32 = 0.5;
/// The same when that is one word: "pinner" finds the surgeries at Pinner before those of Pinner
/// Road, but after one called just that.
const PLACE_WORD: f32 = 0.65;
/// The same when a place is likely meant: more than most names earn, less than a full one.
const PLACE_LIKELY: f32 = 0.36;
/// The same when surgeries in general are spoken of.
const PLACE_GENERAL: f32 = 0.5;
/// The same when a place is asked for: more than any name earns.
const PLACE_ASKED: f32 = 0.75;
/// What a name counts when a place is asked for.
const NAME_IF_PLACE_ASKED: f32 = 0.6;
/// What the lesser of two reasons adds: "doctors in wakefield" puts the Wakefield surgeries that
/// are called so first.
const BOTH_REASONS: f32 = 0.12;
/// For a network when one is asked for: more than any practice gains by its name.
const PCN_ASKED: f32 = 0.6;
/// Against a network when none is asked for: one of exactly that name still comes first.
const PCN_NOT_ASKED: f32 = 0.025;
/// Against one that is called a little differently.
const PCN_UNLIKE: f32 = 0.25;
/// Against a network when surgeries at a place are sought.
const PCN_FOR_PLACE: f32 = 0.3;
