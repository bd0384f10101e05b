//! Areas of the invented directory, and names typed.

use super::*;
use crate::directory::fixtures;

fn council(code: &str) -> AreaId {
    AreaId::Council(LocalAuthorityCode::parse(code).unwrap())
}

fn codes(practices: &[&Practice]) -> Vec<String> {
    practices.iter().map(|practice| practice.code.to_string()).collect()
}

#[test]
fn a_code_tells_which_area_it_is() {
    let directory = fixtures::directory();
    #[track_caller]
    fn check(directory: &Directory, code: &str, expected: Option<AreaId>) {
        let id = directory.area_id(AreaCode::parse(code).unwrap());
        assert_eq!(id, expected);
        assert_eq!(id.map(|id| id.to_string()), expected.map(|_| code.to_uppercase()));
    }
    check(&directory, "E92000001", Some(AreaId::England));
    check(&directory, "y99", Some(AreaId::Region("Y99".parse().unwrap())));
    check(&directory, "QXX", Some(AreaId::Icb("QXX".parse().unwrap())));
    check(&directory, "W1A2Z", Some(AreaId::SubIcbLocation("W1A2Z".parse().unwrap())));
    check(&directory, "E06000098", Some(council("E06000098")));
    check(&directory, "E06000001", None);
    check(&directory, "QHM", None);
}

#[test]
fn an_area_stands_in_those_above_it() {
    let directory = fixtures::directory();
    let location = AreaId::SubIcbLocation("W1A2Z".parse().unwrap());
    let names = |ids: Vec<AreaId>| -> Vec<String> {
        ids.iter().map(|id| directory.area_name(*id).unwrap().to_owned()).collect()
    };
    let above = ["England", "Middle", "NHS Marlshire Integrated Care Board"];
    assert_eq!(names(directory.areas_above(location)), above);
    assert_eq!(directory.areas_above(AreaId::England), []);
    assert_eq!(names(directory.areas_above(council("E06000098"))), ["England"]);
    assert_eq!(directory.areas_within(AreaId::Icb("QXX".parse().unwrap())), [location]);
    assert_eq!(names(directory.councils()), ["Marlford", "Portwick"]);
    let areas = names(directory.areas_of(&directory.practices[0]));
    assert_eq!((areas.len(), areas[4].as_str()), (5, "Marlford"));
}

#[test]
fn what_crosses_a_border_is_named() {
    let mut directory = fixtures::directory();
    directory.practices[4].pcn = "U10001".parse().ok();
    let area = directory.area(council("E06000098")).unwrap();
    assert_eq!(codes(&area.surgeries), ["A10001", "A10004", "A10003", "A10002"]);
    let networks: Vec<_> = area
        .networks
        .iter()
        .map(|n| (&*n.pcn.name, codes(&n.inside), codes(&n.outside), n.crosses_border()))
        .collect();
    let texts = |texts: &[&str]| -> Vec<String> { texts.iter().map(|t| (*t).to_owned()).collect() };
    assert_eq!(
        networks,
        [
            ("Marlford North PCN", texts(&["A10001", "A10002"]), texts(&["B20001"]), true),
            ("Marlford South PCN", texts(&["A10004", "A10003"]), texts(&[]), false),
        ]
    );
    assert_eq!((area.list_size, area.in_no_network.len()), (None, 0));
    let counts =
        AreaCounts { surgeries: 4, networks: 2, visiting: 0, crossing: 1, in_no_network: 0 };
    assert_eq!((area.counts(), directory.area_counts(&[area.id])), (counts, vec![counts]));
    let other = directory.area(council("E06000099")).unwrap();
    // Of the other surgery of Portwick's own network the council is not known.
    assert_eq!((other.networks.len(), other.visiting.len()), (0, 1));
    assert_eq!(other.counts(), directory.area_counts(&[other.id])[0]);
}

#[test]
fn surgeries_in_no_network_are_listed() {
    let directory = fixtures::directory();
    let area = directory.area(AreaId::England).unwrap();
    assert_eq!((area.surgeries.len(), codes(&area.in_no_network)), (7, vec!["B20010".to_owned()]));
    assert_eq!(area.list_size, Some(71_712));
    let counts =
        AreaCounts { surgeries: 7, networks: 3, visiting: 0, crossing: 0, in_no_network: 1 };
    assert_eq!(area.counts(), counts);
    let council = |code: &str| LocalAuthorityCode::parse(code).unwrap();
    assert_eq!(area.councils, [(council("E06000098"), 4), (council("E06000099"), 2)]);
    assert_eq!(area.icbs, [("QXX".parse().unwrap(), 7)]);
    assert_eq!(directory.area(AreaId::Region("Y01".parse().unwrap())), None);
}

#[test]
fn areas_are_found_by_what_is_typed() {
    let mut directory = fixtures::directory();
    for (code, name) in [
        ("E06000100", "King's Lynn and West Marlshire"),
        ("E06000101", "Porthaven, City of"),
        ("E06000102", "St. Osyth"),
    ] {
        let code = LocalAuthorityCode::parse(code).unwrap();
        directory.local_authorities.push(super::super::LocalAuthority { code, name: name.into() });
    }
    #[track_caller]
    fn check(directory: &Directory, typed: &str, expected: &[&str]) {
        let found = directory.areas_named(typed, 9);
        let found: Vec<_> = found.iter().map(|id| id.to_string()).collect();
        assert_eq!(found, expected, "{typed:?}");
    }
    check(&directory, "marlford", &["E06000098"]);
    check(&directory, "MARLFORD council", &["E06000098"]);
    check(&directory, "networks in Marlford", &["E06000098"]);
    check(&directory, "marlshire", &["QXX", "E06000100"]);
    check(&directory, "nhs marlshire icb", &["QXX"]);
    check(&directory, "borough of marlshire", &["E06000100"]);
    check(&directory, "kings lynn & west marl", &["E06000100"]);
    check(&directory, "lynn king's", &["E06000100"]);
    check(&directory, "city of porthaven", &["E06000101"]);
    check(&directory, "st osyth", &["E06000102"]);
    check(&directory, "por", &["E06000099", "E06000101"]);
    check(&directory, "port wick", &[]);
    check(&directory, "po", &[]);
    check(&directory, "middle", &["Y99"]);
    check(&directory, "w1a2z", &["W1A2Z"]);
    check(&directory, "marlford road", &[]);
    check(&directory, "the council of", &[]);
    check(&directory, "", &[]);
    check(&directory, &"marlford ".repeat(99), &[]);
    assert_eq!(directory.areas_named("por", 1).len(), 1);
}
