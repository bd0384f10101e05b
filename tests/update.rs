//! The monthly update on small invented files: what it makes of two lists and the pack there is,
//! what it refuses, and that `tests/end-to-end/update.spec.mjs` holds the browser to the same bytes.
#![cfg(feature = "import")]
// Outside test functions too: these files are nothing but tests.
#![allow(clippy::unwrap_used)]

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use pcn_finder::directory::postcodes::{Postcodes, encode};
use pcn_finder::directory::{DataDates, Date, Directory, Practice};
use pcn_finder::import::{
    Doubt, MOST_GIVEN, MOST_UNPACKED, Source, Updated, import, open_given, update,
};
use pcn_finder::native::{read_directory, write_directory};

const MAPPING: &str = include_str!("data/mapping.csv");
const EPRACCUR: &str = include_str!("data/epraccur.csv");
const NEXT_MAPPING: &str = include_str!("data/update/mapping.csv");
const NEXT_EPRACCUR: &str = include_str!("data/update/epraccur.csv");

fn source(name: &str, text: &str) -> Source {
    Source { name: name.to_owned(), text: text.to_owned() }
}

/// What the invented files of August make, and the postcodes with it.
fn august() -> (Directory, Vec<u8>) {
    let sources = [
        source("mapping.csv", MAPPING),
        source("epraccur.csv", EPRACCUR),
        source("list-sizes.csv", include_str!("data/list-sizes.csv")),
        source("code-point.csv", include_str!("data/code-point.csv")),
        source("postcode-directory.csv", include_str!("data/postcode-directory.csv")),
        source("authority-names.csv", include_str!("data/authority-names.csv")),
    ];
    // As published: the file of addresses does not say that it is of November.
    let dates = DataDates { addresses_date: Date::new(2025, 11, 1), ..DataDates::default() };
    let imported = import(&sources, &dates).unwrap();
    let postcodes = encode(None, &imported.postcodes.kept).unwrap();
    (imported.directory, postcodes)
}

/// The directory of August, updated by two files.
fn updated(mapping: &str, epraccur: &str) -> Result<Updated, String> {
    let (present, postcodes) = august();
    let sources = [source("mapping.csv", mapping), source("epraccur.csv", epraccur)];
    let postcodes = Postcodes::open(postcodes).unwrap();
    update(&present, &postcodes, &sources, &DataDates::default()).map_err(|e| e.to_string())
}

fn practice<'a>(directory: &'a Directory, code: &str) -> &'a Practice {
    directory.practice(code.parse().unwrap()).unwrap()
}

fn lines(list: &[impl ToString]) -> Vec<String> {
    list.iter().map(ToString::to_string).collect()
}

#[test]
fn the_very_files_of_a_pack_give_the_very_pack() {
    let found = updated(MAPPING, EPRACCUR).unwrap();
    assert_eq!(found.doubts, []);
    assert!(found.changes.by_heading().iter().all(|(_, list)| list.is_empty()));
    let bytes = |directory: &Directory| write_directory(directory).unwrap();
    assert!(bytes(&found.directory) == bytes(&august().0));
}

#[test]
fn a_month_later_what_changed_is_said_and_the_rest_is_carried_over() {
    let Updated { directory, changes, doubts, .. } = updated(NEXT_MAPPING, NEXT_EPRACCUR).unwrap();
    assert_eq!(lines(&changes.opened), ["A10005 Marlford Marina Surgery"]);
    assert_eq!(lines(&changes.closed), [""; 0]);
    assert_eq!(lines(&changes.renamed), ["A10002 The Mill Practice is now The Old Mill Practice"]);
    assert_eq!(
        lines(&changes.moved_network),
        ["A10003 St Mary's Health Centre: from no network to U10001 Marlford North PCN"]
    );
    assert_eq!(
        lines(&changes.moved_house),
        ["A10001 Abbey Road Surgery", "A10004 Dr O'Neil & Partners"]
    );
    assert_eq!(lines(&changes.new_pcns), ["U10009 Marlford Marina PCN"]);
    assert_eq!(
        lines(&changes.renamed_pcns),
        ["U10002 Marlford South PCN is now Marlford Moor PCN"]
    );
    assert_eq!(doubts, []);

    let dates = directory.dates;
    assert_eq!(dates.extract_date, Date::new(2026, 9, 1));
    assert_eq!(dates.list_sizes_date, Date::new(2026, 8, 1));
    assert_eq!(dates.addresses_date, Date::new(2026, 8, 1));
    let sizes: Vec<_> = directory.pcns.iter().map(|p| (p.code.to_string(), p.list_size)).collect();
    let known = [("U10001", 20_000), ("U10002", 8_000), ("U10009", 0)];
    assert_eq!(sizes, known.map(|(code, size)| (code.to_owned(), size)));

    // Where it moved to, another surgery has been: the council is known, and the place to 10 m.
    let moved = practice(&directory, "A10004");
    assert_eq!((moved.position.point.easting, moved.position.is_sector_mean), (400_200, false));
    assert_eq!(moved.local_authority.unwrap().as_str(), "E06000099");
    // Of this postcode no practice had a council.
    assert_eq!(practice(&directory, "A10005").local_authority, None);
}

#[test]
fn a_postcode_where_no_practice_was_is_found_among_all_postcodes() {
    let (mut present, postcodes) = august();
    present.practices.retain(|practice| practice.code.as_str() != "A10003");
    let sources = [source("a", NEXT_MAPPING), source("b", NEXT_EPRACCUR)];
    let postcodes = Postcodes::open(postcodes).unwrap();
    let found = update(&present, &postcodes, &sources, &DataDates::default()).unwrap();
    let there = practice(&found.directory, "A10003").position;
    assert_eq!((there.point.easting, there.point.northing), (401_000, 299_900));
    assert!(!there.is_sector_mean);
}

#[test]
fn files_are_told_by_what_they_hold_and_columns_by_their_names() {
    let expected = updated(NEXT_MAPPING, NEXT_EPRACCUR).unwrap().directory;
    assert_eq!(updated(NEXT_EPRACCUR, NEXT_MAPPING).unwrap().directory, expected);
    // A copy of the address file with a header, and its columns from right to left.
    let names = "Organisation Code,Name,National Grouping,HLHG,Address Line 1,Address Line 2,Address Line 3,\
                 Address Line 4,Address Line 5,Postcode,Open Date,Close Date,Status,Sub-type,Commissioner,\
                 Join Date,Left Date,Contact Telephone Number,A,B,C,D,E,F,G,Prescribing Setting,H";
    let backwards = |line: &str, by: &str| {
        line.split(by).collect::<Vec<_>>().into_iter().rev().collect::<Vec<_>>().join(by)
    };
    let rows = NEXT_EPRACCUR.lines().map(|line| {
        let line = line.strip_prefix('"').unwrap().strip_suffix('"').unwrap();
        format!("\"{}\"", backwards(line, "\",\""))
    });
    let headed = format!("{}\n{}", backwards(names, ","), rows.collect::<Vec<_>>().join("\n"));
    assert_eq!(updated(NEXT_MAPPING, &headed).unwrap().directory, expected);
}

#[test]
fn what_is_not_the_two_files_is_refused_in_a_sentence() {
    #[track_caller]
    fn check(mapping: &str, epraccur: &str, expected: &str) {
        assert_eq!(updated(mapping, epraccur).unwrap_err(), expected);
    }
    check(
        MAPPING,
        MAPPING,
        "mapping.csv and epraccur.csv hold the same thing: give only the newer one",
    );
    check(
        MAPPING,
        include_str!("data/list-sizes.csv"),
        "epraccur.csv is not needed here: the update takes the mapping and epraccur",
    );
    check(
        "%PDF-1.7 \u{1}\u{2}",
        EPRACCUR,
        "mapping.csv is none of the published files this program reads: %PDF-1.7 \u{1}\u{2}",
    );
    check(
        "",
        EPRACCUR,
        "mapping.csv has no row that can be used: it is empty or only part of a file",
    );
    check(
        &MAPPING.replace("PRACTICE_POSTCODE", "POSTCODE"),
        EPRACCUR,
        "mapping.csv has not the columns it should have: PRACTICE_POSTCODE is missing",
    );
    check(
        &MAPPING[..MAPPING.len() / 2],
        EPRACCUR,
        "mapping.csv is cut short: its last row is not whole, download it again",
    );
    check(
        MAPPING,
        &EPRACCUR[..EPRACCUR.len() / 2],
        "epraccur.csv is cut short: its last row is not whole, download it again",
    );
    let (present, postcodes) = august();
    let postcodes = Postcodes::open(postcodes).unwrap();
    let alone = [source("mapping.csv", MAPPING)];
    assert_eq!(
        update(&present, &postcodes, &alone, &DataDates::default()).unwrap_err().to_string(),
        "the file of practice addresses is not among the files given: look for epraccur.zip"
    );
}

#[test]
fn what_may_be_a_mistake_is_asked_about() {
    let without = |text: &str, code: &str| {
        let lines = text.lines().filter(|line| !line.contains(code));
        lines.collect::<Vec<_>>().join("\n")
    };
    let found = updated(&without(NEXT_MAPPING, "A10001"), NEXT_EPRACCUR).unwrap();
    assert_eq!(found.doubts, [Doubt::PracticesLost { gone: 1, before: 4 }]);
    assert_eq!(lines(&found.changes.closed), ["A10001 Abbey Road Surgery"]);
    let found = updated(NEXT_MAPPING, &without(NEXT_EPRACCUR, "A10001")).unwrap();
    assert_eq!(found.doubts, [Doubt::AddressesLost { gone: 1, practices: 5 }]);

    let older = MAPPING.replace("01Aug2026", "01Jul2026");
    let found = updated(&older, EPRACCUR).unwrap();
    let (given, present) = (Date::new(2026, 7, 1), Date::new(2026, 8, 1));
    assert_eq!(found.doubts, [Doubt::OlderPractices { given, present }]);
    // Another telephone number, and no opening or closing since September.
    let other = EPRACCUR.replace("960001", "960002");
    let found = updated(MAPPING, &other).unwrap();
    let (given, present) = (Date::new(2025, 9, 1), Date::new(2025, 11, 1));
    assert_eq!(found.doubts, [Doubt::OlderAddresses { given, present }]);
    assert_eq!(found.directory.dates.addresses_date, given);
}

fn zipped(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in members {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn files_are_opened_when_they_are_whole_and_of_a_likely_size() {
    let zip = zipped(&[("readme.txt", b"not data"), ("Data/MAP.CSV", MAPPING.as_bytes())]);
    let expected = [source("map.zip/Data/MAP.CSV", MAPPING)];
    assert_eq!(open_given("map.zip", zip.clone()).unwrap(), expected);
    let plain = open_given("map.csv", MAPPING.as_bytes().to_vec()).unwrap();
    assert_eq!(plain, [source("map.csv", MAPPING)]);

    let refused = |bytes: Vec<u8>| open_given("a.zip", bytes).unwrap_err().to_string();
    for length in [2, zip.len() / 2, zip.len() - 1] {
        let words = refused(zip[..length].to_vec());
        assert!(words.starts_with("a.zip is not a whole zip file, download it again: "), "{words}");
    }
    let mut damaged = zip.clone();
    damaged[zip.len() / 2] ^= 0x55;
    assert!(refused(damaged).starts_with("a.zip is not a whole zip file"));
    assert_eq!(refused(zipped(&[("a.txt", b"a")])), "a.zip holds no csv file");
    assert_eq!(
        refused(vec![b'a'; MOST_GIVEN + 1]),
        "a.zip is too big: it has 12000001 bytes, and the lists have fewer than 12000000"
    );
    // A bomb of two, each of which would fit alone.
    let half = vec![b'a'; MOST_UNPACKED / 2 + 1];
    let bomb = zipped(&[("a.csv", &half), ("b.csv", &half)]);
    assert!(bomb.len() < 100_000);
    assert_eq!(refused(bomb), "a.zip is too big: it unpacks to more than 24000000 bytes");
}

/// The packs that the test of the browser begins and ends with.
#[test]
fn the_packs_for_the_browsers_test_are_those_made_here() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/update");
    let (directory, postcodes) = august();
    let next = updated(NEXT_MAPPING, NEXT_EPRACCUR).unwrap().directory;
    for (name, pack) in [
        ("directory.bin", write_directory(&directory).unwrap()),
        ("postcodes.bin", postcodes),
        ("updated.bin", write_directory(&next).unwrap()),
    ] {
        let path = folder.join(name);
        if env::var_os("WRITE_PACKS").is_some() {
            fs::write(&path, &pack).unwrap();
        }
        assert!(fs::read(&path).unwrap() == pack, "{name} is another: set WRITE_PACKS=1 and see");
    }
}

/// A folder of its own for a test, with the packs of August.
fn folder(name: &str) -> PathBuf {
    let folder = env::temp_dir().join(format!("pcn-finder-update-{name}-{}", std::process::id()));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    let (directory, postcodes) = august();
    fs::write(folder.join("directory.bin"), write_directory(&directory).unwrap()).unwrap();
    fs::write(folder.join("postcodes.bin"), postcodes).unwrap();
    folder
}

#[test]
fn the_tool_updates_and_asks_before_it_does_what_may_be_a_mistake() {
    let folder = folder("tool");
    let pack = folder.join("directory.bin");
    let run = |mapping: &str, epraccur: &str, options: &[&str]| {
        let files = [folder.join("a.csv"), folder.join("b.zip")];
        fs::write(&files[0], mapping).unwrap();
        fs::write(&files[1], zipped(&[("b.csv", epraccur.as_bytes())])).unwrap();
        let mut tool = Command::new(env!("CARGO_BIN_EXE_import-directory"));
        let output =
            tool.arg("--update").args(files).arg("--out").arg(&pack).args(options).output();
        let output = output.unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        (output.status.success(), text(output.stdout), text(output.stderr))
    };
    let before = fs::read(&pack).unwrap();
    let older = MAPPING.replace("01Aug2026", "01Jul2026");
    let (done, _, err) = run(&older, EPRACCUR, &[]);
    assert!(!done);
    assert_eq!(
        err,
        "error: the mapping is of 2026-07-01, and the last pack's of 2026-08-01. Nothing was \
         written. If it is true, add --accept-older\n"
    );
    assert!(fs::read(&pack).unwrap() == before, "the pack was touched");

    let (done, out, err) = run(NEXT_MAPPING, NEXT_EPRACCUR, &[]);
    assert!(done, "{err}");
    assert!(out.contains("new practices: 1\n    A10005 Marlford Marina Surgery\n"), "{out}");
    let expected = updated(NEXT_MAPPING, NEXT_EPRACCUR).unwrap().directory;
    assert_eq!(read_directory(&fs::read(&pack).unwrap()).unwrap(), expected);

    // Twice is as once.
    let after = fs::read(&pack).unwrap();
    assert!(run(NEXT_MAPPING, NEXT_EPRACCUR, &[]).0);
    assert!(fs::read(&pack).unwrap() == after);

    let (done, _, err) = run(&older, EPRACCUR, &["--accept-older"]);
    assert!(!done);
    assert!(err.contains("gone: 1 of 5, more than one in a hundred"), "{err}");
    assert!(run(&older, EPRACCUR, &["--accept-older", "--accept-loss"]).0);
    fs::remove_dir_all(folder).unwrap();
}
