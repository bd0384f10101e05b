//! Practices: what each has and belongs to. Names, places, telephones and addresses follow as
//! columns of their own.

use std::sync::Arc;

use super::areas::Authorities;
use super::body::{check_text, unlisted};
use super::reader::{Reader, made_of, write_digits};
use super::recency::{RecencyWriter, read_places};
use super::word_writer::WordWriter;
use super::wording::Wording;
use super::writer::numbers;
use super::{BAD_CODE, EncodeError, PackError, UNLISTED, addresses, pcns, places, telephones};
use crate::directory::{
    Directory, GridPoint, LocalAuthorityCode, PcnCode, Position, Postcode, Practice, PracticeCode,
    SubIcbLocationCode, Telephone, Text,
};

/// Which facts a practice has, one bit each.
mod flag {
    pub(super) const PCN: u8 = 1;
    pub(super) const TELEPHONE: u8 = 2;
    pub(super) const TOWN: u8 = 4;
    pub(super) const LOCAL_AUTHORITY: u8 = 8;
    pub(super) const OTHER_NAME: u8 = 16;
    pub(super) const MOVED: u8 = 32;
    pub(super) const SECTOR_MEAN: u8 = 64;
}

/// Writes the practices, and gives the networks in the order in which practices first name them.
pub(super) fn write(
    out: &mut Vec<u8>,
    directory: &Directory,
    words: &WordWriter,
) -> Result<Vec<PcnCode>, EncodeError> {
    let practices = &directory.practices;
    let mut last = 0;
    numbers(
        out,
        practices.iter().map(|practice| {
            let code = practice.code.as_str();
            let letter = u32::from(code.as_bytes()[0] - b'A');
            let number = letter * 100_000 + code[1..].parse::<u32>().unwrap_or(0);
            number - std::mem::replace(&mut last, number)
        }),
    );
    out.extend(practices.iter().map(flags));

    let mut pcns = RecencyWriter::new();
    let mut subs = RecencyWriter::new();
    let mut authorities = RecencyWriter::new();
    for practice in practices {
        let code = practice.code.as_str();
        check_text(code, "name", &practice.name)?;
        check_text(code, "name", practice.other_name.as_deref().unwrap_or_default())?;
        if let Some(pcn) = practice.pcn {
            directory.pcn(pcn).ok_or_else(|| unlisted(code, "network"))?;
            pcns.push(pcn);
        }
        let sub = practice.sub_icb_location;
        let place = directory.sub_icb_locations.binary_search_by_key(&sub, |s| s.code);
        subs.push(place.map_err(|_| unlisted(code, "sub-ICB location"))? as u32);
        if let Some(authority) = practice.local_authority {
            let place = directory.local_authorities.binary_search_by_key(&authority, |l| l.code);
            authorities.push(place.map_err(|_| unlisted(code, "local authority"))? as u32);
        }
    }
    numbers(out, pcns.tokens);
    for (tokens, places) in [(subs.tokens, subs.values), (authorities.tokens, authorities.values)] {
        numbers(out, tokens);
        numbers(out, [places.len() as u32]);
        numbers(out, places);
    }
    places::write(out, directory)?;
    telephones::write(out, practices);
    words.write(out, practices.iter().map(|p| &p.name));
    words.write(out, practices.iter().filter_map(|p| p.other_name.as_ref()));
    addresses::write(out, practices, words)?;
    Ok(pcns.values)
}

fn flags(practice: &Practice) -> u8 {
    let bit = |is_set: bool, bit: u8| if is_set { bit } else { 0 };
    bit(practice.pcn.is_some(), flag::PCN)
        | bit(practice.telephone.is_some(), flag::TELEPHONE)
        | bit(practice.town().is_some(), flag::TOWN)
        | bit(practice.local_authority.is_some(), flag::LOCAL_AUTHORITY)
        | bit(practice.other_name.is_some(), flag::OTHER_NAME)
        | bit(practice.has_moved, flag::MOVED)
        | bit(practice.position.is_sector_mean, flag::SECTOR_MEAN)
}

/// The columns of the practices, read but not yet put together: networks come later in the pack.
pub(super) struct Columns<'a> {
    codes: Vec<PracticeCode>,
    flags: &'a [u8],
    pcns: Vec<usize>,
    sub_icb_locations: Vec<SubIcbLocationCode>,
    local_authorities: Vec<LocalAuthorityCode>,
    places: Vec<(Postcode, GridPoint)>,
    telephones: Vec<Telephone>,
    /// The place of the first name.
    names: usize,
    /// The place of the first other name.
    other_names: usize,
    /// The place of the first address.
    addresses: usize,
    town_lines: Vec<u8>,
}

impl<'a> Columns<'a> {
    /// Reads the columns of that many practices.
    #[inline(never)]
    pub(super) fn read(
        reader: &mut Reader<'a>,
        rows: usize,
        directory: &Directory,
        authorities: &Authorities,
        wording: &mut Wording,
    ) -> Result<Self, PackError> {
        let (mut number, mut last) = (0u32, *b"A00000");
        let codes = made_of(reader.numbers(rows)?.into_iter(), |delta| {
            number = number.checked_add(delta).ok_or(BAD_CODE)?;
            // Nearly always only the last digit is another.
            match u32::from(last[5] - b'0') + delta.min(10) {
                digit @ ..10 => last[5] = b'0' + digit as u8,
                _ => last = practice_code(number)?,
            }
            PracticeCode::of_bytes(&last).ok_or(BAD_CODE)
        })?;
        let flags = reader.bytes(rows)?;
        let with = |bit: u8| flags.iter().filter(|&flags| flags & bit != 0).count();
        let pcns = read_places(reader, with(flag::PCN))?;
        let sub_icb_locations = read_codes(reader, rows, &directory.sub_icb_locations, |s| s.code)?;
        let rows_with = with(flag::LOCAL_AUTHORITY);
        let local_authorities = read_codes(reader, rows_with, &authorities.codes, |code| *code)?;
        let places = places::read(reader, rows, &directory.sectors)?;
        let telephones = telephones::read(reader, with(flag::TELEPHONE))?;
        let names = wording.column(reader, rows)?;
        let other_names = wording.column(reader, with(flag::OTHER_NAME))?;
        let names_town = flags.iter().map(|flags| flags & flag::TOWN != 0);
        let (addresses, town_lines) = addresses::read(reader, names_town, wording)?;
        Ok(Self {
            codes,
            flags,
            pcns,
            sub_icb_locations,
            local_authorities,
            places,
            telephones,
            names,
            other_names,
            addresses,
            town_lines,
        })
    }

    /// Puts the practices together, given the networks.
    #[inline(never)]
    pub(super) fn into_practices(
        self,
        networks: &pcns::Columns,
        wording: &Arc<Wording>,
    ) -> Result<Vec<Practice>, PackError> {
        let mut pcns = self.pcns.into_iter();
        let mut sub_icb_locations = self.sub_icb_locations.into_iter();
        let mut local_authorities = self.local_authorities.into_iter();
        let mut places = self.places.into_iter();
        let mut telephones = self.telephones.into_iter();
        let mut other_names = (self.other_names..).map(|place| Text::of(wording, place));
        let mut practices = Vec::with_capacity(self.codes.len());
        for (i, (code, flags)) in self.codes.into_iter().zip(self.flags).enumerate() {
            let has = |bit: u8| flags & bit != 0;
            let (postcode, point) = places.next().ok_or(UNLISTED)?;
            let pcn = if has(flag::PCN) { pcns.next() } else { None };
            let pcn = pcn.map(|place| networks.codes.get(place).copied().ok_or(UNLISTED));
            practices.push(Practice {
                code,
                name: Text::of(wording, self.names + i),
                other_name: has(flag::OTHER_NAME).then(|| other_names.next()).flatten(),
                address: Text::of(wording, self.addresses + i),
                town_line: self.town_lines[i],
                postcode,
                telephone: has(flag::TELEPHONE).then(|| telephones.next()).flatten(),
                position: Position { point, is_sector_mean: has(flag::SECTOR_MEAN) },
                pcn: pcn.transpose()?,
                sub_icb_location: sub_icb_locations.next().ok_or(UNLISTED)?,
                local_authority: has(flag::LOCAL_AUTHORITY)
                    .then(|| local_authorities.next())
                    .flatten(),
                has_moved: has(flag::MOVED),
            });
        }
        Ok(practices)
    }
}

/// The code that a letter times 100,000 and five digits stand for.
fn practice_code(number: u32) -> Result<[u8; 6], PackError> {
    let letter = u8::try_from(number / 100_000).ok().filter(|&letter| letter < 26);
    let mut code = [b'A' + letter.ok_or(BAD_CODE)?, 0, 0, 0, 0, 0];
    write_digits(&mut code[1..], number);
    Ok(code)
}

/// A column of codes, written as places in a sorted list.
#[inline(never)]
fn read_codes<T, K: Copy>(
    reader: &mut Reader,
    rows: usize,
    list: &[T],
    code: impl Fn(&T) -> K,
) -> Result<Vec<K>, PackError> {
    let rows = read_places(reader, rows)?;
    let count = reader.varint()? as usize;
    let places = reader.numbers(count)?;
    let entry = |row: usize| places.get(row).and_then(|&place| list.get(place as usize));
    made_of(rows.into_iter(), |row| entry(row).map(&code).ok_or(UNLISTED))
}
