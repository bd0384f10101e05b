//! What reading each file came to: rows read, kept and rejected.

use super::rejection::{Reason, Rejection};
use super::source::Kind;

/// What reading one kind of file came to; the many files of Code-Point Open count as one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// Its name; of many, the last one read.
    pub file: String,
    /// What it holds.
    pub kind: Kind,
    /// Rows read, without the header.
    pub rows: usize,
    /// Rows used.
    pub kept: usize,
    /// Rows, or parts of rows, that could not be used.
    pub rejections: Vec<Rejection>,
    /// Whether its last row lacks columns, as when a download broke off.
    pub is_cut_short: bool,
}

impl Reading {
    /// Nothing read yet.
    pub(super) fn new(kind: Kind, file: &str) -> Self {
        Self {
            file: file.to_owned(),
            kind,
            rows: 0,
            kept: 0,
            rejections: Vec::new(),
            is_cut_short: false,
        }
    }

    /// Counts a row as kept or rejected.
    pub(super) fn count(&mut self, line: u64, taken: Result<(), Reason>) {
        self.is_cut_short =
            matches!(taken, Err(Reason::Columns { expected, found }) if found < expected);
        match taken {
            Ok(()) => self.kept += 1,
            Err(reason) => self.reject(line, reason),
        }
    }

    /// Notes what could not be used.
    pub(super) fn reject(&mut self, line: u64, reason: Reason) {
        self.rejections.push(Rejection { file: self.file.clone(), line, reason });
    }

    /// Notes a second name for the same code.
    pub(super) fn note_renamed(&mut self, line: u64, code: &str, kept: &str, found: &str) {
        if kept != found {
            let (code, kept, found) = (code.to_owned(), kept.to_owned(), found.to_owned());
            self.reject(line, Reason::Renamed { code, kept, found });
        }
    }
}
