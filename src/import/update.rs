//! The monthly update: the mapping and `epraccur` in, a new directory out. What the two do not say
//! (registered patients, postcode sectors, councils) is carried over from the directory there is.

use std::collections::HashMap;
use std::fmt;

use super::changes::Changes;
use super::epraccur;
use super::join::{Parts, first_of_month, missing};
use super::list_sizes::Registered;
use super::mapping::Mapping;
use super::places::Places;
use super::rejection::ImportError;
use super::report::Reading;
use super::source::{Kind, Source};
use crate::directory::postcodes::Postcodes;
use crate::directory::{DataDates, Date, Directory, ListSize, Practice};

/// What an update came to.
#[derive(Debug, Clone, PartialEq)]
pub struct Updated {
    /// The new directory.
    pub directory: Directory,
    /// How it differs from the one there was.
    pub changes: Changes,
    /// What reading each file came to.
    pub readings: Vec<Reading>,
    /// What someone has to agree to first.
    pub doubts: Vec<Doubt>,
}

/// A reason to ask before an update is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// The mapping is older than the one there was.
    OlderPractices {
        /// The day it is of.
        given: Option<Date>,
        /// The day of the one there was.
        present: Option<Date>,
    },
    /// The addresses are others, and may be older than those there were.
    OlderAddresses {
        /// The month of the last opening or closing in the file, as its first day.
        given: Option<Date>,
        /// The month of those there were.
        present: Option<Date>,
    },
    /// More than one practice in a hundred is gone.
    PracticesLost {
        /// Practices that are gone.
        gone: usize,
        /// Practices there were.
        before: usize,
    },
    /// More than one practice in a hundred had an address, and is not in the file of addresses.
    AddressesLost {
        /// Practices whose address is gone.
        gone: usize,
        /// Practices there are.
        practices: usize,
    },
}

impl Doubt {
    /// Whether something would be lost; else the files may be old.
    pub fn is_of_loss(self) -> bool {
        matches!(self, Self::PracticesLost { .. } | Self::AddressesLost { .. })
    }
}

impl fmt::Display for Doubt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let date = |date: &Option<Date>| date.map_or("no date".to_owned(), |it| it.to_string());
        match self {
            Self::OlderPractices { given, present } => {
                let (given, present) = (date(given), date(present));
                write!(f, "the mapping is of {given}, and the last pack's of {present}")
            }
            Self::OlderAddresses { given, present } => {
                let (given, present) = (date(given), date(present));
                write!(
                    f,
                    "the last change in the file of addresses is of the month of {given}, and the \
                     last pack's addresses are of that of {present}: the file may be older"
                )
            }
            Self::PracticesLost { gone, before } => write!(
                f,
                "practices of the last pack that are gone: {gone} of {before}, more than one in a \
                 hundred: is one of the files cut short?"
            ),
            Self::AddressesLost { gone, practices } => write!(
                f,
                "practices that had an address and are not in the file of addresses: {gone} of \
                 {practices}, more than one in a hundred: is the file cut short?"
            ),
        }
    }
}

/// Makes the directory that the two files, given in any order, make of the present one. A date of
/// `dates` that is set stands.
///
/// # Errors
/// A file is missing, given twice, not needed, unknown, cut short, or has nothing that can be used.
pub fn update(
    present: &Directory,
    postcodes: &Postcodes,
    sources: &[Source],
    dates: &DataDates,
) -> Result<Updated, ImportError> {
    let source = the_one(sources, Kind::Mapping)?;
    let mut reading = Reading::new(Kind::Mapping, &source.name);
    let mapping = Mapping::read(source, &mut reading)?;
    let source = the_one(sources, Kind::Addresses)?;
    let mut address_reading = Reading::new(Kind::Addresses, &source.name);
    let addresses = epraccur::read(source, &mapping.practices, &mut address_reading)?;
    if let Some(cut) = [&reading, &address_reading].into_iter().find(|it| it.is_cut_short) {
        return Err(ImportError::CutShort { file: cut.file.clone() });
    }

    let extract_date = dates.extract_date.or(mapping.extract_date);
    let wanted = mapping.practices.values().map(|practice| practice.postcode);
    let places = Places::carried_over(present, postcodes, wanted);
    let authorities = present.local_authorities.iter().map(|it| (it.code, it.name.to_string()));
    let practices = mapping.practices.len();
    let lacks_address = |practice: &&Practice| {
        mapping.practices.contains_key(&practice.code)
            && !addresses.rows.contains_key(&practice.code)
            && !practice.address.is_empty()
    };
    let addresses_lost = present.practices.iter().filter(lacks_address).count();
    let newest = addresses.newest;
    let (registered, authorities) = (Registered::of(sizes(present)), authorities.collect());
    let parts = Parts { mapping, addresses, registered, authorities, places };
    let mut directory = parts.join(DataDates { extract_date, ..present.dates }, &mut reading);

    let found = dates.addresses_date.or(newest.and_then(first_of_month));
    let is_known = dates.addresses_date.is_some() || !has_same_addresses(present, &directory);
    if found > present.dates.addresses_date || is_known {
        directory.dates.addresses_date = found;
    }
    let changes = Changes::between(present, &directory);
    let mut doubts = Vec::new();
    let given = directory.dates;
    if given.extract_date < present.dates.extract_date {
        let (given, present) = (given.extract_date, present.dates.extract_date);
        doubts.push(Doubt::OlderPractices { given, present });
    }
    if given.addresses_date < present.dates.addresses_date {
        let (given, present) = (given.addresses_date, present.dates.addresses_date);
        doubts.push(Doubt::OlderAddresses { given, present });
    }
    if changes.is_great_loss() {
        let (gone, before) = (changes.closed.len(), changes.practices_before);
        doubts.push(Doubt::PracticesLost { gone, before });
    }
    if addresses_lost * 100 > practices {
        doubts.push(Doubt::AddressesLost { gone: addresses_lost, practices });
    }
    Ok(Updated { directory, changes, readings: vec![reading, address_reading], doubts })
}

/// The file of a kind, when the others are of the other kind.
fn the_one(sources: &[Source], kind: Kind) -> Result<&Source, ImportError> {
    let mut found: Option<&Source> = None;
    for source in sources {
        match source.kind()? {
            of_kind if of_kind == kind => {
                if let Some(first) = found {
                    let (first, second) = (first.name.clone(), source.name.clone());
                    return Err(ImportError::Twice { first, second });
                }
                found = Some(source);
            }
            Kind::Mapping | Kind::Addresses => {}
            _ => return Err(ImportError::NotNeeded { file: source.name.clone() }),
        }
    }
    found.ok_or_else(|| missing(kind))
}

/// Registered patients of networks and of the areas above them, by code.
fn sizes(present: &Directory) -> HashMap<String, ListSize> {
    let pcns = present.pcns.iter().map(|it| (it.code.to_string(), it.list_size));
    let subs = present.sub_icb_locations.iter().map(|it| (it.code.to_string(), it.list_size));
    let icbs = present.icbs.iter().map(|it| (it.code.to_string(), it.list_size));
    let regions = present.regions.iter().map(|it| (it.code.to_string(), it.list_size));
    pcns.chain(subs).chain(icbs).chain(regions).collect()
}

/// Whether the addresses are likely to come from the same file: it does not say its month. A few
/// may differ in their town, which all other addresses have a say in.
fn has_same_addresses(before: &Directory, after: &Directory) -> bool {
    let mut differ = 0;
    for practice in &after.practices {
        let Some(old) = before.practice(practice.code) else { continue };
        if old.telephone != practice.telephone {
            return false;
        }
        differ += usize::from(old.address != practice.address && old.name == practice.name);
    }
    differ * 100 <= after.practices.len()
}
