//! Texts as the numbers of their words. The same words stand in thousands of names and addresses:
//! each is packed once, and what a search makes of it is made once too, before the first answer.
//!
//! A text is a list of codes. The lowest stand for what separates words, the others for words in
//! the order of the pack's list; a space between two words goes without saying. The commonest
//! words come first, so that their codes take one byte, then the others in alphabetical order.

use super::reader::Reader;
use super::{PackError, UNLISTED};

/// A word of a text, or what separates words.
pub(in crate::directory) type Code = u16;

/// What separates words, by code. The first ends a text in the pack, and stands in none.
pub(super) const SEPARATORS: [&str; 5] = ["", "\n", ", ", ",", " "];
/// The code of the line break.
pub(super) const LINE_BREAK: Code = 1;
/// Codes below this take one byte, the others two.
pub(super) const ONE_BYTE: Code = 192;
/// The longest text, in bytes: no list of words makes us set aside more than this for each row.
pub(super) const LONGEST_TEXT: usize = 4_096;
/// How many bytes of a word are copied at once.
const AHEAD: usize = 16;
pub(super) const TOO_LONG: PackError = PackError::Damaged { what: "a text is too long" };
/// How many codes there can be.
pub(super) const MOST_CODES: usize = ONE_BYTE as usize + (256 - ONE_BYTE as usize) * 256;

/// The names and addresses of a directory by the numbers of their words. They are the texts of
/// the [`Directory`](crate::directory::Directory) that it was read with, word by word.
#[derive(Debug, Clone, Default)]
pub struct Wording {
    pub(in crate::directory) words: Words,
    /// The names of the practices.
    pub(in crate::directory) names: Texts,
    /// The addresses of the practices.
    pub(in crate::directory) addresses: Texts,
    /// The names of the networks.
    pub(in crate::directory) pcns: Texts,
    /// The names of the local authorities.
    pub(in crate::directory) local_authorities: Texts,
}

/// What texts are made of, by code.
#[derive(Debug, Clone, Default)]
pub(in crate::directory) struct Words {
    /// What separates words, then all words, with a space after each; and more to read ahead.
    text: String,
    /// Where each begins in `text`, and the end of the last.
    starts: Vec<u32>,
}

/// Texts by the codes of their words.
#[derive(Debug, Clone, Default)]
pub(in crate::directory) struct Texts {
    codes: Vec<Code>,
    /// Where each text ends in `codes`.
    ends: Vec<u32>,
}

/// Texts, one after the other.
pub(super) struct Joined {
    text: String,
    /// Where each text ends.
    ends: Vec<u32>,
}

impl Joined {
    /// Each of the texts.
    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        let mut start = 0;
        self.ends.iter().map(move |end| {
            let range = std::mem::replace(&mut start, *end as usize)..*end as usize;
            self.text.get(range).unwrap_or_default()
        })
    }
}

impl Words {
    /// Every word in order of code, and before them what separates words.
    pub(in crate::directory) fn iter(&self) -> impl ExactSizeIterator<Item = &str> {
        self.starts.windows(2).map(|ends| {
            let word = self.text.get(ends[0] as usize..ends[1] as usize).unwrap_or_default();
            if word == " " { word } else { word.strip_suffix(' ').unwrap_or(word) }
        })
    }

    /// Reads what [`WordWriter::write_words`](super::word_writer::WordWriter::write_words) wrote.
    #[inline(never)]
    pub(super) fn read(reader: &mut Reader) -> Result<Self, PackError> {
        const NO_WORD: PackError = PackError::Damaged { what: "its list of words is not one" };
        let length = reader.varint()? as usize;
        let list = std::str::from_utf8(reader.bytes(length)?).map_err(|_| NO_WORD)?;
        let mut text = String::with_capacity(length + 2 * AHEAD);
        let mut starts = vec![0];
        for separator in SEPARATORS {
            text.push_str(separator);
            starts.push(text.len() as u32);
        }
        let from = text.len() as u32;
        text.push_str(list);
        for (byte, end) in list.bytes().zip(from + 1..) {
            match byte {
                b' ' => starts.push(end),
                // These lie between words: one that held them would be indexed amiss.
                b'\n' | b',' | 0 => return Err(NO_WORD),
                _ => {}
            }
        }
        let is_whole = starts.last() == Some(&(text.len() as u32));
        text.push_str("\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0");
        if is_whole && starts.len() <= MOST_CODES + 1 {
            Ok(Self { text, starts })
        } else {
            Err(NO_WORD)
        }
    }

    /// Puts texts together, one after the other.
    #[inline(never)]
    pub(super) fn put_together(&self, texts: &Texts) -> Result<Joined, PackError> {
        let (text, starts) = (self.text.as_bytes(), &self.starts[..]);
        let mut room = vec![0; 64 * texts.ends.len() + LONGEST_TEXT + 2 * AHEAD];
        let mut ends = Vec::with_capacity(texts.ends.len());
        let (mut code_at, mut end) = (0, 0);
        for codes_end in &texts.ends {
            let begin = end;
            if room.len() < begin + LONGEST_TEXT + 2 * AHEAD {
                room.resize(2 * room.len(), 0);
            }
            let mut is_after_word = false;
            let codes = texts.codes.get(code_at..*codes_end as usize).unwrap_or_default();
            code_at = *codes_end as usize;
            for code in codes {
                let code = usize::from(*code);
                let is_word = code >= SEPARATORS.len();
                // Words come with the space after them.
                end -= usize::from(is_after_word && !is_word);
                is_after_word = is_word;
                let (Some(from), Some(to)) = (starts.get(code), starts.get(code + 1)) else {
                    return Err(UNLISTED);
                };
                let (from, length) = (*from as usize, (*to - *from) as usize);
                if end + length > begin + LONGEST_TEXT + 1 {
                    return Err(TOO_LONG);
                }
                // Nearly all words are short, and quicker copied so than by their length.
                let (to, from) = (&mut room[end..], &text[from..]);
                match (to.first_chunk_mut::<AHEAD>(), from.first_chunk::<AHEAD>()) {
                    (Some(to), Some(from)) if length <= AHEAD => *to = *from,
                    _ => to[..length].copy_from_slice(&from[..length]),
                }
                end += length;
            }
            end -= usize::from(is_after_word);
            if end > begin + LONGEST_TEXT {
                return Err(TOO_LONG);
            }
            ends.push(end as u32);
        }
        room.truncate(end);
        let text = String::from_utf8(room).map_err(|_| UNLISTED)?;
        Ok(Joined { text, ends })
    }

    /// Reads a column of that many texts.
    #[inline(never)]
    pub(super) fn texts(&self, reader: &mut Reader, count: usize) -> Result<Texts, PackError> {
        const BAD_TEXTS: PackError =
            PackError::Damaged { what: "a column of texts has the wrong length" };
        let length = reader.varint()? as usize;
        let mut bytes = reader.bytes(length)?.iter();
        let mut texts = Texts::with_room(count.min(length), length);
        let end = (self.starts.len() - 1) as Code;
        while let Some(byte) = bytes.next() {
            let mut code = Code::from(*byte);
            if let Some(high) = code.checked_sub(ONE_BYTE) {
                code = ONE_BYTE + (high << 8 | Code::from(*bytes.next().ok_or(BAD_TEXTS)?));
            }
            match code {
                0 => texts.end(),
                code if code < end => texts.codes.push(code),
                _ => return Err(UNLISTED),
            }
        }
        let is_whole = texts.ends.last().is_none_or(|end| *end as usize == texts.codes.len());
        if texts.ends.len() == count && is_whole { Ok(texts) } else { Err(BAD_TEXTS) }
    }

    /// Reads a list of texts that says itself how many it holds.
    pub(super) fn dictionary(&self, reader: &mut Reader) -> Result<Texts, PackError> {
        let count = reader.varint()? as usize;
        self.texts(reader, count)
    }
}

impl Texts {
    /// None yet, and room for so many texts and codes.
    pub(super) fn with_room(texts: usize, codes: usize) -> Self {
        Self { codes: Vec::with_capacity(codes), ends: Vec::with_capacity(texts) }
    }

    /// The codes of a text.
    pub(in crate::directory) fn get(&self, place: usize) -> Option<&[Code]> {
        let end = *self.ends.get(place)? as usize;
        let start = place.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        self.codes.get(start..end)
    }

    /// The same texts in the order of these places.
    pub(super) fn in_order(&self, places: impl ExactSizeIterator<Item = usize>) -> Self {
        let mut texts = Self::with_room(places.len(), self.codes.len());
        for place in places {
            texts.add(self.get(place).unwrap_or_default());
            texts.end();
        }
        texts
    }

    /// Adds codes to a text that has not ended.
    pub(super) fn add(&mut self, codes: &[Code]) {
        self.codes.extend_from_slice(codes);
    }

    /// Ends a text.
    pub(super) fn end(&mut self) {
        self.ends.push(self.codes.len() as u32);
    }
}

#[cfg(test)]
mod tests {
    use super::super::writer::varint;
    use super::*;

    /// Bytes after their length.
    fn with_length(bytes: &[u8]) -> Vec<u8> {
        let mut out = Vec::new();
        varint(&mut out, bytes.len() as u32);
        out.extend(bytes);
        out
    }

    fn words(list: &[u8]) -> Result<Words, PackError> {
        Words::read(&mut Reader::new(&with_length(list)))
    }

    #[test]
    fn texts_are_put_together_from_their_words() {
        #[track_caller]
        fn check(column: &[u8], expected: Result<&[&str], &str>) {
            let words = words(b"Mill Lane Heckmondwike-Cleckheaton ").unwrap();
            let column = with_length(column);
            let texts = words.texts(&mut Reader::new(&column), 2);
            let joined = texts.and_then(|texts| words.put_together(&texts));
            let expected = expected.map(|texts| texts.iter().map(|t| t.to_string()).collect());
            let found = joined.map(|joined| joined.iter().map(str::to_owned).collect::<Vec<_>>());
            assert_eq!(found.map_err(|e| e.to_string()), expected.map_err(str::to_owned));
        }
        check(&[5, 6, 2, 7, 1, 5, 0, 0], Ok(&["Mill Lane, Heckmondwike-Cleckheaton\nMill", ""]));
        check(&[4, 5, 4, 6, 4, 0, 3, 0], Ok(&[" Mill Lane ", ","]));
        let wrong = "the pack is damaged inside: a column of texts has the wrong length";
        check(&[5, 0], Err(wrong));
        check(&[5, 0, 6], Err(wrong));
        check(&[5, 0, 6, 0, 192], Err(wrong));
        check(
            &[8, 0, 0],
            Err("the pack is damaged inside: an entry names another that is not there"),
        );
        let long = [[7; 120], [7; 120]].concat();
        check(
            &[&long[..], &[0, 0]].concat(),
            Err("the pack is damaged inside: a text is too long"),
        );
    }

    #[test]
    fn a_list_that_is_none_is_refused() {
        for list in [&b"Mill"[..], b"Mill,Lane ", b"Mill\nLane ", b"Mi\0ll ", b"\xff "] {
            assert_eq!(
                words(list).unwrap_err().to_string(),
                "the pack is damaged inside: its list of words is not one"
            );
        }
    }
}
