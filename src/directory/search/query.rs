//! What a person typed, read as codes, a postcode or part of one, and words. Needs no directory:
//! whether any of it exists is for the search to find out.

use super::normalise::{expansion, fold, is_kind_word, is_stop_word};
use super::typed::{CodeRead, take_code, take_postcode, unfinished_code};
use crate::directory::TypedPlace;

/// More of a query than this is not read: no name and address together are longer.
const MOST_BYTES: usize = 200;
/// Further words are not read: each costs time, and the longest names have nine.
const MOST_WORDS: usize = 12;

/// Words that ask for something and name nothing: left out, unless nothing else was typed.
const ASKING_WORDS: [&str; 40] = [
    "am",
    "any",
    "are",
    "around",
    "by",
    "can",
    "change",
    "closest",
    "do",
    "find",
    "for",
    "from",
    "help",
    "how",
    "i",
    "is",
    "join",
    "local",
    "looking",
    "me",
    "my",
    "near",
    "nearby",
    "nearest",
    "need",
    "nhs",
    "please",
    "register",
    "registering",
    "search",
    "show",
    "someone",
    "want",
    "we",
    "what",
    "where",
    "which",
    "who",
    "with",
    "you",
];

/// Words that ask for a place: "doctors in wakefield", "register near HA3".
const PLACE_SIGNS: [&str; 12] = [
    "around",
    "closest",
    "find",
    "in",
    "local",
    "near",
    "nearby",
    "nearest",
    "need",
    "register",
    "registering",
    "search",
];

/// Words for surgeries in general, which names seldom have: "gp pinner", "pinner doctors".
const GENERAL_WORDS: [&str; 6] = ["doctor", "doctors", "drs", "gp", "gps", "nhs"];

/// Whether the words of a query name a place rather than a practice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(crate) enum Place {
    /// Nothing says so.
    #[default]
    Unlikely,
    /// There is no word for a surgery beside it: "manor park" may be either.
    Alone,
    /// It is a single word: "pinner".
    Word,
    /// It begins with what kind of place is sought: "medical centre reading".
    Likely,
    /// It speaks of surgeries in general: "reading doctors".
    General,
    /// It says "in", "near" or the like.
    Asked,
}

/// A query as understood.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Reading {
    /// The code typed, if one was.
    pub(crate) code: Option<CodeRead>,
    /// The postcode typed, or the part of one.
    pub(crate) postcode: Option<TypedPlace>,
    /// The postcode area typed, if nothing else was: it stays a word as well.
    pub(crate) area: Option<TypedPlace>,
    /// All that was typed, folded.
    pub(crate) folded: String,
    /// What else was typed, in order, without words that say nothing.
    pub(crate) words: Vec<Word>,
    /// Whether a network is asked for by "PCN", "network" or "primary care network".
    pub(crate) wants_pcn: bool,
    /// Whether the words are a place: "gp near …", "doctors in …".
    pub(crate) place: Place,
}

/// A word of a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word {
    /// The word, folded and with its abbreviation spelt out.
    pub(crate) text: String,
    /// The word as typed, folded: for saying what was searched for.
    pub(crate) typed: String,
    /// Whether it only says what kind of place is meant.
    pub(crate) is_kind: bool,
    /// Whether it says nothing as it stands, and is only kept because it may go on.
    pub(crate) is_little: bool,
    /// Whether it is the postcode's outward code. A few names begin with theirs.
    pub(crate) is_district: bool,
    /// Whether it may go on: nothing was typed after it.
    pub(crate) is_unfinished: bool,
    /// Whether it was typed in quotation marks, so that nothing else was meant.
    pub(crate) is_exact: bool,
}

impl Word {
    /// Whether too little of it is typed to tell which words begin so.
    pub(crate) fn is_barely_begun(&self) -> bool {
        self.is_unfinished && self.text.len() < 3
    }
}

impl Reading {
    /// Reads a query. Any text is read as something; at most its first 200 bytes and 12 words.
    /// `is_known` tells whether the directory has a word: such a one is not half a postcode with
    /// a slip in it, as "oak" might be in "N9 oak".
    pub(crate) fn of(query: &str, is_known: &dyn Fn(&str) -> bool) -> Self {
        let mut end = query.len().min(MOST_BYTES);
        while !query.is_char_boundary(end) {
            end -= 1;
        }
        let query = &query[..end];
        let folded = fold(query);
        let mut tokens: Vec<&str> = folded.split(' ').filter(|t| !t.is_empty()).collect();
        let is_open =
            query.ends_with(|c: char| !c.is_ascii() || c.is_ascii_alphanumeric() || c == '\'');

        let mut reading = Self { code: take_code(&mut tokens), ..Self::default() };
        let mut district = None;
        if let Some((postcode, left)) = take_postcode(&mut tokens, is_known) {
            reading.postcode = Some(postcode);
            district = left;
        }
        if let [only] = tokens[..] {
            if district.is_some() {
                // "E84" may be a district or the beginning of a practice's code.
                reading.code = unfinished_code(only);
            } else if reading.postcode.is_none() {
                reading.area = TypedPlace::area(&tokens);
            }
        }
        reading.place = place_in(&tokens);
        if reading.postcode.is_some() && reading.place == Place::Alone {
            // The place is given: the rest is sooner a name.
            reading.place = Place::Unlikely;
        }
        reading.take_network_words(&mut tokens);
        reading.words = words_of(&tokens, district, is_open);
        let is_quoted = query.trim().starts_with(['"', '“']) && query.trim().ends_with(['"', '”']);
        reading.words.iter_mut().for_each(|word| word.is_exact = is_quoted);
        reading.folded = folded;
        reading
    }

    /// Removes what says that a network is wanted. "Network" alone stays, as part of some
    /// networks' own names.
    fn take_network_words(&mut self, tokens: &mut Vec<&str>) {
        let phrase = ["primary", "care", "network"];
        if let Some(at) = tokens.windows(3).position(|words| words == phrase) {
            tokens.drain(at..at + 3);
            self.wants_pcn = true;
        }
        let before = tokens.len();
        tokens.retain(|token| !matches!(*token, "pcn" | "pcns"));
        self.wants_pcn |= tokens.len() < before;
        self.wants_pcn |= tokens.iter().any(|token| matches!(*token, "network" | "networks"));
    }
}

fn place_in(tokens: &[&str]) -> Place {
    let is_kind = |t: &&str| is_kind_word(expansion(t).map_or(*t, |words| words[0]));
    if tokens.iter().any(|t| PLACE_SIGNS.contains(t)) {
        return Place::Asked;
    }
    let is_general = tokens.iter().any(|t| GENERAL_WORDS.contains(t));
    // A title comes first in many names: "Dr Patel".
    let begins_by_kind = tokens.first().is_some_and(|t| is_kind(t) && *t != "dr");
    if is_general {
        Place::General
    } else if begins_by_kind {
        Place::Likely
    } else if tokens.iter().any(is_kind) {
        Place::Unlikely
    } else {
        Place::Alone
    }
}

/// The tokens as words, without those that say nothing.
fn words_of(tokens: &[&str], district: Option<&str>, is_open: bool) -> Vec<Word> {
    let asks = |t: &&str| ASKING_WORDS.contains(t);
    let asking = tokens.iter().filter(|t| asks(t)).count();
    let mut words = Vec::new();
    for (i, token) in tokens.iter().enumerate() {
        let is_unfinished = is_open && i + 1 == tokens.len();
        // After a title stand initials: "Dr A M Is…".
        let is_initials = i > 0 && tokens[i - 1] == "dr" && token.len() <= 2;
        let is_little = (is_stop_word(token) || asks(token)) && !is_initials;
        // It may still become another word: "i" is the beginning of many.
        let may_go_on = is_unfinished && asking <= usize::from(asks(token));
        if is_little && !may_go_on {
            continue;
        }
        let spelt_out = match expansion(token) {
            Some(words) if words.len() > 1 || !is_unfinished => words,
            _ => &[*token],
        };
        for text in spelt_out {
            let meant = expansion(text).map_or(*text, |words| words[0]);
            words.push(Word {
                text: (*text).to_owned(),
                typed: (*token).to_owned(),
                is_kind: is_little || is_kind_word(meant),
                is_little,
                is_district: district == Some(token),
                is_unfinished: is_unfinished && spelt_out.len() == 1,
                is_exact: false,
            });
        }
    }
    words.truncate(MOST_WORDS);
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(query: &str) -> Reading {
        Reading::of(query, &|word| word == "oak")
    }

    #[test]
    fn words_are_told_from_what_says_nothing() {
        #[track_caller]
        fn check(query: &str, expected: &str) {
            let words: Vec<String> = read(query).words.into_iter().map(|w| w.text).collect();
            assert_eq!(words.join(" "), expected);
        }
        check("The Pinn Med. Ctr", "pinn medical ctr");
        check("The Pinn Med. Ctr ", "pinn medical centre");
        check("register with a GP in Pinner", "gp pinner");
        check("nearest surgery to me", "surgery");
        check("saint john's h/c, ", "st johns health centre");
        check("Dr A M", "dr am");
        check("the i", "i");
        check("near me", "");
        check("", "");
        check("stockton-on-tees", "stockton tees");
    }

    #[test]
    fn the_last_word_may_go_on() {
        let unfinished = |query| read(query).words.last().map(|w| w.is_unfinished);
        assert_eq!(unfinished("kenton bri"), Some(true));
        assert_eq!(unfinished("kenton bri "), Some(false));
        assert_eq!(unfinished("kenton bridge."), Some(false));
    }

    #[test]
    fn a_place_is_told_from_a_name() {
        #[track_caller]
        fn check(query: &str, expected: Place) {
            assert_eq!(read(query).place, expected);
        }
        check("doctors in wakefield", Place::Asked);
        check("gp near HA3", Place::Asked);
        check("bury gp surgery", Place::General);
        check("medical centre reading", Place::Likely);
        check("pinner", Place::Alone);
        check("pinner HA5", Place::Unlikely);
        check("pinner view surgery", Place::Unlikely);
        check("Dr Patel", Place::Unlikely);
    }

    #[test]
    fn a_network_is_asked_for_by_its_word() {
        #[track_caller]
        fn check(query: &str, wants_pcn: bool, words: &str) {
            let reading = read(query);
            let found: Vec<String> = reading.words.into_iter().map(|w| w.text).collect();
            assert_eq!((reading.wants_pcn, found.join(" ").as_str()), (wants_pcn, words));
        }
        check("Bosworth PCN", true, "bosworth");
        check("Brunel Health Group PCN2", true, "brunel health group 2");
        check("Harrow East primary care network", true, "harrow east");
        check("the swan network", true, "swan network");
        check("Redlands Primary Care", false, "redlands primary care");
    }

    #[test]
    fn no_more_than_a_few_words_are_read() {
        assert_eq!(read(&"word ".repeat(1000)).words.len(), MOST_WORDS);
        assert_eq!(read(&"x".repeat(100_000)).words[0].text.len(), MOST_BYTES);
        assert!(read(&"é".repeat(1000)).words[0].text.len() <= MOST_BYTES);
    }
}
