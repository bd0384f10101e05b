//! Addresses: what comes before the town as text, the town and what follows it by recency.

use super::body::check_text;
use super::reader::{Reader, made_of};
use super::recency::{RecencyWriter, read_places};
use super::writer::{dictionary, numbers, texts};
use super::{EncodeError, PackError, UNLISTED};
use crate::directory::Practice;

/// The town line of an address that names no town.
const NO_TOWN: u8 = u8::MAX;

/// Writes the addresses of all practices.
pub(super) fn write(out: &mut Vec<u8>, practices: &[Practice]) -> Result<(), EncodeError> {
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
        before_towns.push(before);
        towns.push(town.to_owned());
        after_towns.push(rest[town.len()..].to_owned());
    }
    texts(out, before_towns);
    for column in [towns, after_towns] {
        numbers(out, column.tokens);
        dictionary(out, &column.values);
    }
    Ok(())
}

/// Reads the addresses of practices, of which the marked ones name their town, each with the line
/// that the town stands on.
#[inline(never)]
pub(super) fn read(
    reader: &mut Reader,
    names_town: impl ExactSizeIterator<Item = bool> + Clone,
) -> Result<Vec<(Box<str>, u8)>, PackError> {
    let before_towns = reader.texts(names_town.len())?;
    let rows = names_town.clone().filter(|&names| names).count();
    let towns = read_column(reader, rows)?;
    let after_towns = read_column(reader, rows)?;
    let mut towns = towns.into_iter().zip(after_towns);
    let address = |(before, names_town): (&str, bool)| {
        let (true, Some((town, after))) = (names_town, names_town.then(|| towns.next()).flatten())
        else {
            return Ok((before.into(), NO_TOWN));
        };
        let line = u8::try_from(before.bytes().filter(|&b| b == b'\n').count())
            .map_err(|_| PackError::Damaged { what: "an address has too many lines" })?;
        Ok(([before, town, after].concat().into(), line))
    };
    made_of(before_towns.into_iter().zip(names_town), address)
}

fn read_column<'a>(reader: &mut Reader<'a>, rows: usize) -> Result<Vec<&'a str>, PackError> {
    let places = read_places(reader, rows)?;
    let texts = reader.dictionary()?;
    made_of(places.into_iter(), |place| texts.get(place).copied().ok_or(UNLISTED))
}
