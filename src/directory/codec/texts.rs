//! Columns of texts by the codes of their words.

use super::reader::Reader;
use super::wording::{Code, LONGEST_TEXT, ONE_BYTE, TOO_LONG, Words};
use super::{PackError, UNLISTED};

/// Texts by the codes of their words.
#[derive(Debug, Default)]
pub(in crate::directory) struct Texts {
    codes: Vec<Code>,
    /// Where each text ends in `codes`.
    ends: Vec<u32>,
}

impl Texts {
    /// How many texts there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// Reads a list of texts that says itself how many it holds.
    pub(super) fn dictionary(reader: &mut Reader, words: &Words) -> Result<Self, PackError> {
        let count = reader.varint()? as usize;
        let mut texts = Self::default();
        texts.read(reader, count, words)?;
        Ok(texts)
    }

    /// Reads a column of that many texts.
    #[inline(never)]
    pub(super) fn read(
        &mut self,
        reader: &mut Reader,
        count: usize,
        words: &Words,
    ) -> Result<(), PackError> {
        const BAD_TEXTS: PackError =
            PackError::Damaged { what: "a column of texts has the wrong length" };
        let length = reader.varint()? as usize;
        let mut bytes = reader.bytes(length)?.iter();
        let (first, before) = (self.ends.len(), self.codes.len());
        self.ends.reserve(count.min(length));
        let (mut start, mut at) = (0, 0);
        // Filled by place, since a call for each of so many codes would be felt.
        let mut room = vec![0; length];
        let codes = &mut room[..];
        let end = words.codes_end();
        while let Some(byte) = bytes.next() {
            let mut code = Code::from(*byte);
            if let Some(high) = code.checked_sub(ONE_BYTE) {
                code = ONE_BYTE + (high << 8 | Code::from(*bytes.next().ok_or(BAD_TEXTS)?));
            }
            match code {
                0 if at - start > LONGEST_TEXT => return Err(TOO_LONG),
                0 => {
                    self.ends.push((before + at) as u32);
                    start = at;
                }
                code if code < end => {
                    codes[at] = code;
                    at += 1;
                }
                _ => return Err(UNLISTED),
            }
        }
        self.codes.extend_from_slice(&codes[..at]);
        let is_whole = start == at && self.ends.len() - first == count;
        if is_whole { Ok(()) } else { Err(BAD_TEXTS) }
    }

    /// The codes of a text.
    pub(in crate::directory) fn get(&self, place: usize) -> Option<&[Code]> {
        let end = *self.ends.get(place)? as usize;
        let start = place.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        self.codes.get(start..end)
    }

    /// Adds texts by their codes, and where each ends among them; gives the place of the first.
    pub(super) fn add(&mut self, codes: &[Code], ends: &[u32]) -> usize {
        let (first, before) = (self.ends.len(), self.codes.len() as u32);
        self.codes.extend_from_slice(codes);
        self.ends.extend(ends.iter().map(|end| before + end));
        first
    }
}
