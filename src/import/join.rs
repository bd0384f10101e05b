//! Puts together what the published files say of each practice and network.

use std::collections::BTreeMap;

use super::address::{Lines, Towns, folded};
use super::epcn::{self, MembershipCheck};
use super::epraccur::{self, Addresses};
use super::list_sizes::{self, Registered, RegisteredByAge};
use super::mapping::Mapping;
use super::places::Places;
use super::positions::{Positions, read_authority_names};
use super::postcodes::LivePostcodes;
use super::rejection::{ImportError, Reason};
use super::report::Reading;
use super::source::{Kind, Source};
use super::title_case::title_case;
use crate::directory::closed::{Closed, ClosedPractice};
use crate::directory::{
    CommissioningRegion, DataDates, Date, Directory, Icb, LocalAuthority, LocalAuthorityCode, Pcn,
    Practice, PracticeCode, SubIcbLocation,
};

/// What an import came to.
#[derive(Debug, Clone, PartialEq)]
pub struct Imported {
    /// The directory.
    pub directory: Directory,
    /// The live postcodes of England.
    pub postcodes: LivePostcodes,
    /// Registered patients by age and sex.
    pub by_age: RegisteredByAge,
    /// Practices that closed.
    pub closed: Closed,
    /// What reading each file came to.
    pub readings: Vec<Reading>,
    /// How the memberships of the workbook of networks compare, when it was given.
    pub membership_check: Option<MembershipCheck>,
}

/// Makes a directory of the published files, given in any order. A date of `dates` that is set
/// stands; the others are taken from the files.
///
/// # Errors
/// A file is missing, given twice, unknown, or has nothing that can be used.
pub fn import(sources: &[Source], dates: &DataDates) -> Result<Imported, ImportError> {
    let mut by_kind: BTreeMap<Kind, Vec<&Source>> = BTreeMap::new();
    for source in sources {
        let of_kind = by_kind.entry(source.kind()?).or_default();
        if let (Some(first), true) = (of_kind.first(), source.kind()? != Kind::CodePoint) {
            let (first, second) = (first.name.clone(), source.name.clone());
            return Err(ImportError::Twice { first, second });
        }
        of_kind.push(source);
    }
    let one = |kind: Kind| by_kind.get(&kind).and_then(|list| list.first()).copied();
    let need = |kind: Kind| one(kind).ok_or_else(|| missing(kind));
    let mut readings = Vec::new();

    let source = need(Kind::Mapping)?;
    let mut reading = Reading::new(Kind::Mapping, &source.name);
    let mapping = Mapping::read(source, &mut reading)?;

    let source = need(Kind::Addresses)?;
    let mut address_reading = Reading::new(Kind::Addresses, &source.name);
    let addresses = epraccur::read(source, &mapping.practices, &mut address_reading)?;

    let source = need(Kind::ListSizes)?;
    let mut size_reading = Reading::new(Kind::ListSizes, &source.name);
    let registered = list_sizes::read(source, &mut size_reading)?;

    let source = need(Kind::AuthorityNames)?;
    let mut name_reading = Reading::new(Kind::AuthorityNames, &source.name);
    let authorities = read_authority_names(source, &mut name_reading)?;

    need(Kind::CodePoint)?;
    let closed = addresses.closed.values().filter_map(|(_, row)| row.postcode);
    let mut positions = Positions::of(mapping.practices.values().map(|p| p.postcode), closed);
    let mut point_reading = Reading::new(Kind::CodePoint, "");
    for source in by_kind.get(&Kind::CodePoint).into_iter().flatten() {
        point_reading.file.clone_from(&source.name);
        positions.read_code_point(source, &mut point_reading);
    }
    let source = need(Kind::PostcodeDirectory)?;
    let mut directory_reading = Reading::new(Kind::PostcodeDirectory, &source.name);
    positions.read_directory(source, &mut directory_reading)?;
    let postcodes_date = month_in(&source.name);

    let mut membership_check = None;
    let mut partner_readings = Vec::new();
    if let Some(source) = one(Kind::Networks) {
        let mut reading = Reading::new(Kind::Networks, &source.name);
        epcn::read_networks(source, &mut reading)?;
        partner_readings.push(reading);
    }
    if let Some(source) = one(Kind::Partners) {
        let mut reading = Reading::new(Kind::Partners, &source.name);
        membership_check = Some(epcn::read_partners(source, &mapping, &mut reading)?);
        partner_readings.push(reading);
    }

    let dates = DataDates {
        extract_date: dates.extract_date.or(mapping.extract_date),
        addresses_date: dates.addresses_date.or(addresses.newest.and_then(first_of_month)),
        postcodes_date: dates.postcodes_date.or(postcodes_date),
        list_sizes_date: dates.list_sizes_date.or(mapping.extract_date),
    };
    let postcodes = positions.live();
    let places = positions.places();
    let parts = Parts { mapping, addresses, registered, authorities, places };
    let closed = parts.closed(dates.addresses_date);
    let directory = parts.join(dates, &mut reading);
    let by_age = parts.registered.by_age(&directory, &mut size_reading);
    readings.extend([reading, address_reading, size_reading, name_reading]);
    readings.extend([point_reading, directory_reading]);
    readings.extend(partner_readings);
    Ok(Imported { directory, postcodes, by_age, closed, readings, membership_check })
}

/// The error for a file that was not given.
pub(super) fn missing(kind: Kind) -> ImportError {
    let (what, file) = match kind {
        Kind::Mapping => ("the mapping of practices to networks", "gp-reg-pat-prac-map.zip"),
        Kind::ListSizes => {
            ("the count of registered patients", "gp-reg-pat-prac-sing-age-regions.zip")
        }
        Kind::Addresses => ("the file of practice addresses", "epraccur.zip"),
        Kind::Networks | Kind::Partners => ("the workbook of networks", "ePCN.xlsx"),
        Kind::CodePoint => ("the file of postcode positions", "codepo_gb.zip"),
        Kind::PostcodeDirectory => ("the ONS Postcode Directory", "ONSPD_..._UK.zip"),
        Kind::AuthorityNames => ("the list of local authority names", "local-authority-names.csv"),
    };
    ImportError::Missing { what, file }
}

/// The day on which the month of a date began.
pub(super) fn first_of_month(date: Date) -> Option<Date> {
    Date::new(date.year, date.month, 1)
}

/// The month in a name such as `ONSPD_NOV_2025_UK.csv`, as its first day.
fn month_in(name: &str) -> Option<Date> {
    let words: Vec<_> = name.split(|c: char| !c.is_ascii_alphanumeric()).collect();
    words.windows(2).find_map(|pair| Date::parse(&format!("01{}{}", pair[0], pair[1])).ok())
}

/// All that the files say, each by its own code.
pub(super) struct Parts {
    /// Practices, and what they belong to.
    pub(super) mapping: Mapping,
    /// Their addresses.
    pub(super) addresses: Addresses,
    /// Registered patients of networks, and of what is above them.
    pub(super) registered: Registered,
    /// Names of councils.
    pub(super) authorities: BTreeMap<LocalAuthorityCode, String>,
    /// Where postcodes are.
    pub(super) places: Places,
}

impl Parts {
    /// Makes a directory of it.
    pub(super) fn join(&self, dates: DataDates, reading: &mut Reading) -> Directory {
        let mut size = |code: &str| {
            self.registered.totals.get(code).copied().unwrap_or_else(|| {
                reading.reject(1, Reason::NoListSize { code: code.to_owned() });
                0
            })
        };
        let mapping = &self.mapping;
        let pcns = mapping.pcns.iter().map(|(&code, name)| {
            let name = title_case(name).into();
            Pcn { code, name, list_size: size(code.as_str()) }
        });
        let pcns = pcns.collect();
        let subs = mapping.sub_icb_locations.iter().map(|(&code, (name, icb))| {
            let name = title_case(name).into();
            SubIcbLocation { code, name, icb: *icb, list_size: size(code.as_str()) }
        });
        let sub_icb_locations = subs.collect();
        let icbs = mapping.icbs.iter().map(|(&code, (name, region))| {
            let name = title_case(name).into();
            Icb { code, name, region: *region, list_size: size(code.as_str()) }
        });
        let icbs = icbs.collect();
        let regions = mapping.regions.iter().map(|(&code, name)| {
            let name = title_case(name).into();
            CommissioningRegion { code, name, list_size: size(code.as_str()) }
        });
        let regions = regions.collect();
        let local_authorities = self
            .authorities
            .iter()
            .map(|(&code, name)| LocalAuthority { code, name: name.as_str().into() });
        let local_authorities = local_authorities.collect();
        let practices = self.practices(reading);
        let sectors = self.places.sectors.values().copied().collect();
        Directory {
            dates,
            practices,
            pcns,
            sub_icb_locations,
            icbs,
            regions,
            local_authorities,
            sectors,
        }
    }

    fn practices(&self, reading: &mut Reading) -> Vec<Practice> {
        let lines = self.lines();
        let towns = Towns::learn(lines.values());
        let mut practices = Vec::with_capacity(self.mapping.practices.len());
        for (&code, mapped) in &self.mapping.practices {
            let postcode = mapped.postcode;
            let Some(position) = self.places.position(postcode) else {
                let (code, postcode) = (code.to_string(), postcode.to_string());
                reading.reject(mapped.line, Reason::NoPosition { code, postcode });
                reading.kept -= 1;
                continue;
            };
            let row = self.addresses.rows.get(&code);
            if row.is_none() {
                reading.reject(mapped.line, Reason::NoAddress { code: code.to_string() });
            }
            let (address, town_line) = match lines.get(&code) {
                Some(lines) => towns.settle(lines),
                None => towns.settle(&Lines::default()),
            };
            let other_name = row.map(|row| row.name.as_str());
            let differs = |name: &&str| !name.is_empty() && folded(name) != folded(&mapped.name);
            let local_authority = match self.places.authority(postcode) {
                Some(Ok(code)) if self.authorities.contains_key(&code) => Some(code),
                Some(found) => {
                    let authority =
                        found.map_or_else(|code| code.to_owned(), |code| code.to_string());
                    let (code, postcode) = (code.to_string(), postcode.to_string());
                    let reason = Reason::NoAuthority { code, postcode, authority };
                    reading.reject(mapped.line, reason);
                    None
                }
                None => None,
            };
            practices.push(Practice {
                code,
                name: title_case(&mapped.name).into(),
                other_name: other_name.filter(differs).map(|name| title_case(name).into()),
                address: address.into(),
                town_line,
                postcode,
                telephone: row.and_then(|row| row.telephone),
                position,
                pcn: mapped.pcn,
                sub_icb_location: mapped.sub_icb_location,
                local_authority,
                has_moved: row.is_some_and(|row| row.postcode != Some(postcode)),
            });
        }
        practices
    }

    /// The address lines of every practice.
    fn lines(&self) -> BTreeMap<PracticeCode, Lines> {
        let rows = self.addresses.rows.iter();
        let lines = rows.map(|(&code, row)| {
            let name = self.mapping.practices.get(&code).map_or("", |p| &p.name);
            let district = row.postcode.as_ref().map_or("", |p| p.outward());
            (code, Lines::new(&row.lines, &[name, &row.name], district))
        });
        lines.collect()
    }

    /// The practices that closed.
    fn closed(&self, date: Option<Date>) -> Closed {
        let towns = Towns::learn(self.lines().values());
        let practices = self.addresses.closed.iter().map(|(&code, (closed, row))| {
            let district = row.postcode.as_ref().map_or("", |p| p.outward());
            let (address, town) = towns.settle(&Lines::new(&row.lines, &[&row.name], district));
            ClosedPractice {
                code,
                name: title_case(&row.name).into(),
                town: address.lines().nth(town.into()).unwrap_or_default().into(),
                postcode: row.postcode,
                closed: *closed,
                point: row.postcode.and_then(|postcode| self.places.point(postcode)),
            }
        });
        Closed { date, practices: practices.collect() }
    }
}
