//! Version 1 as it was first written. These files are never made anew: every later version must
//! read them.

use std::fs;
use std::path::Path;

use pcn_finder::feedback::sharing::read_bundle;
use pcn_finder::feedback::store::{Key, Record};

use crate::support::{header, holding, survey, universe};

#[test]
fn a_backup_of_version_1_is_read() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/feedback/version-1.ppg.json");
    let expected = holding(&universe());
    let bundle = read_bundle(&fs::read(&path).unwrap()).unwrap();
    assert_eq!((&bundle.header, &bundle.items), (&header(), &expected));
    let is_whole = |(key, text): (&Key, &String)| Record::read_at(key, text).is_ok();
    assert!(bundle.items.iter().all(is_whole));
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
    fs::write("tests/feedback/version-1.ppg.json", file).unwrap();
}
