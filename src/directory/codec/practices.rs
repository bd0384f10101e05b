//! Practices: what each has and belongs to. Names, places, telephones and addresses follow as
//! columns of their own.

use super::body::{check_text, unlisted};
use super::reader::{Reader, made_of, write_digits};
use super::recency::{RecencyWriter, read_places};
use super::word_writer::WordWriter;
use super::wording::{Texts, Words};
use super::writer::{numbers, texts};
use super::{BAD_CODE, EncodeError, PackError, UNLISTED, addresses, places, telephones};
use crate::directory::{
    Directory, GridPoint, LocalAuthorityCode, Pcn, PcnCode, Position, Postcode, Practice,
    PracticeCode, SubIcbLocationCode,
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
    telephones::write(out, practices)?;
    words.write(out, practices.iter().map(|p| &p.name));
    texts(out, practices.iter().filter_map(|p| p.other_name.as_ref()));
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
    telephones: Vec<Box<str>>,
    names: Texts,
    other_names: Vec<&'a str>,
    addresses: (Texts, Vec<u8>),
}

impl<'a> Columns<'a> {
    /// Reads the columns of that many practices.
    #[inline(never)]
    pub(super) fn read(
        reader: &mut Reader<'a>,
        rows: usize,
        directory: &Directory,
        words: &Words,
    ) -> Result<Self, PackError> {
        let mut number = 0u32;
        let codes = made_of(reader.numbers(rows)?.into_iter(), |delta| {
            number = number.checked_add(delta).ok_or(BAD_CODE)?;
            practice_code(number)
        })?;
        let flags = reader.bytes(rows)?;
        let with = |bit: u8| flags.iter().filter(|&flags| flags & bit != 0).count();
        Ok(Self {
            codes,
            flags,
            pcns: read_places(reader, with(flag::PCN))?,
            sub_icb_locations: read_codes(reader, rows, &directory.sub_icb_locations, |s| s.code)?,
            local_authorities: read_codes(
                reader,
                with(flag::LOCAL_AUTHORITY),
                &directory.local_authorities,
                |l| l.code,
            )?,
            places: places::read(reader, rows, &directory.sectors)?,
            telephones: telephones::read(reader, with(flag::TELEPHONE))?,
            names: words.texts(reader, rows)?,
            other_names: reader.texts(with(flag::OTHER_NAME))?,
            addresses: addresses::read(
                reader,
                flags.iter().map(|flags| flags & flag::TOWN != 0),
                words,
            )?,
        })
    }

    /// Puts the practices together, given the networks in their order of use; and gives their
    /// names and addresses by their words.
    #[inline(never)]
    pub(super) fn into_practices(
        self,
        pcns_by_use: &[Pcn],
        words: &Words,
    ) -> Result<(Vec<Practice>, Texts, Texts), PackError> {
        let mut pcns = self.pcns.into_iter();
        let mut sub_icb_locations = self.sub_icb_locations.into_iter();
        let mut local_authorities = self.local_authorities.into_iter();
        let mut places = self.places.into_iter();
        let mut telephones = self.telephones.into_iter();
        let mut other_names = self.other_names.into_iter();
        let (addresses, town_lines) = self.addresses;
        let (name_texts, address_texts) =
            (words.put_together(&self.names)?, words.put_together(&addresses)?);
        let mut names = name_texts.iter();
        let mut address_texts = address_texts.iter();
        let mut practices = Vec::with_capacity(self.codes.len());
        for (i, (code, flags)) in self.codes.into_iter().zip(self.flags).enumerate() {
            let has = |bit: u8| flags & bit != 0;
            let (postcode, point) = places.next().ok_or(UNLISTED)?;
            let pcn = if has(flag::PCN) { pcns.next() } else { None };
            let pcn = pcn.map(|place| pcns_by_use.get(place).map(|p| p.code).ok_or(UNLISTED));
            practices.push(Practice {
                code,
                name: names.next().ok_or(UNLISTED)?.into(),
                other_name: has(flag::OTHER_NAME)
                    .then(|| other_names.next().map(Into::into))
                    .flatten(),
                address: address_texts.next().ok_or(UNLISTED)?.into(),
                town_line: town_lines[i],
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
        Ok((practices, self.names, addresses))
    }
}

/// The code that a letter times 100,000 and five digits stand for.
fn practice_code(number: u32) -> Result<PracticeCode, PackError> {
    let letter = u8::try_from(number / 100_000).ok().filter(|&letter| letter < 26);
    let mut code = [b'A' + letter.ok_or(BAD_CODE)?, 0, 0, 0, 0, 0];
    write_digits(&mut code[1..], number);
    PracticeCode::of_bytes(&code).ok_or(BAD_CODE)
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
