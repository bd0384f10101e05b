//! Places on a few sectors put down for it.

use proptest::prelude::*;

use super::*;
use crate::directory::Sector;

const SECTORS: [&str; 14] = [
    "CH4 8", "E1 1", "E1W 1", "E10 5", "HA1 1", "HA1 2", "HA2 0", "LL14 5", "SW10 0", "SW1A 1",
    "SW1V 3", "SY10 7", "TD15 1", "W12 0",
];

/// The sectors above in order, each a kilometre further east.
fn sectors() -> Vec<SectorCentre> {
    let parse = |text| Sector::parse(text).unwrap();
    let mut sectors: Vec<Sector> = SECTORS.into_iter().map(parse).collect();
    sectors.sort();
    let point = |at| GridPoint { easting: 1_000 * at, northing: 0 };
    sectors
        .into_iter()
        .zip(0..)
        .map(|(s, at)| SectorCentre { sector: s, point: point(at) })
        .collect()
}

/// What a text is read as, in short, when every postcode beginning as `known` does is known.
fn shown(text: &str, known: Option<&str>) -> String {
    let Some(typed) = TypedPlace::read(text) else { return "no place".into() };
    let find = |postcode: Postcode| match known {
        None => Lookup::NotLoaded,
        Some(known) if postcode.unspaced().starts_with(known) => {
            Lookup::At(GridPoint { easting: 7, northing: 7 })
        }
        Some(_) => Lookup::Unknown,
    };
    match read(&typed, &sectors(), &find) {
        PlaceRead::Found(from) => format!("{:?} {}", from.origin, from.point.easting),
        PlaceRead::Unfinished(from) => format!("waits in {:?}", from.origin),
        PlaceRead::Elsewhere { sought, country } => format!("{sought:?} {country:?}"),
        PlaceRead::NotFound { sought, may_be_in, nearby } => {
            let nearby = nearby.map(|from| from.origin);
            format!("no {sought:?}, near {nearby:?}, {may_be_in:?}")
        }
    }
}

#[test]
fn places_are_found_as_exactly_as_they_are_known() {
    #[track_caller]
    fn check(text: &str, known: Option<&str>, expected: &str) {
        assert_eq!(shown(text, known), expected, "{text:?}");
    }
    check("HA1 2TU", Some("HA1"), "Postcode(HA1 2TU) 7");
    check("hai 2tu", Some("HA1"), "Postcode(HA1 2TU) 7");
    check("  ha12tu ", None, "SectorOf(HA1 2TU) 5000");
    check("el0 5aa", Some("E10"), "Postcode(E10 5AA) 7");
    check("HA1 2", None, "Sector(HA1 2) 5000");
    check("ha12", None, "Sector(HA1 2) 5000");
    check("HA1", None, "Outward(HA1) 4500");
    check("ha", None, "Area(HA) 5000");
    check("E1", None, "Outward(E1) 2500");
    check("E", None, "Area(E) 2000");
    check("ei0", None, "Outward(E10) 1000");
    check("SW1", None, "Outward(SW1) 9500");
    check("W12", None, "Outward(W12) 13000");
    check("TD15", None, "Outward(TD15) 12000");
}

#[test]
fn half_a_postcode_waits() {
    assert_eq!(shown("HA1 2T", None), "waits in Sector(HA1 2)");
    assert_eq!(shown("ha12t", Some("")), "waits in Sector(HA1 2)");
}

#[test]
fn what_is_not_there_says_what_is_around_it() {
    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(shown(text, Some("W12")), expected, "{text:?}");
    }
    check("HA1 2ZZ", "no Postcode(HA1 2ZZ), near Some(Sector(HA1 2)), None");
    check("HA1 9ZZ", "no Postcode(HA1 9ZZ), near Some(Outward(HA1)), None");
    check("HA1 9", "no Sector(HA1 9), near Some(Outward(HA1)), None");
    check("HA9 9ZZ", "no Postcode(HA9 9ZZ), near None, None");
    check("ZZ9", "no Outward(ZZ9), near None, None");
    check("QQ", "no Area(QQ), near None, None");
    check("s", "no Area(S), near None, None");
    check("BF1 1AA", "no Postcode(BF1 1AA), near None, None");
    check("GX11 1AA", "no Postcode(GX11 1AA), near None, None");
    check("CH4 0AA", "no Postcode(CH4 0AA), near Some(Outward(CH4)), Some(Wales)");
    check("LL14 1AA", "no Postcode(LL14 1AA), near Some(Outward(LL14)), Some(Wales)");
    check("TD15 9AA", "no Postcode(TD15 9AA), near Some(Outward(TD15)), Some(Scotland)");
    check("SY10 1AA", "no Postcode(SY10 1AA), near Some(Outward(SY10)), Some(Wales)");
}

#[test]
fn other_countries_are_named() {
    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(shown(text, Some("")), expected, "{text:?}");
    }
    check("EH1 1YZ", "Postcode(EH1 1YZ) Scotland");
    check("g12", "Outward(G12) Scotland");
    check("TD9 0AA", "Postcode(TD9 0AA) Scotland");
    check("CF10 1", "Sector(CF10 1) Wales");
    check("CH5 1AA", "Postcode(CH5 1AA) Wales");
    check("SY23 3AA", "Postcode(SY23 3AA) Wales");
    check("bt1 5gs", "Postcode(BT1 5GS) NorthernIreland");
    check("JE2", "Outward(JE2) Jersey");
    check("GY1 1AA", "Postcode(GY1 1AA) Guernsey");
    check("IM1 1AA", "Postcode(IM1 1AA) IsleOfMan");
    check("LL", "Area(LL) Wales");
    check("td", "Area(TD) Scotland");
}

#[test]
fn what_is_no_place_is_not_read_as_one() {
    for text in ["", "Harrow", "HA1 2TUX", "kenton HA3", "12345", "gp", "HA1 2TU road"] {
        let read = shown(text, None);
        assert!(read == "no place" || text == "gp" && read.starts_with("no "), "{text}: {read}");
    }
}

proptest! {
    #[test]
    fn any_text_is_taken(text in ".{0,12}") {
        shown(&text, None);
    }

    #[test]
    fn a_postcode_is_read_however_it_is_written(
        postcode in "[A-HJ-NPR-Z][A-HJ-NP-Z]?[2-9][2-9A-HJ-NP-Z]? [2-9][ABD-HJLNP-UW-Z]{2}",
        spaces in "[ ]{0,3}",
        is_small in any::<bool>(),
    ) {
        let mut text = spaces.clone() + &postcode.replace(' ', &spaces) + &spaces;
        if is_small {
            text.make_ascii_lowercase();
        }
        let typed = TypedPlace::read(&text).expect("it has the form");
        prop_assert_eq!(typed.first, Origin::Postcode(Postcode::parse(&postcode).unwrap()));
    }

    #[test]
    fn look_alikes_are_put_right(
        postcode in "[A-Z]{1,2}[01][0-9]? [01][ABD-HJLN-UW-Z]{2}",
        slips in prop::collection::vec(any::<bool>(), 8),
    ) {
        let slip = |(c, is_slip): (char, bool)| match c {
            '0' if is_slip => 'O',
            '1' if is_slip => 'I',
            'O' if is_slip => '0',
            c => c,
        };
        let text: String = postcode.chars().zip(slips).map(slip).collect();
        // Without any digit left it is a word, and with its first letter gone a number.
        prop_assume!(text.bytes().any(|b| b.is_ascii_digit()));
        let typed = TypedPlace::read(&text);
        let meant = Origin::Postcode(Postcode::parse(&postcode).unwrap());
        let is_read = typed.is_some_and(|t| t.first == meant || t.others.contains(&meant));
        prop_assert!(is_read, "{} as {}", postcode, text);
    }
}
