//! Turns texts into the codes of their words, which [`Words`](super::wording::Words) reads.

use std::collections::{BTreeMap, HashMap};

use super::EncodeError;
use super::wording::{Code, MOST_CODES, ONE_BYTE, SEPARATORS};
use super::writer::varint;
use crate::directory::Directory;

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
        let practices = directory.practices.iter().flat_map(|p| [&p.name, &p.address]);
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

    /// Writes the list of words.
    pub(super) fn write_words(&self, out: &mut Vec<u8>) {
        let text: String = self.words.iter().flat_map(|word| [*word, " "]).collect();
        varint(out, u32::try_from(text.len()).expect("a list is far below 4 GiB"));
        out.extend(text.as_bytes());
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

/// The words of a text, with what separates them but for one space between two words.
fn split(mut text: &str) -> Vec<&str> {
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
    }
}
