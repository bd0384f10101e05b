//! How long it takes to look over, read and sum up 5,000 answers, and to take in as many from a file.
//! `cargo bench --no-default-features --bench views`; in Chromium `cargo xtask bench-app` times it.
#![allow(missing_docs, reason = "criterion's macros document nothing")]

use criterion::{Criterion, criterion_group, criterion_main};
use pcn_finder::feedback::sharing::{Erasures, Header, Holding, merge, read_bundle, write_bundles};
use pcn_finder::feedback::store::{LocalRead, Record, start_up};
use pcn_finder::feedback::{Answer, DeviceId, Id, Records, Response, Selection, Slug, summarise};

const GOLDEN: &[u8] = include_bytes!("../tests/feedback/version-1.ppg.json");
const ANSWERS: u16 = 5_000;

/// A survey and many answers to it, each with a comment of 400 letters.
fn holding() -> Holding {
    let golden = read_bundle(GOLDEN).expect("the golden file is whole").items;
    let read = || golden.values().filter_map(|text| Record::read(text).ok());
    let response = read().find_map(|record| match record {
        Record::Response(response) => Some(response),
        _ => None,
    });
    let mut response = response.expect("the golden file has a response");
    let comment = "I waited, but the nurse was kind. ".repeat(12);
    response.answers.set(Slug::parse("fft-why").expect("it is one"), Answer::Text(comment));
    let copy = |n: u16| {
        let mut bytes = [7; 16];
        bytes[..2].copy_from_slice(&n.to_be_bytes());
        Record::Response(Response { id: Id::from_random(bytes), ..response.clone() })
    };
    let surveys = read().filter(|record| matches!(record, Record::Survey(_)));
    let all = surveys.chain((0..ANSWERS).map(copy));
    all.map(|record| (record.key(), record.write())).collect()
}

fn five_thousand(criterion: &mut Criterion) {
    let holding = holding();
    let entries: Vec<(String, String)> =
        holding.iter().map(|(key, text)| (key.to_string(), text.clone())).collect();
    let device = DeviceId([1; 8]);
    let header = Header { app: "0.1.0".into(), wasm: String::new(), made: None, device };
    let file = write_bundles(&header, &holding).remove(0);
    let records = Records::of(&holding);
    let mut group = criterion.benchmark_group("5,000 answers");
    group.sample_size(10);
    group.bench_function("look over", |b| {
        b.iter(|| start_up(LocalRead::of(&entries), Some(&entries)))
    });
    group.bench_function("read", |b| b.iter(|| Records::of(&holding)));
    let all = Selection::default();
    group.bench_function("sum up", |b| b.iter(|| summarise(records.heard(), &all)));
    group.bench_function("read a file", |b| b.iter(|| read_bundle(file.as_bytes())));
    let empty = Holding::new();
    group.bench_function("take it in", |b| b.iter(|| merge(&empty, &holding, Erasures::Take)));
    group.finish();
}

criterion_group!(benches, five_thousand);
criterion_main!(benches);
