//! A calendar day, in every form the published files write one. No clock: "today" is an argument.

use std::fmt;

use thiserror::Error;

/// The text is not a date in any form the published files use.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{text:?} is not a date: expected one like 01Aug2026, 01-Apr-26, 2026-08-01 or 20191001")]
pub struct DateError {
    /// The text given, cut to 40 characters.
    pub text: String,
}

/// A calendar day of the Gregorian calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// Year, as 2026.
    pub year: u16,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, 1 to 31.
    pub day: u8,
}

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

impl Date {
    /// Makes a date, or nothing when there is no such day.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let is_leap =
            year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let days = match month {
            4 | 6 | 9 | 11 => 30,
            2 if is_leap => 29,
            2 => 28,
            1..=12 => 31,
            _ => return None,
        };
        (1..=days).contains(&day).then_some(Self { year, month, day })
    }

    /// Reads a date as `01Aug2026`, `01-Apr-26` (this century), `2026-08-01` or `20191001`.
    ///
    /// # Errors
    /// `DateError` when the text has none of these forms or there is no such day.
    pub fn parse(text: &str) -> Result<Self, DateError> {
        let error = || DateError { text: text.chars().take(40).collect() };
        let compact: String = text.trim().chars().filter(|c| *c != '-').collect();
        if !compact.is_ascii() {
            return Err(error());
        }
        let number = |range: std::ops::Range<usize>| {
            let digits = compact.get(range)?;
            digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse::<u16>().ok())?
        };
        let month_named = || {
            let name = compact.get(2..5)?.to_ascii_lowercase();
            MONTHS.iter().position(|m| *m == name).map(|i| i as u16 + 1)
        };
        let parts = match compact.len() {
            7 => (number(5..7).map(|y| y + 2000), month_named(), number(0..2)),
            8 => (number(0..4), number(4..6), number(6..8)),
            9 => (number(5..9), month_named(), number(0..2)),
            _ => return Err(error()),
        };
        let (Some(year), Some(month), Some(day)) = parts else { return Err(error()) };
        Self::new(year, month as u8, day as u8).ok_or_else(error)
    }

    /// Days since 1 January 1970, for telling how old data is.
    pub fn days_since_1970(self) -> i32 {
        // Years begin in March here, so that the leap day is the last of its year.
        let (year, month) = (i32::from(self.year), i32::from(self.month));
        let year = if month < 3 { year - 1 } else { year };
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + i32::from(self.day) - 1;
        year * 365 + year / 4 - year / 100 + year / 400 + day_of_year - 719_468
    }
}

impl fmt::Display for Date {
    /// ISO 8601, as `2026-08-01`. Dates for people are written by the text tables.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_published_form_is_read() {
        #[track_caller]
        fn check(text: &str, expected: &str) {
            assert_eq!(Date::parse(text).unwrap().to_string(), expected);
        }
        check("01Aug2026", "2026-08-01");
        check("01-Apr-26", "2026-04-01");
        check("2026-08-01", "2026-08-01");
        check("20191001", "2019-10-01");
        check(" 29FEB2024 ", "2024-02-29");
    }

    #[test]
    fn what_is_no_day_is_refused() {
        for text in
            ["", "01Aug", "2026-02-29", "20261301", "1 August 2026", "01Foo2026", "+1Aug2026"]
        {
            assert!(Date::parse(text).is_err(), "{text:?} was read as a date");
        }
        assert_eq!(
            Date::parse("soon").unwrap_err().to_string(),
            "\"soon\" is not a date: expected one like 01Aug2026, 01-Apr-26, 2026-08-01 or 20191001"
        );
    }

    #[test]
    fn days_are_counted_from_1970() {
        let days = |text| Date::parse(text).unwrap().days_since_1970();
        assert_eq!((days("1970-01-01"), days("2000-03-01"), days("2026-11-21")), (0, 11017, 20778));
    }
}
