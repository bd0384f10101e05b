//! Words of: the report, and the files for a spreadsheet.

/// The report, and the files for a spreadsheet.
#[derive(Debug)]
pub struct ReportText {
    /// The heading.
    pub title: &'static str,
}
