//! The report, and the files for a spreadsheet, in English.

use crate::text::ReportText;

pub(super) const REPORT: ReportText = ReportText { title: "The report" };
