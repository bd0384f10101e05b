//! Rules for what patients are told: for the words, for where they come from, and for the pack.
#![cfg(feature = "content")]
// Outside test functions too: these files are nothing but tests.
#![allow(clippy::unwrap_used)]

mod article;
mod facts;
mod html;
mod pack;
mod pictures;
mod prose;
mod rules;
mod syllables;

use std::path::Path;
use std::sync::LazyLock;

use pcn_finder::content::{Content, make_explainer, read_content, read_pictures};
use pcn_finder::explainer::Explainer;

/// All that is written in English.
static ENGLISH: LazyLock<Content> =
    LazyLock::new(|| read_content(Path::new("src/explainer/english")).unwrap());

/// The pages that are made of it.
static MADE: LazyLock<Explainer> = LazyLock::new(|| {
    let pictures = read_pictures(Path::new("src/explainer/pictures")).unwrap();
    make_explainer(&ENGLISH, &pictures).unwrap()
});

/// `cargo test … --test content words -- --nocapture` prints every grade.
#[test]
fn the_words_keep_the_rules() {
    let chapters = ENGLISH.chapters.iter().chain(ENGLISH.asides).map(article::chapter);
    let articles: Vec<_> = chapters.chain(article::others(&ENGLISH)).collect();
    for article in &articles {
        let texts = article.texts.iter();
        let words: usize = texts.map(|text| prose::words(&text.shown()).count()).sum();
        println!(
            "{:>5} words, grade {:.1}: {}",
            words,
            rules::article_grade(article),
            article.name
        );
    }
    let offences: Vec<String> = articles.iter().flat_map(rules::offences).collect();
    assert!(offences.is_empty(), "\n{}\n{} offences", offences.join("\n"), offences.len());
}

#[test]
fn easy_read_is_easier_still() {
    for row in ENGLISH.easy_read.rows {
        for sentence in prose::sentences(row.words) {
            let count = prose::words(sentence).count();
            assert!(count <= 15, "{count} words: {sentence}");
        }
        assert!(prose::sentences(row.words).len() <= 2, "more than an idea: {}", row.words);
        assert!(!row.words.contains("[["), "a mark that paper cannot open: {}", row.words);
    }
}
