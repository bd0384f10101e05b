//! What the importer could not use, row by row, and why it could not go on.

use std::fmt;

use thiserror::Error;

use crate::directory::{CodeError, DateError, EncodeError};

/// A row, or a part of one, that was not taken over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rejection {
    /// The file it stands in.
    pub file: String,
    /// Its line, counted from 1.
    pub line: u64,
    /// Why.
    pub reason: Reason,
}

impl fmt::Display for Rejection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, line {}: {}", self.file, self.line, self.reason)
    }
}

/// Why a row, or a part of one, was not taken over.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Reason {
    /// The row is cut short, or has a comma too many.
    #[error("the row has {found} columns, not {expected}")]
    Columns {
        /// Columns of the header.
        expected: usize,
        /// Columns of the row.
        found: usize,
    },
    /// A code is not one.
    #[error(transparent)]
    Code(#[from] CodeError),
    /// A date is not one.
    #[error(transparent)]
    Date(#[from] DateError),
    /// A postcode is not one.
    #[error("{text:?} is not a full postcode")]
    Postcode {
        /// The text found.
        text: String,
    },
    /// A number is not one.
    #[error("{text:?} in column {column} is not a whole number")]
    Number {
        /// The column.
        column: String,
        /// The text found.
        text: String,
    },
    /// A sex is neither of those that are counted.
    #[error("{text:?} is not FEMALE, MALE or ALL")]
    Sex {
        /// The text found.
        text: String,
    },
    /// Counts by age do not add up.
    #[error("{code} has {patients} patients, and {sum} by age: its ages are left out")]
    Ages {
        /// The organisation.
        code: String,
        /// The sum of its counts by age.
        sum: u32,
        /// How many patients it has.
        patients: u32,
    },
    /// A name is empty.
    #[error("{code} has no name")]
    NoName {
        /// The code.
        code: String,
    },
    /// A code stands in the file a second time.
    #[error("{code} is in the file twice: the first row stands")]
    Repeated {
        /// The code.
        code: String,
    },
    /// The same code has two names: the first is kept.
    #[error("{code} is named {found:?} here and {kept:?} before: the first stands")]
    Renamed {
        /// The code.
        code: String,
        /// The name kept.
        kept: String,
        /// The name in this row.
        found: String,
    },
    /// A telephone number has too many or too few digits to be dialled.
    #[error("{code} has a telephone number that cannot be dialled, {text:?}: left out")]
    Telephone {
        /// The practice.
        code: String,
        /// The text found.
        text: String,
    },
    /// A postcode without a position, as some of large users are.
    #[error("{postcode} has no position")]
    NoPoint {
        /// The postcode.
        postcode: String,
    },
    /// No postcode near it has a position.
    #[error("{code} is at {postcode}, and neither it nor any postcode near it has a position")]
    NoPosition {
        /// The practice.
        code: String,
        /// Its postcode.
        postcode: String,
    },
    /// A local authority has no name in the list of names.
    #[error("{code} is at {postcode} in {authority}, which has no name in the list of authorities")]
    NoAuthority {
        /// The practice.
        code: String,
        /// Its postcode.
        postcode: String,
        /// The authority's code.
        authority: String,
    },
    /// The address file does not know the practice.
    #[error("{code} is not in the file of addresses: it has no address and no telephone number")]
    NoAddress {
        /// The practice.
        code: String,
    },
    /// No count of registered patients for an organisation.
    #[error("{code} has no count of registered patients: it is shown as 0")]
    NoListSize {
        /// The organisation.
        code: String,
    },
}

/// Why nothing could be imported. Each text says what to do.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ImportError {
    /// One of the published files is not among those given.
    #[error("{what} is not among the files given: look for {file}")]
    Missing {
        /// What the file holds.
        what: &'static str,
        /// The name it is published under.
        file: &'static str,
    },
    /// A file is of none of the kinds known.
    #[error("{file} is none of the published files this program reads: {found}")]
    Unknown {
        /// The file.
        file: String,
        /// What it begins with.
        found: String,
    },
    /// A file lacks a column.
    #[error("{file} has not the columns it should have: {column} is missing")]
    NoColumn {
        /// The file.
        file: String,
        /// The heading looked for.
        column: &'static str,
    },
    /// Two files of a kind of which there is one.
    #[error("{first} and {second} hold the same thing: give only the newer one")]
    Twice {
        /// One file.
        first: String,
        /// The other.
        second: String,
    },
    /// Not a single row could be used.
    #[error("{file} has no row that can be used: it is empty or only part of a file")]
    Empty {
        /// The file.
        file: String,
    },
    /// The parts do not fit together. A fault of this program.
    #[error(transparent)]
    Encode(#[from] EncodeError),
}
