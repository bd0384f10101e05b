//! Reads numbers and columns from bytes that nobody has vouched for: every step is checked, and
//! nothing is set aside for rows that are not there.

use super::PackError;

const CUT_SHORT: PackError = PackError::Damaged { what: "a column ends too early" };

/// Bytes, read from front to back.
pub(crate) struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    /// Reads these bytes.
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes }
    }

    /// What has not been read.
    pub(crate) fn rest(&self) -> &'a [u8] {
        self.rest
    }

    /// One byte.
    pub(crate) fn u8(&mut self) -> Result<u8, PackError> {
        let (&first, rest) = self.rest.split_first().ok_or(CUT_SHORT)?;
        self.rest = rest;
        Ok(first)
    }

    /// A number of four bytes, little end first.
    pub(crate) fn u32(&mut self) -> Result<u32, PackError> {
        let (&first, rest) = self.rest.split_first_chunk().ok_or(CUT_SHORT)?;
        self.rest = rest;
        Ok(u32::from_le_bytes(first))
    }

    /// A number in as many bytes as it needs, seven bits in each, low ones first.
    pub(crate) fn varint(&mut self) -> Result<u32, PackError> {
        let mut value = 0u64;
        for shift in (0..35).step_by(7) {
            let byte = self.u8()?;
            value |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return u32::try_from(value)
                    .map_err(|_| PackError::Damaged { what: "a number is too large" });
            }
        }
        Err(PackError::Damaged { what: "a number is too long" })
    }

    /// That many bytes.
    pub(crate) fn bytes(&mut self, count: usize) -> Result<&'a [u8], PackError> {
        let (first, rest) = self.rest.split_at_checked(count).ok_or(CUT_SHORT)?;
        self.rest = rest;
        Ok(first)
    }

    /// A column of that many numbers.
    pub(crate) fn numbers(&mut self, count: usize) -> Result<Vec<u32>, PackError> {
        if count > self.rest.len() {
            return Err(CUT_SHORT);
        }
        // Filled by place, since a call for each of a hundred thousand numbers would be felt.
        let mut numbers = vec![0; count];
        let mut rest = self.rest;
        for number in &mut numbers {
            // Nearly all numbers take one byte, the others two.
            (*number, rest) = match rest {
                [byte @ ..0x80, rest @ ..] => (u32::from(*byte), rest),
                [low, high @ ..0x80, rest @ ..] => {
                    (u32::from(*high) << 7 | u32::from(low & 0x7f), rest)
                }
                _ => {
                    self.rest = rest;
                    (self.varint()?, self.rest)
                }
            };
        }
        self.rest = rest;
        Ok(numbers)
    }

    /// A column of that many numbers, which may be negative.
    pub(crate) fn signed(&mut self, count: usize) -> Result<Vec<i32>, PackError> {
        let numbers = self.numbers(count)?;
        Ok(numbers.into_iter().map(|n| (n >> 1) as i32 ^ -((n & 1) as i32)).collect())
    }

    /// A column of that many texts.
    pub(crate) fn texts(&mut self, count: usize) -> Result<Vec<&'a str>, PackError> {
        let length = self.varint()? as usize;
        let text = std::str::from_utf8(self.bytes(length)?)
            .map_err(|_| PackError::Damaged { what: "a text is not UTF-8" })?;
        // Each text ends in a zero, so that none and one empty text differ.
        let texts: Vec<&str> = text.split_terminator('\0').collect();
        if texts.len() != count || !(text.is_empty() || text.ends_with('\0')) {
            return Err(PackError::Damaged { what: "a column of texts has the wrong length" });
        }
        Ok(texts)
    }

    /// A list of texts that says itself how many it holds.
    pub(crate) fn dictionary(&mut self) -> Result<Vec<&'a str>, PackError> {
        let count = self.varint()? as usize;
        self.texts(count)
    }
}

/// Makes one thing of each other, until one cannot be made. A list collected from results would
/// not know beforehand how long it will be, and grow as it goes.
pub(super) fn made_of<T, U>(
    others: impl ExactSizeIterator<Item = T>,
    mut make: impl FnMut(T) -> Result<U, PackError>,
) -> Result<Vec<U>, PackError> {
    let mut made = Vec::with_capacity(others.len());
    for other in others {
        made.push(make(other)?);
    }
    Ok(made)
}

/// Writes the last digits of a number, as many as there is room for.
pub(super) fn write_digits(room: &mut [u8], mut number: u32) {
    for digit in room.iter_mut().rev() {
        *digit = b'0' + (number % 10) as u8;
        number /= 10;
    }
}
