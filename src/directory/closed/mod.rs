//! Practices that closed: what they were called, where they were, and when they closed, so that
//! whoever looks for one is told, and shown what is near. A pack of its own, fetched when needed.
//!
//! The contents, inside the envelope that all our packs have: the month of the file it was made
//! from, how many practices, the length of the body, and the body under gzip. The body is columns
//! in order of code: codes as differences, names, towns, postcodes, days since the first of
//! [`SINCE`], and positions in squares of 100 m (nought where none is known).

mod find;
mod pack;
#[cfg(test)]
mod tests;

pub use pack::{
    ClosedHeader, EncodeError, FORMAT_VERSION, decode_closed, encode_closed, open_closed_pack,
    seal_closed_pack,
};

use super::{Date, GridPoint, Postcode, PracticeCode};

/// The first day of those on which practices closed that are kept.
pub const SINCE: Date = Date { year: 2019, month: 1, day: 1 };

/// A practice that closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClosedPractice {
    /// Its ODS code, which no other will have.
    pub code: PracticeCode,
    /// Its last name, in title case.
    pub name: Box<str>,
    /// The post town of its last address, when that names one; else empty.
    pub town: Box<str>,
    /// Its last postcode, when that is one.
    pub postcode: Option<Postcode>,
    /// The day it closed.
    pub closed: Date,
    /// Where it stood, to 100 m, when that is known.
    pub point: Option<GridPoint>,
}

/// Practices that closed, in order of code.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Closed {
    /// The month of the file they are from, as its first day.
    pub date: Option<Date>,
    /// The practices.
    pub practices: Vec<ClosedPractice>,
}
