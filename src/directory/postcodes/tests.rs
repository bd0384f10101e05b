//! Postcodes are found where they were, and nothing else is taken for a pack of them.

use std::collections::BTreeMap;

use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::*;
use crate::directory::codec::write_date;

fn parse(text: &str) -> Postcode {
    Postcode::parse(text).unwrap()
}

fn point(easting: i32, northing: i32) -> GridPoint {
    GridPoint { easting, northing }
}

fn small() -> Vec<(Postcode, GridPoint)> {
    let units = ["AA", "AB", "AD", "BA", "ZZ"];
    let far = units.iter().zip(0..).map(|(unit, i)| {
        (parse(&format!("ZE99 1{unit}")), point(400_000 + 130 * i, 300_000 - 70 * i))
    });
    let near = [("Z1 0AA", 0, 0), ("Z1 9YZ", 655_000, 1_220_000), ("ZE99 3HH", 401_000, 299_000)];
    far.chain(near.map(|(text, east, north)| (parse(text), point(east, north)))).collect()
}

fn pack() -> Vec<u8> {
    encode(Date::new(2025, 11, 1), &small()).unwrap()
}

#[test]
fn a_postcode_is_found_where_it_is() {
    let postcodes = Postcodes::open(pack()).unwrap();
    assert_eq!((postcodes.count(), postcodes.date()), (8, Date::new(2025, 11, 1)));
    for (postcode, published) in small() {
        let found = postcodes.find(postcode).unwrap();
        assert!(found.metres_to(published) <= MOST_OFF, "{postcode} is at {found:?}");
    }
    #[track_caller]
    fn check(text: &str, has_sector: bool) {
        let postcodes = Postcodes::open(pack()).unwrap();
        assert_eq!(postcodes.find(parse(text)), None);
        assert_eq!(postcodes.has_sector(parse(text).sector()), has_sector);
    }
    check("ZE99 1AE", true);
    check("ZE99 1ZC", true);
    check("ZE99 2AA", false);
    check("ZE9 1AA", false);
    check("ZE98 1AA", false);
    check("Z1 1AA", false);
    check("Z1 0AB", true);
}

#[test]
fn no_postcodes_make_a_pack_too() {
    let postcodes = Postcodes::open(encode(None, &[]).unwrap()).unwrap();
    assert_eq!((postcodes.count(), postcodes.date()), (0, None));
    assert_eq!(postcodes.find(parse("ZE99 1AA")), None);
    assert_eq!(postcodes.iter().count(), 0);
}

#[test]
fn what_cannot_be_packed_is_refused_in_words() {
    #[track_caller]
    fn check(more: &[(&str, i32, i32)], expected: &str) {
        let more = more.iter().map(|&(text, east, north)| (parse(text), point(east, north)));
        let postcodes: Vec<_> = small().into_iter().chain(more).collect();
        assert_eq!(encode(None, &postcodes).unwrap_err().to_string(), expected);
    }
    check(&[("ZE99 1CA", 1, 1)], "ZE99 1CA ends in a letter that no postcode ends in");
    check(&[("ZE99 1AV", 1, 1)], "ZE99 1AV ends in a letter that no postcode ends in");
    check(&[("ZE99 1AA", 1, 1)], "ZE99 1AA is there twice");
    for (east, north) in [(-51, 1), (1, -51), (699_950, 1), (1, 1_299_950), (i32::MAX, 1)] {
        check(&[("ZE99 1AE", east, north)], "the position of ZE99 1AE is not on the National Grid");
    }
}

#[track_caller]
fn check_refused(pack: &[u8], expected: &str) {
    assert_eq!(Postcodes::open(pack.to_vec()).unwrap_err().to_string(), expected);
}

#[test]
fn what_is_no_pack_is_refused_in_words() {
    let good = pack();
    let length = good.len();
    check_refused(b"<!doctype html>", "this is not the kind of pack that was expected");
    check_refused(
        &envelope::seal(b"PCNFDIR\n", 1, b""),
        "this is not the kind of pack that was expected",
    );
    check_refused(
        &good[..length - 1],
        &format!("the pack is {} bytes long, not {length}", length - 1),
    );
    let newer = envelope::seal(MAGIC, 2, b"whatever comes");
    check_refused(&newer, "the pack has format 2, and this program reads format 1");
    let older = envelope::seal(MAGIC, 0, b"");
    check_refused(&older, "the pack has the old format 0, and this program reads format 1");
}

#[test]
fn what_makes_no_sense_inside_is_refused_in_words() {
    let sealed = |districts: u32, model: &[u8], rest: &[u8]| {
        let mut contents = Vec::new();
        write_date(&mut contents, None);
        contents.extend([0; 4]);
        contents.extend(districts.to_le_bytes());
        contents.extend([model, rest].concat());
        envelope::seal(MAGIC, FORMAT_VERSION, &contents)
    };
    let model = [128; CONTEXTS];
    let uneven = "the pack is damaged inside: its districts are not as long as they claim";
    check_refused(
        &sealed(0, &model[1..], b""),
        "the pack is damaged inside: a column ends too early",
    );
    check_refused(&sealed(1, &model, b"Z1\0\0\x01"), uneven);
    check_refused(&sealed(1, &model, b"Z1\0\0\x01\0"), uneven);
    check_refused(&sealed(1, &model, b"Z1\0\0\x01\0ab"), uneven);
    check_refused(&sealed(u32::MAX, &model, b"Z1\0\0\x01\0a"), uneven);
    assert!(Postcodes::open(sealed(1, &model, b"Z1\0\0\x01\0a")).is_ok());
}

/// Postcodes as a real list has them: in few districts, in runs, near each other but for some.
fn postcodes() -> impl Strategy<Value = BTreeMap<Postcode, GridPoint>> {
    let letter = || select(&INWARD_LETTERS[..]).prop_map(char::from);
    let outward = select(vec!["Z1", "Z1A", "Z10", "ZE1", "ZE9", "ZE99", "ZE9Z"]);
    let postcode = (outward, 0..10, letter(), letter())
        .prop_map(|(outward, digit, first, last)| parse(&format!("{outward}{digit}{first}{last}")));
    let anywhere = (0..699_950, 0..1_299_950).prop_map(|(east, north)| point(east, north));
    let near = (-900..900, -900..900).prop_map(|(e, n)| point(451_000 + e, 251_000 + n));
    btree_map(postcode, prop_oneof![1 => anywhere, 4 => near], 0..300)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_postcode_comes_back_near_where_it_was(postcodes in postcodes(), other in any::<Index>()) {
        let list: Vec<_> = postcodes.clone().into_iter().collect();
        let opened = Postcodes::open(encode(None, &list).unwrap()).unwrap();
        prop_assert_eq!(opened.count() as usize, list.len());
        let found: BTreeMap<_, _> = opened.iter().collect();
        prop_assert!(found.keys().eq(postcodes.keys()), "other postcodes came back");
        for (postcode, published) in &postcodes {
            let point = opened.find(*postcode).unwrap();
            prop_assert_eq!(found[postcode], point);
            prop_assert!(point.metres_to(*published) <= MOST_OFF, "{} is at {:?}", postcode, point);
            prop_assert!(opened.has_sector(postcode.sector()));
        }
        let other = super::postcode(&padded("ZE99"), other.index(DISTRICT_UNITS)).unwrap();
        prop_assert_eq!(opened.find(other).is_some(), postcodes.contains_key(&other));
    }

    #[test]
    fn the_order_given_does_not_matter(postcodes in postcodes()) {
        let list: Vec<_> = postcodes.into_iter().collect();
        let reversed: Vec<_> = list.iter().rev().copied().collect();
        prop_assert_eq!(encode(None, &list), encode(None, &reversed));
    }

    #[test]
    fn any_changed_byte_is_refused(at in any::<Index>(), change in 1u8..) {
        let mut pack = pack();
        let at = at.index(pack.len());
        pack[at] ^= change;
        prop_assert!(Postcodes::open(pack).is_err());
    }

    #[test]
    fn a_pack_cut_short_is_refused(length in any::<Index>()) {
        let pack = pack();
        prop_assert!(Postcodes::open(pack[..length.index(pack.len())].to_vec()).is_err());
    }

    /// The checksum of nonsense holds when it was made of nonsense.
    #[test]
    fn nonsense_ends_on_the_grid_and_without_panic(
        start in vec(any::<u8>(), 12),
        model in vec(any::<u8>(), CONTEXTS),
        rest in vec(any::<u8>(), 0..400),
        is_even in any::<bool>(),
    ) {
        let mut contents = [start, model, rest].concat();
        if is_even {
            // One district, which takes all the bytes there are.
            contents[..4].fill(0);
            contents[8..12].copy_from_slice(&[1, 0, 0, 0]);
            let told = (contents.len() - 12 - CONTEXTS) as u16;
            contents.splice(12 + CONTEXTS..12 + CONTEXTS, *b"Z1\0\0");
            contents.splice(16 + CONTEXTS..16 + CONTEXTS, told.to_le_bytes());
        }
        let opened = Postcodes::open(envelope::seal(MAGIC, FORMAT_VERSION, &contents));
        prop_assert!(opened.is_ok() || !is_even);
        for (postcode, point) in opened.iter().flat_map(Postcodes::iter) {
            prop_assert!((0..700_000).contains(&point.easting), "{} is at {:?}", postcode, point);
            prop_assert!((0..1_300_000).contains(&point.northing), "{} is at {:?}", postcode, point);
        }
    }

    #[test]
    fn bits_come_back_under_any_model(
        model in vec(any::<u8>(), CONTEXTS),
        bits in vec((0..CONTEXTS, any::<bool>()), 0..2000),
    ) {
        use super::coder::{Coder, Writer};
        // No likelihood is 0: see `Counter::model`.
        let model: Box<Model> = Box::new(std::array::from_fn(|i| model[i].max(1)));
        let mut writer = Writer::new(&model);
        for &(context, bit) in &bits {
            writer.bit(context, bit);
        }
        let bytes = writer.finish();
        let mut reader = Reader::new(&model, &bytes);
        for &(context, bit) in &bits {
            prop_assert_eq!(reader.bit(context, !bit), bit);
        }
    }
}
