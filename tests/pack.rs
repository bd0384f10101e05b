//! The shipped packs: what they hold, how big they are, and that they refuse every damage.
#![cfg(feature = "import")]
// Outside test functions too: these files are nothing but tests.
#![allow(clippy::unwrap_used)]

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use pcn_finder::directory::closed::SINCE;
use pcn_finder::directory::people::People;
use pcn_finder::directory::postcodes::{MOST_OFF, Postcodes};
use pcn_finder::directory::{
    Directory, GridPoint, LocalAuthorityCode, PcnCode, Postcode, Practice, RowCounts, Sector,
    decode_directory, encode_directory, open_pack,
};
use pcn_finder::native::{read_closed, read_directory, write_closed, write_directory};
use proptest::prelude::*;

static BODY: LazyLock<Vec<u8>> = LazyLock::new(|| encode_directory(&directory()).unwrap());

static POSTCODES: LazyLock<Postcodes> =
    LazyLock::new(|| Postcodes::open(POSTCODE_PACK.to_vec()).unwrap());

static POINTS: LazyLock<HashMap<Postcode, GridPoint>> =
    LazyLock::new(|| POSTCODES.iter().collect());

const PACK: &[u8] = include_bytes!("../public/data/directory.bin");
const PEOPLE_PACK: &[u8] = include_bytes!("../public/data/people.bin");
const CLOSED_PACK: &[u8] = include_bytes!("../public/data/closed.bin");
const POSTCODE_PACK: &[u8] = include_bytes!("../public/data/postcodes.bin");

fn directory() -> Directory {
    read_directory(PACK).unwrap()
}

#[test]
fn the_pack_is_small_enough() {
    assert!(PACK.len() <= 270_000, "the pack is {} bytes long", PACK.len());
}

#[test]
fn the_pack_holds_all_that_the_published_files_do() {
    let directory = directory();
    let counts = RowCounts {
        practices: 6129,
        pcns: 1298,
        sub_icb_locations: 106,
        icbs: 36,
        regions: 7,
        local_authorities: 296,
        sectors: 9135,
    };
    assert_eq!(RowCounts::of(&directory), counts);
    assert_eq!(open_pack(PACK).unwrap().0.counts, counts);
    let count =
        |fits: fn(&Practice) -> bool| directory.practices.iter().filter(|p| fits(p)).count();
    assert_eq!(count(|p| p.pcn.is_none()), 52, "in no network");
    assert_eq!(count(|p| p.has_moved), 89, "moved");
    assert_eq!(count(|p| p.position.is_sector_mean), 1, "placed by sector");
    assert_eq!(count(|p| p.local_authority.is_none()), 1, "without local authority");
    // One is published without a number, two with one that is a digit short.
    assert_eq!(count(|p| p.telephone.is_none()), 3, "without telephone");
    assert_eq!(directory.dates.extract_date.unwrap().to_string(), "2026-08-01");
    assert_eq!(directory.dates.list_sizes_date, directory.dates.extract_date);
    assert_eq!(directory.dates.addresses_date.unwrap().to_string(), "2025-11-01");
    assert_eq!(directory.dates.postcodes_date.unwrap().to_string(), "2025-11-01");
}

#[test]
fn london_and_harrow_are_whole() {
    let directory = directory();
    let london = directory.regions.iter().find(|r| r.name.contains("London")).unwrap().code;
    let in_london = |p: &&Practice| {
        let sub = directory.sub_icb_location(p.sub_icb_location).unwrap();
        directory.icb(sub.icb).unwrap().region == london
    };
    let practices: Vec<_> = directory.practices.iter().filter(in_london).collect();
    assert_eq!(practices.len(), 1131);
    let mut pcns: Vec<PcnCode> = practices.iter().filter_map(|p| p.pcn).collect();
    pcns.sort();
    pcns.dedup();
    assert_eq!(pcns.len(), 203);

    let harrow = LocalAuthorityCode::parse("E09000015").ok();
    let practices: Vec<_> =
        directory.practices.iter().filter(|p| p.local_authority == harrow).collect();
    assert_eq!(practices.len(), 28);
    let names = practices.iter().filter_map(|p| Some(&*directory.pcn(p.pcn?)?.name));
    let mut names: Vec<_> = names.collect();
    names.sort();
    names.dedup();
    // Five networks of Harrow, and one of Brent with a surgery across the border.
    let expected = [
        "Harness North PCN",
        "Harrow Collaborative PCN",
        "Harrow East PCN",
        "Health Alliance PCN",
        "Healthsense PCN",
        "Sphere PCN",
    ];
    assert_eq!(names, expected);
}

#[test]
fn the_pack_is_the_same_when_written_again() {
    let directory = directory();
    let body = encode_directory(&directory).unwrap();
    assert_eq!(open_pack(PACK).unwrap().0.unpacked_length as usize, body.len());
    assert!(write_directory(&directory).unwrap() == PACK, "the same directory gave other bytes");
}

#[test]
fn the_pack_of_postcodes_is_small_enough_and_whole() {
    assert!(POSTCODE_PACK.len() <= 1_700_000, "it is {} bytes long", POSTCODE_PACK.len());
    assert_eq!((POSTCODES.count() as usize, POINTS.len()), (1_542_060, 1_542_060));
    assert_eq!(POSTCODES.date(), directory().dates.postcodes_date);
}

#[test]
fn postcodes_are_found_where_they_are() {
    #[track_caller]
    fn check(text: &str, expected: Option<(i32, i32)>) {
        let found = POSTCODES.find(Postcode::parse(text).unwrap());
        assert_eq!(found.map(|p| (p.easting, p.northing)), expected);
    }
    // Buckingham Palace, and one that nobody has.
    check("SW1A 1AA", Some((529_100, 179_600)));
    check("SW1A 1AC", None);
    // Berwick, the furthest north, and the Lizard, the furthest south.
    check("TD15 1UX", Some((397_100, 653_700)));
    check("TR12 7NT", Some((170_400, 11_600)));
    // Areas that England shares are whole, others are not there.
    check("LD1 5EY", Some((305_900, 261_000)));
    check("EH1 1YZ", None);
    check("CF10 1EP", None);
}

#[test]
fn surgeries_are_where_their_postcodes_are() {
    let directory = directory();
    let mut missing = 0;
    for practice in &directory.practices {
        let Some(point) = POINTS.get(&practice.postcode) else {
            missing += 1;
            continue;
        };
        let off = point.metres_to(practice.position.point);
        // The directory keeps positions to 10 m.
        assert!(off <= MOST_OFF + 7.1, "{} is {off} m from {}", practice.code, practice.postcode);
    }
    assert_eq!(missing, 8);
}

#[test]
fn sectors_are_those_of_the_directory() {
    let known: HashSet<Sector> = POINTS.keys().map(Postcode::sector).collect();
    let missing = directory().sectors.into_iter().filter(|s| !known.contains(&s.sector));
    let missing: Vec<_> = missing.map(|s| s.sector.to_string()).collect();
    assert_eq!(missing, [""; 0]);
    assert!(POSTCODES.has_sector(Sector::parse("SW1A 1").unwrap()));
    assert!(!POSTCODES.has_sector(Sector::parse("SW1A 9").unwrap()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn any_changed_byte_of_the_postcodes_is_refused(at in 0..POSTCODE_PACK.len(), change in 1u8..) {
        let mut pack = POSTCODE_PACK.to_vec();
        pack[at] ^= change;
        prop_assert!(Postcodes::open(pack).is_err());
    }
}

proptest! {
    #[test]
    fn any_changed_byte_is_refused(at in 0..PACK.len(), change in 1u8..) {
        let mut pack = PACK.to_vec();
        pack[at] ^= change;
        prop_assert!(open_pack(&pack).is_err());
    }

    #[test]
    fn a_pack_cut_short_is_refused(length in 0..PACK.len()) {
        prop_assert!(open_pack(&PACK[..length]).is_err());
    }

    #[test]
    fn no_change_to_the_body_makes_decoding_panic(at in any::<usize>(), value in any::<u8>()) {
        let (header, _) = open_pack(PACK).unwrap();
        let mut body = BODY.clone();
        let at = at % body.len();
        body[at] = value;
        let _ = decode_directory(&header, &body);
    }
}

#[test]
fn the_pack_of_ages_is_small_enough_and_adds_up() {
    assert!(PEOPLE_PACK.len() <= 60_000, "it is {} bytes long", PEOPLE_PACK.len());
    let (people, directory) = (People::open(PEOPLE_PACK).unwrap(), directory());
    assert_eq!(people.date(), directory.dates.extract_date);
    for pcn in &directory.pcns {
        assert_eq!(people.of_pcn(pcn.code).unwrap().total(), pcn.list_size, "{}", pcn.code);
    }
    assert_eq!(
        people.england().total(),
        directory.regions.iter().map(|r| r.list_size).sum::<u32>()
    );
}

#[test]
fn the_pack_of_closed_practices_is_small_enough_and_whole() {
    assert!(CLOSED_PACK.len() <= 20_000, "it is {} bytes long", CLOSED_PACK.len());
    let (closed, directory) = (read_closed(CLOSED_PACK).unwrap(), directory());
    assert_eq!((closed.practices.len(), closed.date), (1_019, directory.dates.addresses_date));
    assert!(closed.practices.is_sorted_by(|a, b| a.code < b.code));
    for practice in &closed.practices {
        assert_eq!(directory.practice(practice.code), None);
        assert!(practice.closed >= SINCE && practice.point.is_some(), "{}", practice.code);
        assert_eq!(closed.find(practice.code.as_str(), 3), [practice]);
    }
    for practice in closed.practices.iter().step_by(9) {
        // Some are named by nothing that tells.
        let named = closed.find(&format!("{} {}", practice.name, practice.town), 40);
        assert!(named.is_empty() || named.contains(&practice), "{}", practice.name);
    }
    let oakfield: Vec<_> =
        closed.find("oakfield middlesbrough", 3).iter().map(|p| p.code.to_string()).collect();
    assert_eq!(oakfield, ["A81033"]);
    assert!(write_closed(&closed).unwrap() == CLOSED_PACK, "the same practices gave other bytes");
}
