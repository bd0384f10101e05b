//! The mapping of Patients Registered at a GP Practice: the authority for which practices and
//! networks there are, and for what each belongs to.

use std::collections::BTreeMap;

use super::csv::{Row, Rows};
use super::rejection::{ImportError, Reason};
use super::report::Reading;
use super::source::Source;
use crate::directory::{
    CommissioningRegionCode, Date, IcbCode, PcnCode, Postcode, PracticeCode, SubIcbLocationCode,
};

/// What the mapping says.
#[derive(Debug, Default)]
pub(super) struct Mapping {
    /// The day it was drawn up.
    pub(super) extract_date: Option<Date>,
    /// Practices, by code.
    pub(super) practices: BTreeMap<PracticeCode, MappedPractice>,
    /// Names of networks.
    pub(super) pcns: BTreeMap<PcnCode, String>,
    /// Names of sub-ICB locations and the boards they are in.
    pub(super) sub_icb_locations: BTreeMap<SubIcbLocationCode, (String, IcbCode)>,
    /// Names of boards and the regions they are in.
    pub(super) icbs: BTreeMap<IcbCode, (String, CommissioningRegionCode)>,
    /// Names of regions.
    pub(super) regions: BTreeMap<CommissioningRegionCode, String>,
}

/// A row of the mapping.
#[derive(Debug)]
pub(super) struct MappedPractice {
    /// Its line.
    pub(super) line: u64,
    /// Its name, as published.
    pub(super) name: String,
    /// Its postcode.
    pub(super) postcode: Postcode,
    /// The network it is a core partner of.
    pub(super) pcn: Option<PcnCode>,
    /// The sub-ICB location it is in.
    pub(super) sub_icb_location: SubIcbLocationCode,
}

struct Columns {
    extract_date: usize,
    practice: [usize; 3],
    pcn: [usize; 2],
    sub_icb_location: [usize; 2],
    icb: [usize; 2],
    region: [usize; 2],
}

impl Columns {
    fn of(header: Row<'_>, source: &Source) -> Result<Self, ImportError> {
        let at = |name: &'static str| source.column(header, name, |heading| heading == name);
        Ok(Self {
            extract_date: at("EXTRACT_DATE")?,
            practice: [at("PRACTICE_CODE")?, at("PRACTICE_NAME")?, at("PRACTICE_POSTCODE")?],
            pcn: [at("PCN_CODE")?, at("PCN_NAME")?],
            sub_icb_location: [at("SUB_ICB_LOCATION_CODE")?, at("SUB_ICB_LOCATION_NAME")?],
            icb: [at("ICB_CODE")?, at("ICB_NAME")?],
            region: [at("COMM_REGION_CODE")?, at("COMM_REGION_NAME")?],
        })
    }
}

impl Mapping {
    /// Reads the mapping.
    ///
    /// # Errors
    /// A column is missing, or no row can be used.
    pub(super) fn read(source: &Source, reading: &mut Reading) -> Result<Self, ImportError> {
        let mut rows = Rows::new(&source.text);
        let header = rows.next().ok_or_else(|| source.empty())?;
        let (width, columns) = (header.len(), Columns::of(header, source)?);
        let mut mapping = Self::default();
        while let Some(row) = rows.next() {
            reading.rows += 1;
            let taken = if row.len() == width {
                mapping.take(row, &columns, reading)
            } else {
                Err(Reason::Columns { expected: width, found: row.len() })
            };
            reading.count(row.line, taken);
        }
        if mapping.practices.is_empty() { Err(source.empty()) } else { Ok(mapping) }
    }

    fn take(&mut self, row: Row<'_>, at: &Columns, reading: &mut Reading) -> Result<(), Reason> {
        let code = PracticeCode::parse(row.get(at.practice[0]))?;
        if self.practices.contains_key(&code) {
            return Err(Reason::Repeated { code: code.to_string() });
        }
        let name = named(code.as_str(), row.get(at.practice[1]))?;
        let text = row.get(at.practice[2]);
        let postcode =
            Postcode::parse(text).map_err(|_| Reason::Postcode { text: text.to_owned() })?;
        let pcn = match row.get(at.pcn[0]) {
            // "U", "Unallocated": in no network.
            "" | "U" | "u" => None,
            text => Some(PcnCode::parse(text)?),
        };
        let sub_icb_location = SubIcbLocationCode::parse(row.get(at.sub_icb_location[0]))?;
        let icb = IcbCode::parse(row.get(at.icb[0]))?;
        let region = CommissioningRegionCode::parse(row.get(at.region[0]))?;
        let date = Date::parse(row.get(at.extract_date))?;
        let pcn_name = match pcn {
            Some(pcn) => named(pcn.as_str(), row.get(at.pcn[1]))?,
            None => String::new(),
        };
        let sub_name = named(sub_icb_location.as_str(), row.get(at.sub_icb_location[1]))?;
        let icb_name = named(icb.as_str(), row.get(at.icb[1]))?;
        let region_name = named(region.as_str(), row.get(at.region[1]))?;

        // From here on the row is good.
        self.extract_date = self.extract_date.max(Some(date));
        let line = row.line;
        if let Some(pcn) = pcn {
            let kept = self.pcns.entry(pcn).or_insert_with(|| pcn_name.clone());
            reading.note_renamed(line, pcn.as_str(), kept, &pcn_name);
        }
        let sub = self.sub_icb_locations.entry(sub_icb_location);
        let (kept, _) = sub.or_insert_with(|| (sub_name.clone(), icb));
        reading.note_renamed(line, sub_icb_location.as_str(), kept, &sub_name);
        let (kept, _) = self.icbs.entry(icb).or_insert_with(|| (icb_name.clone(), region));
        reading.note_renamed(line, icb.as_str(), kept, &icb_name);
        let kept = self.regions.entry(region).or_insert_with(|| region_name.clone());
        reading.note_renamed(line, region.as_str(), kept, &region_name);
        let practice = MappedPractice { line, name, postcode, pcn, sub_icb_location };
        self.practices.insert(code, practice);
        Ok(())
    }
}

/// A name with single spaces.
fn named(code: &str, text: &str) -> Result<String, Reason> {
    let name = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() { Err(Reason::NoName { code: code.to_owned() }) } else { Ok(name) }
}
