//! Answers are dated by month and no closer, so that none can be matched to a visit.

use std::fmt;

use super::ids::NameError;
use crate::directory::Date;

/// A calendar month, as `2026-11`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    year: u16,
    month: u8,
}

impl Month {
    /// Makes a month, of the years 2000 to 2199.
    pub fn new(year: u16, month: u8) -> Option<Self> {
        let is_month = (2000..2200).contains(&year) && (1..=12).contains(&month);
        is_month.then_some(Self { year, month })
    }

    /// Reads a month as `2026-11`.
    ///
    /// # Errors
    /// `NameError` when the text has not this form or there is no such month.
    pub fn parse(text: &str) -> Result<Self, NameError> {
        let digits =
            |text: &str| text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse().ok())?;
        let read = || {
            let (year, month) = text.split_once('-').filter(|_| text.len() == 7)?;
            Self::new(digits(year)?, u8::try_from(digits(month)?).ok()?)
        };
        read().ok_or(NameError { expected: "a month like 2026-11" })
    }

    /// The year, as 2026.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month of the year, 1 to 12.
    pub fn month(self) -> u8 {
        self.month
    }

    /// The month so many months later, or earlier when negative; it stops at the ends of what a
    /// month can be.
    #[must_use]
    pub fn plus(self, months: i32) -> Self {
        let count = (i32::from(self.year) * 12 + i32::from(self.month) - 1).saturating_add(months);
        let count = count.clamp(2000 * 12, 2199 * 12 + 11);
        Self { year: (count / 12) as u16, month: (count % 12) as u8 + 1 }
    }
}

impl fmt::Display for Month {
    /// As it is kept, `2026-11`. Months for people are written by the text tables.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

impl fmt::Debug for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The month to date an answer by, or none when the device's clock cannot be right: before the
/// app was built, over ten years after, or before the latest day this device has seen. A kiosk
/// without a network may wake up in 1970. Answers without a month are counted apart, until the
/// group says when that session was.
pub fn trusted_month(today: Date, built: Date, latest_seen: Option<Date>) -> Option<Month> {
    let day = Date::days_since_1970;
    let floor = latest_seen.map_or(day(built), |seen| day(seen).max(day(built)));
    let is_right = (floor..=day(built) + 3653).contains(&day(today));
    is_right.then(|| Month::new(today.year, today.month)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_read_written_and_counted() {
        let month = Month::parse("2026-11").unwrap();
        assert_eq!((month.year(), month.month(), month.to_string()), (2026, 11, "2026-11".into()));
        let plus = |months| month.plus(months).to_string();
        assert_eq!(
            (plus(2), plus(-11), plus(-24)),
            ("2027-01".into(), "2025-12".into(), "2024-11".into())
        );
        assert_eq!((plus(i32::MAX), plus(i32::MIN)), ("2199-12".into(), "2000-01".into()));
        for text in
            ["", "2026", "2026-13", "2026-00", "26-11", "+026-11", "2026-1 ", "2026-011", "1970-01"]
        {
            assert!(Month::parse(text).is_err(), "{text:?} was read as a month");
        }
    }

    #[test]
    fn a_clock_that_cannot_be_right_dates_nothing() {
        #[track_caller]
        fn check(today: &str, seen: &str, expected: Option<&str>) {
            let date = |text| Date::parse(text).ok();
            let month =
                trusted_month(date(today).unwrap(), date("2026-11-21").unwrap(), date(seen));
            assert_eq!(month.map(|m| m.to_string()).as_deref(), expected);
        }
        check("2026-11-21", "", Some("2026-11"));
        check("2027-03-31", "2027-03-31", Some("2027-03"));
        check("2027-03-30", "2027-03-31", None);
        check("2026-11-20", "", None);
        check("1970-01-01", "", None);
        check("2036-11-21", "", Some("2036-11"));
        check("2036-11-22", "", None);
    }
}
