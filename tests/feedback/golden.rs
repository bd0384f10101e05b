//! Version 1 as it was first written. These files are never made anew: every later version must
//! read them.

use std::path::{Path, PathBuf};
use std::{env, fs};

use pcn_finder::feedback::sealing::{Cost, NotOpened, PrivateKey, open_all};
use pcn_finder::feedback::sharing::{read_bundle, write_bundles};
use pcn_finder::feedback::store::{Key, Record, VERSION};

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

/// Another layout needs another version, with golden files of its own: `WRITE=1` in the environment
/// writes those that are not there yet, and none anew.
#[test]
fn todays_version_writes_its_golden_files_letter_for_letter() {
    let (key, salt) = (group_key(), Some(*b"0123456789abcdef"));
    let bundle = write_bundles(&header(), &holding(&universe())).remove(0);
    let key = key.write_file("Elm Road patient group", PASSPHRASE, Cost::LEAST, salt).unwrap();
    for (name, written) in [("ppg.json", bundle), ("ppg-key.json", key)] {
        let path = golden(&format!("version-{VERSION}.{name}"));
        if env::var_os("WRITE").is_some() && !path.exists() {
            fs::write(&path, &written).unwrap();
        }
        let is_golden = fs::read_to_string(&path).is_ok_and(|text| text == written);
        assert!(is_golden, "{} is not what is written today", path.display());
    }
}
