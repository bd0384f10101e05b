//! The file of GP practices, `epraccur`: addresses and telephone numbers of every practice that
//! is or was, and when it closed. It has no header; its columns are those of the published specification.

use std::collections::{BTreeMap, HashMap};

use super::csv::{Row, Rows};
use super::mapping::MappedPractice;
use super::rejection::{ImportError, Reason};
use super::report::Reading;
use super::source::Source;
use crate::directory::closed::SINCE;
use crate::directory::{Date, Postcode, PracticeCode};

const NAME: usize = 1;
const REGION: usize = 2;
const ADDRESS: std::ops::Range<usize> = 4..9;
const POSTCODE: usize = 9;
const DATES: [usize; 2] = [10, 11];
const STATUS: usize = 12;
const TELEPHONE: usize = 17;
const SETTING: usize = 25;
const LEAST_COLUMNS: usize = 26;

/// A row of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct AddressRow {
    /// Its name there.
    pub(super) name: String,
    /// Up to five lines, in capitals, as published.
    pub(super) lines: Vec<String>,
    /// Its postcode there.
    pub(super) postcode: Option<Postcode>,
    /// Its telephone number, digits only.
    pub(super) telephone: Option<String>,
}

/// What the file says.
#[derive(Debug, Default)]
pub(super) struct Addresses {
    /// Of the practices asked for.
    pub(super) rows: HashMap<PracticeCode, AddressRow>,
    /// Of GP practices of England that closed since [`SINCE`], with the day they did.
    pub(super) closed: BTreeMap<PracticeCode, (Date, AddressRow)>,
    /// The last day on which any practice in it opened or closed, which is some weeks before the
    /// file itself.
    pub(super) newest: Option<Date>,
}

/// Reads the rows of those practices.
///
/// # Errors
/// No row can be used.
pub(super) fn read(
    source: &Source,
    wanted: &BTreeMap<PracticeCode, MappedPractice>,
    reading: &mut Reading,
) -> Result<Addresses, ImportError> {
    let mut rows = Rows::new(&source.text);
    let mut addresses = Addresses::default();
    while let Some(row) = rows.next() {
        reading.rows += 1;
        match read_row(row) {
            Ok((code, date, address)) => {
                addresses.newest = addresses.newest.max(date);
                if wanted.contains_key(&code) {
                    reading.kept += 1;
                    let telephone = row.get(TELEPHONE);
                    if address.telephone.is_none() && !telephone.is_empty() {
                        let (code, text) = (code.to_string(), telephone.to_owned());
                        reading.reject(row.line, Reason::Telephone { code, text });
                    }
                    addresses.rows.insert(code, address);
                } else if let Some(day) = closed_on(row) {
                    reading.kept += 1;
                    addresses.closed.insert(code, (day, address));
                }
            }
            Err(reason) => reading.reject(row.line, reason),
        }
    }
    if addresses.rows.is_empty() { Err(source.empty()) } else { Ok(addresses) }
}

fn read_row(row: Row<'_>) -> Result<(PracticeCode, Option<Date>, AddressRow), Reason> {
    if row.len() < LEAST_COLUMNS {
        return Err(Reason::Columns { expected: LEAST_COLUMNS, found: row.len() });
    }
    let code = PracticeCode::parse(row.get(0))?;
    let mut newest = None;
    for column in DATES {
        match row.get(column) {
            "" => {}
            text => newest = newest.max(Some(Date::parse(text)?)),
        }
    }
    let address = AddressRow {
        name: row.get(NAME).to_owned(),
        lines: ADDRESS.map(|column| row.get(column).to_owned()).collect(),
        postcode: Postcode::parse(row.get(POSTCODE)).ok(),
        telephone: telephone(row.get(TELEPHONE)),
    };
    Ok((code, newest, address))
}

/// The day on which a GP practice of England closed, if it did so lately enough to be looked for.
fn closed_on(row: Row<'_>) -> Option<Date> {
    // Welsh practices are in the file too, of regions that begin with `W`.
    let is_one =
        row.get(SETTING) == "4" && row.get(STATUS) == "C" && row.get(REGION).starts_with('Y');
    Date::parse(row.get(DATES[1])).ok().filter(|day| is_one && *day >= SINCE)
}

/// The digits of a telephone number as dialled inside the country, when there are as many as its
/// area code asks for.
fn telephone(text: &str) -> Option<String> {
    let text = text.trim().strip_prefix("+44").unwrap_or(text);
    let mut digits: String = text.chars().filter(char::is_ascii_digit).collect();
    if !digits.starts_with('0') {
        digits.insert(0, '0');
    }
    // Some old area codes of the form 01xxx still have numbers of five digits; the short ones of
    // the large cities (0113, 0121, 020) have not.
    let may_be_short = digits.starts_with("01")
        && !digits[1..4.min(digits.len())].ends_with('1')
        && !digits.starts_with("011");
    match digits.len() {
        11 => Some(digits),
        10 if may_be_short => Some(digits),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn telephone_numbers_have_the_digits_their_area_asks_for() {
        #[track_caller]
        fn check(text: &str, expected: Option<&str>) {
            assert_eq!(telephone(text).as_deref(), expected, "{text}");
        }
        check("01642 672351", Some("01642672351"));
        check("020 8907 1234", Some("02089071234"));
        check("+44 20 8907 1234", Some("02089071234"));
        check("2089071234", Some("02089071234"));
        check("(01726) 75555", Some("0172675555"));
        check("0113 282138", None);
        check("020 8647311", None);
        check("01642", None);
        check("", None);
        check("none", None);
    }
}
