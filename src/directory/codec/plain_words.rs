//! The dictionary of a search: plain words of small letters and digits, in alphabetical order.

use super::PackError;
use super::reader::Reader;
use super::wording::{LONGEST_WORD, NO_WORD, WordId};

/// Reads plain words, each with a space after it, and where each begins.
pub(super) fn read(reader: &mut Reader) -> Result<(String, Vec<u32>), PackError> {
    let length = reader.varint()? as usize;
    let text = std::str::from_utf8(reader.bytes(length)?).map_err(|_| NO_WORD)?;
    let starts = starts_of_plain(text).filter(|starts| are_in_order(text.as_bytes(), starts));
    Ok((text.to_owned(), starts.ok_or(NO_WORD)?))
}

/// Where each of these words begins, and the end of the last, when they are words of plain letters
/// and digits with a space after each.
#[inline(never)]
fn starts_of_plain(text: &str) -> Option<Vec<u32>> {
    let mut starts = Vec::with_capacity(text.len() / 6);
    starts.push(0);
    for (byte, end) in text.bytes().zip(1..) {
        match byte {
            b'a'..=b'z' | b'0'..=b'9' => {}
            b' ' => starts.push(end),
            _ => return None,
        }
    }
    (starts.last() == Some(&(text.len() as u32))).then_some(starts)
}

/// Whether words are in alphabetical order, without repeats, and neither too many nor too long.
#[inline(never)]
fn are_in_order(text: &[u8], starts: &[u32]) -> bool {
    let mut last = &[][..];
    let mut words = starts.windows(2).map(|ends| &text[ends[0] as usize..ends[1] as usize - 1]);
    let mut is_next = |word| word > std::mem::replace(&mut last, word);
    starts.len() <= usize::from(WordId::MAX)
        && words.all(|word| word.len() <= LONGEST_WORD && is_next(word))
}
