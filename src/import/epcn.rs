//! The workbook of networks, `ePCN`. The mapping is newer and decides; this only checks it.

use std::collections::HashMap;

use super::csv::Rows;
use super::mapping::Mapping;
use super::rejection::{ImportError, Reason};
use super::report::Reading;
use super::source::Source;
use crate::directory::{Date, PcnCode, PracticeCode};

/// How the workbook's memberships compare with the mapping's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct MembershipCheck {
    /// Practices in the same network in both.
    pub same: usize,
    /// Practices in another network in the workbook.
    pub different: usize,
    /// Practices of the mapping that the workbook has in no network today, or the other way round.
    pub in_one_only: usize,
}

/// Reads the sheet of core partners and compares what has no end date with the mapping.
///
/// # Errors
/// A column is missing, or no row can be used.
pub(super) fn read_partners(
    source: &Source,
    mapping: &Mapping,
    reading: &mut Reading,
) -> Result<MembershipCheck, ImportError> {
    let mut rows = Rows::new(&source.text);
    let header = rows.next().ok_or_else(|| source.empty())?;
    let at = |name: &'static str| source.column(header, name, |heading| heading.ends_with(name));
    let (partner, pcn) = (at("PARTNER ORGANISATION CODE")?, at("PCN CODE")?);
    let (start, end) = (at("RELATIONSHIP START DATE")?, at("RELATIONSHIP END DATE")?);
    let mut current = HashMap::new();
    while let Some(row) = rows.next() {
        reading.rows += 1;
        let taken = (|| {
            let practice = PracticeCode::parse(row.get(partner))?;
            let pcn = PcnCode::parse(row.get(pcn))?;
            Date::parse(row.get(start))?;
            match row.get(end) {
                "" => drop(current.insert(practice, pcn)),
                text => drop(Date::parse(text)?),
            }
            Ok::<_, Reason>(())
        })();
        reading.count(row.line, taken);
    }
    let mut check = MembershipCheck::default();
    for (code, practice) in &mapping.practices {
        match (practice.pcn, current.get(code)) {
            (Some(ours), Some(&theirs)) if ours == theirs => check.same += 1,
            (Some(_), Some(_)) => check.different += 1,
            (None, None) => {}
            _ => check.in_one_only += 1,
        }
    }
    if reading.kept == 0 { Err(source.empty()) } else { Ok(check) }
}

/// Reads the sheet of networks: that its codes and dates can be read is all that is asked.
///
/// # Errors
/// A column is missing, or no row can be used.
pub(super) fn read_networks(source: &Source, reading: &mut Reading) -> Result<(), ImportError> {
    let mut rows = Rows::new(&source.text);
    let header = rows.next().ok_or_else(|| source.empty())?;
    let at = |name: &'static str| source.column(header, name, |heading| heading == name);
    let (pcn, open) = (at("PCN CODE")?, at("OPEN DATE")?);
    while let Some(row) = rows.next() {
        reading.rows += 1;
        let taken = (|| {
            PcnCode::parse(row.get(pcn))?;
            Date::parse(row.get(open))?;
            Ok(())
        })();
        reading.count(row.line, taken);
    }
    if reading.kept == 0 { Err(source.empty()) } else { Ok(()) }
}
