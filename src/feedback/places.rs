//! The names of surgeries and networks, for reports and files.

use crate::directory::{Directory, PcnCode, PracticeCode};

/// The names of surgeries and networks. One that the directory no longer has goes by its code.
#[derive(Clone, Copy)]
pub struct Places<'a>(pub &'a Directory);

impl Places<'_> {
    /// A surgery's name.
    pub fn surgery(self, code: PracticeCode) -> String {
        let known = self.0.practice(code).map(|practice| practice.name.to_string());
        known.unwrap_or_else(|| code.as_str().to_owned())
    }

    /// A network's name.
    pub fn network(self, code: PcnCode) -> String {
        let known = self.0.pcn(code).map(|pcn| pcn.name.to_string());
        known.unwrap_or_else(|| code.as_str().to_owned())
    }
}
