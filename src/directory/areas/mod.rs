//! The areas that England is divided into, in two ways: by those who pay for care (region,
//! integrated care board, sub-ICB location), and by local council, which is how people think of
//! place. What is in each is gathered in [`Area`]; a name typed finds them in `named`.

mod area;
mod named;
#[cfg(test)]
mod tests;

use std::fmt;

pub use area::{Area, AreaCounts, AreaNetwork};

use super::{
    AreaCode, CommissioningRegionCode, Directory, IcbCode, ListSize, LocalAuthorityCode, Practice,
    SubIcbLocationCode,
};

/// The Office for National Statistics' code of England.
const ENGLAND: &str = "E92000001";

/// Which area, by its kind and code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum AreaId {
    /// All of it.
    England,
    /// An NHS England region.
    Region(CommissioningRegionCode),
    /// An integrated care board.
    Icb(IcbCode),
    /// A sub-ICB location.
    SubIcbLocation(SubIcbLocationCode),
    /// A local council: the district that surgeries' postcodes lie in.
    Council(LocalAuthorityCode),
}

impl AreaId {
    /// Its code, as published.
    ///
    /// ```
    /// use pcn_finder::directory::{LocalAuthorityCode, areas::AreaId};
    /// let harrow = AreaId::Council(LocalAuthorityCode::parse("E09000015")?);
    /// assert_eq!((harrow.code().as_str(), AreaId::England.code().as_str()), ("E09000015", "E92000001"));
    /// # Ok::<(), pcn_finder::directory::CodeError>(())
    /// ```
    pub fn code(&self) -> AreaCode {
        let code = match self {
            Self::England => ENGLAND,
            Self::Region(code) => code.as_str(),
            Self::Icb(code) => code.as_str(),
            Self::SubIcbLocation(code) => code.as_str(),
            Self::Council(code) => code.as_str(),
        };
        AreaCode::of_bytes(code.as_bytes()).expect("every kind of area has a code of this form")
    }
}

impl fmt::Display for AreaId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.code().fmt(f)
    }
}

/// What an area holds, so that each practice is asked but one thing.
enum Reach {
    Everywhere,
    Locations(Vec<SubIcbLocationCode>),
    Council(LocalAuthorityCode),
}

impl Reach {
    fn holds(&self, practice: &Practice) -> bool {
        match self {
            Self::Everywhere => true,
            Self::Locations(codes) => codes.contains(&practice.sub_icb_location),
            Self::Council(code) => practice.local_authority == Some(*code),
        }
    }
}

impl Directory {
    /// The area of this code, when there is one.
    pub fn area_id(&self, code: AreaCode) -> Option<AreaId> {
        let bytes = code.as_str().as_bytes();
        let region =
            || CommissioningRegionCode::of_bytes(bytes).filter(|c| self.region(*c).is_some());
        let icb = || IcbCode::of_bytes(bytes).filter(|c| self.icb(*c).is_some());
        let location =
            || SubIcbLocationCode::of_bytes(bytes).filter(|c| self.sub_icb_location(*c).is_some());
        let council =
            || LocalAuthorityCode::of_bytes(bytes).filter(|c| self.local_authority(*c).is_some());
        (code.as_str() == ENGLAND)
            .then_some(AreaId::England)
            .or_else(|| region().map(AreaId::Region))
            .or_else(|| icb().map(AreaId::Icb))
            .or_else(|| location().map(AreaId::SubIcbLocation))
            .or_else(|| council().map(AreaId::Council))
    }

    /// Its name as published, or nothing when the directory does not know it.
    pub fn area_name(&self, id: AreaId) -> Option<&str> {
        match id {
            AreaId::England => Some("England"),
            AreaId::Region(code) => self.region(code).map(|r| &*r.name),
            AreaId::Icb(code) => self.icb(code).map(|i| &*i.name),
            AreaId::SubIcbLocation(code) => self.sub_icb_location(code).map(|s| &*s.name),
            AreaId::Council(code) => self.local_authority(code).map(|l| &*l.name),
        }
    }

    /// How many patients its surgeries have; nothing for a council, for which nobody publishes it.
    pub fn area_list_size(&self, id: AreaId) -> Option<ListSize> {
        match id {
            AreaId::England => Some(self.regions.iter().map(|r| r.list_size).sum()),
            AreaId::Region(code) => self.region(code).map(|r| r.list_size),
            AreaId::Icb(code) => self.icb(code).map(|i| i.list_size),
            AreaId::SubIcbLocation(code) => self.sub_icb_location(code).map(|s| s.list_size),
            AreaId::Council(_) => None,
        }
    }

    /// The area that it is part of; nothing above England.
    pub fn area_above(&self, id: AreaId) -> Option<AreaId> {
        match id {
            AreaId::England => None,
            AreaId::Region(_) | AreaId::Council(_) => Some(AreaId::England),
            AreaId::Icb(code) => self.icb(code).map(|i| AreaId::Region(i.region)),
            AreaId::SubIcbLocation(code) => self.sub_icb_location(code).map(|s| AreaId::Icb(s.icb)),
        }
    }

    /// All the areas that it is part of, England first.
    pub fn areas_above(&self, id: AreaId) -> Vec<AreaId> {
        let mut above: Vec<AreaId> =
            std::iter::successors(self.area_above(id), |id| self.area_above(*id)).collect();
        above.reverse();
        above
    }

    /// The areas that it is divided into, A to Z: regions, boards or sub-ICB locations.
    pub fn areas_within(&self, id: AreaId) -> Vec<AreaId> {
        let within: Vec<AreaId> = match id {
            AreaId::England => self.regions.iter().map(|r| AreaId::Region(r.code)).collect(),
            AreaId::Region(code) => {
                let icbs = self.icbs.iter().filter(|i| i.region == code);
                icbs.map(|i| AreaId::Icb(i.code)).collect()
            }
            AreaId::Icb(code) => {
                let locations = self.sub_icb_locations.iter().filter(|s| s.icb == code);
                locations.map(|s| AreaId::SubIcbLocation(s.code)).collect()
            }
            AreaId::SubIcbLocation(_) | AreaId::Council(_) => Vec::new(),
        };
        self.by_area_name(within)
    }

    /// Every local council, A to Z.
    pub fn councils(&self) -> Vec<AreaId> {
        let councils = self.local_authorities.iter().map(|l| AreaId::Council(l.code)).collect();
        self.by_area_name(councils)
    }

    /// The areas that a practice is in: England, region, board, sub-ICB location, then council,
    /// when that is known.
    pub fn areas_of(&self, practice: &Practice) -> Vec<AreaId> {
        let location = AreaId::SubIcbLocation(practice.sub_icb_location);
        let mut areas = self.areas_above(location);
        areas.push(location);
        areas.extend(practice.local_authority.map(AreaId::Council));
        areas
    }

    fn by_area_name(&self, areas: Vec<AreaId>) -> Vec<AreaId> {
        a_to_z(areas, |id| self.area_name(*id).unwrap_or_default().to_owned())
    }

    /// What an area takes in.
    fn reach(&self, id: AreaId) -> Reach {
        let is_in = |location: &super::SubIcbLocation| {
            self.areas_above(AreaId::SubIcbLocation(location.code)).contains(&id)
        };
        match id {
            AreaId::England => Reach::Everywhere,
            AreaId::Region(_) | AreaId::Icb(_) => {
                let locations = self.sub_icb_locations.iter().filter(|l| is_in(l));
                Reach::Locations(locations.map(|l| l.code).collect())
            }
            AreaId::SubIcbLocation(code) => Reach::Locations(vec![code]),
            AreaId::Council(code) => Reach::Council(code),
        }
    }
}

/// Puts a list in the order of the alphabet, whatever is a capital; equals keep their order.
pub fn a_to_z<T>(mut list: Vec<T>, name: impl Fn(&T) -> String) -> Vec<T> {
    list.sort_by_cached_key(|entry| {
        let mut name = name(entry);
        name.make_ascii_lowercase();
        name
    });
    list
}
