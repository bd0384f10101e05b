//! The body of a pack: the columns of a directory, each list after the other, since like beside
//! like packs best; names and addresses by the numbers of their words. Each list has its own file,
//! which both writes and reads it. What reads a list is never inlined: a browser compiles anew,
//! meanwhile, whatever function it finds busy, and all of decoding in one would take it longer than
//! the decoding does.

use std::sync::Arc;

use thiserror::Error;

use super::areas::Authorities;
use super::reader::Reader;
use super::word_writer::{WordWriter, split};
use super::wording::{LONGEST_TEXT, LONGEST_WORD, Wording};
use super::{MAX_ROWS, PackError, PackHeader, RowCounts, areas, pcns, practices, sectors};
use crate::directory::Directory;

/// Why a directory cannot be packed. The importer makes none such.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum EncodeError {
    /// A list is not sorted by code, or holds one twice.
    #[error("the {list} are not sorted by code without repeats")]
    Unsorted {
        /// Which list.
        list: &'static str,
    },
    /// A list is longer than the format allows.
    #[error("there are more {list} than a pack can hold")]
    TooMany {
        /// Which list.
        list: &'static str,
    },
    /// An entry names another that is in no list.
    #[error("{code} names a {what} that is not listed")]
    Unlisted {
        /// The code of the entry.
        code: String,
        /// What it names.
        what: &'static str,
    },
    /// A text holds what the format cannot.
    #[error("{code} has a {what} that cannot be packed: {text:?}")]
    Text {
        /// The code of the entry.
        code: String,
        /// Which of its texts.
        what: &'static str,
        /// The text.
        text: String,
    },
}

/// Writes a directory as the body of a pack, not yet compressed. Dates travel in the header.
///
/// Positions are kept to the nearest 10 m, those of sectors to the nearest 100 m.
///
/// # Errors
/// A list that is unsorted or too long, a code that no list holds, a text with a zero byte or too long, a
/// town that does not end its line.
pub fn encode_directory(directory: &Directory) -> Result<Vec<u8>, EncodeError> {
    check_lists(directory)?;
    let mut out = Vec::new();
    sectors::write(&mut out, &directory.sectors);
    let words = WordWriter::new(directory)?;
    words.write_words(&mut out)?;
    areas::write(&mut out, directory, &words)?;
    let pcns_by_use = practices::write(&mut out, directory, &words)?;
    pcns::write(&mut out, directory, &pcns_by_use, &words)?;
    Ok(out)
}

/// Reads a directory from the unpacked body of a pack and that pack's header. Nothing is taken on
/// trust: every number is checked before it points anywhere, every list is seen to be in order.
///
/// # Errors
/// `Damaged`, when the body has not the length that the header says or breaks the format.
pub fn decode_directory(header: &PackHeader, body: &[u8]) -> Result<Directory, PackError> {
    Decoding::begin(header, body)?.finish()
}

const BAD_LENGTH: PackError = PackError::Damaged { what: "its body has not the length it claims" };

/// A directory of which a part is read: a browser that is kept busy for long does not answer, so
/// the app gives it a turn before the rest.
pub struct Decoding<'a> {
    counts: RowCounts,
    reader: Reader<'a>,
    directory: Directory,
    wording: Wording,
    authorities: Authorities,
}

impl<'a> Decoding<'a> {
    /// Reads what practices and networks refer to, which takes about as long as these. As in
    /// [`decode_directory`], nothing is taken on trust.
    ///
    /// # Errors
    /// As there.
    pub fn begin(header: &PackHeader, body: &'a [u8]) -> Result<Self, PackError> {
        if body.len() != header.unpacked_length as usize {
            return Err(BAD_LENGTH);
        }
        let counts = header.counts;
        let mut reader = Reader::new(body);
        let mut directory = Directory { dates: header.dates, ..Directory::default() };
        directory.sectors = sectors::read(&mut reader, counts.sectors as usize)?;
        let mut wording = Wording::read(&mut reader)?;
        let authorities = areas::read(&mut reader, &counts, &mut directory, &mut wording)?;
        Ok(Self { counts, reader, directory, wording, authorities })
    }

    /// Reads the rest.
    ///
    /// # Errors
    /// As [`decode_directory`].
    pub fn finish(self) -> Result<Directory, PackError> {
        let Self { counts, mut reader, mut directory, mut wording, authorities } = self;
        let rows = counts.practices as usize;
        let columns =
            practices::Columns::read(&mut reader, rows, &directory, &authorities, &mut wording)?;
        let pcns = pcns::Columns::read(&mut reader, counts.pcns as usize, &mut wording)?;
        if !reader.rest().is_empty() {
            return Err(BAD_LENGTH);
        }
        let wording = Arc::new(wording);
        directory.local_authorities = authorities.into_authorities(&wording);
        directory.practices = columns.into_practices(&pcns, &wording)?;
        directory.pcns = pcns.in_order(&wording);
        match check_lists(&directory) {
            Ok(()) => Ok(directory),
            Err(_) => Err(PackError::Damaged { what: "a list is not in order" }),
        }
    }
}

#[inline(never)]
fn check_lists(directory: &Directory) -> Result<(), EncodeError> {
    fn check<T, K: Ord>(
        list: &'static str,
        rows: &[T],
        key: impl Fn(&T) -> K,
    ) -> Result<(), EncodeError> {
        if rows.len() > MAX_ROWS {
            return Err(EncodeError::TooMany { list });
        }
        let is_sorted = rows.windows(2).all(|pair| key(&pair[0]) < key(&pair[1]));
        if is_sorted { Ok(()) } else { Err(EncodeError::Unsorted { list }) }
    }
    check("practices", &directory.practices, |p| p.code)?;
    check("networks", &directory.pcns, |p| p.code)?;
    check("sub-ICB locations", &directory.sub_icb_locations, |s| s.code)?;
    check("integrated care boards", &directory.icbs, |i| i.code)?;
    check("regions", &directory.regions, |r| r.code)?;
    check("local authorities", &directory.local_authorities, |l| l.code)?;
    check("sectors", &directory.sectors, |s| s.sector)
}

/// Refuses a text that the format cannot hold.
pub(super) fn check_text(code: &str, what: &'static str, text: &str) -> Result<(), EncodeError> {
    let parts = split(text);
    let fits = !text.contains('\0')
        && parts.len() <= LONGEST_TEXT
        && parts.iter().all(|part| part.len() <= LONGEST_WORD);
    if !fits { Err(unpackable(code, what, text)) } else { Ok(()) }
}

/// The error for a text of the entry with this code.
pub(super) fn unpackable(code: &str, what: &'static str, text: &str) -> EncodeError {
    EncodeError::Text { code: code.to_owned(), what, text: text.to_owned() }
}

/// The error for a code, named by the entry with that other code, which no list holds.
pub(super) fn unlisted(code: &str, what: &'static str) -> EncodeError {
    EncodeError::Unlisted { code: code.to_owned(), what }
}
