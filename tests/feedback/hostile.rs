//! Files that anyone may have made are refused in words, at once, and without a trace.

use std::time::{Duration, Instant};

use pcn_finder::feedback::sharing::{MAX_BUNDLE, MAX_ITEMS, read_bundle, write_bundles};
use pcn_finder::feedback::store::Record;
use pcn_finder::feedback::{Answer, DeviceId, Digest, Json, Sha};

use crate::support::{header, holding, response, slug, universe};

fn file() -> String {
    write_bundles(&header(), &holding(&universe())).remove(0)
}

/// A file of these lines with the hash that fits them: what a forger would make.
fn forged(first: &str, items: &str) -> String {
    let content = format!("{first}\n{items}]");
    format!("{content},\"sha256\":\"{}\",\"end\":true}}\n", Sha::of(&content))
}

fn forged_items(items: &str) -> String {
    let first = file().lines().next().unwrap().to_owned();
    forged(&first, items)
}

#[track_caller]
fn refused(bytes: &[u8], expected: &str) {
    let started = Instant::now();
    let error = read_bundle(bytes).map(|bundle| bundle.items.len()).unwrap_err();
    assert_eq!(error.to_string(), expected);
    // A second in the browser, where `views-desk.spec.mjs` looks at the clock; this build is not
    // optimised, and other tests run beside it.
    assert!(started.elapsed() < Duration::from_secs(20), "it took {:?}", started.elapsed());
}

/// A record with one name more than ours have, and the hash that fits it.
fn with_name(record: &str, name: &str) -> String {
    let Json::Object(mut fields) = Json::read(record).unwrap() else { panic!("no object") };
    fields.retain(|(name, _)| name != "h");
    let mut with = |name: &str, value| {
        let at = fields.partition_point(|(other, _)| other.as_str() < name);
        fields.insert(at, (name.to_owned(), value));
        Json::Object(fields.clone()).write()
    };
    let bare = with(name, Json::Object(Vec::new()));
    with("h", Json::Text(Digest::of(&bare).to_string()))
}

const NOT_JSON: &str = "it is not JSON that was written here";
const NEGATIVE: &str = "a negative number";
const NOT_WHOLE: &str = "expected a whole number of at most 9007199254740991";
const CUT: &str = "the file stops before its end: copy it again from the device it comes from";
const ALTERED: &str = "the file was altered or damaged after it was made: copy it again from the \
    device it comes from";
const SAVED_ANEW: &str = "another program has opened the file and saved it in its own way: copy it \
    again from the device it comes from";
const NOT_ONE: &str =
    "the file is not a backup of a patient group's survey: choose one that ends in .ppg.json";

#[test]
fn a_file_cut_short_anywhere_is_refused() {
    let file = file();
    assert!(read_bundle(file.as_bytes()).is_ok());
    refused(b"", NOT_ONE);
    for end in 1..file.len() {
        let expected = if end < file.len() { CUT } else { ALTERED };
        let error = read_bundle(&file.as_bytes()[..end]).unwrap_err().to_string();
        assert_eq!(error, expected, "cut after {end} bytes");
    }
}

#[test]
fn a_file_with_any_byte_changed_is_refused() {
    let file = file();
    for at in 0..file.len() {
        let mut bytes = file.clone().into_bytes();
        bytes[at] ^= 1;
        assert!(read_bundle(&bytes).is_err(), "byte {at} was changed unnoticed");
    }
    refused(file.replacen("Phones", "phones", 1).as_bytes(), ALTERED);
}

#[test]
fn a_file_that_another_program_saved_is_refused() {
    let file = file();
    refused(format!("\u{feff}{file}").as_bytes(), SAVED_ANEW);
    refused(file.replace('\n', "\r\n").as_bytes(), SAVED_ANEW);
    let utf_16: Vec<u8> =
        format!("\u{feff}{file}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    refused(&utf_16, SAVED_ANEW);
    refused(b"PK\x03\x04", NOT_ONE);
    refused(b"{}", NOT_ONE);
    refused("é".as_bytes(), NOT_ONE);
}

#[test]
fn a_forged_file_is_refused_line_by_line() {
    #[track_caller]
    fn line(items: &str, why: &str) {
        let expected = format!(
            "line 2 of the file cannot be taken in, {why}: this app did not make it like this"
        );
        refused(forged_items(items).as_bytes(), &expected);
    }
    let good = Record::Response(response(1, "good")).write();
    line("{}\n", "it was damaged or altered: its hash does not fit");
    line("7\n", "it was damaged or altered: its hash does not fit");
    line(
        &format!("{}\n", good.replace("good", "bad")),
        "it was damaged or altered: its hash does not fit",
    );
    line(&format!(" {good}\n"), "it was written anew by another program");
    line(
        &format!("{{\"a\":1,{}\n", &good[1..]),
        "it was damaged or altered: its hash does not fit",
    );
    line(
        &format!("{}\n", "[".repeat(10_000)),
        "it is not JSON that was written here, at byte 17: lists and objects lie in each other more than 16 deep",
    );
    line(
        "{\"a\":1e999}\n",
        "it is not JSON that was written here, at byte 5: expected a whole number of at most 9007199254740991",
    );
    line(
        "{\"a\":1,\"a\":2}\n",
        "it is not JSON that was written here, at byte 0: a name is given twice",
    );
    for number in ["-1", "1.0", "1E400", "9007199254740992", "99999999999999999999999999"] {
        let why = if number.starts_with('-') { NEGATIVE } else { NOT_WHOLE };
        line(&format!("{{\"a\":{number}}}\n"), &format!("{NOT_JSON}, at byte 5: {why}"));
    }
    // Names that mean something to other languages, and some that no app wrote.
    for name in ["__proto__", "constructor", "toString", "", "h "] {
        line(&format!("{}\n", with_name(&good, name)), "object should be without further fields");
    }
    line(
        "{\"a\":\"\u{0}\"}\n",
        "it is not JSON that was written here, at byte 6: a control character",
    );
    let long = format!("\"{}\"\n", " ".repeat(5_000));
    line(
        &long,
        "it is not JSON that was written here, at byte 0: a text of more than 4000 letters",
    );
    line(&format!("{}\n", " ".repeat(300_000)), "it has 300000 bytes: expected at most 262144");
    refused(
        forged_items(&format!("{good},\n{good}\n")).as_bytes(),
        "line 3 of the file repeats a record: this app did not make it like this",
    );
}

#[test]
fn a_forged_first_line_is_refused() {
    let whole = file();
    let first = whole.lines().next().unwrap();
    #[track_caller]
    fn start(first: &str, expected: &str) {
        refused(forged(first, "").as_bytes(), expected);
    }
    let newer = "the file was made by a later version of this app: update this app, then try again";
    start(&first.replace("\"v\":1", "\"v\":2"), newer);
    start(
        first,
        "in the first line of the file, counts should be how many records there are: this app did not make it like this",
    );
    start(
        &first.replace("\"app\"", "\"__proto__\""),
        "in the first line of the file, app should be there: this app did not make it like this",
    );
    start(
        &first.replace("\"v\":1", "\"v\":{}"),
        "in the first line of the file, v should be a number in bounds: this app did not make it like this",
    );
    start(
        &first.replace("\"v\":1", "\"v\":1,\"v\":1"),
        "the first line of the file cannot be read, at byte 0: a name is given twice: this app did not make it like this",
    );
    // What is nested or endless in the first line is not taken apart, however much there is of it.
    let whole_line = MAX_BUNDLE - 2_000;
    for piece in ["[", "0,", "{\"a\":", "\"", "{},", "\\"] {
        start(
            &format!("{first}{}", piece.repeat(whole_line / piece.len())),
            "the first line of the file cannot be read, at byte 8192: a line of more than 8192 bytes: this app did not make it like this",
        );
    }
    let device = DeviceId([1; 8]).to_string();
    start(
        &first.replace(&device, "kiosk"),
        "in the first line of the file, device should be 16 digits: this app did not make it like this",
    );
}

#[test]
fn a_record_of_a_later_version_is_refused_kindly() {
    let good = Record::Response(response(1, "good")).write();
    let (_, rest) = good.split_once("\"h\":\"").unwrap();
    let bare =
        good.replace(&format!("\"h\":\"{}\",", &rest[..32]), "").replace("\"v\":1", "\"v\":2");
    let hash = &Sha::of(&bare).to_string()[..32];
    let newer = good.replace(&rest[..32], hash).replace("\"v\":1", "\"v\":2");
    let expected =
        "the file was made by a later version of this app: update this app, then try again";
    refused(forged_items(&format!("{newer}\n")).as_bytes(), expected);
}

#[test]
fn a_file_too_large_is_refused() {
    let expected = format!(
        "the file has {} bytes and a backup has at most {MAX_BUNDLE}: choose another file",
        MAX_BUNDLE + 1
    );
    refused(&vec![b'{'; MAX_BUNDLE + 1], &expected);
    let lines = "{},\n".repeat(MAX_ITEMS + 1);
    let expected = "the file holds more than 20000 records: choose another file";
    refused(forged_items(&lines).as_bytes(), expected);
    // As large as may be, and made to be slow.
    let room = MAX_BUNDLE - 2_000;
    for piece in ["[", "{\"a\":", "\"", "\\u0041", "0,", ",\"sha256\":\"", "\n", "é"] {
        let started = Instant::now();
        let file = forged_items(&piece.repeat(room / piece.len()));
        assert!(read_bundle(file.as_bytes()).is_err());
        assert!(
            started.elapsed() < Duration::from_secs(20),
            "{piece:?} took {:?}",
            started.elapsed()
        );
    }
}

#[test]
fn what_people_write_comes_through_letter_for_letter() {
    for comment in [
        "=HYPERLINK(\"x\")",
        "<img src=x onerror=alert(1)>",
        "</script>",
        "\u{202e}right to left",
        "👩‍⚕️ é ＝1",
        "two\nlines\tand a tab",
        "\",\"sha256\":\"0\",\"end\":true}",
        "\\",
    ] {
        let all = holding(&[Record::Response(response(1, comment))]);
        let bundle = read_bundle(write_bundles(&header(), &all)[0].as_bytes()).unwrap();
        let Ok(Record::Response(read)) = Record::read(bundle.items.values().next().unwrap()) else {
            panic!("{comment:?} was not read");
        };
        assert_eq!(read.answers.get(&slug("fft-why")), Some(&Answer::Text(comment.into())));
    }
}
