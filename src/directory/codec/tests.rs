//! Packs come back as they went in, and nothing else is taken for a pack.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use proptest::collection::{btree_map, btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::Index;

use super::word_writer::WordWriter;
use super::wording::Wording;
use super::*;
use crate::directory::search::{PlainWords, SearchIndex};
use crate::directory::{
    CommissioningRegion, DataDates, Date, Directory, GridPoint, Icb, LocalAuthority, Pcn, Position,
    Postcode, Practice, Sector, SectorCentre, SubIcbLocation, Telephone, Text, fixtures,
};

/// A pack whose body is not compressed: this module never looks inside the gzip.
fn pack(directory: &Directory) -> Vec<u8> {
    let body = encode_directory(directory).unwrap();
    seal_pack(&directory.dates, RowCounts::of(directory), body.len() as u32, &body)
}

fn unpack(pack: &[u8]) -> Result<Directory, PackError> {
    let (header, body) = open_pack(pack)?;
    decode_directory(&header, body)
}

/// A directory made up for a test, with its texts as a pack would give them.
pub(in crate::directory) fn worded(mut directory: Directory) -> Directory {
    let mut texts: Vec<&mut Text> = Vec::new();
    let written = directory.clone();
    for practice in &mut directory.practices {
        texts.extend([&mut practice.name, &mut practice.address]);
        texts.extend(&mut practice.other_name);
    }
    texts.extend(directory.pcns.iter_mut().map(|pcn| &mut pcn.name));
    texts.extend(directory.local_authorities.iter_mut().map(|authority| &mut authority.name));
    let words = WordWriter::new(&written).unwrap();
    let mut bytes = Vec::new();
    words.write_words(&mut bytes).unwrap();
    words.write(&mut bytes, &texts);
    let mut reader = Reader::new(&bytes);
    let mut wording = Wording::read(&mut reader).unwrap();
    wording.column(&mut reader, texts.len()).unwrap();
    let wording = Arc::new(wording);
    for (place, text) in texts.into_iter().enumerate() {
        *text = Text::of(&wording, place);
    }
    assert_eq!(directory, written);
    directory
}

#[test]
fn a_directory_comes_back_as_it_went_in() {
    let directory = fixtures::directory();
    assert_eq!(unpack(&pack(&directory)).as_ref(), Ok(&directory));
    let empty = Directory::default();
    assert_eq!(unpack(&pack(&empty)).as_ref(), Ok(&empty));
}

#[test]
fn the_header_says_what_is_inside() {
    let pack = pack(&fixtures::directory());
    let (header, body) = open_pack(&pack).unwrap();
    let counts = RowCounts {
        practices: 7,
        pcns: 4,
        sub_icb_locations: 1,
        icbs: 1,
        regions: 1,
        local_authorities: 2,
        sectors: 4,
    };
    assert_eq!((header.format_version, header.counts), (FORMAT_VERSION, counts));
    assert_eq!(header.dates, fixtures::directory().dates);
    assert_eq!(header.unpacked_length as usize, body.len());
}

#[track_caller]
fn check_refused<T: std::fmt::Debug>(result: Result<T, PackError>, expected: &str) {
    assert_eq!(result.unwrap_err().to_string(), expected);
}

#[test]
fn what_is_no_pack_is_refused_in_words() {
    let good = pack(&fixtures::directory());
    let length = good.len();
    check_refused(open_pack(b"<!doctype html>"), "this is not the kind of pack that was expected");
    check_refused(open_pack(b""), "this is not the kind of pack that was expected");
    check_refused(open_pack(&good[..5]), "the pack is 5 bytes long, not 18");
    check_refused(
        open_pack(&good[..length - 1]),
        &format!("the pack is {} bytes long, not {length}", length - 1),
    );
    let longer = [&good[..], b"\n"].concat();
    check_refused(
        open_pack(&longer),
        &format!("the pack is {} bytes long, not {length}", length + 1),
    );

    let mut newer = good.clone();
    newer[8] = 9;
    check_refused(open_pack(&newer), "the pack has format 9, and this program reads format 4");
    let older = envelope::seal(b"PCNFDIR\n", 0, b"");
    let text = "the pack has the old format 0, and this program reads format 4";
    check_refused(open_pack(&older), text);

    let mut damaged = good.clone();
    damaged[length - 1] ^= 1;
    let Err(PackError::Checksum { expected, found }) = open_pack(&damaged) else {
        panic!("a damaged pack was not told by its checksum")
    };
    check_refused(
        open_pack(&damaged),
        &format!("the pack is damaged: its checksum is {found:08x}, not {expected:08x}"),
    );
}

#[test]
fn what_makes_no_sense_inside_is_refused_in_words() {
    let directory = fixtures::directory();
    let body = encode_directory(&directory).unwrap();
    let counts = RowCounts::of(&directory);
    let dates = DataDates::default();
    let open = |counts, length, body: &[u8]| unpack(&seal_pack(&dates, counts, length, body));
    let length = body.len() as u32;
    check_refused(
        open(counts, length + 1, &body),
        "the pack is damaged inside: its body has not the length it claims",
    );
    check_refused(
        open(counts, 9 << 20, &body),
        "the pack is damaged inside: it claims to be too long when unpacked",
    );
    let many = RowCounts { practices: 70_000, ..counts };
    check_refused(
        open(many, length, &body),
        "the pack is damaged inside: it claims more rows than there can be",
    );
    let more = RowCounts { sectors: 60_000, ..counts };
    check_refused(open(more, length, &body), "the pack is damaged inside: a column ends too early");
    let no_pcns = RowCounts { pcns: 0, ..counts };
    assert!(open(no_pcns, length, &body).is_err());
    let no_day = DataDates { extract_date: Some(Date { year: 2026, month: 2, day: 30 }), ..dates };
    check_refused(
        unpack(&seal_pack(&no_day, counts, length, &body)),
        "the pack is damaged inside: one of its dates is no day",
    );
}

#[test]
fn what_cannot_be_packed_is_refused_in_words() {
    #[track_caller]
    fn check(change: impl FnOnce(&mut Directory), expected: &str) {
        let mut directory = fixtures::directory();
        change(&mut directory);
        assert_eq!(encode_directory(&directory).unwrap_err().to_string(), expected);
    }
    check(|d| d.practices.swap(0, 1), "the practices are not sorted by code without repeats");
    check(|d| drop(d.pcns.remove(0)), "A10001 names a network that is not listed");
    check(|d| d.regions.clear(), "QXX names a region that is not listed");
    check(|d| d.sectors.truncate(1), "MF12AA names a sector that is not listed");
    check(
        |d| d.practices[0].name = "Abbey\0".into(),
        "A10001 has a name that cannot be packed: \"Abbey\\0\"",
    );
    let long = "Ab".repeat(41);
    check(
        |d| d.practices[0].name = long.as_str().into(),
        &format!("A10001 has a name that cannot be packed: {long:?}"),
    );
    check(
        |d| {
            let sector = d.sectors[0];
            d.sectors = vec![sector; MAX_ROWS + 1];
        },
        "there are more sectors than a pack can hold",
    );
}

/// Any words, with what surgeries have in their names.
fn words() -> impl Strategy<Value = Box<str>> {
    "[A-Za-z0-9 ',.&é-]{1,20}".prop_map(Into::into)
}

fn sector() -> impl Strategy<Value = Sector> {
    "[A-Z]{1,2}[0-9][0-9A-Z]?[0-9]".prop_map(|text| Sector::parse(&text).unwrap())
}

fn point(step: i32) -> impl Strategy<Value = GridPoint> {
    (0..700_000 / step, 0..1_300_000 / step)
        .prop_map(move |(east, north)| GridPoint { easting: east * step, northing: north * step })
}

/// What a practice has that depends on no list, and where in each list it points.
type PracticeParts = (
    (Box<str>, Option<Box<str>>, Vec<Box<str>>, Option<Index>, Option<String>),
    (Index, String, GridPoint, bool, Option<Index>, Index, Option<Index>, bool),
);

fn practice_parts() -> impl Strategy<Value = PracticeParts> {
    (
        (
            words(),
            option::of(words()),
            vec(words(), 0..5),
            option::of(any::<Index>()),
            option::of("0[0-9]{9,10}"),
        ),
        (
            any::<Index>(),
            "[A-Z]{2}",
            point(10),
            any::<bool>(),
            option::of(any::<Index>()),
            any::<Index>(),
            option::of(any::<Index>()),
            any::<bool>(),
        ),
    )
}

type Names = BTreeMap<String, (Box<str>, u32, Index)>;

fn names(code: &'static str, count: std::ops::Range<usize>) -> impl Strategy<Value = Names> {
    btree_map(code, (words(), any::<u32>(), any::<Index>()), count)
}

prop_compose! {
    fn directories()(
        sectors in btree_map(sector(), point(100), 1..20),
        regions in names("Y[0-9]{2}", 1..4),
        icbs in names("Q[A-Z0-9]{2}|[A-Z][0-9A-Z]{4}", 1..6),
        subs in names("[0-9]{2}[A-Z]|[A-Z][0-9A-Z]{4}", 1..8),
        authorities in names("E[0-9]{8}", 1..8),
        pcns in names("U[0-9]{5}", 1..20),
        practices in btree_map("[A-Z][0-9]{5}", practice_parts(), 0..40),
        days in vec(option::of((1u16..4000, 1u8..13, 1u8..29)), 4),
    ) -> Directory {
        let day = |i: usize| days[i].and_then(|(year, month, day)| Date::new(year, month, day));
        let key = |names: &Names, index: Index| index.get(&names.keys().collect::<Vec<_>>()).to_string();
        let sectors: Vec<_> =
            sectors.into_iter().map(|(sector, point)| SectorCentre { sector, point }).collect();
        let practice = |(code, parts): (String, PracticeParts)| {
            let ((name, other_name, lines, town, telephone), parts) = parts;
            let (sector, letters, point, is_sector_mean, pcn, sub, authority, has_moved) = parts;
            let town = town.filter(|_| !lines.is_empty()).map(|town| town.index(lines.len()));
            Practice {
                code: code.parse().unwrap(),
                name: name.into(),
                other_name: other_name.map(Into::into),
                address: lines.join("\n").into(),
                town_line: town.map_or(u8::MAX, |line| line as u8),
                postcode: Postcode::parse(
                    &format!("{}{letters}", sector.get(&sectors).sector)
                ).unwrap(),
                telephone: telephone.and_then(|digits| Telephone::parse(&digits)),
                position: Position { point, is_sector_mean },
                pcn: pcn.map(|pcn| key(&pcns, pcn).parse().unwrap()),
                sub_icb_location: key(&subs, sub).parse().unwrap(),
                local_authority: authority.map(|code| key(&authorities, code).parse().unwrap()),
                has_moved,
            }
        };
        let practices = practices.into_iter().map(practice).collect();
        Directory {
            dates: DataDates {
                extract_date: day(0),
                addresses_date: day(1),
                postcodes_date: day(2),
                list_sizes_date: day(3),
            },
            practices,
            pcns: pcns.iter().map(|(code, (name, list_size, _))| Pcn {
                code: code.parse().unwrap(),
                name: name.clone().into(),
                list_size: *list_size,
            }).collect(),
            sub_icb_locations: subs.iter().map(|(code, (name, list_size, above))| SubIcbLocation {
                code: code.parse().unwrap(),
                name: name.clone().into(),
                icb: key(&icbs, *above).parse().unwrap(),
                list_size: *list_size,
            }).collect(),
            icbs: icbs.iter().map(|(code, (name, list_size, above))| Icb {
                code: code.parse().unwrap(),
                name: name.clone().into(),
                region: key(&regions, *above).parse().unwrap(),
                list_size: *list_size,
            }).collect(),
            regions: regions.iter().map(|(code, (name, list_size, _))| CommissioningRegion {
                code: code.parse().unwrap(),
                name: name.clone().into(),
                list_size: *list_size,
            }).collect(),
            local_authorities: authorities.iter().map(|(code, (name, ..))| LocalAuthority {
                code: code.parse().unwrap(),
                name: name.clone().into(),
            }).collect(),
            sectors,
        }
    }
}

proptest! {
    #[test]
    fn any_directory_comes_back_as_it_went_in(directory in directories()) {
        prop_assert_eq!(unpack(&pack(&directory)), Ok(directory));
    }

    #[test]
    fn the_words_of_a_name_are_those_that_a_search_reads_in_it(directory in directories()) {
        let directory = unpack(&pack(&directory)).unwrap();
        // Letters are joined over one space only.
        let is_plain = |p: &&Practice| !p.name.contains(',') && !p.name.contains("  ");
        for Practice { name, .. } in directory.practices.iter().filter(is_plain) {
            let wording = name.wording().unwrap();
            let codes = name.codes(wording).unwrap();
            let found: Vec<&str> = codes.iter().flat_map(|code| wording.words.read(*code)).collect();
            prop_assert_eq!(found, PlainWords::of(name).words);
        }
    }

    #[test]
    fn any_changed_byte_is_refused(at in any::<Index>(), change in 1u8..) {
        let mut pack = pack(&fixtures::directory());
        let at = at.index(pack.len());
        pack[at] ^= change;
        prop_assert!(open_pack(&pack).is_err());
    }

    #[test]
    fn any_other_length_is_refused(cut in any::<Index>(), more in vec(any::<u8>(), 1..40)) {
        let pack = pack(&fixtures::directory());
        prop_assert!(open_pack(&pack[..cut.index(pack.len())]).is_err());
        prop_assert!(open_pack(&[pack, more].concat()).is_err());
    }

    #[test]
    fn no_bytes_are_taken_for_a_pack(bytes in vec(any::<u8>(), 0..300)) {
        prop_assert!(open_pack(&bytes).is_err());
        prop_assert!(open_pack(&[b"PCNFDIR\n", &bytes[..]].concat()).is_err());
    }

    #[test]
    fn no_body_makes_decoding_panic(body in vec(any::<u8>(), 0..400), counts in vec(0u32..9, 7)) {
        let counts = RowCounts {
            practices: counts[0],
            pcns: counts[1],
            sub_icb_locations: counts[2],
            icbs: counts[3],
            regions: counts[4],
            local_authorities: counts[5],
            sectors: counts[6],
        };
        let header = header_of(counts, body.len());
        let _ = decode_directory(&header, &body);
        let all = u32::MAX;
        let counts = RowCounts { practices: all, pcns: all, sectors: all, ..counts };
        prop_assert!(decode_directory(&header_of(counts, body.len()), &body).is_err());
    }

    #[test]
    fn no_change_to_a_body_makes_decoding_panic(
        changes in btree_set((any::<u16>(), any::<u8>()), 1..4),
    ) {
        let directory = fixtures::directory();
        let mut body = encode_directory(&directory).unwrap();
        apply(&mut body, &changes);
        let header = header_of(RowCounts::of(&directory), body.len());
        // What is still taken for a directory must be one that could have been packed, and can be
        // searched.
        if let Ok(decoded) = decode_directory(&header, &body) {
            prop_assert_eq!(encode_directory(&decoded).map(drop), Ok(()));
            SearchIndex::build(&decoded).search("mill lane", 10);
        }
    }
}

fn header_of(counts: RowCounts, length: usize) -> PackHeader {
    PackHeader {
        format_version: FORMAT_VERSION,
        dates: DataDates::default(),
        counts,
        unpacked_length: length as u32,
    }
}

fn apply(body: &mut [u8], changes: &BTreeSet<(u16, u8)>) {
    for &(at, value) in changes {
        let at = usize::from(at) % body.len();
        body[at] = value;
    }
}
