//! How old the people are who are registered with the surgeries of a network or an area:
//! [`People`], a pack of counts by five years of age and by sex, from which [`Ages`] come that may
//! be shown.
//!
//! # The contents, inside the envelope that all our packs have
//!
//! | bytes | hold (numbers little end first) |
//! |---|---|
//! | 4 | the day people were counted: year, month and day |
//! | 4, 4 | how many networks, and how many sub-ICB locations |
//! | some 130 | England's 36 counts |
//! | some 300 | the weights of what a count is guessed from |
//! | some 2,000 | codes: of networks as differences, of locations as text |
//! | rest | the counts of every network, then of every location |
//!
//! Boards, regions and England are sums of sub-ICB locations, and not in the pack.
//!
//! # How counts are told
//!
//! Women and men of each age in turns, each as how far it is off a guess, bit by bit, in an
//! arithmetic coder whose likelihoods are learnt as it goes (`coder`). The guess (`model`) is what
//! England would have, times a weighted sum of how far the four counts before were off England,
//! and what is left over. The weights are those of least squares, one list for each count. The last
//! count of a place is what is left of its total.

mod ages;
mod coder;
mod encode;
mod model;
#[cfg(test)]
mod tests;

use std::fmt;

pub use ages::{Ages, LEAST_SHOWN};
pub use encode::{EncodeError, encode};

use super::areas::AreaId;
use super::codec::{self, PackError, envelope, read_date};
use super::{Date, Directory, PcnCode, SubIcbLocationCode};
use model::{CLUES, CONTEXTS, Profile};

/// The version of the format that this code writes and reads.
pub const FORMAT_VERSION: u16 = 1;

/// Groups of five years of age: 0 to 4, and so on; the last is 85 and over.
pub const BANDS: usize = 18;

/// Counts of a place: one for each group of ages and each sex.
pub const CELLS: usize = 2 * BANDS;

/// People by age and sex: women of the youngest group, men of it, women of the next, and so on.
pub type Counts = [u32; CELLS];

const MAGIC: &[u8; 8] = b"PCNFAGE\n";

/// More places than there can be.
const MOST_PLACES: usize = 65_535;

const BAD_CODE: PackError = PackError::Damaged { what: "a code has not the form of its kind" };

/// The sexes as NHS records have them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sex {
    /// Women and girls.
    Female,
    /// Men and boys.
    Male,
}

/// Where the count of a sex and a group of ages stands.
pub fn cell(sex: Sex, band: usize) -> usize {
    2 * band + usize::from(sex == Sex::Male)
}

/// The youngest and the oldest age of a group; the last has no oldest.
///
/// ```
/// use pcn_finder::directory::people::{BANDS, ages_of_band};
/// assert_eq!((ages_of_band(1), ages_of_band(BANDS - 1)), ((5, Some(9)), (85, None)));
/// ```
pub fn ages_of_band(band: usize) -> (usize, Option<usize>) {
    (5 * band, (band + 1 < BANDS).then_some(5 * band + 4))
}

/// Registered patients by age and sex, for networks and areas.
#[derive(Clone, PartialEq)]
pub struct People {
    date: Option<Date>,
    pcns: Vec<(PcnCode, Counts)>,
    locations: Vec<(SubIcbLocationCode, Counts)>,
}

impl People {
    /// Reads a pack, once it has been checked from end to end.
    ///
    /// # Errors
    /// A pack of another kind or version, of the wrong length, or with any byte changed.
    pub fn open(pack: &[u8]) -> Result<Self, PackError> {
        let mut reader = codec::Reader::new(envelope::open(pack, MAGIC, FORMAT_VERSION)?);
        let date = read_date(&mut reader)?;
        let [pcns, locations] = [reader.u32()? as usize, reader.u32()? as usize];
        if pcns.max(locations) > MOST_PLACES {
            return Err(PackError::Damaged { what: "it claims more places than there can be" });
        }
        let mut profile = Profile { england: [0; CELLS], weights: [[0; CLUES]; CELLS] };
        for count in &mut profile.england {
            *count = reader.varint()?;
        }
        let weights = reader.signed(CELLS * CLUES)?;
        for (weight, read) in profile.weights.iter_mut().flatten().zip(weights) {
            *weight = i16::try_from(read)
                .map_err(|_| PackError::Damaged { what: "a weight is too large" })?;
        }
        let mut digits = 0_u32;
        let mut pcn_codes = Vec::new();
        for more in reader.numbers(pcns)? {
            digits = digits.saturating_add(more);
            pcn_codes.push(PcnCode::parse(&format!("U{digits:05}")).map_err(|_| BAD_CODE)?);
        }
        let location_codes = reader.texts(locations)?;
        let mut told = coder::Reader::new(CONTEXTS, reader.rest());
        let mut counts = || {
            let mut counts = [0; CELLS];
            model::walk(&mut told, &profile, &mut counts);
            counts
        };
        let pcns = pcn_codes.into_iter().map(|code| (code, counts())).collect();
        let mut found = Vec::with_capacity(locations);
        for code in location_codes {
            found.push((SubIcbLocationCode::parse(code).map_err(|_| BAD_CODE)?, counts()));
        }
        Ok(Self { date, pcns, locations: found })
    }

    /// The day people were counted.
    pub fn date(&self) -> Option<Date> {
        self.date
    }

    /// The ages of a network's people, as they may be shown.
    pub fn of_pcn(&self, code: PcnCode) -> Option<Ages> {
        let at = self.pcns.binary_search_by_key(&code, |pcn| pcn.0).ok()?;
        Some(Ages::of(&self.pcns[at].1))
    }

    /// The ages of an area's people, as they may be shown: nothing for a council, for which nobody
    /// publishes them, or where a part of the area is not in the pack.
    pub fn of_area(&self, directory: &Directory, id: AreaId) -> Option<Ages> {
        if let AreaId::SubIcbLocation(code) = id {
            return Some(Ages::of(self.location(code)?));
        }
        let mut sum = [0; CELLS];
        let mut is_any = false;
        for location in &directory.sub_icb_locations {
            let own = AreaId::SubIcbLocation(location.code);
            if directory.areas_above(own).contains(&id) {
                let counts = self.location(location.code)?;
                sum.iter_mut().zip(counts).for_each(|(sum, count)| *sum += count);
                is_any = true;
            }
        }
        is_any.then(|| Ages::of(&sum))
    }

    /// The ages of all of England, as they may be shown.
    pub fn england(&self) -> Ages {
        let count = |cell: usize| self.locations.iter().map(|location| location.1[cell]).sum();
        Ages::of(&std::array::from_fn(count))
    }

    fn location(&self, code: SubIcbLocationCode) -> Option<&Counts> {
        let at = self.locations.binary_search_by_key(&code, |location| location.0).ok()?;
        Some(&self.locations[at].1)
    }
}

impl fmt::Debug for People {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the ages of {} networks of {:?}", self.pcns.len(), self.date)
    }
}
