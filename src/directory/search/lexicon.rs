//! Every word of a directory as written, numbered as it comes, with what it stands for.
//!
//! A table of its own, because much of the time before the first answer goes here: most words are
//! told apart by one number, all letters lie in one text, and what a word stands for is looked up
//! once.

use super::normalise::{expansions, stop_words};

/// A word's number, in order of first appearance.
pub(super) type Number = u32;

/// Words by number.
pub(super) struct Lexicon {
    /// All words, one after the other.
    text: Vec<u8>,
    words: Vec<Word>,
    /// Where a word lies by its hash: its number and one, or 0. Half of them at least are free,
    /// and their count is a power of two.
    slots: Vec<Number>,
}

struct Word {
    /// Its first eight letters.
    beginning: u64,
    start: u32,
    end: u32,
    meaning: Meaning,
}

/// How many letters make the beginning of a word: most words have no more.
const BEGINNING: usize = 8;

/// What a word stands for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Meaning {
    /// For itself.
    Itself,
    /// For nothing: it is left out.
    Nothing,
    /// For other words, three at most: it is a variant.
    Others([Number; 3], u8),
}

impl Lexicon {
    /// Holds the variants and what they stand for, and the words that stand for nothing.
    pub(super) fn new() -> Self {
        let mut lexicon = Self {
            text: Vec::with_capacity(1 << 17),
            words: Vec::with_capacity(1 << 14),
            slots: vec![0; 1 << 15],
        };
        for word in stop_words() {
            let number = lexicon.number_of(word.as_bytes());
            lexicon.words[number as usize].meaning = Meaning::Nothing;
        }
        for (variant, words) in expansions() {
            let mut numbers = [0; 3];
            for (number, word) in numbers.iter_mut().zip(*words) {
                *number = lexicon.number_of(word.as_bytes());
            }
            let number = lexicon.number_of(variant.as_bytes());
            lexicon.words[number as usize].meaning = Meaning::Others(numbers, words.len() as u8);
        }
        lexicon
    }

    /// The number of a word; a new one if it has none yet.
    pub(super) fn number_of(&mut self, word: &[u8]) -> Number {
        let beginning = beginning(word);
        // Fast for short words, and nobody chooses the words of a directory to slow us.
        let rest = word.get(BEGINNING..).unwrap_or_default();
        let hash = rest.iter().fold(beginning, |hash, byte| {
            (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
        });
        let hash = hash.wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(20);
        let mask = self.slots.len() - 1;
        let mut slot = hash as usize & mask;
        while let Some(number) = self.slots[slot].checked_sub(1) {
            let known = &self.words[number as usize];
            let letters = known.start as usize..known.end as usize;
            // A short word is all beginning.
            if known.beginning == beginning
                && letters.len() == word.len()
                && (rest.is_empty() || self.text[letters] == *word)
            {
                return number;
            }
            slot = (slot + 1) & mask;
        }
        let number = self.words.len() as Number;
        let start = self.text.len() as u32;
        self.text.extend_from_slice(word);
        let end = self.text.len() as u32;
        self.words.push(Word { beginning, start, end, meaning: Meaning::Itself });
        self.slots[slot] = number + 1;
        if self.words.len() * 2 > self.slots.len() {
            self.make_room();
        }
        number
    }

    /// The word of this number.
    pub(super) fn word(&self, number: Number) -> &[u8] {
        let word = &self.words[number as usize];
        &self.text[word.start as usize..word.end as usize]
    }

    /// The first eight letters of a word, as a number that sorts as they do.
    pub(super) fn beginning(&self, number: Number) -> u64 {
        self.words[number as usize].beginning
    }

    /// What a word stands for.
    pub(super) fn meaning(&self, number: Number) -> Meaning {
        self.words[number as usize].meaning
    }

    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    fn make_room(&mut self) {
        let mut larger = Self {
            text: Vec::with_capacity(2 * self.text.len()),
            words: Vec::with_capacity(2 * self.words.len()),
            slots: vec![0; 4 * self.slots.len()],
        };
        for number in 0..self.words.len() as Number {
            larger.number_of(self.word(number));
            larger.words[number as usize].meaning = self.meaning(number);
        }
        *self = larger;
    }
}

/// The first eight letters as a number, with zeros for those that a short word has not.
fn beginning(word: &[u8]) -> u64 {
    let length = word.len().min(BEGINNING);
    let letters =
        word[..length].iter().fold(0_u64, |letters, byte| letters << 8 | u64::from(*byte));
    letters.unbounded_shl(8 * (BEGINNING - length) as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_keep_their_numbers_however_many_come() {
        let mut lexicon = Lexicon::new();
        let first = lexicon.number_of(b"surgery");
        let names: Vec<String> = (0..40_000).map(|i| format!("name{i}")).collect();
        let numbers: Vec<Number> = names.iter().map(|n| lexicon.number_of(n.as_bytes())).collect();
        assert_eq!(lexicon.number_of(b"surgery"), first);
        for (name, number) in names.iter().zip(numbers) {
            assert_eq!(lexicon.number_of(name.as_bytes()), number);
            assert_eq!(lexicon.word(number), name.as_bytes());
        }
        let surgery = lexicon.number_of(b"sgry");
        assert_eq!(lexicon.meaning(surgery), Meaning::Others([first, 0, 0], 1));
        let the = lexicon.number_of(b"the");
        assert_eq!(lexicon.meaning(the), Meaning::Nothing);
    }
}
