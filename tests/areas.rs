//! The areas of the shipped directory: that they add up, and that well-known ones are whole.
#![cfg(feature = "find")]
// Outside test functions too: these files are nothing but tests.
#![allow(clippy::unwrap_used)]

use std::collections::HashMap;
use std::sync::LazyLock;

use pcn_finder::directory::areas::{AreaCounts, AreaId};
use pcn_finder::directory::{AreaCode, Directory, PracticeCode};
use pcn_finder::native::read_directory;

static DIRECTORY: LazyLock<Directory> =
    LazyLock::new(|| read_directory(include_bytes!("../public/data/directory.bin")).unwrap());

fn id(code: &str) -> AreaId {
    DIRECTORY.area_id(AreaCode::parse(code).unwrap()).unwrap()
}

/// The areas below an area, level by level, with England itself first.
fn levels() -> [Vec<AreaId>; 4] {
    let mut levels = [vec![AreaId::England], vec![], vec![], vec![]];
    for level in 1..4 {
        let above = levels[level - 1].clone();
        levels[level] = above.into_iter().flat_map(|id| DIRECTORY.areas_within(id)).collect();
    }
    levels
}

#[test]
fn london_is_as_large_as_the_programme_said() {
    let counts = DIRECTORY.area_counts(&[id("Y56")])[0];
    assert_eq!((counts.surgeries, counts.networks), (1_131, 203));
    assert_eq!(DIRECTORY.area_name(id("Y56")), Some("London"));
}

#[test]
fn harrow_has_five_networks() {
    let harrow = DIRECTORY.area(id("E09000015")).unwrap();
    assert_eq!((harrow.name, harrow.surgeries.len()), ("Harrow", 28));
    let names: Vec<_> = harrow.networks.iter().map(|n| n.pcn.short_name()).collect();
    assert_eq!(
        names,
        ["Harrow Collaborative", "Harrow East", "Health Alliance", "Healthsense", "Sphere"]
    );
    // One of Brent has a surgery across the border.
    let visiting: Vec<_> = harrow.visiting.iter().map(|n| n.pcn.short_name()).collect();
    assert_eq!((visiting, harrow.visiting[0].inside.len()), (vec!["Harness North"], 1));
    let inside: usize = harrow.every_network().map(|network| network.inside.len()).sum();
    assert_eq!(inside + harrow.in_no_network.len(), 28);
    for network in harrow.every_network() {
        let all = DIRECTORY.members(network.pcn.code).count();
        assert_eq!(network.inside.len() + network.outside.len(), all);
    }
}

#[test]
fn parts_add_up_to_the_whole() {
    let levels = levels();
    assert_eq!(levels.each_ref().map(Vec::len), [1, 7, 36, 106]);
    for id in levels[..3].iter().flatten() {
        let counts = DIRECTORY.area_counts(&[*id])[0];
        let parts = DIRECTORY.areas_within(*id);
        let part_counts = DIRECTORY.area_counts(&parts);
        let sum = |value: fn(&AreaCounts) -> usize| part_counts.iter().map(value).sum::<usize>();
        assert_eq!(sum(|part| part.surgeries), counts.surgeries);
        assert_eq!(sum(|part| part.in_no_network), counts.in_no_network);
        // A network that is as much in one part as in another is counted in both.
        assert!(sum(|part| part.networks) >= counts.networks);
        let sizes = parts.iter().map(|part| DIRECTORY.area_list_size(*part).unwrap());
        assert_eq!(sizes.sum::<u32>(), DIRECTORY.area_list_size(*id).unwrap());
    }
    let england = AreaCounts {
        surgeries: 6_129,
        networks: 1_298,
        visiting: 0,
        crossing: 0,
        in_no_network: 52,
    };
    assert_eq!(DIRECTORY.area_counts(&[AreaId::England]), [england]);
    let councils = DIRECTORY.area_counts(&DIRECTORY.councils());
    let surgeries: usize = councils.iter().map(|counts| counts.surgeries).sum();
    // Of one surgery it is not known.
    assert_eq!((councils.len(), surgeries), (296, 6_128));
}

#[test]
fn every_surgery_is_in_one_area_of_each_kind() {
    let councils = DIRECTORY.councils();
    for areas in levels().iter().chain([&councils]) {
        let mut seen: HashMap<PracticeCode, usize> = HashMap::new();
        let counts = DIRECTORY.area_counts(areas);
        for (id, counts) in areas.iter().zip(counts) {
            assert_eq!(DIRECTORY.area_id(id.code()), Some(*id));
            let area = DIRECTORY.area(*id).unwrap();
            assert_eq!(area.counts(), counts, "{id}");
            let names: Vec<_> = area.surgeries.iter().map(|p| p.name.to_lowercase()).collect();
            assert!(names.is_sorted(), "{id}");
            let in_networks: usize = area.every_network().map(|n| n.inside.len()).sum();
            assert_eq!(in_networks + area.in_no_network.len(), area.surgeries.len());
            let by_council: usize = area.councils.iter().map(|(_, count)| count).sum();
            assert!(area.surgeries.len() - by_council <= 1, "{id}");
            for practice in area.surgeries {
                *seen.entry(practice.code).or_default() += 1;
                assert!(DIRECTORY.areas_of(practice).contains(id), "{} in {id}", practice.code);
            }
        }
        let without = DIRECTORY.practices.iter().filter(|p| !seen.contains_key(&p.code));
        assert_eq!(without.count(), usize::from(areas == &councils));
        assert!(seen.values().all(|times| *times == 1));
    }
}

#[test]
fn every_council_board_and_region_is_found_by_its_name() {
    for id in levels()[1..3].iter().flatten().chain(&DIRECTORY.councils()) {
        let name = DIRECTORY.area_name(*id).unwrap();
        assert_eq!(DIRECTORY.areas_named(name, 3).first(), Some(id), "{name}");
        assert_eq!(DIRECTORY.areas_named(id.code().as_str(), 3), [*id]);
    }
    let names = |typed: &str| -> Vec<&str> {
        let found = DIRECTORY.areas_named(typed, 3);
        found.into_iter().filter_map(|id| DIRECTORY.area_name(id)).collect()
    };
    assert_eq!(names("harrow")[0], "Harrow");
    assert_eq!(names("london borough of harrow"), ["Harrow"]);
    assert_eq!(names("hull")[0], "Kingston upon Hull, City of");
    assert_eq!(names("london")[0], "London");
    assert_eq!(names("kenton road harrow"), [] as [&str; 0]);
}
