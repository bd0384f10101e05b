//! Reads the texts of a directory as words: by the codes of words read once, or letter by letter.

use super::lexicon::{Lexicon, Meaning, Number};
use super::normalise::fold_into;
use crate::directory::codec::{Code, Words};

/// Reads texts.
pub(super) struct Reader {
    pub(super) lexicon: Lexicon,
    /// Where texts are folded.
    room: Vec<u8>,
    /// What the words of the directory's wording are, by code.
    known: Vec<Known>,
    /// The words that these stand for.
    meant: Vec<Number>,
}

/// A word as written, once read.
struct Known {
    /// Where what it stands for lies in `meant`.
    start: u32,
    end: u32,
    /// How many tokens it is, and how many of them at its beginning are house numbers.
    tokens: u8,
    numbers: u8,
    /// Whether a letter may stand alone in it, which would be joined to one beside it.
    may_be_initial: bool,
    /// Whether it ends a part of an address.
    is_end: bool,
}

/// A text, once read.
#[derive(Default)]
pub(super) struct Line {
    pub(super) words: Vec<Number>,
    /// For each part between commas, where its words end and how many tokens at its beginning
    /// are house numbers. A name is one part.
    pub(super) parts: Vec<(usize, u8)>,
}

impl Reader {
    /// Knows no words but variants.
    pub(super) fn new() -> Self {
        Self { lexicon: Lexicon::new(), room: Vec::new(), known: Vec::new(), meant: Vec::new() }
    }

    /// Reads every word of a directory's wording.
    #[inline(never)]
    pub(super) fn learn(&mut self, words: &Words) {
        let mut meant = Vec::with_capacity(2 * words.iter().len());
        self.known.reserve_exact(words.iter().len());
        for word in words.iter() {
            let start = meant.len() as u32;
            let (tokens, numbers) = self.read(word, &mut meant);
            let may_be_initial = may_be_initial(word.as_bytes());
            let end = meant.len() as u32;
            let is_end = word.bytes().any(|byte| matches!(byte, b'\n' | b','));
            self.known.push(Known { start, end, tokens, numbers, may_be_initial, is_end });
        }
        self.meant = meant;
    }

    /// Reads a name, by the codes of its words where they are known.
    pub(super) fn line_of(&mut self, text: &str, codes: Option<&[Code]>) -> Line {
        let mut line = Line::default();
        self.read_line(text, codes, false, &mut line);
        line
    }

    /// Reads a text in parts between commas, or as one: by the codes of its words, where that can
    /// be done.
    pub(super) fn read_line(
        &mut self,
        text: &str,
        codes: Option<&[Code]>,
        has_parts: bool,
        line: &mut Line,
    ) {
        if codes.is_some_and(|codes| self.read_known(codes, has_parts, line)) {
            return;
        }
        line.words.clear();
        line.parts.clear();
        for part in text.split(|c| has_parts && matches!(c, '\n' | ',')) {
            let (_, numbers) = self.read(part, &mut line.words);
            line.parts.push((line.words.len(), numbers));
        }
    }

    /// Reads a text by the codes of its words; or does not, where letters that stand alone may
    /// come together: "A B Smith" is "ab smith".
    fn read_known(&self, codes: &[Code], has_parts: bool, line: &mut Line) -> bool {
        line.words.clear();
        line.parts.clear();
        let (mut tokens, mut numbers, mut is_after_initial) = (0_u8, 0_u8, false);
        let (known, meant) = (&self.known[..], &self.meant[..]);
        for code in codes {
            let Some(known) = known.get(usize::from(*code)) else { return false };
            if known.tokens == 0 {
                if known.is_end && has_parts {
                    line.parts.push((line.words.len(), numbers));
                    (tokens, numbers, is_after_initial) = (0, 0, false);
                }
                continue;
            }
            if known.may_be_initial && is_after_initial {
                return false;
            }
            is_after_initial = known.may_be_initial;
            if numbers == tokens {
                numbers = numbers.saturating_add(known.numbers);
            }
            tokens = tokens.saturating_add(known.tokens);
            let mut words = known.start as usize..known.end as usize;
            while let Some(word) = words.next().and_then(|at| meant.get(at)) {
                line.words.push(*word);
            }
        }
        line.parts.push((line.words.len(), numbers));
        true
    }

    /// Adds the words of a text to `words`, by number; gives how many tokens it has, and how many
    /// of them at its beginning are house numbers.
    fn read(&mut self, text: &str, words: &mut Vec<Number>) -> (u8, u8) {
        let folded = fold_into(text, &mut self.room);
        let (mut tokens, mut numbers) = (0_u8, 0_u8);
        for token in folded.split(|byte| *byte == b' ') {
            let Some(first) = token.first() else { continue };
            if first.is_ascii_digit() && numbers == tokens {
                numbers = numbers.saturating_add(1);
            }
            tokens = tokens.saturating_add(1);
            let number = self.lexicon.number_of(token);
            match self.lexicon.meaning(number) {
                Meaning::Itself => words.push(number),
                Meaning::Nothing => {}
                Meaning::Others(others, count) => {
                    words.extend_from_slice(&others[..usize::from(count)]);
                }
            }
        }
        (tokens, numbers)
    }
}

/// Whether a letter may stand alone in a word as written; one with an accent is not told apart.
fn may_be_initial(word: &[u8]) -> bool {
    let is_joined = |at: usize| word.get(at).is_some_and(u8::is_ascii_alphanumeric);
    (0..word.len()).any(|at| {
        let stands_alone = || !is_joined(at.wrapping_sub(1)) && !is_joined(at + 1);
        !word[at].is_ascii() || word[at].is_ascii_alphabetic() && stands_alone()
    })
}
