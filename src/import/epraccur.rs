//! The file of GP practices, `epraccur`: addresses and telephone numbers of every practice that
//! is or was, and when it closed. It has no header; its columns are those of the published
//! specification. Where a copy has a header, its columns are found by it.

use std::collections::{BTreeMap, HashMap};

use super::csv::{Row, Rows};
use super::mapping::MappedPractice;
use super::rejection::{ImportError, Reason};
use super::report::Reading;
use super::source::Source;
use crate::directory::closed::SINCE;
use crate::directory::{Date, Postcode, PracticeCode, Telephone};

/// Where the columns are.
struct Columns {
    code: usize,
    name: usize,
    region: usize,
    address: [usize; 5],
    postcode: usize,
    /// When it opened and closed.
    dates: [usize; 2],
    status: usize,
    telephone: usize,
    setting: usize,
    least: usize,
}

impl Columns {
    /// Those of the specification.
    const PUBLISHED: Self = Self {
        code: 0,
        name: 1,
        region: 2,
        address: [4, 5, 6, 7, 8],
        postcode: 9,
        dates: [10, 11],
        status: 12,
        telephone: 17,
        setting: 25,
        least: 26,
    };

    /// Those that a header names.
    fn of(header: Row<'_>, source: &Source) -> Result<Self, ImportError> {
        let at = |name: &'static str| source.column(header, name, |heading| heading == name);
        let like = |name: &'static str| source.column(header, name, |it| it.contains(name));
        Ok(Self {
            code: at(HEADING)?,
            name: at("NAME")?,
            region: like("NATIONAL GROUPING")?,
            address: [
                at("ADDRESS LINE 1")?,
                at("ADDRESS LINE 2")?,
                at("ADDRESS LINE 3")?,
                at("ADDRESS LINE 4")?,
                at("ADDRESS LINE 5")?,
            ],
            postcode: at("POSTCODE")?,
            dates: [at("OPEN DATE")?, at("CLOSE DATE")?],
            status: like("STATUS")?,
            telephone: like("TELEPHONE NUMBER")?,
            setting: like("PRESCRIBING SETTING")?,
            least: header.len(),
        })
    }
}

/// The heading of the codes, where there are headings.
pub(super) const HEADING: &str = "ORGANISATION CODE";

/// A row of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct AddressRow {
    /// Its name there.
    pub(super) name: String,
    /// Up to five lines, in capitals, as published.
    pub(super) lines: Vec<String>,
    /// Its postcode there.
    pub(super) postcode: Option<Postcode>,
    /// Its telephone number.
    pub(super) telephone: Option<Telephone>,
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
    let mut columns = Columns::PUBLISHED;
    while let Some(row) = rows.next() {
        if reading.rows == 0 && row.column(|heading| heading == HEADING).is_some() {
            columns = Columns::of(row, source)?;
            continue;
        }
        reading.rows += 1;
        let found = read_row(row, &columns);
        reading.is_cut_short = row.len() < columns.least;
        match found {
            Ok((code, date, address)) => {
                addresses.newest = addresses.newest.max(date);
                if wanted.contains_key(&code) {
                    reading.kept += 1;
                    let telephone = row.get(columns.telephone);
                    if address.telephone.is_none() && !telephone.is_empty() {
                        let (code, text) = (code.to_string(), telephone.to_owned());
                        reading.reject(row.line, Reason::Telephone { code, text });
                    }
                    addresses.rows.insert(code, address);
                } else if let Some(day) = closed_on(row, &columns) {
                    reading.kept += 1;
                    addresses.closed.insert(code, (day, address));
                }
            }
            Err(reason) => reading.reject(row.line, reason),
        }
    }
    if addresses.rows.is_empty() { Err(source.empty()) } else { Ok(addresses) }
}

fn read_row(
    row: Row<'_>,
    columns: &Columns,
) -> Result<(PracticeCode, Option<Date>, AddressRow), Reason> {
    if row.len() < columns.least {
        return Err(Reason::Columns { expected: columns.least, found: row.len() });
    }
    let code = PracticeCode::parse(row.get(columns.code))?;
    let mut newest = None;
    for column in columns.dates {
        match row.get(column) {
            "" => {}
            text => newest = newest.max(Some(Date::parse(text)?)),
        }
    }
    let address = AddressRow {
        name: row.get(columns.name).to_owned(),
        lines: columns.address.map(|column| row.get(column).to_owned()).into(),
        postcode: Postcode::parse(row.get(columns.postcode)).ok(),
        telephone: telephone(row.get(columns.telephone)),
    };
    Ok((code, newest, address))
}

/// The day on which a GP practice of England closed, if it did so lately enough to be looked for.
fn closed_on(row: Row<'_>, at: &Columns) -> Option<Date> {
    // Welsh practices are in the file too, of regions that begin with `W`.
    let is_one = row.get(at.setting) == "4"
        && row.get(at.status) == "C"
        && row.get(at.region).starts_with('Y');
    Date::parse(row.get(at.dates[1])).ok().filter(|day| is_one && *day >= SINCE)
}

/// A telephone number as dialled inside the country, when it has as many digits as its area code
/// asks for.
fn telephone(text: &str) -> Option<Telephone> {
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
    Telephone::parse(&digits).filter(|_| digits.len() == 11 || may_be_short)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn telephone_numbers_have_the_digits_their_area_asks_for() {
        #[track_caller]
        fn check(text: &str, expected: Option<&str>) {
            assert_eq!(telephone(text).map(Telephone::digits).as_deref(), expected, "{text}");
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
