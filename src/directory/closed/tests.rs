//! The pack of closed practices, and finding them.

use proptest::prelude::*;

use super::*;
use crate::directory::PackError;

fn practice(code: &str, name: &str, town: &str, postcode: &str, closed: &str) -> ClosedPractice {
    ClosedPractice {
        code: code.parse().unwrap(),
        name: name.into(),
        town: town.into(),
        postcode: Postcode::parse(postcode).ok(),
        closed: Date::parse(closed).unwrap(),
        point: (!postcode.is_empty()).then_some(GridPoint { easting: 400_100, northing: 300_200 }),
    }
}

fn closed() -> Closed {
    Closed {
        date: Date::new(2025, 11, 1),
        practices: vec![
            practice("A00001", "St Mary's Surgery", "Marlford", "MF1 1AA", "2019-01-01"),
            practice("A10002", "Mill Lane Medical Practice", "Marlford", "MF1 1AB", "2020-02-29"),
            practice("B20003", "The Mill Practice", "Portwick", "MF1 1AA", "2025-06-30"),
            practice("Z99999", "Dr A Nother", "", "", "2024-12-31"),
        ],
    }
}

fn packed() -> (ClosedHeader, Vec<u8>) {
    encode_closed(&closed()).unwrap()
}

#[test]
fn what_goes_in_comes_out() {
    let (header, body) = packed();
    assert_eq!(decode_closed(&header, &body).unwrap(), closed());
    let pack = seal_closed_pack(&header, &body);
    assert_eq!(open_closed_pack(&pack).unwrap(), (header, &body[..]));
    let none = Closed::default();
    let (header, body) = encode_closed(&none).unwrap();
    assert_eq!(decode_closed(&header, &body).unwrap(), none);
}

#[test]
fn practices_are_found_by_code_postcode_and_name() {
    let closed = closed();
    #[track_caller]
    fn check(closed: &Closed, typed: &str, expected: &[&str]) {
        let found = closed.find(typed, 9);
        let found: Vec<_> = found.iter().map(|practice| practice.code.as_str()).collect();
        assert_eq!(found, expected, "{typed:?}");
    }
    check(&closed, " b20003", &["B20003"]);
    check(&closed, "B20004", &[]);
    check(&closed, "mf11aa", &["A00001", "B20003"]);
    check(&closed, "MF1 1ZZ", &[]);
    check(&closed, "saint marys", &["A00001"]);
    check(&closed, "The St. Mary's Medical Centre", &["A00001"]);
    check(&closed, "mill", &["B20003", "A10002"]);
    check(&closed, "mill ln", &["A10002"]);
    check(&closed, "mill marlford", &["A10002"]);
    check(&closed, "marlford", &["A00001", "A10002"]);
    check(&closed, "a nother", &["Z99999"]);
    check(&closed, "surgery", &[]);
    check(&closed, "the", &[]);
    check(&closed, "", &[]);
    check(&closed, "mill hill", &[]);
    assert_eq!(closed.find("mill", 1).len(), 1);
}

#[test]
fn what_cannot_be_packed_is_refused_in_words() {
    #[track_caller]
    fn check(change: impl Fn(&mut Vec<ClosedPractice>), expected: &str) {
        let mut closed = closed();
        change(&mut closed.practices);
        assert_eq!(encode_closed(&closed).unwrap_err().to_string(), expected);
    }
    check(|list| list.swap(0, 1), "A00001 is out of order or there twice");
    check(|list| list[1].code = list[0].code, "A00001 is out of order or there twice");
    check(|list| list[2].name = "a\0".into(), "the name or town of B20003 cannot be packed");
    let early = Date::new(2018, 12, 31).unwrap();
    check(|list| list[3].closed = early, "Z99999 closed before 2019-01-01");
}

#[test]
fn a_body_of_another_length_is_refused() {
    let (header, mut body) = packed();
    body.push(0);
    let error = decode_closed(&header, &body).unwrap_err();
    assert_eq!(error, PackError::Damaged { what: "its body has not the length it claims" });
}

proptest! {
    #[test]
    fn every_day_comes_back(after in 0..40_000_i32) {
        let mut closed = closed();
        let mut day = SINCE;
        // Day by day would be slow: a leap over whole years, then days.
        while day.days_since_1970() + 366 <= SINCE.days_since_1970() + after {
            day = Date::new(day.year + 1, 1, 1).unwrap();
        }
        let rest = SINCE.days_since_1970() + after - day.days_since_1970();
        for _ in 0..rest {
            day = Date::new(day.year, day.month, day.day + 1)
                .or_else(|| Date::new(day.year, day.month + 1, 1))
                .or_else(|| Date::new(day.year + 1, 1, 1))
                .unwrap();
        }
        closed.practices[0].closed = day;
        let (header, body) = encode_closed(&closed).unwrap();
        prop_assert_eq!(decode_closed(&header, &body).unwrap().practices[0].closed, day);
    }

    #[test]
    fn no_changed_byte_is_taken_for_data(at in 0..10_000_usize, change in 1..=255_u8) {
        let (header, body) = packed();
        let mut pack = seal_closed_pack(&header, &body);
        let at = at % pack.len();
        pack[at] ^= change;
        prop_assert!(open_closed_pack(&pack).is_err());
    }

    #[test]
    fn whatever_is_inside_nothing_panics(
        end in prop::collection::vec(any::<u8>(), 0..300), start in 0..250_usize, count in 0..9_u32,
    ) {
        let (mut header, mut body) = packed();
        body.truncate(start);
        body.extend(end);
        header.count = count;
        header.unpacked_length = body.len() as u32;
        drop(decode_closed(&header, &body));
    }

    #[test]
    fn any_text_can_be_typed(typed in ".{0,60}") {
        let closed = closed();
        prop_assert!(closed.find(&typed, 2).len() <= 2);
    }
}
