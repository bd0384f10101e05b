//! Every record that older versions wrote, brought up a ladder; and what is no record.

use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::feedback::ids::{DeviceId, Id, Slug};
use crate::feedback::model::{Answer, WhyErased};

/// Records of every kind, as version 1 wrote them.
const GOLDEN: &str = include_str!("../../../../tests/feedback/version-1.ppg.json");

/// What the id was called in each version of a ladder of two steps.
const NAMES: [&str; 3] = ["was", "were", "id"];
const RENAMES: [Migrate; 2] = [|json| renamed(json, 0), |json| renamed(json, 1)];

fn renamed(json: Json, from: usize) -> Json {
    match json.clone().without(NAMES[from]) {
        Some((id, rest)) => rest.with(NAMES[from + 1], id),
        None => json,
    }
}

fn tombstone() -> Record {
    let id = Id::from_random([1; 16]);
    Record::Tombstone(Tombstone { id, why: WhyErased::Asked, device: DeviceId([2; 8]) })
}

/// A record as this version wrote it, when the id had the name given.
fn written_by(record: &Record, version: u64, name: &str) -> Json {
    let json = Json::read(&record.write()).unwrap();
    let json = ["h", "v"].iter().fold(json, |json, field| json.without(field).unwrap().1);
    let (id, rest) = json.without("id").unwrap();
    hashed_again(rest.with(name, id).with("v", Json::Number(version)))
}

fn hashed_again(json: Json) -> Json {
    Json::read(&hashed(json)).unwrap()
}

fn read_up(json: Json) -> Result<Record, Unreadable> {
    Record::climb(checked(json)?, &RENAMES)
}

/// Any record there is, with anything for a comment.
fn records() -> impl Strategy<Value = Record> {
    let lines = GOLDEN.lines().map(|line| line.strip_suffix(',').unwrap_or(line));
    let all: Vec<Record> = lines.filter_map(|line| Record::read(line).ok()).collect();
    assert_eq!(all.len(), 36);
    (select(all), "\\PC{0,200}").prop_map(|(mut record, comment)| {
        if let Record::Response(response) = &mut record {
            response.answers.set(Slug::parse("fft-why").unwrap(), Answer::Text(comment));
        }
        record
    })
}

proptest! {
    #[test]
    fn nothing_that_an_older_version_wrote_is_lost(record in records(), at in 0_usize..3) {
        let older = written_by(&record, at as u64 + 1, NAMES[at]);
        let read = read_up(older.clone());
        prop_assert_eq!(&read, &Ok(record.clone()));
        // Up once and up again is up once: what is up to date is left as it is.
        let newest = written_by(&record, 3, NAMES[2]);
        prop_assert_eq!(read_up(newest.clone()), read);
        let climbed = RENAMES.iter().fold(newest.clone(), |json, step| step(json));
        prop_assert_eq!(climbed, newest);
        prop_assert_eq!(Record::read(&record.write()), Ok(record));
    }

    /// A field that nobody knows may be one that matters. The record is not read without it: it is
    /// set aside as it stands, for an app that knows more.
    #[test]
    fn a_field_that_is_not_known_is_never_dropped(
        record in records(), at in 0_usize..3, name in "x[a-z]{0,9}", number in 0..MAX_NUMBER,
    ) {
        let older = written_by(&record, at as u64 + 1, NAMES[at]).without("h").unwrap().1;
        let more = hashed_again(older.with(&name, Json::Number(number)));
        let climbed = RENAMES.iter().skip(at).fold(more.clone(), |json, step| step(json));
        prop_assert_eq!(climbed.get(&name), Some(&Json::Number(number)));
        let misfit = Misfit { field: "object", expected: "without further fields" };
        prop_assert_eq!(read_up(more), Err(Unreadable::Misfit(misfit)));
    }
}

#[test]
fn a_step_is_taken_when_it_is_due_and_no_other() {
    let newer = read_up(written_by(&tombstone(), 4, "id"));
    assert_eq!(newer, Err(Unreadable::Newer { found: 4, supported: 3 }));
    let skipped = read_up(written_by(&tombstone(), 2, "was"));
    assert!(matches!(skipped, Err(Unreadable::Misfit(_))), "a step was taken that was not due");
}

#[test]
fn what_is_not_as_it_was_written_is_refused_in_words() {
    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(Record::read(text).map_err(|e| e.to_string()), Err(expected.into()));
    }
    let text = tombstone().write();
    assert_eq!(Record::read(&text), Ok(tombstone()));
    check(&text.replace("asked", "harmful"), "it was damaged or altered: its hash does not fit");
    let field = text.split(',').find(|field| field.contains("\"h\"")).unwrap();
    check(&text.replace(field, "\"h\":1"), "it was damaged or altered: its hash does not fit");
    check(&format!("{text}\n"), "it was written anew by another program");
    check("[]", "it was damaged or altered: its hash does not fit");
    check(&text[1..], "it is not JSON that was written here, at byte 8: expected nothing more");
    let of =
        |json: Json| hashed(json.with("kind", Json::text("erased")).with("v", Json::Number(1)));
    check(&of(Json::object([])), "id should be there");
    check(&of(Json::object([("id", Json::Null)])), "id should be there");
    check(&of(Json::object([("id", Json::Number(1))])), "id should be a text");
    check(&of(Json::object([("id", Json::text("1"))])), "id should be a random id");
    check(&hashed(Json::object([("v", Json::text(1))])), "v should be the number of a version");
    let misplaced = Record::read_at(&Key::Device, &text).map_err(|e| e.to_string());
    assert_eq!(misplaced, Err("it stands under the key of another record".into()));
}
