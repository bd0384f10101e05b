//! Packs from and to bytes, with the gzip that the browser has of its own.

use std::io::Read;

use flate2::read::GzDecoder;
use thiserror::Error;

use crate::directory::closed::{Closed, decode_closed, open_closed_pack};
use crate::directory::search::SearchIndex;
use crate::directory::{Directory, PackError, decode_directory, open_pack};
use crate::explainer::{Explainer, decode_explainer, open_explainer_pack};

/// Why bytes could not be read as a directory.
#[derive(Debug, Error)]
pub enum ReadPackError {
    /// The bytes are not a pack that can be used.
    #[error(transparent)]
    Pack(#[from] PackError),
    /// What is inside cannot be unpacked, though the checksum holds: the maker of it erred.
    #[error("the pack cannot be unpacked: {0}")]
    Gzip(#[from] std::io::Error),
}

/// Reads a directory from the bytes of a pack.
///
/// # Errors
/// The bytes are not a pack, are damaged, or are of another version.
pub fn read_directory(pack: &[u8]) -> Result<Directory, ReadPackError> {
    let (header, gzip) = open_pack(pack)?;
    Ok(decode_directory(&header, &unpack(gzip, header.unpacked_length as usize)?)?)
}

/// Reads a directory from the bytes of a pack, and indexes it as the app does.
///
/// # Errors
/// The bytes are not a pack, are damaged, or are of another version.
pub fn read_searchable(pack: &[u8]) -> Result<(Directory, SearchIndex), ReadPackError> {
    let (header, gzip) = open_pack(pack)?;
    let body = unpack(gzip, header.unpacked_length as usize)?;
    let directory = decode_directory(&header, &body)?;
    let index = SearchIndex::build(&directory);
    Ok((directory, index))
}

/// Reads practices that closed from the bytes of a pack.
///
/// # Errors
/// The bytes are not a pack, are damaged, or are of another version.
pub fn read_closed(pack: &[u8]) -> Result<Closed, ReadPackError> {
    let (header, gzip) = open_closed_pack(pack)?;
    Ok(decode_closed(&header, &unpack(gzip, header.unpacked_length as usize)?)?)
}

/// Reads an explainer from the bytes of a pack, which it keeps for as long as the program runs.
///
/// # Errors
/// The bytes are not a pack, are damaged, or are of another version.
pub fn read_explainer(pack: &[u8]) -> Result<Explainer, ReadPackError> {
    let (length, gzip) = open_explainer_pack(pack)?;
    Ok(decode_explainer(length, unpack(gzip, length)?)?)
}

fn unpack(gzip: &[u8], length: usize) -> std::io::Result<Vec<u8>> {
    let mut body = Vec::with_capacity(length + 1);
    // One byte more than promised tells a longer body from the right one, without unpacking all.
    GzDecoder::new(gzip).take(length as u64 + 1).read_to_end(&mut body)?;
    Ok(body)
}

/// Writes a directory as the bytes of a pack. The same directory always gives the same bytes.
///
/// # Errors
/// The directory is not in order, or a text in it cannot be packed.
#[cfg(any(feature = "import", feature = "app", feature = "xtask"))]
pub fn write_directory(directory: &Directory) -> Result<Vec<u8>, crate::directory::EncodeError> {
    let body = crate::directory::encode_directory(directory)?;
    let length = u32::try_from(body.len()).expect("a directory is far below 4 GiB");
    let counts = crate::directory::RowCounts::of(directory);
    Ok(crate::directory::seal_pack(&directory.dates, counts, length, &packed(&body)))
}

/// Writes practices that closed as the bytes of a pack. The same practices always give the same
/// bytes.
///
/// # Errors
/// They are out of order, one closed too early, or a text in it cannot be packed.
#[cfg(feature = "import")]
pub fn write_closed(closed: &Closed) -> Result<Vec<u8>, crate::directory::closed::EncodeError> {
    let (header, body) = crate::directory::closed::encode_closed(closed)?;
    Ok(crate::directory::closed::seal_closed_pack(&header, &packed(&body)))
}

/// Writes an explainer as the bytes of a pack. The same explainer always gives the same bytes.
#[cfg(feature = "content")]
pub fn write_explainer(explainer: &Explainer) -> Vec<u8> {
    let body = crate::explainer::encode_explainer(explainer);
    let length = u32::try_from(body.len()).expect("an explainer is far below 4 GiB");
    crate::explainer::seal_explainer_pack(length, &packed(&body))
}

#[cfg(any(feature = "content", feature = "import", feature = "app"))]
fn packed(body: &[u8]) -> Vec<u8> {
    let mut gzip = Vec::new();
    zopfli::compress(zopfli::Options::default(), zopfli::Format::Gzip, body, &mut gzip)
        .expect("a vector can always be written to");
    gzip
}
