//! Places, and the surgeries nearest to them, on the shipped directory.
#![allow(clippy::unwrap_used)]
#![cfg(feature = "find")]

use std::collections::BTreeSet;
use std::sync::LazyLock;

use pcn_finder::directory::search::{SearchIndex, SearchResults, Target};
use pcn_finder::directory::{
    Country, Directory, GridPoint, Lookup, MeasuredFrom, Near, Origin, PlaceRead, Postcode,
    TypedPlace, by_postcode, nearest,
};
use pcn_finder::native::read_directory;
use proptest::prelude::*;

const PACK: &[u8] = include_bytes!("../public/data/directory.bin");

static DIRECTORY: LazyLock<Directory> = LazyLock::new(|| read_directory(PACK).unwrap());
static INDEX: LazyLock<SearchIndex> = LazyLock::new(|| SearchIndex::build(&DIRECTORY));

/// Reads a place while the postcodes' positions are not there.
fn place(text: &str) -> PlaceRead {
    DIRECTORY.place(&TypedPlace::read(text).unwrap_or_else(|| panic!("{text:?}")), &|_| {
        Lookup::NotLoaded
    })
}

#[test]
fn every_sector_is_a_place_with_and_without_its_space() {
    for centre in &DIRECTORY.sectors {
        let sector = centre.sector;
        let from = MeasuredFrom { origin: Origin::Sector(sector), point: centre.point };
        assert_eq!(place(&sector.to_string().to_lowercase()), PlaceRead::Found(from));
        // Without its space it may be the district of another, as W12 is, or one of Wales.
        let sought = match place(sector.unspaced()) {
            PlaceRead::Found(MeasuredFrom { origin, .. }) => origin,
            PlaceRead::Elsewhere { sought, country: Country::Wales } => sought,
            other => panic!("{sector}: {other:?}"),
        };
        let is_district = matches!(sought, Origin::Outward(o) if o.as_str() == sector.unspaced());
        assert!(sought == from.origin || is_district, "{sector}: {sought:?}");
    }
}

#[test]
fn the_postcode_of_every_surgery_is_known_exactly() {
    for practice in DIRECTORY.practices.iter().filter(|p| !p.position.is_sector_mean) {
        let from = MeasuredFrom {
            origin: Origin::Postcode(practice.postcode),
            point: practice.position.point,
        };
        assert_eq!(place(practice.postcode.unspaced()), PlaceRead::Found(from));
    }
}

#[test]
fn a_postcode_that_turns_out_not_to_exist_is_told_from_one_not_looked_up() {
    let typed = TypedPlace::read("sw9 9zz").unwrap();
    let postcode = Postcode::parse("SW9 9ZZ").unwrap();
    let PlaceRead::Found(from) = DIRECTORY.place(&typed, &|_| Lookup::NotLoaded) else { panic!() };
    assert_eq!(from.origin, Origin::SectorOf(postcode));
    assert!(!from.origin.is_exact());
    let sought = Origin::Postcode(postcode);
    let PlaceRead::NotFound { sought: found, may_be_in: None, nearby: Some(nearby) } =
        DIRECTORY.place(&typed, &|_| Lookup::Unknown)
    else {
        panic!()
    };
    assert_eq!((found, nearby.point), (sought, from.point));
    let point = GridPoint { easting: 531_000, northing: 175_500 };
    let read = DIRECTORY.place(&typed, &|_| Lookup::At(point));
    assert_eq!(read, PlaceRead::Found(MeasuredFrom { origin: sought, point }));
}

#[test]
fn areas_and_districts_elsewhere_are_told() {
    #[track_caller]
    fn check(text: &str, expected: Option<Country>) {
        let country = match place(text) {
            PlaceRead::Elsewhere { country, .. } => Some(country),
            _ => None,
        };
        assert_eq!(country, expected, "{text:?}");
    }
    check("EH1", Some(Country::Scotland));
    check("DG1 1AA", Some(Country::Scotland));
    check("CF10 3AT", Some(Country::Wales));
    check("CH7 1AA", Some(Country::Wales));
    check("SY18", Some(Country::Wales));
    check("BT7 1NN", Some(Country::NorthernIreland));
    check("CH2 1UL", None);
    check("HR9 7AA", None);
    check("TD15", None);
    check("CA1", None);
    check("NE70", None);
}

#[test]
fn a_device_in_england_is_told_from_one_outside() {
    #[track_caller]
    fn check(latitude: f64, longitude: f64, is_in_england: bool) {
        let here = DIRECTORY.here(latitude, longitude);
        assert_eq!(here.is_some(), is_in_england, "{latitude}, {longitude}");
        assert!(here.is_none_or(|from| from.origin == Origin::Device));
    }
    check(51.5806, -0.3420, true);
    check(49.9145, -6.3150, true);
    check(55.7700, -2.0020, true);
    check(54.5000, -3.2200, true);
    check(55.4780, -2.1450, true);
    check(51.4816, -3.1791, false);
    check(55.9533, -3.1883, false);
    check(54.5973, -5.9301, false);
    check(54.1500, -4.4800, false);
    check(53.3498, -6.2603, false);
    check(48.8566, 2.3522, false);
    check(40.7128, -74.0060, false);
}

#[test]
fn surgeries_of_one_postcode_stand_together_wherever_one_looks_from() {
    let postcodes: BTreeSet<Postcode> = DIRECTORY.practices.iter().map(|p| p.postcode).collect();
    for centre in DIRECTORY.sectors.iter().step_by(1_000) {
        let near = nearest(&DIRECTORY.practices, centre.point, usize::MAX);
        let runs: Vec<&[Near]> = by_postcode(&near).collect();
        assert_eq!(runs.len(), postcodes.len());
        assert!(runs.iter().all(|run| run.iter().all(|n| n.distance == run[0].distance)));
        assert!(runs.iter().filter(|run| run.len() > 1).count() > 300);
    }
}

#[test]
fn a_query_tells_the_place_in_it() {
    #[track_caller]
    fn check(query: &str, expected: &str) {
        let SearchResults { place, is_only_place, .. } = INDEX.search(query, 10);
        let read = place.map(|typed| DIRECTORY.place(&typed, &|_| Lookup::NotLoaded));
        let origin = read.and_then(|read| read.measured_from()).map(|from| from.origin);
        let origin = origin.map_or("nowhere".into(), |origin| format!("{origin:?}"));
        let only = if is_only_place { "only " } else { "" };
        assert_eq!(only.to_owned() + &origin, expected, "{query:?}");
    }
    check("HA1 2TU", "only SectorOf(HA1 2TU)");
    check("surgery near HA1 2TU", "only SectorOf(HA1 2TU)");
    check("medical centre near HA3", "only Outward(HA3)");
    check("kenton HA3", "Outward(HA3)");
    check("ha1 2", "only Sector(HA1 2)");
    check("ha1 2t", "only Sector(HA1 2)");
    check("sw", "Area(SW)");
    check("HA", "Area(HA)");
    check("EH1 1YZ", "only nowhere");
    check("gp near me", "only nowhere");
    check("nearest surgery to me", "only nowhere");
    check("dr", "nowhere");
    check("st1", "only Outward(ST1)");
    check("zz1 smith", "nowhere");
    check("pinner", "nowhere");
    check("e84014", "nowhere");
    check("E840", "nowhere");
    check("harrow pcn HA1", "Outward(HA1)");
}

#[test]
fn in_a_mixed_query_the_name_chooses_and_the_place_orders() {
    #[track_caller]
    fn check(query: &str, expected: &[&str]) {
        let found = INDEX.search(query, expected.len()).hits;
        let names: Vec<&str> = found
            .iter()
            .map(|hit| match hit.target {
                Target::Practice(code) => &*DIRECTORY.practice(code).unwrap().name,
                Target::Pcn(code) => &*DIRECTORY.pcn(code).unwrap().name,
            })
            .collect();
        assert!(names.iter().zip(expected).all(|(n, e)| n.starts_with(e)), "{query:?}: {names:?}");
    }
    check("kenton HA3", &["Kenton Clinic", "Kenton Bridge", "Kenton Bridge"]);
    // Nobody's own postcode is a surgery's: the nearest of the name come first.
    check("kenton HA1 2TU", &["Kenton Bridge", "Kenton Bridge", "Kenton Clinic"]);
    check("park surgery near N1 1AA", &["Shoreditch Park"]);
    check("pinner", &["The Pinn", "Hatch End", "Elliott Hall", "The Pinner Road", "Pinner View"]);
}

#[test]
fn what_is_asked_for_at_a_place_is_there_or_near() {
    let postcodes = |query: &str| -> Vec<String> {
        let hits = INDEX.search(query, 1_000).hits.into_iter();
        let postcode = |target| match target {
            Target::Practice(code) => DIRECTORY.practice(code).unwrap().postcode.to_string(),
            Target::Pcn(code) => panic!("{query}: {code}"),
        };
        hits.map(|hit| postcode(hit.target)).collect()
    };
    for practice in DIRECTORY.practices.iter().step_by(100) {
        let mut begun = practice.postcode.to_string();
        begun.pop();
        assert!(postcodes(&begun).iter().all(|p| p.starts_with(&begun)), "{begun}");
    }
    assert!(postcodes("HA3 7").iter().all(|p| p.starts_with("HA3 7")));
    assert!((5..=20).contains(&postcodes("surgery near HA1 2TU").len()));
    assert_eq!(INDEX.search("HA1 2TU", 10).practices_matching, 0);
    // The name is matched by all of the name, though none is at the postcode.
    assert!(INDEX.search("park surgery N1 1ZZ", 10).practices_matching > 5);
    assert_eq!(INDEX.search("kenton clinic HA3 0UQ", 10).practices_matching, 1);
}

#[test]
fn of_one_name_the_nearest_comes_first() {
    let is_so_called = |name: &str| name.trim_start_matches("The ") == "Park Surgery";
    let of_the_name: Vec<_> =
        DIRECTORY.practices.iter().filter(|p| is_so_called(&p.name)).collect();
    assert!(of_the_name.len() > 5);
    for practice in of_the_name {
        // A postcode near by that no surgery has.
        let query = format!("park surgery {}ZZ", practice.postcode.sector());
        let first = INDEX.search(&query, 1).hits[0].target;
        assert_eq!(first, Target::Practice(practice.code), "{query}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn the_nearest_are_those_that_brute_force_finds(
        easting in 80_000..660_000, northing in 5_000..660_000, count in 1..30_usize,
    ) {
        let from = GridPoint { easting, northing };
        let near = nearest(&DIRECTORY.practices, from, count);
        let mut metres: Vec<f64> =
            DIRECTORY.practices.iter().map(|p| from.metres_to(p.position.point)).collect();
        metres.sort_by(f64::total_cmp);
        prop_assert_eq!(near.len(), count);
        for (near, metres) in near.iter().zip(metres) {
            let practice = DIRECTORY.practice(near.practice).unwrap();
            prop_assert_eq!(from.distance_to(practice.position.point), near.distance);
            prop_assert_eq!(near.distance.metres(), metres.round() as u32);
        }
        // A longer list begins with the same.
        let more = nearest(&DIRECTORY.practices, from, count * 2);
        prop_assert_eq!(&more[..count], &near[..]);
    }
}
