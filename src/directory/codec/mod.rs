//! The pack that a directory travels in: an envelope (magic, version, checksum), a plain header
//! (dates, row counts), and a gzip body of columns. Packing and unpacking gzip is left to the
//! tools and to the browser.

mod addresses;
mod areas;
mod body;
pub(crate) mod envelope;
mod header;
mod pcns;
mod places;
mod plain_words;
mod practices;
mod reader;
mod recency;
mod sectors;
mod telephones;
#[cfg(test)]
mod tests;
mod texts;
mod word_writer;
mod wording;
pub(crate) mod writer;

use thiserror::Error;

pub use body::{Decoding, EncodeError, decode_directory, encode_directory};
pub use header::{PackHeader, RowCounts, open_pack, seal_pack};
pub(super) use header::{read_date, write_date};
pub(crate) use reader::Reader;
#[cfg(test)]
pub(super) use tests::worded;
pub(super) use wording::{Code, WordId, Wording, ends_part};

/// The version of the directory's format that this code writes and reads.
pub const FORMAT_VERSION: u16 = 4;

/// More rows than any list can have: no damage makes us set aside more room than this.
const MAX_ROWS: usize = 65_535;

const BAD_CODE: PackError = PackError::Damaged { what: "a code has not the form of its kind" };
const UNLISTED: PackError = PackError::Damaged { what: "an entry names another that is not there" };

/// Why bytes are not a pack that can be used.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PackError {
    /// Something else altogether, such as a web page sent in a pack's place: fetch it again.
    #[error("this is not the kind of pack that was expected")]
    NotAPack,
    /// The pack was made for a later version of this program: update the program.
    #[error("the pack has format {found}, and this program reads format {supported}")]
    NewerVersion {
        /// The pack's format.
        found: u16,
        /// The newest format this program reads.
        supported: u16,
    },
    /// The pack was made for an earlier version of this program: fetch a newer pack.
    #[error("the pack has the old format {found}, and this program reads format {supported}")]
    OlderVersion {
        /// The pack's format.
        found: u16,
        /// The oldest format this program reads.
        supported: u16,
    },
    /// The pack was cut short, or something was added to it: fetch it again.
    #[error("the pack is {found} bytes long, not {expected}")]
    Truncated {
        /// The length the pack says it has.
        expected: usize,
        /// The length it has.
        found: usize,
    },
    /// Some byte of the pack has changed since it was made: fetch it again.
    #[error("the pack is damaged: its checksum is {found:08x}, not {expected:08x}")]
    Checksum {
        /// The checksum the pack holds.
        expected: u32,
        /// The checksum of the bytes found.
        found: u32,
    },
    /// What is inside makes no sense, though the checksum holds: the maker of it erred.
    #[error("the pack is damaged inside: {what}")]
    Damaged {
        /// What was wrong.
        what: &'static str,
    },
}
