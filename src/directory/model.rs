//! What a directory holds: practices, networks, the boards and regions above them, councils, and
//! the middle of every postcode sector. Immutable once made; everything is found by its code.

use super::{
    CommissioningRegionCode, Date, GridPoint, IcbCode, LocalAuthorityCode, PcnCode, Postcode,
    PracticeCode, Sector, SubIcbLocationCode, Telephone, Text,
};

/// Every GP practice of England, and all that it belongs to.
///
/// Each list is sorted by code (sectors by sector), without repeats, and every code that an
/// entry names is in its list: [`decode_directory`](super::decode_directory) and the importer
/// see to it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Directory {
    /// When the published files were drawn up.
    pub dates: DataDates,
    /// GP practices (ODS prescribing setting 4) with registered patients.
    pub practices: Vec<Practice>,
    /// Primary care networks.
    pub pcns: Vec<Pcn>,
    /// Sub-ICB locations.
    pub sub_icb_locations: Vec<SubIcbLocation>,
    /// Integrated care boards.
    pub icbs: Vec<Icb>,
    /// NHS England regions.
    pub regions: Vec<CommissioningRegion>,
    /// Local authority districts of England.
    pub local_authorities: Vec<LocalAuthority>,
    /// Postcode sectors with their mean position.
    pub sectors: Vec<SectorCentre>,
}

/// The dates of the published files behind a directory.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DataDates {
    /// The day on which practices and memberships were listed.
    pub extract_date: Option<Date>,
    /// The day on which registered patients were counted: earlier, where a monthly update of the
    /// lists carried the counts over.
    pub list_sizes_date: Option<Date>,
    /// The month of the practice addresses (ODS `epraccur`), as its first day.
    pub addresses_date: Option<Date>,
    /// The month of the postcode positions, as its first day.
    pub postcodes_date: Option<Date>,
}

/// A count of registered patients on the extract date.
pub type ListSize = u32;

/// A GP practice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Practice {
    /// Its ODS code.
    pub code: PracticeCode,
    /// Its name, in title case.
    pub name: Text,
    /// Its name in the address file when that differs: an older one, or a fuller one.
    pub other_name: Option<Text>,
    /// Its address without name and postcode: lines joined by `\n`, in title case.
    pub address: Text,
    /// Which line of `address` is the post town, counted from 0; past the end when none is.
    pub town_line: u8,
    /// Its postcode.
    pub postcode: Postcode,
    /// Its telephone number.
    pub telephone: Option<Telephone>,
    /// Where it stands.
    pub position: Position,
    /// The network it is a core partner of; none when the mapping says "unallocated".
    pub pcn: Option<PcnCode>,
    /// The sub-ICB location it belongs to.
    pub sub_icb_location: SubIcbLocationCode,
    /// The council whose area its postcode lies in.
    pub local_authority: Option<LocalAuthorityCode>,
    /// Whether the mapping holds a newer postcode than the address file: it has moved, and the
    /// address lines may be those of the old site.
    pub has_moved: bool,
}

impl Practice {
    /// The address, line by line.
    pub fn address_lines(&self) -> impl Iterator<Item = &str> {
        self.address.lines()
    }

    /// The line that says where in the town it is: the last with a number before the town, as
    /// `37 Rayners Lane`, or else the line before the town.
    pub fn street(&self) -> Option<&str> {
        let before_town = || self.address_lines().take(usize::from(self.town_line));
        let is_numbered = |line: &&str| line.bytes().any(|b| b.is_ascii_digit());
        before_town().filter(is_numbered).last().or_else(|| before_town().last())
    }

    /// The post town, when the address names one.
    pub fn town(&self) -> Option<&str> {
        self.address_lines().nth(usize::from(self.town_line))
    }
}

/// A position and how it was come by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// The point.
    pub point: GridPoint,
    /// Whether it is only the mean of the postcode's sector, not the postcode's own position.
    pub is_sector_mean: bool,
}

/// A primary care network.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pcn {
    /// Its ODS code. Names are not unique; codes are.
    pub code: PcnCode,
    /// Its name, in title case, as published: most end in "PCN".
    pub name: Text,
    /// Registered patients of all its core partners.
    pub list_size: ListSize,
}

impl Pcn {
    /// Its name without the "PCN" that most end in, for a sentence that says what it is:
    /// "Sphere" of "Sphere PCN".
    pub fn short_name(&self) -> &str {
        let name = self.name.trim();
        let endings = [" PCN", " Primary Care Network"];
        endings.iter().find_map(|end| name.strip_suffix(end)).unwrap_or(name).trim()
    }
}

/// A sub-ICB location: the part of an integrated care board that networks are grouped by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SubIcbLocation {
    /// Its ODS code.
    pub code: SubIcbLocationCode,
    /// Its published name.
    pub name: Text,
    /// The board it is part of.
    pub icb: IcbCode,
    /// Registered patients.
    pub list_size: ListSize,
}

/// An integrated care board.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Icb {
    /// Its ODS code.
    pub code: IcbCode,
    /// Its published name.
    pub name: Text,
    /// The region it is in.
    pub region: CommissioningRegionCode,
    /// Registered patients.
    pub list_size: ListSize,
}

/// An NHS England region.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommissioningRegion {
    /// Its ODS code.
    pub code: CommissioningRegionCode,
    /// Its published name.
    pub name: Text,
    /// Registered patients.
    pub list_size: ListSize,
}

/// A local authority district.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocalAuthority {
    /// Its ONS code.
    pub code: LocalAuthorityCode,
    /// Its published name.
    pub name: Text,
}

/// The mean position of the live postcodes of a sector.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SectorCentre {
    /// The sector.
    pub sector: Sector,
    /// The mean of its postcodes' positions, to 100 m.
    pub point: GridPoint,
}

/// Finds an entry of a list sorted by `key`.
fn find<T, K: Ord>(list: &[T], key: K, key_of: impl Fn(&T) -> K) -> Option<&T> {
    list.binary_search_by_key(&key, key_of).ok().and_then(|i| list.get(i))
}

impl Directory {
    /// The practice of this code.
    pub fn practice(&self, code: PracticeCode) -> Option<&Practice> {
        find(&self.practices, code, |p| p.code)
    }

    /// The network of this code.
    pub fn pcn(&self, code: PcnCode) -> Option<&Pcn> {
        find(&self.pcns, code, |p| p.code)
    }

    /// The sub-ICB location of this code.
    pub fn sub_icb_location(&self, code: SubIcbLocationCode) -> Option<&SubIcbLocation> {
        find(&self.sub_icb_locations, code, |s| s.code)
    }

    /// The integrated care board of this code.
    pub fn icb(&self, code: IcbCode) -> Option<&Icb> {
        find(&self.icbs, code, |i| i.code)
    }

    /// The region of this code.
    pub fn region(&self, code: CommissioningRegionCode) -> Option<&CommissioningRegion> {
        find(&self.regions, code, |r| r.code)
    }

    /// The local authority of this code.
    pub fn local_authority(&self, code: LocalAuthorityCode) -> Option<&LocalAuthority> {
        find(&self.local_authorities, code, |l| l.code)
    }

    /// The mean position of a sector's postcodes.
    pub fn sector(&self, sector: Sector) -> Option<&SectorCentre> {
        find(&self.sectors, sector, |s| s.sector)
    }

    /// The core partners of a network, in order of code.
    pub fn members(&self, pcn: PcnCode) -> impl Iterator<Item = &Practice> {
        self.practices.iter().filter(move |p| p.pcn == Some(pcn))
    }
}
