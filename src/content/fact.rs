//! What every claim carries, and the texts that carry it: a source, a date, a doubt.

use crate::directory::Date;

/// Where a claim comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fact {
    /// The numbers of its sources: never none.
    pub sources: &'static [u16],
    /// When they were last read.
    pub checked: Date,
    /// Whether it may have changed since, or rests on weak ground: to be shown softly.
    pub is_uncertain: bool,
}

/// A publication that facts come from, or one of the three that are none: our own count of the
/// data, our own advice, and general knowledge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Source {
    /// Its number.
    pub number: u16,
    /// Who published it.
    pub publisher: &'static str,
    /// What it is called.
    pub title: &'static str,
    /// When it is from, if it says so.
    pub date: Option<PartDate>,
}

/// A day, a month or a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct PartDate {
    /// Year, as 2026.
    pub year: u16,
    /// Month, 1 to 12; 0 when only the year is known.
    pub month: u8,
    /// Day of the month; 0 when only the month is known.
    pub day: u8,
}

impl PartDate {
    /// Makes a date, or nothing when there is no such day or month. Unknown parts are 0.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let is_part = day == 0 && month <= 12;
        let is_whole = month > 0 && Date::new(year, month, day).is_some();
        (is_part || is_whole).then_some(Self { year, month, day })
    }
}

/// A text and where it comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Statement {
    /// The text, with marks.
    pub text: &'static str,
    /// Where it comes from.
    pub fact: Fact,
}
