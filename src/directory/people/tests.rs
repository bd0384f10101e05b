//! The pack of ages: what goes in comes out, no damage is taken for data, and no small count can
//! be worked back.

use proptest::prelude::*;

use super::*;
use crate::directory::fixtures;

fn pcn(number: u32) -> PcnCode {
    PcnCode::parse(&format!("U{number:05}")).unwrap()
}

fn location(text: &str) -> SubIcbLocationCode {
    SubIcbLocationCode::parse(text).unwrap()
}

/// Counts like those of a place, of so many people in each.
fn counts(each: u32) -> Counts {
    std::array::from_fn(|cell| each + (cell as u32 * 7) % 11)
}

fn date() -> Option<Date> {
    Date::new(2026, 8, 1)
}

fn pack() -> Vec<u8> {
    let pcns = [(pcn(1), counts(900)), (pcn(70), counts(0)), (pcn(99_999), [0; CELLS])];
    encode(date(), &pcns, &[(location("16C"), counts(5_000)), (location("W1A2Z"), counts(9))])
        .unwrap()
}

#[test]
fn what_goes_in_comes_out() {
    let people = People::open(&pack()).unwrap();
    assert_eq!(people.date(), date());
    assert_eq!(people.pcns[0], (pcn(1), counts(900)));
    assert_eq!(people.pcns[2], (pcn(99_999), [0; CELLS]));
    assert_eq!(people.locations[1], (location("W1A2Z"), counts(9)));
    assert_eq!(people.of_pcn(pcn(2)), None);
    assert_eq!(
        people.england().total(),
        counts(5_009).iter().sum::<u32>() + counts(0).iter().sum::<u32>()
    );
}

#[test]
fn areas_are_sums_of_their_locations() {
    let directory = fixtures::directory();
    let people = People::open(&pack()).unwrap();
    let of = |code: &str| {
        let id = directory.area_id(code.parse().unwrap()).unwrap();
        people.of_area(&directory, id).map(|ages| ages.total())
    };
    let total = Some(counts(9).iter().sum());
    assert_eq!([of("W1A2Z"), of("QXX"), of("Y99"), of("E92000001")], [total; 4]);
    assert_eq!(of("E06000098"), None);
    // A location that the pack does not know: nothing is better than too little.
    let other = encode(None, &[], &[(location("16C"), counts(1))]).unwrap();
    let other = People::open(&other).unwrap();
    assert_eq!(other.of_area(&directory, AreaId::England), None);
}

#[test]
fn what_cannot_be_packed_is_refused_in_words() {
    #[track_caller]
    fn check(
        pcns: &[(PcnCode, Counts)],
        locations: &[(SubIcbLocationCode, Counts)],
        expected: &str,
    ) {
        let error = encode(None, pcns, locations).unwrap_err();
        assert_eq!(error.to_string(), expected);
    }
    let some = [(location("16C"), counts(1))];
    check(
        &[(pcn(2), counts(1)), (pcn(1), counts(1))],
        &some,
        "the counts are not in order of code, each code once",
    );
    check(&[(pcn(2), counts(1)); 2], &some, "the counts are not in order of code, each code once");
    check(&[], &[], "0 people are none or too many");
    check(&[], &[(location("16C"), [1 << 27; CELLS])], "4831838208 people are none or too many");
}

/// What those who know all but the hidden counts, and how these were chosen, can say of each small
/// one: the least and the most that it may be.
fn worked_back(counts: &Counts, ages: &Ages, sex: Sex) -> Vec<(u32, u32)> {
    let of = |band: usize| counts[cell(sex, band)];
    let hidden: Vec<u32> = (0..BANDS).filter(|b| ages.count(sex, *b).is_none()).map(of).collect();
    let least_shown = (0..BANDS).filter_map(|band| ages.count(sex, band)).min().unwrap_or(u32::MAX);
    let sum: u32 = hidden.iter().sum();
    let range = |count: u32| if count < LEAST_SHOWN { (0, 4) } else { (5, least_shown) };
    let small = hidden.iter().enumerate().filter(|(_, count)| **count < LEAST_SHOWN);
    let bounds = small.map(|(at, _)| {
        let others = hidden.iter().enumerate().filter(|(other, _)| *other != at);
        let (low, high) = others.fold((0_u32, 0_u32), |(low, high), (_, count)| {
            let (least, most) = range(*count);
            (low + least, high.saturating_add(most))
        });
        (sum.saturating_sub(high), sum.saturating_sub(low).min(4))
    });
    bounds.collect()
}

#[test]
fn small_counts_take_others_with_them() {
    let mut counts = counts(100);
    assert!(!Ages::of(&counts).is_any_hidden());
    counts[cell(Sex::Male, 17)] = 3;
    counts[cell(Sex::Male, 16)] = 40;
    counts[cell(Sex::Male, 15)] = 60;
    let ages = Ages::of(&counts);
    assert_eq!(ages.count(Sex::Male, 17), None);
    assert_eq!(ages.count(Sex::Male, 16), None);
    assert_eq!(ages.count(Sex::Male, 15), Some(60));
    assert_eq!((0..BANDS).filter(|band| ages.count(Sex::Female, *band).is_none()).count(), 0);
    assert_eq!(ages.percent(Sex::Male, 17), None);
    assert_eq!(ages.count(Sex::Male, BANDS), None);
}

proptest! {
    #[test]
    fn any_counts_come_back(
        pcns in prop::collection::btree_map(0..100_000_u32, prop::array::uniform32(0..9_000_u32), 0..9),
        each in 1..4_000_u32,
    ) {
        let mut places: Vec<(PcnCode, Counts)> = Vec::new();
        for (number, some) in pcns {
            places.push((pcn(number), std::array::from_fn(|cell| some[cell % 32])));
        }
        let locations = [(location("99A"), counts(each))];
        let pack = encode(date(), &places, &locations).unwrap();
        let people = People::open(&pack).unwrap();
        prop_assert_eq!(&people.pcns, &places);
        prop_assert_eq!(people.locations[0], locations[0]);
    }

    #[test]
    fn no_changed_byte_is_taken_for_data(at in 0..10_000_usize, change in 1..=255_u8) {
        let mut pack = pack();
        let at = at % pack.len();
        pack[at] ^= change;
        prop_assert!(People::open(&pack).is_err());
    }

    #[test]
    fn whatever_is_inside_nothing_panics(contents in prop::collection::vec(any::<u8>(), 0..900), start in 0..400_usize) {
        // Whole up to somewhere, then anything at all, in an envelope that holds.
        let whole = pack();
        let mut inside = whole[18..].to_vec();
        inside.truncate(start);
        inside.extend(contents);
        if let Ok(people) = People::open(&envelope::seal(MAGIC, FORMAT_VERSION, &inside)) {
            people.england();
            people.of_area(&fixtures::directory(), AreaId::England);
        }
    }

    #[test]
    fn no_small_count_can_be_worked_back(
        counts in prop::collection::vec(prop_oneof![0..9_u32, 5..30_u32, 20..900_u32], CELLS),
        plain in 0..3_u32,
    ) {
        // Most places have few small counts.
        let counts: Counts = std::array::from_fn(|cell| counts[cell] + if cell % 7 > 0 { plain * 40 } else { 0 });
        let ages = Ages::of(&counts);
        for sex in [Sex::Female, Sex::Male] {
            let is_all_hidden = (0..BANDS).all(|band| ages.count(sex, band).is_none());
            for (band, shown) in (0..BANDS).filter_map(|band| Some((band, ages.count(sex, band)?))) {
                prop_assert!(shown >= LEAST_SHOWN && shown == counts[cell(sex, band)]);
            }
            for bounds in worked_back(&counts, &ages, sex) {
                prop_assert!(is_all_hidden || bounds == (0, 4), "{bounds:?}");
            }
        }
    }
}
