//! Reads texts and numbers from a body that nobody has vouched for. What goes wrong is kept and
//! told at the end; from then on everything read is empty. No step is inlined: each is called from
//! a hundred places, and code is downloaded.

use super::BAD_LENGTH;
use crate::directory::{PackError, Reader};

const NO_CHOICE: PackError = PackError::Damaged { what: "a choice is none of those there are" };

/// The body of a pack, read from front to back.
pub(super) struct Unpacker {
    texts: std::vec::IntoIter<&'static str>,
    numbers: Reader<'static>,
    error: Option<PackError>,
}

impl Unpacker {
    /// Reads the column of texts, and leaves the numbers after it.
    pub(super) fn new(body: &'static [u8]) -> Result<Self, PackError> {
        let mut numbers = Reader::new(body);
        let texts = numbers.dictionary()?.into_iter();
        Ok(Self { texts, numbers, error: None })
    }

    /// Whether all went well, and nothing is left.
    pub(super) fn end(self) -> Result<(), PackError> {
        match self.error {
            Some(error) => Err(error),
            None if self.left() > 0 => Err(BAD_LENGTH),
            None => Ok(()),
        }
    }

    fn left(&self) -> usize {
        self.texts.len() + self.numbers.rest().len()
    }

    /// The first thing that goes wrong ends the reading.
    #[inline(never)]
    fn fail(&mut self, error: PackError) {
        self.error.get_or_insert(error);
        self.texts = Vec::new().into_iter();
        self.numbers = Reader::new(&[]);
    }

    /// The next text.
    #[inline(never)]
    pub(super) fn text(&mut self) -> &'static str {
        self.texts.next().unwrap_or_else(|| {
            self.fail(BAD_LENGTH);
            ""
        })
    }

    /// The next number.
    #[inline(never)]
    pub(super) fn number(&mut self) -> u32 {
        self.numbers.varint().unwrap_or_else(|error| {
            self.fail(error);
            0
        })
    }

    /// How many entries follow. Each takes a text or a number at the least, so that no lie makes
    /// us set aside room for more.
    #[inline(never)]
    pub(super) fn count(&mut self) -> usize {
        let count = self.number() as usize;
        if count <= self.left() {
            return count;
        }
        self.fail(BAD_LENGTH);
        0
    }

    /// Which of so many.
    #[inline(never)]
    pub(super) fn choice(&mut self, count: usize) -> usize {
        let choice = self.number() as usize;
        if choice < count {
            return choice;
        }
        self.fail(NO_CHOICE);
        0
    }
}
