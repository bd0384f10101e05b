//! `cargo unseal-views` from end to end: what a kiosk sealed comes out as it was said, and whatever
//! is wrong with a key or a file is told in a plain sentence, with nothing written.
#![cfg(feature = "report")]
// Outside test functions too: these files are nothing but tests.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use pcn_finder::feedback::sealing::{Cost, PrivateKey, PublicKeys, seal};
use pcn_finder::feedback::sharing::{Header, Holding, read_bundle, write_bundles};
use pcn_finder::feedback::store::Record;
use pcn_finder::feedback::*;

const CHAIR: &str = "inflict envelope brown skull finger awake ranch purse inner clog orphan dragon \
                     among corn";
const DEPUTY: &str =
    "inner drip elite silver finish deny spin ceiling industry address tape swing fix allow";
const PASSPHRASE: &str = "maple otter quiz";

fn key(words: &str) -> PrivateKey {
    PrivateKey::from_words(words).unwrap()
}

fn survey() -> Survey {
    let why = Question {
        id: Slug::parse("why").unwrap(),
        text: "What made you say that?".into(),
        hint: String::new(),
        kind: Kind::Text,
        visible_if: Condition::Always,
        source: Source::Local,
    };
    Survey {
        id: Id::from_random([7; 16]),
        version: 1,
        title: "Our network".into(),
        language: "en-GB".into(),
        asker: Asker {
            group: "Elm Tree patient group".into(),
            practice: "Elm Tree network".into(),
            contact: "Ask for Ann at the desk".into(),
            keep_months: 24,
            ..Asker::default()
        },
        notice: Vec::new(),
        questions: vec![FRIENDS_AND_FAMILY.question(), why],
        equality: Vec::new(),
    }
}

fn said(number: u8) -> Response {
    let mut answers = Answers::default();
    let code = FRIENDS_AND_FAMILY.choices[usize::from(number) % 6].0;
    answers.set(Slug::parse("fft").unwrap(), Answer::One(Slug::parse(code).unwrap()));
    let why = Answer::Text(format!("Said by number {number}, who waited"));
    answers.set(Slug::parse("why").unwrap(), why);
    Response {
        id: Id::from_random([number; 16]),
        survey: survey().digest(),
        about: About::default(),
        month: Month::new(2026, 11),
        device: DeviceId([1; 8]),
        boot: BootId([2; 8]),
        number: number.into(),
        method: Method::Kiosk,
        language: "en-GB".into(),
        help: Help::None,
        answers,
        may_quote: true,
        was_warned: false,
    }
}

fn sealed(number: u8, to: &PublicKeys) -> Record {
    let chance = std::array::from_fn(|at| (at as u8).wrapping_mul(7) ^ number);
    Record::Sealed(seal(&said(number), to, Some(chance)).unwrap())
}

fn open(numbers: impl Iterator<Item = u8>) -> Vec<Record> {
    numbers.map(|number| Record::Response(said(number))).collect()
}

/// A folder with nothing in it but the bundle of some records, and the survey.
fn bundle(name: &str, records: &[Record]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("unseal").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    let survey = Record::Survey(survey());
    let records = records.iter().chain([&survey]);
    let holding: Holding = records.map(|record| (record.key(), record.write())).collect();
    let header =
        Header { app: "0.1.0".into(), wasm: String::new(), made: None, device: DeviceId([1; 8]) };
    let file = folder.join("kiosk.ppg.json");
    fs::write(&file, &write_bundles(&header, &holding)[0]).unwrap();
    file
}

fn beside(file: &Path, name: &str, text: &str) -> String {
    let path = file.with_file_name(name);
    fs::write(&path, text).unwrap();
    path.to_str().unwrap().into()
}

fn key_file(file: &Path, words: &str) -> String {
    let salt = Some(*b"0123456789abcdef");
    let text = key(words).write_file("Elm Tree", PASSPHRASE, Cost::LEAST, salt).unwrap();
    beside(file, "group.ppg-key.json", &text)
}

/// What comes out, what is said beside it, and the code it ends with.
fn run(tool: &str, arguments: &[&str], typed: &str) -> (String, String, i32) {
    let mut command = Command::new(tool);
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    // A tool that wants nothing typed may have ended by now.
    let _ = child.stdin.take().unwrap().write_all(typed.as_bytes());
    let ended = child.wait_with_output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (text(ended.stdout), text(ended.stderr), ended.status.code().unwrap())
}

fn unseal(arguments: &[&str]) -> (String, String, i32) {
    run(env!("CARGO_BIN_EXE_unseal-views"), arguments, "Maple  OTTER quiz\n")
}

fn both() -> PublicKeys {
    PublicKeys::of(key(CHAIR).public(), Some(key(DEPUTY).public())).unwrap()
}

#[test]
fn what_was_sealed_is_reported_as_if_it_had_been_open() {
    let keys = both();
    let records: Vec<Record> = (1..=40).map(|number| sealed(number, &keys)).collect();
    let file = bundle("whole", &records);
    let path = file.to_str().unwrap();
    let sheet = beside(&file, "chair.txt", &CHAIR.to_uppercase().replace(' ', "\r\n"));
    let deputy = beside(&file, "deputy.txt", DEPUTY);
    let key_file = key_file(&file, CHAIR);
    let passphrase = beside(&file, "passphrase.txt", &format!("{PASSPHRASE}\r\n"));
    let mut outs = Vec::new();
    for (at, how) in [
        &["--words", &sheet][..],
        &["--words", &deputy],
        &["--key", &key_file],
        &["--key", &key_file, "--passphrase-file", &passphrase],
    ]
    .into_iter()
    .enumerate()
    {
        let out = file.with_file_name(format!("open-{at}.ppg.json"));
        let arguments = [&[path, "--out", out.to_str().unwrap()], how].concat();
        let (said, complained, code) = unseal(&arguments);
        assert_eq!((complained.as_str(), code), ("", 0));
        let id = key(if at == 1 { DEPUTY } else { CHAIR }).id();
        let start = format!("Opened 40 of 40 sealed answers with the key {id}\nWritten to ");
        assert!(said.starts_with(&start), "{said}");
        outs.push(fs::read(&out).unwrap());
    }
    assert!(outs.iter().all(|out| *out == outs[0]), "who opens it makes a difference");
    // All that went in is there still, and the answers beside it.
    let (before, after) = (fs::read(&file).unwrap(), read_bundle(&outs[0]).unwrap());
    let mut expected = read_bundle(&before).unwrap().items;
    expected.extend(open(1..41).iter().map(|record| (record.key(), record.write())));
    assert_eq!(after.items, expected);
    // The figures are those of a kiosk that does not seal.
    let report = |file: &Path| {
        let tool = env!("CARGO_BIN_EXE_report-views");
        let (said, complained, code) = run(tool, &[file.to_str().unwrap()], "");
        assert_eq!((complained.as_str(), code), ("", 0));
        said
    };
    let plain = bundle("plain", &open(1..41));
    assert_eq!(report(&file.with_file_name("open-0.ppg.json")), report(&plain));
    assert!(report(&file).contains("40 more are sealed, and are left out"));
}

#[test]
fn what_cannot_be_opened_is_told_and_the_rest_is_written() {
    let strangers = PublicKeys::of(key(DEPUTY).public(), None).unwrap();
    let keys = PublicKeys::of(key(CHAIR).public(), None).unwrap();
    let Record::Sealed(mut swapped) = sealed(3, &keys) else { unreachable!() };
    swapped.number += 1;
    let erased = Tombstone { id: said(5).id, why: WhyErased::Asked, device: DeviceId([1; 8]) };
    let file = bundle(
        "part",
        &[
            sealed(1, &keys),
            sealed(2, &strangers),
            Record::Sealed(swapped),
            sealed(4, &keys),
            Record::Response(said(4)),
            sealed(5, &keys),
            Record::Tombstone(erased),
        ],
    );
    let (path, folder) = (file.to_str().unwrap(), file.parent().unwrap().to_str().unwrap());
    let words = beside(&file, "chair.txt", CHAIR);
    let (out, complained, code) = unseal(&[path, "--words", &words, "--out", folder]);
    assert_eq!((complained.as_str(), code), ("", 0));
    let [two, three] = [2, 3].map(|number| said(number).id);
    let [chair, deputy] = [CHAIR, DEPUTY].map(|words| key(words).id());
    let opened = file.with_file_name("kiosk-opened.ppg.json");
    let expected = format!(
        "Opened 1 of 5 sealed answers with the key {chair}\n\
         Opened before: 1\n\
         Erased, and left closed: 1\n\
         Could not be opened: 2\n  \
           {two}: it was sealed to the key {deputy} and not to this one, {chair}\n  \
           {three}: its id, survey, device or number is not that which was sealed: it was altered\n\
         Written to {}\n",
        opened.display()
    );
    assert_eq!(out, expected);
    assert_eq!(Records::of(&read_bundle(&fs::read(&opened).unwrap()).unwrap().items).sealed, 2);
}

#[test]
fn whatever_is_wrong_is_told_in_words_and_nothing_is_written() {
    let keys = PublicKeys::of(key(CHAIR).public(), None).unwrap();
    let file = bundle("wrong", &[sealed(1, &keys), sealed(2, &keys)]);
    let path = file.to_str().unwrap();
    let out = file.with_file_name("out.ppg.json");
    let out_path = out.to_str().unwrap();
    let words = beside(&file, "chair.txt", CHAIR);
    let key_path = key_file(&file, CHAIR);
    let check = |arguments: &[&str], expected: &str| {
        let (said, complained, code) = unseal(&[arguments, &["--out", out_path]].concat());
        assert!(complained.contains(expected), "{complained}");
        assert_eq!((said.as_str(), code, out.exists()), ("", 2, false));
    };
    let deputy = beside(&file, "deputy.txt", DEPUTY);
    check(&[path, "--words", &deputy], "none of the 2 sealed answers in ");
    check(&[path, "--words", &deputy], "it was sealed to the key ");
    let wrong = beside(&file, "wrong.txt", "Maple otter quit");
    check(
        &[path, "--key", &key_path, "--passphrase-file", &wrong],
        "the passphrase is not the one of this key file",
    );
    let typo = beside(&file, "typo.txt", &CHAIR.replace("skull", "skill"));
    check(
        &[path, "--words", &typo],
        "word 4, “skill”, is not the one on the sheet: it should be “skull”",
    );
    let damaged = fs::read_to_string(&key_path).unwrap().replace("19456", "19457");
    let damaged = beside(&file, "damaged.json", &damaged);
    check(&[path, "--key", &damaged], "the key file was altered or damaged");
    check(&[path, "--key", path], "the file is not a key");
    check(&[&words, "--words", &words], "choose one that ends in .ppg.json");
    check(&[path], "give the group's key: either --key or --words");
    check(&[path, "--key", &key_path, "--words", &words], "either --key or --words");
    check(&["--words", &words], "give the file of a backup");
    check(&[path, path, "--words", &words], "give one file at a time");
    check(&[path, "--colour"], "there is no --colour");
    check(&[path, "--words", "no-such-file"], "cannot read no-such-file");
    let plain = bundle("wrong-plain", &open(1..3));
    check(&[plain.to_str().unwrap(), "--words", &words], "holds no sealed answers");
    let (_, complained, code) = unseal(&[path, "--words", &words]);
    assert!(complained.contains("say where to write to: --out") && code == 2);
    // What is there already stays as it is.
    fs::write(&out, "mine").unwrap();
    let (_, complained, code) = unseal(&[path, "--words", &words, "--out", out_path]);
    assert!(complained.contains("is there already: choose another name") && code == 2);
    assert_eq!(fs::read_to_string(&out).unwrap(), "mine");
    assert!(unseal(&["--help"]).0.contains("--passphrase-file"));
}
