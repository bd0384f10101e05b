//! Turns texts into the codes of their words, which [`Wording`](super::wording::Wording) reads.

use std::collections::{BTreeMap, HashMap};

use super::EncodeError;
use super::wording::{Code, LONGEST_WORD, MOST_CODES, ONE_BYTE, SEPARATORS, WordId};
use super::writer::{signed, texts, varint};
use crate::directory::Directory;
use crate::directory::search::{PlainWords, fold, found_besides};

/// Turns texts into the codes of their words.
pub(super) struct WordWriter<'a> {
    /// In order of code.
    words: Vec<&'a str>,
    codes: HashMap<&'a str, Code>,
}

impl<'a> WordWriter<'a> {
    /// Gives every word of a directory's names and addresses its code.
    pub(super) fn new(directory: &'a Directory) -> Result<Self, EncodeError> {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        let practices = directory.practices.iter();
        let practices =
            practices.flat_map(|p| [&p.name, &p.address].into_iter().chain(&p.other_name));
        let pcns = directory.pcns.iter().map(|p| &p.name);
        let authorities = directory.local_authorities.iter().map(|l| &l.name);
        for word in practices.chain(pcns).chain(authorities).flat_map(|text| split(text)) {
            *counts.entry(word).or_default() += 1;
        }
        for separator in SEPARATORS {
            counts.remove(separator);
        }
        let mut words: Vec<(usize, &str)> =
            counts.into_iter().map(|(w, count)| (count, w)).collect();
        if words.len() > MOST_CODES - SEPARATORS.len() {
            return Err(EncodeError::TooMany { list: "words" });
        }
        words.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
        let common = words.len().min(usize::from(ONE_BYTE) - SEPARATORS.len());
        words[common..].sort_by_cached_key(|(_, word)| word.to_ascii_lowercase());
        let words: Vec<&str> = words.into_iter().map(|(_, word)| word).collect();
        let codes = SEPARATORS.iter().chain(&words).copied().zip(0..).collect();
        Ok(Self { words, codes })
    }

    /// Writes the list of words, and what each is to a search.
    pub(super) fn write_words(&self, out: &mut Vec<u8>) -> Result<(), EncodeError> {
        let read: Vec<PlainWords> = self.words.iter().map(|word| PlainWords::of(word)).collect();
        // Each with its place among them.
        let mut plain: BTreeMap<&str, usize> = BTreeMap::new();
        for word in read.iter().flat_map(|read| &read.words) {
            plain.entry(word).or_default();
        }
        for word in found_besides(|word| plain.contains_key(word)) {
            plain.entry(word).or_default();
        }
        for (i, place) in plain.values_mut().enumerate() {
            *place = i;
        }
        if plain.len() >= usize::from(WordId::MAX) {
            return Err(EncodeError::TooMany { list: "words" });
        }
        let list: String = plain.keys().flat_map(|word| [*word, " "]).collect();
        varint(out, u32::try_from(list.len()).expect("a list is far below 4 GiB"));
        out.extend(list.as_bytes());

        let (mut ways, mut last) = (Vec::new(), 0);
        let (mut meanings, mut others) = (Vec::new(), Vec::new());
        for (word, read) in self.words.iter().zip(&read) {
            let way = match &read.words[..] {
                [plain] => spellings(plain).iter().position(|spelt| spelt == word),
                _ => None,
            };
            ways.push(way.unwrap_or(3) as u8);
            if way.is_none() {
                others.push(word);
            }
            for word in &read.words {
                let id = plain[word.as_str()] as i32;
                meanings.push(id - std::mem::replace(&mut last, id));
            }
        }
        varint(out, u32::try_from(read.len()).expect("a list is far below 4 billion"));
        out.extend(ways);
        // No word is so long that it stands for more.
        out.extend(read.iter().map(|read| read.words.len() as u8));
        out.extend(read.iter().map(|read| read.tokens as u8));
        out.extend(read.iter().map(|read| read.numbers as u8));
        signed(out, meanings);
        texts(out, others);
        Ok(())
    }

    /// Writes a column of texts of the directory.
    pub(super) fn write<T: AsRef<str>>(
        &self,
        out: &mut Vec<u8>,
        texts: impl IntoIterator<Item = T>,
    ) {
        let mut column = Vec::new();
        for text in texts {
            for part in split(text.as_ref()) {
                let code = self.codes[part];
                if let Some(rest) = code.checked_sub(ONE_BYTE) {
                    column.extend((rest + (ONE_BYTE << 8)).to_be_bytes());
                } else {
                    column.push(code as u8);
                }
            }
            column.push(0);
        }
        varint(out, u32::try_from(column.len()).expect("a column is far below 4 GiB"));
        out.extend(column);
    }

    /// Writes a list of texts of the directory with its length.
    pub(super) fn dictionary(&self, out: &mut Vec<u8>, list: &[String]) {
        varint(out, u32::try_from(list.len()).expect("a list is far below 4 billion"));
        self.write(out, list);
    }
}

/// A plain word as the three kinds of spelling write it.
fn spellings(plain: &str) -> [String; 3] {
    let (first, rest) = plain.split_at(plain.len().min(1));
    [plain.to_owned(), first.to_ascii_uppercase() + rest, plain.to_ascii_uppercase()]
}

/// The words of a text, with what separates them but for one space between two words. Letters that
/// a search joins stay together: "Dr", "A B", "Smith".
pub(super) fn split(text: &str) -> Vec<&str> {
    let parts = split_at_spaces(text);
    let mut joined = Vec::with_capacity(parts.len());
    let mut parts = &parts[..];
    while let [first, rest @ ..] = parts {
        // All parts are of one text, so that two words and what is between them are of it, too.
        let begin = first.as_ptr() as usize - text.as_ptr() as usize;
        let (mut whole, mut taken, mut to) = (*first, 0, begin + first.len());
        for (i, next) in rest.iter().enumerate() {
            if SEPARATORS.contains(first) || SEPARATORS.contains(next) {
                break;
            }
            to += 1 + next.len();
            let together = &text[begin..to];
            let apart = fold(whole) + " " + &fold(next);
            if fold(next).is_empty() {
                continue;
            }
            if fold(together) == apart.trim() || together.len() > LONGEST_WORD {
                break;
            }
            (whole, taken) = (together, i + 1);
        }
        joined.push(whole);
        parts = &rest[taken..];
    }
    joined
}

fn split_at_spaces(mut text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let is_word = |text: &str| text.chars().next().is_some_and(|c| !matches!(c, ' ' | '\n' | ','));
    while !text.is_empty() {
        let separator = SEPARATORS[1..].iter().find(|separator| text.starts_with(**separator));
        let length = match separator {
            Some(separator) => separator.len(),
            None => text.find([' ', '\n', ',']).unwrap_or(text.len()),
        };
        parts.push(&text[..length]);
        text = &text[length..];
        if separator.is_none() {
            text = text.strip_prefix(' ').filter(|rest| is_word(rest)).unwrap_or(text);
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_split_into_words_and_what_is_between() {
        #[track_caller]
        fn check(text: &str, expected: &[&str]) {
            assert_eq!(split(text), expected);
        }
        check("", &[]);
        check("10 High Road", &["10", "High", "Road"]);
        check("Old Hall, Mill Lane\nYork", &["Old", "Hall", ", ", "Mill", "Lane", "\n", "York"]);
        check(" a  b,c ,", &[" ", "a", " ", " ", "b", ",", "c", " ", ","]);
        check("Dr A B Smith", &["Dr", "A B", "Smith"]);
        check("Dr K.M. - P Jones & Co", &["Dr", "K.M. - P", "Jones", "&", "Co"]);
        check("Unit A - Mill", &["Unit", "A", "-", "Mill"]);
    }
}
