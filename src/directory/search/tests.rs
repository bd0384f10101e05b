//! The search on a small directory made up for it.

use super::{SearchIndex, SearchResults};
use crate::directory::codec::worded;
use crate::directory::{
    Directory, GridPoint, LocalAuthority, LocalAuthorityCode, Pcn, PcnCode, Position, Postcode,
    Practice, PracticeCode, Sector, SectorCentre, SubIcbLocationCode,
};

fn practice(code: &str, name: &str, address: &str, postcode: &str, easting: i32) -> Practice {
    Practice {
        code: PracticeCode::parse(code).unwrap(),
        name: name.into(),
        other_name: None,
        address: address.into(),
        town_line: address.lines().count() as u8 - 1,
        postcode: Postcode::parse(postcode).unwrap(),
        telephone: None,
        position: Position {
            point: GridPoint { easting, northing: 100_000 },
            is_sector_mean: false,
        },
        pcn: Some(PcnCode::parse("U00001").unwrap()),
        sub_icb_location: SubIcbLocationCode::parse("16C").unwrap(),
        local_authority: Some(LocalAuthorityCode::parse("E09000015").unwrap()),
        has_moved: false,
    }
}

fn directory() -> Directory {
    let pcn = |code, name: &str| Pcn {
        code: PcnCode::parse(code).unwrap(),
        name: name.into(),
        list_size: 40_000,
    };
    let sector = |text, easting| SectorCentre {
        sector: Sector::parse(text).unwrap(),
        point: GridPoint { easting, northing: 100_000 },
    };
    let mut moved = practice("A00004", "Parkview", "1 Mill Lane\nOakham", "QX2 2AB", 104_000);
    moved.other_name = Some("Dr Okoro & Partners".into());
    worded(Directory {
        practices: vec![
            practice("A00001", "Elm Bridge Medical Centre", "9 High Street\nElmton", "QX1 1AA", 0),
            practice("A00002", "St Philip's Surgery", "Elm Road, Ashby\nOakham", "QX1 1AB", 1_000),
            practice("A00003", "The Oakham Road Surgery", "Elmton", "QX1 2AA", 2_000),
            moved,
            practice("A00005", "Elm Bridge Surgery", "Dock Road\nSeaport", "QX10 1AA", 900_000),
        ],
        pcns: vec![pcn("U00001", "Elm Valley PCN"), pcn("U00002", "Bridge & Coast Network")],
        local_authorities: vec![LocalAuthority {
            code: LocalAuthorityCode::parse("E09000015").unwrap(),
            name: "Vale of Elms".into(),
        }],
        sectors: vec![
            sector("QX10 1", 900_000),
            sector("QX1 1", 500),
            sector("QX1 2", 2_000),
            sector("QX2 3", 104_500),
        ],
        ..Directory::default()
    })
}

fn search(query: &str) -> SearchResults {
    SearchIndex::build(&directory()).search(query, 10)
}

#[test]
fn the_best_record_comes_first() {
    #[track_caller]
    fn check(query: &str, expected: &str) {
        let results = search(query);
        let first = results.hits.first().map_or("nothing", |hit| hit.target.code());
        assert_eq!(first, expected, "{query:?}");
    }
    check("elm bridge medical centre", "A00001");
    check("Elm Brige Med Ctr", "A00001");
    check("centre medical bridge elm", "A00001");
    check("elm bridge me", "A00001");
    check("elm bridge seaport", "A00005");
    check("elmbridge surgery", "A00005");
    check("saint fillips", "A00002");
    check("park view", "A00004");
    check("doctor okoro", "A00004");
    check("doctors in oakham", "A00004");
    check("gp near oakham", "A00002");
    check("oakham road", "A00003");
    check("surgery elm road ashby", "A00002");
    check("elm QX10", "A00005");
    check("a00003", "A00003");
    check("A0OOO3", "nothing");
    check("elm valley", "U00001");
    check("bridge coast", "U00002");
    check("qx1 2aa", "A00003");
    check("QXI 2AA", "A00003");
    check("xyzzy", "nothing");
    check("  ", "nothing");
}

#[test]
fn where_no_practice_has_the_postcode_the_nearest_come_first() {
    let codes = |query| -> Vec<String> {
        search(query).hits.iter().map(|hit| hit.target.code().to_owned()).collect()
    };
    assert_eq!(codes("QX1 1ZZ"), ["A00001", "A00002", "A00003", "A00004", "A00005"]);
    assert_eq!(codes("QX2 3ZZ")[..2], ["A00004", "A00003"]);
    assert_eq!(codes("QX2 3"), codes("QX2 3ZZ"));
    assert_eq!(codes("QX1"), ["A00001", "A00002", "A00003"]);
    assert!(codes("ZZ1 1ZZ").is_empty());
}

#[test]
fn matches_are_counted_and_near_misses_follow_them() {
    let results = search("elm bridge");
    assert_eq!((results.practices_matching, results.pcns_matching), (2, 0));
    assert!(results.hits.len() > 2);
    assert_eq!(search("QX1 1ZZ").practices_matching, 0);
    assert_eq!(search("qx1 1aa").practices_matching, 1);
}

#[test]
fn a_corrected_word_is_told() {
    #[track_caller]
    fn check(query: &str, expected: Option<&str>) {
        assert_eq!(search(query).showing_for.as_deref(), expected, "{query:?}");
    }
    check("Elm Brige medical", Some("elm bridge medical"));
    check("elm bridge medical", None);
    check("elm bri", None);
    check("elm bridge xyzzy", None);
}

#[test]
fn what_is_named_exactly_is_told() {
    #[track_caller]
    fn check(query: &str, expected: Option<&str>) {
        assert_eq!(search(query).exact.as_ref().map(|t| t.code()), expected, "{query:?}");
    }
    check("Elm Bridge Medical Centre", Some("A00001"));
    check("elm bridge", None);
    check("u00002", Some("U00002"));
    check("Elm Valley PCN", Some("U00001"));
    check("U99999", None);
}

#[test]
fn no_more_are_given_than_asked_for() {
    let index = SearchIndex::build(&directory());
    for limit in 0..8 {
        assert!(index.search("elm", limit).hits.len() <= limit);
    }
    assert!(SearchIndex::build(&Directory::default()).search("elm HA1 1AA", 10).hits.is_empty());
}
