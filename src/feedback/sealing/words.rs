//! Bytes as everyday words, 11 bits a word: the recovery sheet, the name of a key that two people
//! compare, and passphrases. The list is that of BIP-39, whose words differ in their first four
//! letters, so four letters of each are enough to type.
//!
//! A sheet ends in two words that check the others, by a Reed-Solomon code over the 2,048 words:
//! whichever one word is wrong, they say which, and what it should be.

use std::array;

use bip39::Language;
use thiserror::Error;

use super::Secret;
use crate::feedback::ids::KeyId;

/// How many words a recovery sheet has.
pub const SHEET_WORDS: usize = 14;
/// How many of them are the secret: 128 bits, and 4 that are always 0.
const SECRET_WORDS: usize = 12;

/// Why words are not those of a recovery sheet.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum SheetError {
    /// There are too few or too many.
    #[error("these are {found} words: expected the {SHEET_WORDS} of a recovery sheet")]
    Count {
        /// How many there are.
        found: usize,
    },
    /// One is not that of the sheet.
    #[error("word {at}, “{read}”, is not the one on the sheet{}", seems(*likely))]
    Word {
        /// The how-manieth, from 1.
        at: usize,
        /// What was typed.
        read: String,
        /// What it should be, if all the others are right.
        likely: Option<&'static str>,
    },
    /// More than one is wrong, and it cannot be told which.
    #[error("more than one of the words is wrong, or two have changed places")]
    Several,
}

fn seems(likely: Option<&str>) -> String {
    likely.map_or(String::new(), |word| format!(": it should be “{word}”"))
}

/// The words of a recovery sheet, from the first to the last.
pub(super) fn sheet(secret: &Secret) -> [&'static str; SHEET_WORDS] {
    let mut numbers = [0; SHEET_WORDS];
    numbers[..SECRET_WORDS].copy_from_slice(&numbers_of::<SECRET_WORDS>(secret));
    // The last two are such that both sums come out as 0.
    let (sum, weighted) = sums(&numbers);
    let [first, second] = [SECRET_WORDS, SECRET_WORDS + 1].map(weight);
    let last = times(weighted ^ times(sum, first), inverse(first ^ second));
    numbers[SECRET_WORDS] = sum ^ last;
    numbers[SECRET_WORDS + 1] = last;
    numbers.map(word)
}

/// Reads the words of a recovery sheet. Case, spaces, numbers and full stops do not matter.
pub(super) fn read_sheet(text: &str) -> Result<Secret, SheetError> {
    let typed = text.split(|letter: char| !letter.is_alphabetic());
    let typed: Vec<String> = typed.filter(|w| !w.is_empty()).map(str::to_ascii_lowercase).collect();
    if typed.len() != SHEET_WORDS {
        return Err(SheetError::Count { found: typed.len() });
    }
    let known: Vec<Option<u16>> = typed.iter().map(|word| number(word)).collect();
    let numbers: [u16; SHEET_WORDS] = array::from_fn(|at| known[at].unwrap_or(0));
    let (sum, weighted) = sums(&numbers);
    let wrong = |at: usize, is_alone: bool| SheetError::Word {
        at: at + 1,
        read: typed[at].clone(),
        likely: is_alone.then(|| word(numbers[at] ^ sum)),
    };
    let is_off_by = |at: &usize| weighted == times(sum, weight(*at));
    match known.iter().position(Option::is_none) {
        Some(at) => {
            let is_alone = known.iter().flatten().count() + 1 == SHEET_WORDS && is_off_by(&at);
            return Err(wrong(at, is_alone));
        }
        None if (sum, weighted) != (0, 0) => {
            let at = if sum == 0 { None } else { (0..SHEET_WORDS).find(is_off_by) };
            return Err(at.map_or(SheetError::Several, |at| wrong(at, true)));
        }
        None => {}
    }
    let bit = |at: usize| numbers[at / 11] >> (10 - at % 11) & 1;
    let byte = |at: usize| (0..8).fold(0, |byte, b| byte << 1 | bit(8 * at + b) as u8);
    let secret: Secret = array::from_fn(byte);
    let is_whole = numbers_of::<SECRET_WORDS>(&secret) == numbers[..SECRET_WORDS];
    if is_whole { Ok(secret) } else { Err(SheetError::Several) }
}

impl KeyId {
    /// The name as six words, for two people to compare by eye or over the telephone.
    pub fn words(&self) -> String {
        six_words(&self.0)
    }
}

/// The first 66 bits as words.
pub(super) fn six_words(bytes: &[u8]) -> String {
    numbers_of::<6>(bytes).map(word).join(" ")
}

/// The bits of some bytes, 11 by 11; after the last of them, zeros.
fn numbers_of<const N: usize>(bytes: &[u8]) -> [u16; N] {
    let bit = |at: usize| bytes.get(at / 8).map_or(0, |byte| u16::from(byte >> (7 - at % 8) & 1));
    array::from_fn(|at| (0..11).fold(0, |number, b| number << 1 | bit(11 * at + b)))
}

fn word(number: u16) -> &'static str {
    Language::English.word_list()[usize::from(number & 2047)]
}

/// The number of a word of the list, or of the one that begins with the same four letters: then
/// `colour` will do for `color`.
fn number(typed: &str) -> Option<u16> {
    let start = typed.get(..4);
    let is_it = |word: &&str| *word == typed || start.is_some() && word.get(..4) == start;
    // Three letters alone are never the start of another word's four.
    Language::English.word_list().iter().position(is_it).map(|at| at as u16)
}

/// The sum of all numbers, and the sum of all with their weights.
fn sums(numbers: &[u16; SHEET_WORDS]) -> (u16, u16) {
    let weighted = numbers.iter().enumerate().map(|(at, number)| times(*number, weight(at)));
    (numbers.iter().fold(0, |sum, number| sum ^ number), weighted.fold(0, |sum, w| sum ^ w))
}

/// The weight of a place: 2 to its power, all different.
fn weight(at: usize) -> u16 {
    (0..at).fold(1, |power, _| times(power, 2))
}

/// The product of two numbers of the field of 2,048, modulo x¹¹ + x² + 1.
fn times(a: u16, b: u16) -> u16 {
    (0..11).rev().fold(0, |product, bit| {
        let doubled = product << 1;
        let reduced = if doubled & 0x800 == 0 { doubled } else { doubled ^ 0x805 };
        if b >> bit & 1 == 0 { reduced } else { reduced ^ a }
    })
}

fn inverse(a: u16) -> u16 {
    (1..2048).find(|b| times(a, *b) == 1).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECRET: Secret = *b"sixteen letters!";

    #[track_caller]
    fn refused(words: &[&str], expected: &str) {
        let error = read_sheet(&words.join(" ")).unwrap_err();
        assert_eq!(error.to_string(), expected);
    }

    #[test]
    fn a_sheet_is_read_back_however_it_is_typed() {
        let words = sheet(&SECRET);
        assert_eq!(words[..3], ["inflict", "envelope", "brown"]);
        assert_eq!(words[SECRET_WORDS..], ["among", "corn"]);
        let numbered: String =
            words.iter().enumerate().map(|(at, w)| format!("{}.\t{w},\n", at + 1)).collect();
        let short = words.map(|word| word.get(..4).unwrap_or(word)).join("  ");
        for text in [words.join(" "), numbered, short, words.join("-").to_uppercase()] {
            assert_eq!(read_sheet(&text), Ok(SECRET), "{text}");
        }
        assert_eq!(number("colour"), number("color"));
        assert_eq!(
            (number("ad"), number("adds"), number("zzzz"), number("écla")),
            (None, None, None, None)
        );
    }

    #[test]
    fn whichever_word_is_wrong_is_named() {
        let words = sheet(&SECRET);
        for at in 0..SHEET_WORDS {
            for number in (at as u16..2048).step_by(19).filter(|n| word(*n) != words[at]) {
                let mut typed = words;
                typed[at] = word(number);
                let (read, likely) = (typed[at].to_owned(), Some(words[at]));
                let expected = SheetError::Word { at: at + 1, read, likely };
                assert_eq!(read_sheet(&typed.join(" ")), Err(expected));
            }
            let mut typed = words;
            typed[at] = "mapel";
            let likely = words[at];
            refused(
                &typed,
                &format!(
                    "word {}, “mapel”, is not the one on the sheet: it should be “{likely}”",
                    at + 1
                ),
            );
        }
    }

    #[test]
    fn more_that_is_wrong_is_told_without_guessing() {
        let words = sheet(&SECRET);
        refused(&words[1..], "these are 13 words: expected the 14 of a recovery sheet");
        refused(&[], "these are 0 words: expected the 14 of a recovery sheet");
        let mut typed = words;
        typed[3] = "mapel";
        typed[7] = "oter";
        refused(&typed, "word 4, “mapel”, is not the one on the sheet");
        typed = words;
        typed[3] = "mapel";
        typed[7] = "otter";
        refused(&typed, "word 4, “mapel”, is not the one on the sheet");
        typed = words;
        typed.swap(0, 1);
        refused(&typed, "more than one of the words is wrong, or two have changed places");
        // No two wrong words pass for right ones.
        for (a, b) in (0..2048).step_by(37).flat_map(|a| (0..2048).step_by(41).map(move |b| (a, b)))
        {
            let mut typed = words;
            (typed[2], typed[9]) = (word(a), word(b));
            assert!(typed == words || read_sheet(&typed.join(" ")).is_err());
        }
    }

    #[test]
    fn what_no_sheet_can_say_is_refused() {
        // Right in both sums, but with one of the four bits that are always 0.
        let mut numbers = [0; SHEET_WORDS];
        numbers[SECRET_WORDS - 1] = 1;
        let (sum, weighted) = sums(&numbers);
        let [first, second] = [SECRET_WORDS, SECRET_WORDS + 1].map(weight);
        let last = times(weighted ^ times(sum, first), inverse(first ^ second));
        numbers[SECRET_WORDS] = sum ^ last;
        numbers[SECRET_WORDS + 1] = last;
        assert_eq!(sums(&numbers), (0, 0));
        assert_eq!(read_sheet(&numbers.map(word).join(" ")), Err(SheetError::Several));
    }

    #[test]
    fn the_words_differ_in_their_first_four_letters() {
        let list = Language::English.word_list();
        for (at, word) in list.iter().enumerate() {
            assert_eq!(number(word), Some(at as u16));
            assert_eq!(number(word.get(..4).unwrap_or(word)), Some(at as u16), "{word}");
        }
    }

    #[test]
    fn the_field_is_one() {
        let powers: std::collections::BTreeSet<u16> = (0..2047).map(weight).collect();
        assert_eq!(powers.len(), 2047, "2 does not make every number");
        assert!((1..2048).step_by(31).all(|a| times(a, inverse(a)) == 1));
    }

    #[test]
    fn a_key_has_a_name_of_six_words() {
        assert_eq!(KeyId([0; 8]).words(), ["abandon"; 6].join(" "));
        assert_eq!(KeyId([0xff; 8]).words(), "zoo zoo zoo zoo zoo zebra");
    }
}
