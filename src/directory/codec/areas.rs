//! The areas above networks: regions, integrated care boards, sub-ICB locations; and the local
//! authorities. Each names the one above it by its place in that list.

use std::sync::Arc;

use super::body::{check_text, unlisted};
use super::reader::{Reader, made_of};
use super::word_writer::WordWriter;
use super::wording::Wording;
use super::writer::{numbers, texts};
use super::{BAD_CODE, EncodeError, PackError, RowCounts, UNLISTED};
use crate::directory::{
    CommissioningRegion, Directory, Icb, LocalAuthority, LocalAuthorityCode, SubIcbLocation, Text,
};

/// Writes the four lists.
pub(super) fn write(
    out: &mut Vec<u8>,
    directory: &Directory,
    words: &WordWriter,
) -> Result<(), EncodeError> {
    let Directory { regions, icbs, sub_icb_locations: subs, local_authorities, .. } = directory;
    for region in regions {
        check_text(region.code.as_str(), "name", &region.name)?;
    }
    texts(out, regions.iter().map(|r| r.code.to_string()));
    texts(out, regions.iter().map(|r| &r.name));
    numbers(out, regions.iter().map(|r| r.list_size));

    let mut places = Vec::with_capacity(icbs.len());
    for icb in icbs {
        check_text(icb.code.as_str(), "name", &icb.name)?;
        let place = regions.binary_search_by_key(&icb.region, |r| r.code);
        places.push(place.map_err(|_| unlisted(icb.code.as_str(), "region"))? as u32);
    }
    texts(out, icbs.iter().map(|i| i.code.to_string()));
    texts(out, icbs.iter().map(|i| &i.name));
    numbers(out, places);
    numbers(out, icbs.iter().map(|i| i.list_size));

    let mut places = Vec::with_capacity(subs.len());
    for sub in subs {
        check_text(sub.code.as_str(), "name", &sub.name)?;
        let place = icbs.binary_search_by_key(&sub.icb, |i| i.code);
        places.push(place.map_err(|_| unlisted(sub.code.as_str(), "board"))? as u32);
    }
    texts(out, subs.iter().map(|s| s.code.to_string()));
    texts(out, subs.iter().map(|s| &s.name));
    numbers(out, places);
    numbers(out, subs.iter().map(|s| s.list_size));

    for authority in local_authorities {
        check_text(authority.code.as_str(), "name", &authority.name)?;
    }
    texts(out, local_authorities.iter().map(|l| l.code.to_string()));
    words.write(out, local_authorities.iter().map(|l| &l.name));
    Ok(())
}

/// Local authorities without their names, which cannot be had before all of the pack is read.
pub(super) struct Authorities {
    pub(super) codes: Vec<LocalAuthorityCode>,
    /// The place of the first name.
    names: usize,
}

impl Authorities {
    /// Gives them their names.
    pub(super) fn into_authorities(self, wording: &Arc<Wording>) -> Vec<LocalAuthority> {
        let names = (self.names..).map(|place| Text::of(wording, place));
        self.codes
            .into_iter()
            .zip(names)
            .map(|(code, name)| LocalAuthority { code, name })
            .collect()
    }
}

/// Reads the lists of areas into a directory, and gives those of local authorities.
#[inline(never)]
pub(super) fn read(
    reader: &mut Reader,
    counts: &RowCounts,
    directory: &mut Directory,
    wording: &mut Wording,
) -> Result<Authorities, PackError> {
    let count = counts.regions as usize;
    let (codes, names) = (reader.texts(count)?, reader.texts(count)?);
    for ((code, name), list_size) in codes.iter().zip(names).zip(reader.numbers(count)?) {
        let code = code.parse().map_err(|_| BAD_CODE)?;
        directory.regions.push(CommissioningRegion { code, name: name.into(), list_size });
    }
    let count = counts.icbs as usize;
    let (codes, names) = (reader.texts(count)?, reader.texts(count)?);
    let places = reader.numbers(count)?.into_iter().zip(reader.numbers(count)?);
    for ((code, name), (place, list_size)) in codes.iter().zip(names).zip(places) {
        let code = code.parse().map_err(|_| BAD_CODE)?;
        let region = directory.regions.get(place as usize).ok_or(UNLISTED)?.code;
        directory.icbs.push(Icb { code, name: name.into(), region, list_size });
    }
    let count = counts.sub_icb_locations as usize;
    let (codes, names) = (reader.texts(count)?, reader.texts(count)?);
    let places = reader.numbers(count)?.into_iter().zip(reader.numbers(count)?);
    for ((code, name), (place, list_size)) in codes.iter().zip(names).zip(places) {
        let code = code.parse().map_err(|_| BAD_CODE)?;
        let icb = directory.icbs.get(place as usize).ok_or(UNLISTED)?.code;
        let location = SubIcbLocation { code, name: name.into(), icb, list_size };
        directory.sub_icb_locations.push(location);
    }
    let count = counts.local_authorities as usize;
    let codes =
        made_of(reader.texts(count)?.into_iter(), |code| code.parse().map_err(|_| BAD_CODE))?;
    Ok(Authorities { codes, names: wording.column(reader, count)? })
}
