//! The survey that the tests of the screens put into a browser, written as the app writes it.

use std::{env, fs};

use pcn_finder::feedback::sealing::{NewKey, PublicKeys};
use pcn_finder::feedback::sharing::{Holding, write_bundles};
use pcn_finder::feedback::store::{Key, Record, Settings};
use pcn_finder::feedback::{Asker, Bank, ENGLISH_BANK, Id, Json, Survey};

use crate::support::header;

const FILE: &str = "tests/end-to-end/survey.json";

/// The survey to start from, with two questions on who took part.
fn survey() -> Survey {
    let bank = Bank::read(ENGLISH_BANK).unwrap();
    let asker = Asker {
        group: "Elm Road patient group".into(),
        practice: "Elm Road Surgery".into(),
        contact: "Ask at the desk of Elm Road Surgery.".into(),
        meets: "On the first Tuesday of the month at 6pm, at Elm Road Surgery.".into(),
        keep_months: 24,
    };
    let asked = ["age", "carer"];
    let equality = bank.equality.iter().filter(|question| asked.contains(&question.id.as_str()));
    Survey {
        asker,
        equality: equality.cloned().collect(),
        ..bank.starting_survey(Id::from_random([3; 16]))
    }
}

/// A key that nobody has: what is sealed to it stays so.
fn public_key() -> String {
    let new = NewKey::make(Some(*b"sixteen letters!")).unwrap();
    let chance = std::array::from_fn(|at| at as u8);
    let key = new.prove(&new.words().join(" "), Some(chance)).unwrap();
    PublicKeys::of(key.public(), None).unwrap().to_string()
}

/// The survey under its key, the settings of three devices, and the group's file.
fn written() -> String {
    let record = Record::Survey(survey());
    let Key::Survey(digest) = record.key() else { panic!("a survey has the key of another") };
    let settings = |is_kiosk, keys: &[&str]| {
        let keys = keys.iter().map(|key| (*key).to_owned()).collect();
        Json::Text(Settings { survey: Some(digest), is_kiosk, keys }.write())
    };
    let holding = Holding::from([(record.key(), record.write())]);
    let named = [
        ("home", settings(false, &[])),
        ("key", Json::Text(record.key().to_string())),
        ("kiosk", settings(true, &[&public_key()])),
        ("kiosk-without-key", settings(true, &[])),
        ("survey", Json::Text(record.write())),
        ("bundle", Json::Text(write_bundles(&header(), &holding).remove(0))),
    ];
    let fields: Vec<_> = named.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    Json::Object(fields).write() + "\n"
}

/// After the question bank or the format has changed, `WRITE=1` in the environment writes it anew.
#[test]
fn when_the_group_meets_is_kept_with_its_survey() {
    let text = Record::Survey(survey()).write();
    assert!(text.contains("first Tuesday"));
    let Ok(Record::Survey(read)) = Record::read(&text) else { panic!("{text}") };
    assert_eq!(read, survey());
}

#[test]
fn the_survey_of_the_screens_is_as_the_app_writes_it() {
    if env::var_os("WRITE").is_some() {
        fs::write(FILE, written()).unwrap();
    }
    let is_current = fs::read_to_string(FILE).is_ok_and(|text| text == written());
    assert!(
        is_current,
        "run `WRITE=1 cargo test --no-default-features --test feedback for_screens`"
    );
}
