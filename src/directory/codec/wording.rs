//! Texts as the numbers of their words. The same words stand in thousands of names and addresses:
//! each is packed once, together with what it is to a search, so that nobody has to find that out
//! before the first answer.
//!
//! A text is a list of codes. The lowest stand for what separates words, the others for words in
//! the order of the pack's list; a space between two words goes without saying. The commonest
//! words come first, so that their codes take one byte, then the others in alphabetical order.
//! Most words are written as a plain word of the search's dictionary is, but for capitals.

use super::reader::{Reader, made_of};
use super::texts::Texts;
use super::{PackError, UNLISTED, plain_words};

/// A word of a text, or what separates words.
pub(in crate::directory) type Code = u16;

/// A plain word's place in the dictionary of a search.
pub(in crate::directory) type WordId = u16;

/// What separates words, by code. The first ends a text in the pack, and stands in none.
pub(super) const SEPARATORS: [&str; 5] = ["", "\n", ", ", ",", " "];
/// The code of the line break.
pub(super) const LINE_BREAK: Code = 1;
/// Codes below this take one byte, the others two.
pub(super) const ONE_BYTE: Code = 192;
/// The longest word, in bytes, and the longest text, in codes: no list of words makes us set aside
/// more than these for a text that is looked at.
pub(super) const LONGEST_WORD: usize = 80;
pub(super) const LONGEST_TEXT: usize = 255;
pub(super) const TOO_LONG: PackError = PackError::Damaged { what: "a text is too long" };
pub(super) const NO_WORD: PackError = PackError::Damaged { what: "its list of words is not one" };
/// How many codes there can be.
pub(super) const MOST_CODES: usize = ONE_BYTE as usize + (256 - ONE_BYTE as usize) * 256;

/// Whether this code ends a part of an address: a line break or a comma.
pub(in crate::directory) fn ends_part(code: Code) -> bool {
    (LINE_BREAK..4).contains(&code)
}

/// The names and addresses of a directory by the numbers of their words.
#[derive(Debug, Default)]
pub(in crate::directory) struct Wording {
    pub(in crate::directory) words: Words,
    pub(in crate::directory) texts: Texts,
}

/// What texts are made of, and what that is to a search.
#[derive(Debug, Default)]
pub(in crate::directory) struct Words {
    /// The plain words in alphabetical order, each with a space after it.
    pub(in crate::directory) plain: String,
    /// Where each begins in `plain`, and the end of the last.
    pub(in crate::directory) plain_starts: Vec<u32>,
    /// What each word stands for, by code; what separates words stands for nothing.
    meanings: Vec<Meaning>,
    /// Plain words of which several stand for one.
    several: Vec<WordId>,
    /// How each word is written, by code.
    spellings: Vec<Spelling>,
    /// The words that are written otherwise than a plain word.
    others: Vec<Box<str>>,
}

/// What a word stands for in a search.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::directory) struct Meaning {
    /// The plain word, if it is one; else the place of the first in [`Words::several`].
    first: WordId,
    /// How many plain words it stands for.
    count: u8,
    /// How many it is as written, and how many of them at its beginning are house numbers.
    pub(in crate::directory) tokens: u8,
    pub(in crate::directory) numbers: u8,
    /// Whether it is one token that stands for one plain word and is no number, as most are.
    is_simple: bool,
}

impl Meaning {
    /// The plain word, if it is one token that stands for one and is no number, as most are.
    #[inline(always)]
    pub(in crate::directory) fn simple(&self) -> Option<WordId> {
        self.is_simple.then_some(self.first)
    }
}

/// How a word is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spelling {
    /// As the plain word that it stands for.
    Plain,
    /// So, with a capital.
    Capital,
    /// So, in capitals.
    Capitals,
    /// As the word of this place in [`Words::others`].
    Other(u16),
}

impl Wording {
    /// Reads the words that [`WordWriter`](super::word_writer::WordWriter) wrote; there are no
    /// texts yet.
    pub(super) fn read(reader: &mut Reader) -> Result<Self, PackError> {
        Ok(Self { words: Words::unpack(reader)?, texts: Texts::default() })
    }

    /// Reads a column of that many texts, and gives the place of the first.
    pub(super) fn column(&mut self, reader: &mut Reader, count: usize) -> Result<usize, PackError> {
        let first = self.texts.len();
        self.texts.read(reader, count, &self.words)?;
        Ok(first)
    }

    /// Puts a text together.
    pub(in crate::directory) fn text(&self, place: usize) -> String {
        let mut text = String::new();
        let mut is_after_word = false;
        for code in self.texts.get(place).unwrap_or_default() {
            let is_word = usize::from(*code) >= SEPARATORS.len();
            if is_word && is_after_word {
                text.push(' ');
            }
            self.words.write(*code, &mut text);
            is_after_word = is_word;
        }
        text
    }
}

impl Words {
    /// The end of the codes.
    pub(super) fn codes_end(&self) -> Code {
        self.meanings.len() as Code
    }

    /// What a code stands for.
    pub(in crate::directory) fn meaning(&self, code: Code) -> Option<&Meaning> {
        self.meanings.get(usize::from(code))
    }

    /// The plain words of a meaning.
    pub(in crate::directory) fn plain_words<'a>(&'a self, meaning: &'a Meaning) -> &'a [WordId] {
        let from = usize::from(meaning.first);
        match meaning.count {
            1 => std::slice::from_ref(&meaning.first),
            count => self.several.get(from..from + usize::from(count)).unwrap_or_default(),
        }
    }

    /// The plain words that a code stands for.
    #[cfg(test)]
    pub(super) fn read(&self, code: Code) -> Vec<&str> {
        let ids = self.meaning(code).map_or(&[][..], |meaning| self.plain_words(meaning));
        ids.iter().map(|id| self.plain_word(*id)).collect()
    }

    fn plain_word(&self, id: WordId) -> &str {
        match self.plain_starts[usize::from(id)..] {
            [from, to, ..] => &self.plain[from as usize..to as usize - 1],
            _ => "",
        }
    }

    /// Adds a word as it is written, or what separates words.
    fn write(&self, code: Code, text: &mut String) {
        let code = usize::from(code);
        if let Some(separator) = SEPARATORS.get(code) {
            return text.push_str(separator);
        }
        let begin = text.len();
        let (Some(spelling), Some(meaning)) = (self.spellings.get(code), self.meanings.get(code))
        else {
            return;
        };
        if let Spelling::Other(place) = spelling {
            let other = self.others.get(usize::from(*place));
            return text.push_str(other.map_or("", |word| word));
        }
        text.push_str(self.plain_word(meaning.first));
        let capitals = match spelling {
            Spelling::Capitals => text.len(),
            Spelling::Capital => begin + 1,
            _ => begin,
        };
        if let Some(letters) = text.get_mut(begin..capitals) {
            letters.make_ascii_uppercase();
        }
    }

    #[inline(never)]
    fn unpack(reader: &mut Reader) -> Result<Self, PackError> {
        let (plain, plain_starts) = plain_words::read(reader)?;
        let count = reader.varint()? as usize;
        if count > MOST_CODES - SEPARATORS.len() {
            return Err(NO_WORD);
        }
        let ways = reader.bytes(count)?;
        let counts = reader.bytes(count)?;
        let (tokens, numbers) = (reader.bytes(count)?, reader.bytes(count)?);
        let meant = counts.iter().map(|count| usize::from(*count)).sum();
        let mut steps = reader.signed(meant)?.into_iter();
        let mut meanings = vec![Meaning::default(); SEPARATORS.len() + count];
        let mut spellings = vec![Spelling::Plain; SEPARATORS.len() + count];
        let mut several = Vec::new();
        let (mut id, mut others) = (0_i32, 0_u16);
        for i in 0..count {
            let mut first = several.len() as WordId;
            for _ in 0..counts[i] {
                id = id.wrapping_add(steps.next().unwrap_or_default());
                if id < 0 || id as usize + 1 >= plain_starts.len() {
                    return Err(UNLISTED);
                }
                let id = id as WordId;
                if counts[i] == 1 {
                    first = id;
                } else {
                    several.push(id);
                }
            }
            let is_simple = (counts[i], tokens[i], numbers[i]) == (1, 1, 0);
            meanings[SEPARATORS.len() + i] = Meaning {
                first,
                count: counts[i],
                tokens: tokens[i],
                numbers: numbers[i],
                is_simple,
            };
            spellings[SEPARATORS.len() + i] = match (ways[i], counts[i]) {
                (0, 1) => Spelling::Plain,
                (1, 1) => Spelling::Capital,
                (2, 1) => Spelling::Capitals,
                (3, _) => {
                    others += 1;
                    Spelling::Other(others - 1)
                }
                _ => return Err(NO_WORD),
            };
        }
        if several.len() > usize::from(WordId::MAX) {
            return Err(NO_WORD);
        }
        let others = made_of(reader.texts(usize::from(others))?.into_iter(), |word| {
            let is_one = word.len() <= LONGEST_WORD && !word.contains(['\n', ',']);
            if is_one { Ok(word.into()) } else { Err(NO_WORD) }
        })?;
        Ok(Self { plain, plain_starts, meanings, several, spellings, others })
    }
}

#[cfg(test)]
mod tests {
    use super::super::writer::{signed, varint};
    use super::*;

    /// Bytes after their length.
    fn with_length(bytes: &[u8]) -> Vec<u8> {
        let mut out = Vec::new();
        varint(&mut out, bytes.len() as u32);
        out.extend(bytes);
        out
    }

    /// A wording of "Mill", "Lane" and "Heckmondwike-Cleckheaton", of these plain words, spellings
    /// and other words.
    fn wording(plain: &[u8], ways: [u8; 3], others: &[u8]) -> Result<Wording, PackError> {
        let (counts, tokens, numbers) = ([1, 1, 2], [1, 1, 2], [0, 0, 0]);
        let ids = [3, -1, -1, -1];
        let mut bytes = with_length(plain);
        bytes.push(3);
        bytes.extend([ways, counts, tokens, numbers].concat());
        signed(&mut bytes, ids);
        bytes.extend(with_length(others));
        Wording::read(&mut Reader::new(&bytes))
    }

    const PLAIN: &[u8] = b"cleckheaton heckmondwike lane mill ";
    const OTHERS: &[u8] = b"Heckmondwike-Cleckheaton\0";

    #[test]
    fn texts_are_put_together_from_their_words() {
        #[track_caller]
        fn check(column: &[u8], expected: Result<&[&str], &str>) {
            let mut wording = wording(PLAIN, [1, 1, 3], OTHERS).unwrap();
            let column = with_length(column);
            let first = wording.column(&mut Reader::new(&column), 2).map_err(|e| e.to_string());
            let found = first.map(|first| [wording.text(first), wording.text(first + 1)]);
            let expected = expected.map(|texts| [texts[0].to_owned(), texts[1].to_owned()]);
            assert_eq!(found, expected.map_err(str::to_owned));
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
        check(
            &[&[7; 256][..], &[0, 0]].concat(),
            Err("the pack is damaged inside: a text is too long"),
        );
    }

    #[test]
    fn words_are_plain_ones_but_for_capitals() {
        let mut wording = wording(PLAIN, [0, 2, 3], OTHERS).unwrap();
        let column = with_length(&[5, 6, 7, 0]);
        let place = wording.column(&mut Reader::new(&column), 1).unwrap();
        assert_eq!(wording.text(place), "mill LANE Heckmondwike-Cleckheaton");
        let plain = |code| {
            let words = &wording.words;
            words.meaning(code).map(|meaning| words.plain_words(meaning).to_vec())
        };
        assert_eq!(
            [1, 5, 6, 7, 8].map(plain),
            [Some(vec![]), Some(vec![3]), Some(vec![2]), Some(vec![1, 0]), None]
        );
    }

    #[test]
    fn a_list_that_is_none_is_refused() {
        #[track_caller]
        fn check(found: Result<Wording, PackError>) {
            let text = "the pack is damaged inside: its list of words is not one";
            assert_eq!(found.unwrap_err().to_string(), text);
        }
        for plain in [
            &b"cleckheaton heckmondwike lane mill"[..],
            b"cleckheaton heckmondwike mill lane ",
            b"cleckheaton lane lane mill ",
            b"cleckheaton heckmondwike Lane mill ",
            b"cleckheaton heckmondwike lane\nmill ",
            &[&[b'a'; 81], &b" b c mill "[..]].concat(),
            b"\xff ",
        ] {
            check(wording(plain, [1, 1, 3], OTHERS));
        }
        // No word stands as two plain ones; and there is no fifth way.
        check(wording(PLAIN, [1, 1, 1], OTHERS));
        check(wording(PLAIN, [1, 1, 4], OTHERS));
        check(wording(PLAIN, [1, 1, 3], b"Heckmondwike,Cleckheaton\0"));
        let unlisted = wording(b"lane mill ", [1, 1, 3], OTHERS).unwrap_err();
        assert_eq!(unlisted, UNLISTED);
    }
}
