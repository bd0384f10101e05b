//! `cargo find --near` from end to end, on the shipped packs.
#![cfg(feature = "find")]
// Outside test functions too: these files are nothing but tests.
#![allow(clippy::unwrap_used)]

use std::process::Command;
use std::{env, fs, process};

/// What comes out and what is said beside it.
fn find(arguments: &[&str]) -> (String, String) {
    let tool = Command::new(env!("CARGO_BIN_EXE_find-practice")).args(arguments).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (text(tool.stdout), text(tool.stderr))
}

#[track_caller]
fn check(place: &str, out: &str, err: &str) {
    assert_eq!(find(&["--near", place, "--count", "1"]), (out.to_owned(), err.to_owned()));
}

#[test]
fn the_nearest_come_with_miles_and_how_exact_they_are() {
    let near = |code: &str, exact: &str, from: &str, miles: &str| {
        format!(
            "{{\"code\":\"{code}\",\"exact\":\"{exact}\",\"from\":\"{from}\",\"miles\":{miles}}}\n"
        )
    };
    check("ha12tu", &near("E84617", "postcode", "HA1 2TU", "0.15"), "");
    check("HA1 2", &near("E84044", "sector", "HA1 2", "0.22"), "");
    check("HA1", &near("E84680", "outward code", "HA1", "0.23"), "");
    check("HA", &near("E84617", "area", "HA", "0.11"), "");
    let (out, _) = find(&["--near", "HA1 2TU"]);
    assert_eq!(out.lines().count(), 10);
}

#[test]
fn what_is_no_postcode_of_england_is_told_in_words() {
    check(
        "HA1 2ZZ",
        "{\"code\":\"E84044\",\"exact\":\"sector\",\"from\":\"HA1 2\",\"miles\":0.22}\n",
        "HA1 2ZZ is not in use: measured from the middle of HA1 2\n",
    );
    check("EH1 1AA", "", "EH1 1AA is not in England but in Scotland\n");
    check("ZZ1 1AA", "", "ZZ1 1AA is not in use in England\n");
    let text =
        "\"harrow\" is not a postcode or the beginning of one, as HA1 2TU, HA1 2, HA1 or HA\n";
    check("harrow", "", text);
    assert!(
        find(&["--near", "HA1", "pinner"]).1.starts_with("give words to search for, or --near")
    );
}

#[test]
fn the_sector_answers_while_the_postcodes_are_not_there() {
    let folder = env::temp_dir().join(format!("pcn-finder-find-{}", process::id()));
    fs::create_dir_all(&folder).unwrap();
    let pack = folder.join("directory.bin");
    fs::copy("public/data/directory.bin", &pack).unwrap();
    let near = ["--near", "HA1 2TW", "--count", "1", "--pack", pack.to_str().unwrap()];
    let (out, err) = find(&near);
    assert!(out.contains("\"exact\":\"sector\",\"from\":\"HA1 2\""), "{out}");
    assert!(err.contains("postcodes.bin: ") && err.ends_with("only to its sector\n"), "{err}");

    let mut damaged = fs::read("public/data/postcodes.bin").unwrap();
    *damaged.last_mut().unwrap() ^= 1;
    fs::write(folder.join("postcodes.bin"), damaged).unwrap();
    let (out, err) = find(&near);
    assert!(out.is_empty() && err.contains("the pack is damaged: its checksum is"), "{err}");
    fs::remove_dir_all(folder).unwrap();
}
