//! Files for the monthly update, from bytes that anyone may have chosen: plain or in a zip, and
//! never more of them than the published ones could be.

use std::io::{Cursor, Read};

use thiserror::Error;
use zip::ZipArchive;

use super::source::Source;

/// The most bytes of a file as it is given: three times the larger of the two, unzipped.
pub const MOST_GIVEN: usize = 12_000_000;
/// The most bytes that a zip may hold, unpacked.
pub const MOST_UNPACKED: usize = 24_000_000;

/// Why a file is not looked into.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum FileError {
    /// It is longer than the lists could be.
    #[error("{file} is too big: it has {bytes} bytes, and the lists have fewer than {MOST_GIVEN}")]
    TooBig {
        /// The file.
        file: String,
        /// How many bytes it has.
        bytes: usize,
    },
    /// The zip would unpack to more than the lists could be.
    #[error("{file} is too big: it unpacks to more than {MOST_UNPACKED} bytes")]
    TooBigInside {
        /// The file.
        file: String,
    },
    /// The zip is damaged, most often because the download broke off.
    #[error("{file} is not a whole zip file, download it again: {cause}")]
    NotWhole {
        /// The file.
        file: String,
        /// What is wrong.
        cause: String,
    },
    /// There is no table in the zip.
    #[error("{file} holds no csv file")]
    NoTable {
        /// The file.
        file: String,
    },
}

/// The tables in a file: the file itself, or every csv in a zip.
///
/// # Errors
/// The file is too big, or a zip that is damaged or holds no csv.
pub fn open_given(file: &str, bytes: Vec<u8>) -> Result<Vec<Source>, FileError> {
    if bytes.len() > MOST_GIVEN {
        return Err(FileError::TooBig { file: file.to_owned(), bytes: bytes.len() });
    }
    if !bytes.starts_with(b"PK") {
        return Ok(vec![Source::new(file, bytes)]);
    }
    let broken = |cause: &dyn std::fmt::Display| {
        let cause = cause.to_string();
        FileError::NotWhole { file: file.to_owned(), cause }
    };
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|cause| broken(&cause))?;
    let (mut sources, mut left) = (Vec::new(), MOST_UNPACKED);
    for at in 0..zip.len() {
        let member = zip.by_index(at).map_err(|cause| broken(&cause))?;
        let inside = member.name().map_err(|cause| broken(&cause))?.into_owned();
        if !inside.to_ascii_lowercase().ends_with(".csv") {
            continue;
        }
        // What a zip says of itself may be wrong: no more is unpacked than there may be.
        let mut unpacked = Vec::new();
        let mut member = member.take(left as u64 + 1);
        member.read_to_end(&mut unpacked).map_err(|cause| broken(&cause))?;
        left = left
            .checked_sub(unpacked.len())
            .ok_or_else(|| FileError::TooBigInside { file: file.to_owned() })?;
        sources.push(Source::new(format!("{file}/{inside}"), unpacked));
    }
    if sources.is_empty() { Err(FileError::NoTable { file: file.to_owned() }) } else { Ok(sources) }
}
