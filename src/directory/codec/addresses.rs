//! Addresses: what comes before the town as text, the town and what follows it by recency.

use super::body::{check_text, unpackable};
use super::reader::Reader;
use super::recency::{RecencyWriter, read_places};
use super::texts::Texts;
use super::word_writer::WordWriter;
use super::wording::{Code, LINE_BREAK, LONGEST_TEXT, TOO_LONG, Wording, Words};
use super::writer::numbers;
use super::{EncodeError, PackError, UNLISTED};
use crate::directory::Practice;

/// The town line of an address that names no town.
const NO_TOWN: u8 = u8::MAX;

/// Writes the addresses of all practices.
pub(super) fn write(
    out: &mut Vec<u8>,
    practices: &[Practice],
    words: &WordWriter,
) -> Result<(), EncodeError> {
    let mut towns = RecencyWriter::new();
    let mut after_towns = RecencyWriter::new();
    let mut before_towns = Vec::with_capacity(practices.len());
    for practice in practices {
        check_text(practice.code.as_str(), "address", &practice.address)?;
        let Some(town) = practice.town() else {
            before_towns.push(&*practice.address);
            continue;
        };
        // The line breaks stay with the lines around the town, so that all of it comes back.
        let lines = practice.address.split_inclusive('\n');
        let start = lines.take(usize::from(practice.town_line)).map(str::len).sum();
        let (before, rest) = practice.address.split_at(start);
        let after = &rest[town.len()..];
        if !(after.is_empty() || after.starts_with('\n')) {
            return Err(unpackable(practice.code.as_str(), "address", &practice.address));
        }
        before_towns.push(before);
        towns.push(town.to_owned());
        after_towns.push(after.to_owned());
    }
    words.write(out, before_towns);
    for column in [towns, after_towns] {
        numbers(out, column.tokens);
        words.dictionary(out, &column.values);
    }
    Ok(())
}

/// Reads the addresses of practices, of which the marked ones name their town, into a wording.
/// Gives the place of the first there, and for each the line that the town stands on.
#[inline(never)]
pub(super) fn read(
    reader: &mut Reader,
    names_town: impl ExactSizeIterator<Item = bool> + Clone,
    wording: &mut Wording,
) -> Result<(usize, Vec<u8>), PackError> {
    let count = names_town.len();
    let words = &wording.words;
    let mut before_towns = Texts::default();
    before_towns.read(reader, count, words)?;
    let rows = names_town.clone().filter(|&names| names).count();
    let towns = Column::read(reader, rows, words)?;
    let after_towns = Column::read(reader, rows, words)?;
    let mut rows = 0..rows;
    // Filled by place, since a call for each part of each address would be felt.
    let (mut codes, mut at) = (vec![0; 16 * count], 0);
    let (mut ends, mut town_lines) = (vec![0; count], vec![NO_TOWN; count]);
    let lines = ends.iter_mut().zip(&mut town_lines);
    for (i, (names_town, (end, town_line))) in names_town.zip(lines).enumerate() {
        let mut parts = [before_towns.get(i).ok_or(UNLISTED)?, &[], &[]];
        if names_town {
            let row = rows.next().ok_or(UNLISTED)?;
            (parts[1], parts[2]) = (towns.text(row)?, after_towns.text(row)?);
            *town_line = line_of_town(&parts)?;
        }
        at = put_together(&parts, &mut codes, at)?;
        *end = at as u32;
    }
    Ok((wording.texts.add(&codes[..at], &ends), town_lines))
}

/// The line that the town of an address stands on, by what comes before it, itself and what follows.
#[inline(never)]
fn line_of_town([before, _, after]: &[&[Code]; 3]) -> Result<u8, PackError> {
    const BAD_TOWN: PackError = PackError::Damaged { what: "a town does not stand on a line" };
    let ends_line = |code: Option<&Code>| code.is_none_or(|code| *code == LINE_BREAK);
    if !(ends_line(before.last()) && ends_line(after.first())) {
        return Err(BAD_TOWN);
    }
    let lines = before.iter().filter(|&&code| code == LINE_BREAK).count();
    u8::try_from(lines).map_err(|_| TOO_LONG)
}

/// Puts parts one after the other from a place on, and gives the place after them.
#[inline(never)]
fn put_together(
    parts: &[&[Code]; 3],
    codes: &mut Vec<Code>,
    mut at: usize,
) -> Result<usize, PackError> {
    let length = parts[0].len() + parts[1].len() + parts[2].len();
    if length > LONGEST_TEXT {
        return Err(TOO_LONG);
    }
    if codes.len() < at + length {
        codes.resize(2 * (at + length), 0);
    }
    let room = &mut codes[..];
    for part in parts {
        for code in *part {
            room[at] = *code;
            at += 1;
        }
    }
    Ok(at)
}

/// Texts by recency.
struct Column {
    places: Vec<usize>,
    texts: Texts,
}

impl Column {
    fn read(reader: &mut Reader, rows: usize, words: &Words) -> Result<Self, PackError> {
        Ok(Self { places: read_places(reader, rows)?, texts: Texts::dictionary(reader, words)? })
    }

    #[inline(never)]
    fn text(&self, row: usize) -> Result<&[Code], PackError> {
        self.places.get(row).and_then(|place| self.texts.get(*place)).ok_or(UNLISTED)
    }
}
