//! Places as people name them, by a postcode or the beginning of one: what was typed
//! ([`TypedPlace`]), and whether and where in England that is ([`PlaceRead`]).

#[cfg(test)]
mod tests;

use super::nearest::square;
use super::{Directory, GridPoint, MeasuredFrom, Origin, Outward, Postcode, SectorCentre};

/// A place as typed: a postcode, or the beginning of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypedPlace {
    /// What was typed, in its likeliest reading.
    pub(super) first: Origin,
    /// What else it may be: letters and digits that look alike may have been confused, and
    /// `HA12` may be `HA1 2`.
    pub(super) others: Vec<Origin>,
    /// The last letter, when only one more would make a postcode of it, as the `T` of `HA1 2T`.
    pub(super) letter: Option<u8>,
}

/// What is known of a postcode's position.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lookup {
    /// Its position.
    At(GridPoint),
    /// There is no such postcode.
    Unknown,
    /// The postcodes' positions are not to be had, or not yet.
    NotLoaded,
}

/// A place as understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlaceRead {
    /// A place to measure from.
    Found(MeasuredFrom),
    /// A postcode that lacks its last letter, and the sector it will be in: there is nothing to
    /// complain of.
    Unfinished(MeasuredFrom),
    /// It has the form of a postcode, or of part of one, and is not in the list of England's.
    NotFound {
        /// What was looked for.
        sought: Origin,
        /// The country that it may be in if it is a true one, when that cannot be told.
        may_be_in: Option<Country>,
        /// The sector or district around it, when that is known.
        nearby: Option<MeasuredFrom>,
    },
    /// It is not in England.
    Elsewhere {
        /// What was looked for.
        sought: Origin,
        /// Where postcodes that begin so are.
        country: Country,
    },
}

impl PlaceRead {
    /// The point that distances to surgeries are measured from, if there is one.
    pub fn measured_from(&self) -> Option<MeasuredFrom> {
        match self {
            Self::Found(from) | Self::Unfinished(from) => Some(*from),
            Self::NotFound { nearby, .. } => *nearby,
            Self::Elsewhere { .. } => None,
        }
    }
}

/// A country that shares the form of England's postcodes, and has its own health service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Country {
    /// Scotland.
    Scotland,
    /// Wales.
    Wales,
    /// Northern Ireland.
    NorthernIreland,
    /// Jersey.
    Jersey,
    /// Guernsey, with Alderney and Sark.
    Guernsey,
    /// The Isle of Man.
    IsleOfMan,
}

/// Areas and districts outside England, but for the few sectors of theirs that England has.
const ELSEWHERE: [(Country, &str); 6] = [
    (Country::Scotland, "AB DD DG EH FK G HS IV KA KW KY ML PA PH TD ZE"),
    (Country::Wales, "CF LD LL NP SA CH5 CH6 CH7 CH8 SY16 SY17 SY18 SY19 SY20 SY23 SY24 SY25"),
    (Country::NorthernIreland, "BT"),
    (Country::Jersey, "JE"),
    (Country::Guernsey, "GY"),
    (Country::IsleOfMan, "IM"),
];

/// Districts of England with sectors in Wales.
const SHARED_WITH_WALES: &str = "CH1 CH4 HR3 HR5 SY10 SY13 SY14 SY15 SY21 SY22";

/// How far in metres a device may be from the middle of the nearest sector to be in England: all
/// of it but Lundy is less far, and Cardiff is further. Those who are so near to England in Wales
/// and Scotland cannot be told, and have surgeries of England near them.
const IN_ENGLAND: u64 = 15_000;

impl Directory {
    /// Finds a place that was typed. `find` looks a full postcode up; where it cannot, the
    /// surgeries' own postcodes are known, and the sector's middle stands in for others.
    pub fn place(&self, typed: &TypedPlace, find: &dyn Fn(Postcode) -> Lookup) -> PlaceRead {
        let surgery_at = |postcode| {
            let is_here = |p: &&super::Practice| p.postcode == postcode;
            self.practices.iter().find(is_here).map(|p| p.position).filter(|p| !p.is_sector_mean)
        };
        read(typed, &self.sectors, &|postcode| match find(postcode) {
            Lookup::At(point) => Lookup::At(point),
            other => surgery_at(postcode).map_or(other, |position| Lookup::At(position.point)),
        })
    }

    /// The place of a device by its latitude and longitude on WGS 84, in degrees; none when that
    /// is outside England.
    pub fn here(&self, latitude: f64, longitude: f64) -> Option<MeasuredFrom> {
        let point = GridPoint::from_wgs84(latitude, longitude)?;
        let squares = self.sectors.iter().map(|s| square(point, s.point));
        let is_in_england = squares.min()? <= IN_ENGLAND * IN_ENGLAND;
        is_in_england.then_some(MeasuredFrom { origin: Origin::Device, point })
    }
}

/// Finds a place among the sectors of England, which are in order.
pub(super) fn read(
    typed: &TypedPlace,
    sectors: &[SectorCentre],
    find: &dyn Fn(Postcode) -> Lookup,
) -> PlaceRead {
    let readings = || std::iter::once(typed.first).chain(typed.others.iter().copied());
    for origin in readings() {
        // A few sectors of areas elsewhere are England's, but no area is.
        let is_elsewhere = matches!(origin, Origin::Area(_)) && country_of(&origin).is_some();
        let middle = middle_of(origin, sectors).filter(|_| !is_elsewhere);
        let found = match (origin, middle) {
            (Origin::Postcode(postcode), Some(middle)) => match find(postcode) {
                Lookup::At(point) => Some(MeasuredFrom { origin, point }),
                Lookup::NotLoaded => {
                    Some(MeasuredFrom { origin: Origin::SectorOf(postcode), ..middle })
                }
                Lookup::Unknown => None,
            },
            (_, middle) => middle,
        };
        match found {
            Some(from) if typed.letter.is_some() => return PlaceRead::Unfinished(from),
            Some(from) => return PlaceRead::Found(from),
            // "SY18" is a district of Wales sooner than the sector SY1 8.
            None => {
                let lists = |(_, list): &&(Country, &str)| stands_in(list, origin.district());
                if let Some((country, _)) = ELSEWHERE.iter().find(lists) {
                    return PlaceRead::Elsewhere { sought: origin, country: *country };
                }
            }
        }
    }
    // Of slips, the one that lies in England was meant.
    let is_near = |origin: &Origin| around(*origin, sectors).is_some();
    let sought = readings().find(is_near).unwrap_or(typed.first);
    let nearby = around(sought, sectors);
    match country_of(&sought) {
        Some(country) if nearby.is_none() => PlaceRead::Elsewhere { sought, country },
        country => {
            let is_shared = stands_in(SHARED_WITH_WALES, sought.district());
            let may_be_in = country.or(is_shared.then_some(Country::Wales));
            PlaceRead::NotFound { sought, may_be_in, nearby }
        }
    }
}

/// The country outside England that has what begins so, if one has.
fn country_of(origin: &Origin) -> Option<Country> {
    let district = origin.district();
    let area = district.trim_end_matches(|c: char| !c.is_ascii_alphabetic());
    let has = |list| stands_in(list, area) || stands_in(list, district);
    ELSEWHERE.iter().find(|(_, list)| has(list)).map(|(country, _)| *country)
}

fn stands_in(list: &str, word: &str) -> bool {
    list.split(' ').any(|other| other == word)
}

/// The sector or district around a place that is not in the list itself.
fn around(origin: Origin, sectors: &[SectorCentre]) -> Option<MeasuredFrom> {
    let of_sector = match origin {
        Origin::Postcode(postcode) => middle_of(Origin::Sector(postcode.sector()), sectors),
        Origin::Sector(_) => None,
        _ => return None,
    };
    let outward = Outward::parse(origin.district())?;
    of_sector.or_else(|| middle_of(Origin::Outward(outward), sectors))
}

/// The middle of the sectors that a place takes in, if it takes in any.
fn middle_of(origin: Origin, sectors: &[SectorCentre]) -> Option<MeasuredFrom> {
    let begin = origin.begin();
    let from = sectors.partition_point(|s| s.sector.unspaced() < begin);
    let begin_so = sectors[from..].iter().take_while(|s| s.sector.unspaced().starts_with(begin));
    let taken_in = begin_so.filter(|s| origin.takes_in(s.sector)).map(|centre| centre.point);
    let point = GridPoint::middle(taken_in)?;
    Some(MeasuredFrom { origin, point })
}
