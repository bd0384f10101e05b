//! Version 1 as it was first written. These files are never made anew: every later version must
//! read them.

use std::fs;
use std::path::{Path, PathBuf};

use pcn_finder::feedback::sealing::{Cost, NotOpened, PrivateKey, open_all};
use pcn_finder::feedback::sharing::read_bundle;
use pcn_finder::feedback::store::{Key, Record};

use crate::support::{group_key, header, holding, id, response, survey, universe};

const PASSPHRASE: &str = "maple otter quiz";

fn golden(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/feedback").join(name)
}

#[test]
fn a_backup_of_version_1_is_read() {
    let path = golden("version-1.ppg.json");
    let expected = holding(&universe());
    let bundle = read_bundle(&fs::read(&path).unwrap()).unwrap();
    assert_eq!((&bundle.header, &bundle.items), (&header(), &expected));
    let is_whole = |(key, text): (&Key, &String)| Record::read_at(key, text).is_ok();
    assert!(bundle.items.iter().all(is_whole));
}

#[test]
fn what_version_1_sealed_is_opened() {
    let bundle = read_bundle(&fs::read(golden("version-1.ppg.json")).unwrap()).unwrap();
    let file = fs::read_to_string(golden("version-1.ppg-key.json")).unwrap();
    let from_file = PrivateKey::from_file(&file, PASSPHRASE).unwrap();
    for key in [group_key(), from_file] {
        let opened = open_all(&bundle.items, &key);
        let record = Record::Response(response(12, "Kind & quick."));
        assert_eq!(opened.opened, holding(&[record]));
        assert_eq!((opened.already, opened.erased), (2, 2));
        // The eleventh stands beside its seal with other words.
        assert_eq!(opened.closed, [(id(11), NotOpened::Taken)]);
    }
}

#[test]
fn responses_find_the_survey_they_were_given_to() {
    let survey = survey();
    assert_eq!(Record::Survey(survey.survey().clone()).key(), Key::Survey(survey.digest()));
}

#[test]
#[ignore = "writes a new golden file, for a new version"]
fn write_it() {
    let file = &pcn_finder::feedback::sharing::write_bundles(&header(), &holding(&universe()))[0];
    fs::write(golden("version-1.ppg.json"), file).unwrap();
    let key = group_key();
    let salt = Some(*b"0123456789abcdef");
    let file = key.write_file("Elm Road patient group", PASSPHRASE, Cost::LEAST, salt).unwrap();
    fs::write(golden("version-1.ppg-key.json"), file).unwrap();
}
