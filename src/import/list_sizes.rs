//! Registered patients of networks and of the areas above them: how many, and of what age and sex.

use std::collections::HashMap;

use super::csv::{Row, Rows};
use super::rejection::{ImportError, Reason};
use super::report::Reading;
use super::source::Source;
use crate::directory::people::{BANDS, CELLS, Counts, Sex, cell};
use crate::directory::{Directory, ListSize, PcnCode, SubIcbLocationCode};

/// What the file says, by the code of the organisation.
#[derive(Debug, Default)]
pub(super) struct Registered {
    /// All ages, both sexes.
    pub(super) totals: HashMap<String, ListSize>,
    /// By age and sex, as far as that is told.
    ages: HashMap<String, Counts>,
}

/// Registered patients by age and sex, of the networks and sub-ICB locations of a directory for
/// which they add up, in order of code.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RegisteredByAge {
    /// Networks.
    pub pcns: Vec<(PcnCode, Counts)>,
    /// Sub-ICB locations.
    pub locations: Vec<(SubIcbLocationCode, Counts)>,
}

struct Columns {
    code: usize,
    sex: usize,
    age: usize,
    patients: usize,
}

/// Reads the file.
///
/// # Errors
/// A column is missing, or no row can be used.
pub(super) fn read(source: &Source, reading: &mut Reading) -> Result<Registered, ImportError> {
    let mut rows = Rows::new(&source.text);
    let header = rows.next().ok_or_else(|| source.empty())?;
    let at = |name: &'static str| source.column(header, name, |heading| heading == name);
    let columns = Columns {
        code: at("ORG_CODE")?,
        sex: at("SEX")?,
        age: at("AGE")?,
        patients: at("NUMBER_OF_PATIENTS")?,
    };
    let width = header.len();
    let mut registered = Registered::default();
    while let Some(row) = rows.next() {
        reading.rows += 1;
        let taken = if row.len() == width {
            registered.take(row, &columns)
        } else {
            Err(Reason::Columns { expected: width, found: row.len() })
        };
        reading.count(row.line, taken);
    }
    if registered.totals.is_empty() { Err(source.empty()) } else { Ok(registered) }
}

impl Registered {
    fn take(&mut self, row: Row<'_>, at: &Columns) -> Result<(), Reason> {
        let bad = |column: &str, text: &str| {
            let (column, text) = (column.to_owned(), text.to_owned());
            Reason::Number { column, text }
        };
        let text = row.get(at.patients);
        let patients: ListSize = text.parse().map_err(|_| bad("NUMBER_OF_PATIENTS", text))?;
        let code = row.get(at.code).to_ascii_uppercase();
        let (sex, age) =
            (row.get(at.sex).to_ascii_uppercase(), row.get(at.age).to_ascii_uppercase());
        let sex = match (sex.as_str(), age.as_str()) {
            ("ALL", "ALL") => {
                self.totals.insert(code, patients);
                return Ok(());
            }
            // In some months there are totals of a sex or of an age as well.
            ("ALL", _) | (_, "ALL") => return Ok(()),
            ("FEMALE", _) => Sex::Female,
            ("MALE", _) => Sex::Male,
            (text, _) => return Err(Reason::Sex { text: text.to_owned() }),
        };
        // "95+" is the last.
        let years: usize = age.trim_end_matches('+').parse().map_err(|_| bad("AGE", &age))?;
        let counts = self.ages.entry(code).or_insert([0; CELLS]);
        let count = &mut counts[cell(sex, (years / 5).min(BANDS - 1))];
        *count = count.saturating_add(patients);
        Ok(())
    }

    /// The ages of a directory's networks and sub-ICB locations. Those that do not add up to the
    /// number of their patients are noted and left out.
    pub(super) fn by_age(&self, directory: &Directory, reading: &mut Reading) -> RegisteredByAge {
        let mut counts = |code: &str, patients: ListSize| {
            let counts = *self.ages.get(code)?;
            let sum = counts.iter().fold(0, |sum: ListSize, count| sum.saturating_add(*count));
            if sum != patients {
                let code = code.to_owned();
                reading.reject(1, Reason::Ages { code, sum, patients });
            }
            (sum == patients).then_some(counts)
        };
        let pcns = directory.pcns.iter();
        let pcns =
            pcns.filter_map(|p| Some((p.code, counts(p.code.as_str(), p.list_size)?))).collect();
        let locations = directory.sub_icb_locations.iter();
        let locations =
            locations.filter_map(|l| Some((l.code, counts(l.code.as_str(), l.list_size)?)));
        RegisteredByAge { pcns, locations: locations.collect() }
    }
}
