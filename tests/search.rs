//! The search on the shipped directory: judged queries of twelve kinds, well-known examples, and
//! any text at all.
#![allow(clippy::unwrap_used)]
#![cfg(feature = "find")]

#[path = "search/generate.rs"]
mod generate;

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::LazyLock;
use std::{env, fs};

use generate::{Generator, Judged};
use pcn_finder::directory::search::{SearchIndex, Target};
use pcn_finder::native::{read_directory, read_searchable};
use proptest::prelude::*;

const PACK: &[u8] = include_bytes!("../public/data/directory.bin");
const QUERIES: &str = include_str!("data/queries.jsonl");

/// The share of queries of one kind that must be answered first, of all queries, and among five.
const KEPT: [f64; 3] = [0.94, 0.98, 0.995];
/// The same of queries that are fewer, and others whenever the shipped directory is.
const FRESH: [f64; 3] = [0.8, 0.96, 0.98];

static INDEX: LazyLock<SearchIndex> = LazyLock::new(|| read_searchable(PACK).unwrap().1);

fn code(target: Target) -> String {
    match target {
        Target::Practice(code) => code.to_string(),
        Target::Pcn(code) => code.to_string(),
    }
}

#[test]
fn words_read_once_index_as_texts_do() {
    assert!(*INDEX == SearchIndex::build(&read_directory(PACK).unwrap()));
}

/// The queries of `tests/data/queries.jsonl`.
fn kept_queries() -> Vec<Judged> {
    let read = |line: &str| {
        let json: serde_json::Value = serde_json::from_str(line).unwrap();
        let relevant = json["relevant"].as_array().unwrap().iter();
        Judged {
            q: json["q"].as_str().unwrap().to_owned(),
            kind: json["kind"].as_str().unwrap().chars().next().unwrap(),
            relevant: relevant.map(|code| code.as_str().unwrap().to_owned()).collect(),
        }
    };
    QUERIES.lines().map(read).collect()
}

/// How many queries there are, and how many are answered first and among five.
#[derive(Default, Clone, Copy)]
struct Answered {
    all: usize,
    first: usize,
    five: usize,
}

impl Answered {
    fn count(&mut self, rank: Option<usize>) {
        self.all += 1;
        self.first += usize::from(rank == Some(0));
        self.five += usize::from(rank.is_some_and(|rank| rank < 5));
    }

    fn first(self) -> f64 {
        self.first as f64 / self.all as f64
    }

    fn five(self) -> f64 {
        self.five as f64 / self.all as f64
    }
}

#[test]
fn judged_queries_are_answered() {
    answered(kept_queries(), KEPT);
}

/// Sees that queries of all twelve kinds are answered, nearly all of them first.
fn answered(queries: Vec<Judged>, [by_kind_first, first, among_five]: [f64; 3]) {
    let (mut all, mut by_kind) = (Answered::default(), BTreeMap::<char, Answered>::new());
    let mut missed = String::new();
    for Judged { q, kind, relevant } in queries {
        let found: Vec<String> =
            INDEX.search(&q, 10).hits.iter().map(|hit| code(hit.target)).collect();
        let rank = found.iter().position(|code| relevant.contains(code));
        all.count(rank);
        by_kind.entry(kind).or_default().count(rank);
        if rank != Some(0) {
            let wanted = &relevant[..relevant.len().min(3)];
            writeln!(missed, "{kind} {q:?}: {wanted:?}, not {:?}", found.first()).unwrap();
        }
    }
    assert_eq!(by_kind.len(), 12);
    for (kind, answered) in by_kind {
        assert!(answered.first() >= by_kind_first, "kind {kind}: {}\n{missed}", answered.first());
    }
    assert!(all.first() >= first, "answered first: {}\n{missed}", all.first());
    assert!(all.five() >= among_five, "answered among five: {}\n{missed}", all.five());
}

/// Queries made from the shipped directory, other ones than those that were kept. To keep new ones,
/// say where, and how many of a kind:
///
/// ```sh
/// SEED=2026 PER_KIND=50 OUT=tests/data/queries.jsonl \
///   cargo test --no-default-features --features find --test search fresh
/// ```
#[test]
fn fresh_queries_are_answered() {
    let number = |name: &str, default| match env::var(name) {
        Ok(text) => text.parse().unwrap(),
        Err(_) => default,
    };
    let directory = read_directory(PACK).unwrap();
    let mut generator = Generator::new(&directory, number("SEED", 5));
    let queries = generator.judged(number("PER_KIND", 15) as usize);
    if let Some(out) = env::var_os("OUT") {
        let mut text = String::new();
        for Judged { q, kind, relevant } in &queries {
            let line = serde_json::json!({ "q": q, "kind": kind, "relevant": relevant });
            writeln!(text, "{line}").unwrap();
        }
        fs::write(out, text).unwrap();
    }
    answered(queries, FRESH);
}

#[test]
fn any_text_is_searched_without_fail() {
    for text in [
        "",
        " ",
        "the",
        "\u{0}\u{7f}",
        "🏥🏥",
        "ß",
        "İstanbul",
        "'",
        "&&&",
        "a",
        "u",
        "U",
        "ha",
        "e8401",
        "HA1 2T",
        "HA1 2TU HA1 2TU",
        "pcn",
        "pcn pcn 4",
        "network",
        "primary care",
        "primary care network",
        "dr",
        "dr a b c",
        "dr the",
        "in",
        "near me",
        "é1 1aa",
    ] {
        for limit in [0, 1, 10, 10_000] {
            assert!(INDEX.search(text, limit).hits.len() <= limit, "{text:?}");
        }
    }
    for long in ["surgery ", "x", "é", "HA1 2TU ", "\n"] {
        INDEX.search(&long.repeat(10_000), 10);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn no_text_stops_the_search(texts in prop::collection::vec(".{0,40}", 200)) {
            for text in texts {
            INDEX.search(&text, 10);
        }
    }

    #[test]
    fn nothing_near_a_postcode_or_code_stops_it(
        texts in prop::collection::vec("[a-zA-Z0OI1l 0-9'.]{0,10} ?[a-z]{0,6}", 200)
    ) {
            for text in texts {
            INDEX.search(&text, 10);
        }
    }
}

#[test]
fn well_known_examples_are_found() {
    #[track_caller]
    fn check(query: &str, expected: &str) {
        let results = INDEX.search(query, 10);
        let first = results.hits.first().map(|hit| code(hit.target));
        assert_eq!(first.as_deref(), Some(expected), "{query:?}");
    }
    check("kenton brige medical", "E84601");
    check("kenton bridge dr raja", "E84663");
    check("HA37LT", "E84004");
    check("HA3 7LT", "E84004");
    check("ha3 7l", "E84004");
    check("the pinn", "E84024");
    check("pinn medical", "E84024");
    check("harrow collaborative", "U10339");
    check("Harrow Collaborative PCN", "U10339");
    check("u10339", "U10339");
    check("e84004", "E84004");
    check("hao 3hg", "E84685");
}

#[test]
fn a_place_finds_the_surgeries_there() {
    let directory = read_directory(PACK).unwrap();
    for (query, town) in [
        ("doctors in wakefield", "Wakefield"),
        ("register with a gp in pinner", "Pinner"),
        ("gps near stanmore", "Stanmore"),
        ("bury gp surgery", "Bury"),
    ] {
        for hit in INDEX.search(query, 3).hits {
            let Target::Practice(code) = hit.target else { panic!("{query}: {:?}", hit.target) };
            let address = &directory.practice(code).unwrap().address;
            assert!(address.contains(town), "{query}: {code} {address:?}");
        }
    }
}

#[test]
fn a_correction_is_told_to_the_visitor() {
    let results = INDEX.search("kenton brige medical", 10);
    assert_eq!(results.showing_for.as_deref(), Some("kenton bridge medical"));
    assert_eq!(results.practices_matching, 2);
    assert_eq!(INDEX.search("kenton bridge medical", 10).showing_for, None);
}
