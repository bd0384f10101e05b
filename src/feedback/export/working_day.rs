//! The day by which a month's Friends and Family figures are due: the twelfth working day of the
//! next month. Bank holidays are decided by people, so they are a table, and the table has an end.

use crate::directory::Date;
use crate::feedback::Month;

/// The last year of which the bank holidays of England are known here. See gov.uk/bank-holidays.
pub const BANK_HOLIDAYS_KNOWN_TO: u16 = 2028;

/// The bank holidays of England as year, month and day.
const BANK_HOLIDAYS: [(u16, u8, u8); 32] = [
    (2025, 1, 1),
    (2025, 4, 18),
    (2025, 4, 21),
    (2025, 5, 5),
    (2025, 5, 26),
    (2025, 8, 25),
    (2025, 12, 25),
    (2025, 12, 26),
    (2026, 1, 1),
    (2026, 4, 3),
    (2026, 4, 6),
    (2026, 5, 4),
    (2026, 5, 25),
    (2026, 8, 31),
    (2026, 12, 25),
    (2026, 12, 28),
    (2027, 1, 1),
    (2027, 3, 26),
    (2027, 3, 29),
    (2027, 5, 3),
    (2027, 5, 31),
    (2027, 8, 30),
    (2027, 12, 27),
    (2027, 12, 28),
    (2028, 1, 3),
    (2028, 4, 14),
    (2028, 4, 17),
    (2028, 5, 1),
    (2028, 5, 29),
    (2028, 8, 28),
    (2028, 12, 25),
    (2028, 12, 26),
];

/// The day by which the figures of a month are due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DueDate {
    /// The twelfth working day of the next month.
    pub day: Date,
    /// Whether the bank holidays of that year are known here. If not, the day counts none, and the
    /// true one may be later.
    pub is_certain: bool,
}

/// When the Friends and Family figures of a month are due.
///
/// ```
/// use pcn_finder::feedback::{Month, friends_and_family_due};
/// let due = friends_and_family_due(Month::parse("2026-12").unwrap());
/// assert_eq!((due.day.to_string(), due.is_certain), ("2027-01-19".to_string(), true));
/// ```
pub fn friends_and_family_due(of: Month) -> DueDate {
    let next = of.plus(1);
    let (year, month) = (next.year(), next.month());
    // 1 January 1970 was a Thursday: counted from it, 2 is a Saturday and 3 a Sunday.
    let is_working = |date: &Date| {
        !matches!(date.days_since_1970().rem_euclid(7), 2 | 3)
            && !BANK_HOLIDAYS.contains(&(date.year, date.month, date.day))
    };
    let mut days = (1..=28).filter_map(|day| Date::new(year, month, day)).filter(is_working);
    let day = days.nth(11).unwrap_or(Date { year, month, day: 28 });
    let known = BANK_HOLIDAYS[0].0..=BANK_HOLIDAYS_KNOWN_TO;
    DueDate { day, is_certain: known.contains(&year) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_due_on_the_twelfth_working_day() {
        #[track_caller]
        fn check(month: &str, expected: &str) {
            let due = friends_and_family_due(Month::parse(month).unwrap());
            assert_eq!((due.day.to_string().as_str(), due.is_certain), (expected, true));
        }
        // Counted by hand from a wall calendar with the bank holidays of gov.uk marked.
        check("2024-12", "2025-01-17"); // Thursday 2nd is the first
        check("2025-01", "2025-02-18"); // no holiday, a Monday start less two days
        check("2025-03", "2025-04-16"); // before Good Friday the 18th
        check("2025-04", "2025-05-19"); // early May, the 5th
        check("2025-11", "2025-12-16");
        check("2026-03", "2026-04-20"); // Good Friday the 3rd and Easter Monday the 6th
        check("2026-04", "2026-05-19");
        check("2026-11", "2026-12-16");
        check("2026-12", "2027-01-19"); // New Year's Day is a Friday
        check("2027-02", "2027-03-16"); // Easter comes later
        check("2027-12", "2028-01-19"); // New Year's Day is kept on Monday the 3rd
    }

    #[test]
    fn a_year_whose_holidays_are_not_known_is_not_certain() {
        let due = |text| friends_and_family_due(Month::parse(text).unwrap());
        assert!(due("2028-11").is_certain);
        assert!(!due("2028-12").is_certain);
        assert_eq!(due("2028-12").day.to_string(), "2029-01-16");
        assert!(!due("2024-11").is_certain);
    }

    #[test]
    fn the_table_holds_eight_weekdays_of_each_year() {
        assert!(BANK_HOLIDAYS.is_sorted());
        for year in 2025..=BANK_HOLIDAYS_KNOWN_TO {
            assert_eq!(BANK_HOLIDAYS.iter().filter(|day| day.0 == year).count(), 8);
        }
        for (year, month, day) in BANK_HOLIDAYS {
            let date = Date::new(year, month, day).unwrap();
            assert!(!matches!(date.days_since_1970().rem_euclid(7), 2 | 3), "{date}");
        }
    }
}
