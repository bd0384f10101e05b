//! What a person typed, read as codes, a postcode or part of one, and words. Needs no directory:
//! whether any of it exists is for the search to find out.

use super::normalise::{expansion, fold, is_kind_word, is_stop_word};
use crate::directory::{PcnCode, Postcode, PracticeCode, Sector};

/// More of a query than this is not read: no name and address together are longer.
const MOST_BYTES: usize = 200;
/// Further words are not read: each costs time, and the longest names have nine.
const MOST_WORDS: usize = 12;

/// Words that ask for something and name nothing: left out, unless nothing else was typed.
const ASKING_WORDS: [&str; 26] = [
    "am",
    "any",
    "around",
    "by",
    "closest",
    "find",
    "for",
    "from",
    "i",
    "is",
    "local",
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
    "which",
    "with",
    "you",
];

/// Words that show that a place follows or came before: "doctors in wakefield", "bury gps".
const PLACE_SIGNS: [&str; 16] = [
    "around",
    "closest",
    "doctor",
    "doctors",
    "find",
    "gp",
    "gps",
    "in",
    "local",
    "near",
    "nearby",
    "nearest",
    "need",
    "nhs",
    "register",
    "registering",
];

/// A query as understood.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Reading {
    /// The code typed, if one was.
    pub(crate) code: Option<CodeRead>,
    /// The postcode typed, or the part of one.
    pub(crate) postcode: Option<PostcodeRead>,
    /// What else was typed, in order, without words that say nothing.
    pub(crate) words: Vec<Word>,
    /// Whether a network is asked for by "PCN", "network" or "primary care network".
    pub(crate) wants_pcn: bool,
    /// Whether the words are likely a place: "gp near …", "doctors in …".
    pub(crate) suggests_place: bool,
}

/// A code, or the beginning of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum CodeRead {
    /// A practice's.
    Practice(PracticeCode),
    /// A network's. Practice codes may begin with U too, as far as their form goes.
    Pcn(PcnCode),
    /// A letter and two to four digits, in capitals: a code being typed.
    Unfinished(String),
}

/// A postcode, or the beginning of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum PostcodeRead {
    /// A full postcode; when `O` and `0` or `I` and `1` may have been confused, every reading of
    /// it, the likeliest first.
    Full(Vec<Postcode>),
    /// Its beginning, without space and in capitals: an outward code (`HA3`), or a sector and
    /// perhaps one letter more (`HA3 7`, `HA37L`).
    Part(String),
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
    /// Whether it may go on: nothing was typed after it.
    pub(crate) is_unfinished: bool,
}

impl Reading {
    /// Reads a query. Any text is read as something; at most its first 200 bytes and 12 words.
    pub(crate) fn of(query: &str) -> Self {
        let mut end = query.len().min(MOST_BYTES);
        while !query.is_char_boundary(end) {
            end -= 1;
        }
        let query = &query[..end];
        let mut folded = String::with_capacity(query.len() + 1);
        fold(query, &mut folded);
        let mut tokens: Vec<&str> = folded.split(' ').filter(|t| !t.is_empty()).collect();
        let is_open = query.ends_with(|c: char| c.is_alphanumeric() || c == '\'');

        let mut reading = Self { code: take_code(&mut tokens), ..Self::default() };
        reading.postcode = take_postcode(&mut tokens);
        if reading.postcode.is_some() && reading.code.is_none() && tokens.is_empty() {
            // "E84" may be a district or the beginning of a practice's code.
            let compact: String = folded.split(' ').collect();
            reading.code = unfinished_code(&compact);
        }
        reading.suggests_place = tokens.iter().any(|t| PLACE_SIGNS.contains(t));
        reading.take_network_words(&mut tokens);
        reading.words = words_of(&tokens, is_open);
        reading
    }

    /// Removes what says that a network is wanted.
    fn take_network_words(&mut self, tokens: &mut Vec<&str>) {
        let phrase = ["primary", "care", "network"];
        if let Some(at) = tokens.windows(3).position(|w| w[..2] == phrase[..2] && is_network(w[2]))
        {
            tokens.drain(at..at + 3);
            self.wants_pcn = true;
        }
        // "PCN4" is published so: its number stays.
        for token in tokens.iter_mut() {
            if let Some(number) = token.strip_prefix("pcn")
                && number.bytes().all(|b| b.is_ascii_digit())
            {
                *token = number;
                self.wants_pcn = true;
            }
        }
        let before = tokens.len();
        tokens.retain(|t| !t.is_empty() && *t != "pcns" && !is_network(t));
        self.wants_pcn |= tokens.len() < before;
    }
}

fn is_network(token: &str) -> bool {
    matches!(token, "network" | "networks")
}

/// The tokens as words, without those that say nothing, unless there are no others.
fn words_of(tokens: &[&str], is_open: bool) -> Vec<Word> {
    let says_little = |t: &str| is_stop_word(t) || ASKING_WORDS.contains(&t);
    let keep_all = tokens.iter().all(|t| says_little(t));
    let mut words = Vec::new();
    for (i, token) in tokens.iter().enumerate() {
        if says_little(token) && !keep_all {
            continue;
        }
        let is_unfinished = is_open && i + 1 == tokens.len();
        let spelt_out = expansion(token);
        for text in spelt_out.unwrap_or(&[token]) {
            words.push(Word {
                text: (*text).to_owned(),
                typed: (*token).to_owned(),
                is_kind: is_kind_word(text),
                is_unfinished: is_unfinished && spelt_out.is_none(),
            });
        }
    }
    words.truncate(MOST_WORDS);
    words
}

/// Takes a code out of the tokens: in one, or with a space in it.
fn take_code(tokens: &mut Vec<&str>) -> Option<CodeRead> {
    for length in 1..=2 {
        for at in 0..(tokens.len() + 1).saturating_sub(length) {
            let joined = tokens[at..at + length].concat();
            if let Some(code) = code_of(&joined) {
                tokens.drain(at..at + length);
                return Some(code);
            }
        }
    }
    let unfinished = match tokens[..] {
        [only] if only.len() > 3 => unfinished_code(only),
        _ => None,
    };
    if unfinished.is_some() {
        tokens.clear();
    }
    unfinished
}

/// Reads a whole code: a letter and five digits, of which at most one is `O`, `I` or `L`.
fn code_of(text: &str) -> Option<CodeRead> {
    let first = text.chars().next().filter(char::is_ascii_lowercase)?;
    if text.len() != 6 || text.bytes().filter(u8::is_ascii_digit).count() < 4 {
        return None;
    }
    let code = format!("{first}{}", text[1..].chars().map(digit_meant).collect::<String>());
    match PcnCode::parse(&code) {
        Ok(pcn) => Some(CodeRead::Pcn(pcn)),
        Err(_) => PracticeCode::parse(&code).ok().map(CodeRead::Practice),
    }
}

/// Reads a code that is being typed: a letter and two to four digits.
fn unfinished_code(text: &str) -> Option<CodeRead> {
    let (letter, digits) = text.split_at_checked(1)?;
    let is_code = letter.bytes().all(|b| b.is_ascii_lowercase())
        && (2..=4).contains(&digits.len())
        && digits.bytes().all(|b| b.is_ascii_digit());
    is_code.then(|| CodeRead::Unfinished(text.to_ascii_uppercase()))
}

/// Takes a postcode, or else the beginning of one, out of the tokens.
fn take_postcode(tokens: &mut Vec<&str>) -> Option<PostcodeRead> {
    // Two tokens first: "w1 1aa" is not the district W11 and something.
    for length in [2, 1] {
        for at in 0..(tokens.len() + 1).saturating_sub(length) {
            let candidates = postcodes_of(&tokens[at..at + length].concat());
            if !candidates.is_empty() {
                tokens.drain(at..at + length);
                return Some(PostcodeRead::Full(candidates));
            }
        }
    }
    for at in 0..tokens.len() {
        let next = tokens.get(at + 1).copied().unwrap_or("");
        if is_outward(tokens[at]) {
            let is_last = at + 2 == tokens.len();
            let has_inward = match next.as_bytes() {
                [digit] => digit.is_ascii_digit(),
                [digit, letter] => is_last && digit.is_ascii_digit() && letter.is_ascii_lowercase(),
                _ => false,
            };
            let length = if has_inward { 2 } else { 1 };
            let part = tokens[at..at + length].concat().to_ascii_uppercase();
            tokens.drain(at..at + length);
            return Some(PostcodeRead::Part(part));
        }
        let is_last = at + 1 == tokens.len();
        if is_sector(tokens[at]) || is_last && is_unfinished_postcode(tokens[at]) {
            let part = tokens[at].to_ascii_uppercase();
            tokens.remove(at);
            return Some(PostcodeRead::Part(part));
        }
    }
    None
}

fn is_outward(token: &str) -> bool {
    token.len() <= 4 && Sector::parse(&format!("{token}0")).is_ok()
}

fn is_sector(token: &str) -> bool {
    Sector::parse(token).is_ok()
}

/// Whether a token is a sector and the first letter of what follows: `HA37L`.
fn is_unfinished_postcode(token: &str) -> bool {
    let (sector, letter) = token.split_at(token.len().saturating_sub(1));
    is_sector(sector) && letter.bytes().all(|b| b.is_ascii_lowercase())
}

/// Every full postcode that was meant, the likeliest first: as typed, then with letters and
/// digits that look alike put in each other's place.
fn postcodes_of(text: &str) -> Vec<Postcode> {
    // At least one true digit: "solo in" is no postcode.
    if !(5..=7).contains(&text.len()) || !text.bytes().any(|b| b.is_ascii_digit()) {
        return Vec::new();
    }
    let mut found: Vec<Postcode> = Postcode::parse(text).into_iter().collect();
    let (outward, inward) = text.split_at(text.len() - 3);
    let mut inward = inward.chars();
    let inward: String = [
        inward.next().map(digit_meant),
        inward.next().map(letter_meant),
        inward.next().map(letter_meant),
    ]
    .into_iter()
    .flatten()
    .collect();
    // The outward code may have a letter or a digit in its second, third and fourth place.
    for choice in 0..1_u8 << (outward.len() - 1) {
        let outward: String = outward
            .chars()
            .enumerate()
            .map(|(i, c)| {
                let is_digit = i > 0 && choice >> (i - 1) & 1 == 1;
                if is_digit { digit_meant(c) } else { letter_meant(c) }
            })
            .collect();
        if let Ok(postcode) = Postcode::parse(&format!("{outward}{inward}"))
            && !found.contains(&postcode)
        {
            found.push(postcode);
        }
    }
    found
}

fn digit_meant(character: char) -> char {
    match character {
        'o' => '0',
        'i' | 'l' => '1',
        other => other,
    }
}

fn letter_meant(character: char) -> char {
    match character {
        '0' => 'o',
        '1' => 'i',
        other => other,
    }
}
