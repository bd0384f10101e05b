//! How long the search takes on the shipped directory: indexing it, whole queries, and every
//! keystroke of typing them. `cargo bench --no-default-features --features find --bench search`
#![allow(missing_docs, reason = "criterion's macros document nothing")]

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use pcn_finder::directory::Directory;
use pcn_finder::directory::search::SearchIndex;
use pcn_finder::native::read_directory;

const PACK: &[u8] = include_bytes!("../public/data/directory.bin");
const QUERIES: &str = include_str!("../tests/data/queries.jsonl");

/// As many suggestions as the box shows.
const LIMIT: usize = 10;

fn directory() -> Directory {
    read_directory(PACK).expect("the shipped pack is whole")
}

fn queries() -> Vec<String> {
    let texts = QUERIES.lines().map(|line| {
        let json: serde_json::Value = serde_json::from_str(line).expect("a line is JSON");
        json["q"].as_str().expect("a line has a query").to_owned()
    });
    texts.collect()
}

fn build_index(criterion: &mut Criterion) {
    let directory = directory();
    let mut group = criterion.benchmark_group("search");
    group.sample_size(20);
    group.bench_function("build the index", |b| b.iter(|| SearchIndex::build(&directory)));
    group.finish();
}

fn search_all(criterion: &mut Criterion, name: &str, texts: &[String]) {
    let index = SearchIndex::build(&directory());
    let mut group = criterion.benchmark_group("search");
    group.sample_size(10).throughput(Throughput::Elements(texts.len() as u64));
    group.bench_function(name, |b| {
        b.iter(|| {
            for text in texts {
                black_box(index.search(text, LIMIT));
            }
        });
    });
    group.finish();
}

fn whole_queries(criterion: &mut Criterion) {
    search_all(criterion, "all whole queries", &queries());
}

fn every_keystroke(criterion: &mut Criterion) {
    let typed: Vec<String> = queries()
        .iter()
        .flat_map(|q| q.char_indices().map(|(at, c)| q[..at + c.len_utf8()].to_owned()))
        .collect();
    search_all(criterion, "every keystroke of typing them", &typed);
}

criterion_group!(benches, build_index, whole_queries, every_keystroke);
criterion_main!(benches);
