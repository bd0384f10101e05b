//! What is found, and what people mostly write, which is not.

use super::*;

#[track_caller]
fn check(text: &str, expected: &[(DetailKind, &str)]) {
    let found = personal_details(text);
    let found: Vec<_> = found.iter().map(|d| (d.kind, &text[d.place.clone()])).collect();
    assert_eq!(found, expected, "in {text:?}");
}

#[test]
fn nhs_numbers_are_known_by_their_check_digit() {
    for written in ["9434765919", "943 476 5919", "943-476-5919", "943\u{a0}476\u{a0}5919"] {
        check(&format!("It is {written}."), &[(DetailKind::NhsNumber, written)]);
    }
    check("NHS:4505577104", &[(DetailKind::NhsNumber, "4505577104")]);
    // A check of 11 is written 0; one of 10 is never given out.
    check("401 023 2130", &[]);
    for digits in ["9434765918", "943476591", "94347659190", "9999999999", "94 347 65919"] {
        check(digits, &[]);
    }
    check("a9434765919 9434765919b", &[]);
}

#[test]
fn telephone_numbers_are_found_however_they_are_grouped() {
    for written in [
        "07700 900123",
        "07700900123",
        "07700 900 123",
        "020 7946 0958",
        "(0117) 496 0123".trim_start_matches('('),
        "01632 960001",
        "0300 123 1234",
        "0044 7700 900123",
    ] {
        check(&format!("Ring {written} please"), &[(DetailKind::Telephone, written)]);
    }
    check("+44 (0)20 7946 0958", &[(DetailKind::Telephone, "44 (0)20 7946 0958")]);
    check("+44 7700 900123", &[(DetailKind::Telephone, "44 7700 900123")]);
    check("Ring 07700 900123 24 hours", &[(DetailKind::Telephone, "07700 900123")]);
}

#[test]
fn email_addresses_are_found() {
    check("a.person+x@example.co.uk!", &[(DetailKind::Email, "a.person+x@example.co.uk")]);
    check("écrire à zoé@exemple.fr.", &[(DetailKind::Email, "zoé@exemple.fr")]);
    for text in ["@surgery", "meet @ 10.30", "a@b", "x@y.", "@@@@.@@"] {
        check(text, &[]);
    }
}

#[test]
fn postcodes_are_found() {
    check("I live at HA1 2TU now", &[(DetailKind::Postcode, "HA1 2TU")]);
    check("sw1a1aa", &[(DetailKind::Postcode, "sw1a1aa")]);
    check(
        "M1 1AE, W1A 0AX",
        &[(DetailKind::Postcode, "M1 1AE"), (DetailKind::Postcode, "W1A 0AX")],
    );
    for text in ["HA1", "HA1 2", "the B12 injection", "H1N1 flu", "T4 5mg", "COVID19 vaccine"] {
        check(text, &[]);
    }
}

#[test]
fn full_dates_are_found() {
    for written in ["21/11/1950", "1.2.50", "01-02-1950", "1950-02-01", "29/02/1956", "29/2/00"] {
        check(&format!("born {written},"), &[(DetailKind::DateOfBirth, written)]);
    }
    for written in ["21 November 1950", "21st Nov 1950", "3rd sept 1944"] {
        check(&format!("born {written},"), &[(DetailKind::DateOfBirth, written)]);
    }
    for text in ["24/7", "24/7/365", "1.2.3", "31/2/1950", "21/13/1950", "2 may 3", "since 1950"] {
        check(text, &[]);
    }
}

#[test]
fn what_people_mostly_write_is_let_pass() {
    for text in [
        "",
        "I waited 45 minutes, 3 times, for 10 minutes with the nurse.",
        "From 8.30 to 18.30 I rang 30 times: 1st, 2nd, 3rd in the queue.",
        "I am 82. I have come here since 1975, with 2 children born in 1980 and 1983.",
        "I was number 12 of 12 at 9:15 on Monday, room 4.",
        "It cost £1,234.56 and 0.5 hours; open 0800 to 2000.",
        "Dial 111 or 999. Code A81001, network U12345.",
        "The 08:00 rush: 250 calls in 10 minutes 100 000 patients 3 GPs",
        "10 11 12 13 14 15",
        "01 02 2024 10 30",
    ] {
        check(text, &[]);
    }
}

#[test]
fn several_are_told_apart_and_in_order() {
    check(
        "943 476 5919, 07700 900123, HA1 2TU, 1/2/1950, a@b.uk",
        &[
            (DetailKind::NhsNumber, "943 476 5919"),
            (DetailKind::Telephone, "07700 900123"),
            (DetailKind::Postcode, "HA1 2TU"),
            (DetailKind::DateOfBirth, "1/2/1950"),
            (DetailKind::Email, "a@b.uk"),
        ],
    );
}
