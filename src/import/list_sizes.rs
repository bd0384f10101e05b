//! Registered patients of networks and of the areas above them.

use std::collections::HashMap;

use super::csv::Rows;
use super::rejection::{ImportError, Reason};
use super::report::Reading;
use super::source::Source;
use crate::directory::ListSize;

/// Reads the totals, all ages and both sexes, by the code of the organisation.
///
/// # Errors
/// A column is missing, or no row can be used.
pub(super) fn read(
    source: &Source,
    reading: &mut Reading,
) -> Result<HashMap<String, ListSize>, ImportError> {
    let mut rows = Rows::new(&source.text);
    let header = rows.next().ok_or_else(|| source.empty())?;
    let at = |name: &'static str| source.column(header, name, |heading| heading == name);
    let (code, sex, age) = (at("ORG_CODE")?, at("SEX")?, at("AGE")?);
    let patients = at("NUMBER_OF_PATIENTS")?;
    let width = header.len();
    let mut sizes = HashMap::new();
    while let Some(row) = rows.next() {
        reading.rows += 1;
        if row.len() != width {
            reading.reject(row.line, Reason::Columns { expected: width, found: row.len() });
            continue;
        }
        if !(row.get(sex).eq_ignore_ascii_case("ALL") && row.get(age).eq_ignore_ascii_case("ALL")) {
            continue;
        }
        let text = row.get(patients);
        match text.parse() {
            Ok(size) => {
                reading.kept += 1;
                sizes.insert(row.get(code).to_ascii_uppercase(), size);
            }
            Err(_) => {
                let column = "NUMBER_OF_PATIENTS".to_owned();
                reading.reject(row.line, Reason::Number { column, text: text.to_owned() });
            }
        }
    }
    if sizes.is_empty() { Err(source.empty()) } else { Ok(sizes) }
}
