//! `cargo report-views` from end to end, on bundles made here: the same figures as the app's own
//! code, files that a spreadsheet can open, and a plain sentence for whatever is no bundle.
#![cfg(feature = "report")]
// Outside test functions too: these files are nothing but tests.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use pcn_finder::directory::{PcnCode, PracticeCode};
use pcn_finder::feedback::sharing::{Header, Holding, write_bundles};
use pcn_finder::feedback::store::Record;
use pcn_finder::feedback::*;
use pcn_finder::native::read_directory;

const COMMENTS: [&str; 8] = [
    "The nurse was very kind and listened to me",
    "Long wait on the phone, forty minutes in the queue",
    "Long wait on the phone again this week",
    "Seeing the same doctor matters to me: I had to explain everything again",
    "=HYPERLINK(\"https://example.org\",\"see\")",
    "<img src=x onerror=alert(1)> & \"quotes\", 'and'\nlines",
    "@SUM(1+1) ＝1 😀 \u{202e}backwards",
    "Same doctor each time would be good",
];

fn slug(name: &str) -> Slug {
    Slug::parse(name).unwrap()
}

fn question(id: &str, text: &str, kind: Kind) -> Question {
    let (visible_if, source) = (Condition::Always, Source::Local);
    Question { id: slug(id), text: text.into(), hint: String::new(), kind, visible_if, source }
}

fn choices(labels: &[&str]) -> Vec<Choice> {
    let code = |label: &str| slug(&label.to_lowercase().replace(' ', "-"));
    let choice =
        |label: &&str| Choice { code: code(label), label: (*label).into(), tone: Tone::Plain };
    labels.iter().map(choice).collect()
}

fn survey(version: u32, ways: &str) -> Survey {
    Survey {
        id: Id::from_random([7; 16]),
        version,
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
        questions: vec![
            FRIENDS_AND_FAMILY.question(),
            question("why", "What made you say that?", Kind::Text),
            question("ways", ways, Kind::Many(choices(&["Telephone", "Online", "At the desk"]))),
            question(
                "matters",
                "What matters to you?",
                Kind::Scale {
                    soon: "Being seen soon".into(),
                    familiar: "Seeing someone I know".into(),
                    steps: ["A little", "Somewhat", "Very much"].map(String::from).to_vec(),
                },
            ),
        ],
        equality: vec![question(
            "age",
            "How old are you?",
            Kind::One(choices(&["Under 35", "Aged 35 to 64", "Over 64"])),
        )],
    }
}

/// So many invented answers of sixteen months, the same every time, and what a group made of them.
fn holding(count: u32) -> Holding {
    let mut seed = 12_345_u64;
    let mut draw = move |of: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % of
    };
    let surveys = [survey(1, "How did you get in touch?"), survey(2, "How did you reach us?")];
    let mut records: Vec<Record> = surveys.iter().cloned().map(Record::Survey).collect();
    let op = |number: u32, kind| {
        let mut id = [9; 16];
        id[..4].copy_from_slice(&number.to_be_bytes());
        let lamport = Lamport(u64::from(number));
        Record::Op(Op { id: Id::from_random(id), lamport, device: DeviceId([1; 8]), kind })
    };
    for number in 0..count {
        let later = draw(16) as i32;
        let mut answers = Answers::default();
        if draw(20) > 0 {
            let code = FRIENDS_AND_FAMILY.choices[[0, 0, 0, 1, 1, 2, 3, 4, 5][draw(9)]].0;
            answers.set(slug("fft"), Answer::One(slug(code)));
        }
        if draw(3) == 0 {
            answers.set(slug("why"), Answer::Text(COMMENTS[draw(8)].into()));
        }
        let ways = ["at-the-desk", "online", "telephone"];
        let first = draw(3);
        let ways = ways[first..3.min(first + 1 + draw(2))].iter().map(|way| slug(way));
        answers.set(slug("ways"), Answer::Many(ways.collect()));
        let (soon, familiar) = (draw(3) as u8, draw(3) as u8);
        answers.set(slug("matters"), Answer::Scale { soon, familiar });
        match draw(200) {
            0..3 => answers.set(slug("age"), Answer::One(slug("aged-35-to-64"))),
            3..100 => answers.set(slug("age"), Answer::One(slug("over-64"))),
            100..104 => answers.set(slug("age"), Answer::PreferNot),
            _ => {}
        }
        let mut id = [0; 16];
        id[..4].copy_from_slice(&number.to_be_bytes());
        let surgery = ["E84014", "E84617", "E84044", "E84680"][draw(4)];
        let may_quote = draw(2) == 0;
        let response = Response {
            id: Id::from_random(id),
            survey: surveys[usize::from(later > 7)].digest(),
            about: About {
                surgery: PracticeCode::parse(surgery).ok(),
                network: PcnCode::parse("U12345").ok(),
            },
            month: Month::new(2025, 7).map(|month| month.plus(later)),
            device: DeviceId([1; 8]),
            boot: BootId([2; 8]),
            number,
            method: [Method::Kiosk, Method::Home, Method::PaperTyped][draw(3)],
            language: "en-GB".into(),
            help: Help::None,
            answers,
            may_quote,
            was_warned: false,
        };
        if number < 40 && response.answers.get(&slug("why")).is_some() {
            let (response, question) = (response.id, slug("why"));
            let (sort, _) = Sort::ALL[draw(4)];
            let theme = ["Telephone queue", "Seeing the same person", "Kindness"][draw(3)].into();
            let excerpt = String::new();
            records.push(op(
                1000 + number,
                OpKind::Clear { response, question: question.clone(), may_quote: true },
            ));
            records
                .push(op(2000 + number, OpKind::Card { response, question, theme, sort, excerpt }));
        }
        records.push(Record::Response(response));
    }
    for (number, (done, said, reply)) in (1_u32..).zip([
        (
            Done::Did,
            "The telephone queue is too long in the morning",
            "Two more people answer the telephones from 8 to 10.",
        ),
        (
            Done::Cannot,
            "We want to park at the door",
            "the land is the council's. We have written to them.",
        ),
        (
            Done::Planned,
            "I had to explain everything again",
            "ask everyone who books whether they would wait for the same doctor.",
        ),
    ]) {
        let (entry, about) = (Id::from_random([100 + number as u8; 16]), About::default());
        let (said, reply, owner) = (said.into(), reply.into(), "Practice manager".into());
        let month = Month::new(2026, 10);
        records
            .push(op(number, OpKind::SaidDone { entry, about, said, done, reply, owner, month }));
    }
    records.iter().map(|record| (record.key(), record.write())).collect()
}

/// Writes the bundle of what is held into a folder of its own.
fn bundle(name: &str, holding: &Holding) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).unwrap();
    let header =
        Header { app: "0.1.0".into(), wasm: String::new(), made: None, device: DeviceId([1; 8]) };
    let file = folder.join("views.ppg.json");
    fs::write(&file, &write_bundles(&header, holding)[0]).unwrap();
    file
}

/// What comes out, what is said beside it, and the code it ends with.
fn run(arguments: &[&str]) -> (String, String, i32) {
    let tool = Command::new(env!("CARGO_BIN_EXE_report-views")).args(arguments).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (text(tool.stdout), text(tool.stderr), tool.status.code().unwrap())
}

#[test]
fn the_report_is_the_apps_own_letter_for_letter() {
    let holding = holding(900);
    let file = bundle("whole", &holding);
    let out = file.with_file_name("out");
    let (figures, said, code) = run(&[file.to_str().unwrap(), "--out", out.to_str().unwrap()]);
    assert_eq!((said.as_str(), code), ("", 0));
    let records = Records::of(&holding);
    let directory = read_directory(include_bytes!("../public/data/directory.bin")).unwrap();
    let stamp = Stamp {
        version: env!("CARGO_PKG_VERSION").into(),
        fingerprint: records.fingerprint.clone(),
        sealed: 0,
    };
    let article = report(records.heard(), &Selection::default(), Places(&directory), &stamp);
    let page = fs::read_to_string(out.join("report.html")).unwrap();
    assert!(page.contains(&article), "the report differs from the app's");
    let responses = fs::read_to_string(out.join("responses.csv")).unwrap();
    let expected = responses_csv(records.heard(), Places(&directory), WhoTookPart::LeftOut);
    assert_eq!(responses, expected);
    assert!(!article.contains("<img") && !responses.contains("\"=HYPERLINK"));
    assert!(page.contains("@page{size:A4"));
    for name in ["data-dictionary.csv", "friends-and-family.csv"] {
        assert!(fs::read_to_string(out.join(name)).unwrap().starts_with("\u{feff}\""), "{name}");
    }
    // The counts that are printed are those of the report.
    assert!(figures.starts_with("900 people answered. People chose to take part"), "{figures}");
    let summary = summarise(records.heard(), &Selection::default());
    let good = summary.tallies[0].tables[0].rows[0].count.unwrap();
    assert!(figures.contains(&format!("Very good{good:>40}")), "{good} {figures}");
    assert!(figures.contains(&format!("Fingerprint of the data: {}", records.fingerprint)));
}

#[test]
fn several_files_are_one_in_any_order_and_twice_over() {
    let whole = holding(60);
    let half = |is_first: bool| -> Holding {
        let parts =
            whole.iter().enumerate().filter(|(at, _)| at % 3 > 0 || (at % 2 == 0) == is_first);
        parts.map(|(_, (key, text))| (key.clone(), text.clone())).collect()
    };
    let files = [bundle("one", &half(true)), bundle("two", &half(false)), bundle("all", &whole)];
    let [one, two, all] = files.each_ref().map(|file| file.to_str().unwrap());
    let expected = run(&[all]);
    assert_eq!(run(&[one, two]), expected);
    assert_eq!(run(&[two, one, two]), expected);
    assert_ne!(run(&[one]).0, expected.0);
}

#[test]
fn a_part_of_the_answers_can_be_asked_for() {
    let file = bundle("part", &holding(300));
    let file = file.to_str().unwrap();
    let (all, part) = (run(&[file]).0, run(&[file, "--surgery", "E84014", "--from", "2026-01"]).0);
    let count = |text: &str| text.split(' ').next().unwrap().parse::<u32>().unwrap();
    assert!(count(&all) == 300 && count(&part) > 5 && count(&part) < 100, "{part}");
    assert!(part.contains("How old are you?\n  not told\n"), "{part}");
}

#[test]
fn of_two_surveys_one_has_to_be_named() {
    let mut holding = holding(60);
    let other = Survey { id: Id::from_random([77; 16]), ..survey(1, "How was it to get here?") };
    let digest = other.digest();
    holding.insert(Record::Survey(other.clone()).key(), Record::Survey(other.clone()).write());
    let of_both: Vec<_> = holding.values().take(9).cloned().collect();
    for text in of_both {
        if let Ok(Record::Response(response)) = Record::read(&text) {
            let moved = Record::Response(Response { survey: digest, ..response });
            holding.insert(moved.key(), moved.write());
        }
    }
    let file = bundle("two-surveys", &holding);
    let file = file.to_str().unwrap();
    let (out, said, code) = run(&[file]);
    assert_eq!((out.as_str(), code), ("", 2));
    assert!(said.contains("several surveys") && said.contains(&other.id.to_string()), "{said}");
    let records = Records::of(&holding);
    for open in records.heard().answered() {
        let id = open.survey().id;
        let selection = Selection { survey: Some(id), ..Selection::default() };
        let count = records.heard().chosen(&selection).count();
        let (out, said, _) = run(&[file, "--survey", &id.to_string()]);
        assert!(out.starts_with(&format!("{count} people answered")) && count < 60, "{out} {said}");
    }
}

#[test]
fn whatever_is_no_bundle_is_told_in_words() {
    #[track_caller]
    fn check(arguments: &[&str], expected: &str) {
        let (out, said, code) = run(arguments);
        assert!(said.contains(expected), "{said}");
        assert_eq!((out.as_str(), code), ("", 2));
    }
    let file = bundle("broken", &holding(9));
    let text = fs::read_to_string(&file).unwrap();
    let path = file.to_str().unwrap();
    fs::write(&file, &text[..text.len() / 2]).unwrap();
    check(&[path], "the file stops before its end: copy it again from the device it comes from");
    fs::write(&file, text.replace("Elm Tree", "Oak Tree")).unwrap();
    check(&[path], "the file was altered or damaged after it was made");
    fs::write(&file, "Name,Answer\n").unwrap();
    check(&[path], "choose one that ends in .ppg.json");
    check(&["no-such-file"], "cannot read no-such-file");
    check(&[path, "--out"], "--out needs a value");
    check(&[path, "--from", "June"], "--from June: expected a month like 2026-11");
    check(&[path, "--colour"], "there is no --colour");
    check(&["--out", "folder"], "give the file of a backup");
    assert!(run(&["--help"]).0.contains("--who-took-part"));
}
