//! Rules for what patients are told: for the words, for where they come from, and for the pack.
#![cfg(feature = "content")]
// Outside test functions too: these files are nothing but tests.
#![allow(clippy::unwrap_used)]

mod article;
mod desk;
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
use pcn_finder::text::Language;

/// All that is written, in each language.
static WRITTEN: LazyLock<Vec<(Language, Content)>> = LazyLock::new(|| {
    let read = |language| read_content(Path::new("src/explainer"), language).unwrap();
    Language::all().map(|language| (language, read(language))).into()
});

/// All that is written in English.
static ENGLISH: LazyLock<Content> = LazyLock::new(|| WRITTEN[0].1);

/// The pages that are made of it, in each language.
static MADE: LazyLock<Vec<(Language, Explainer)>> = LazyLock::new(|| {
    let pictures = read_pictures(Path::new("src/explainer/pictures")).unwrap();
    let make = |(language, content): &(Language, Content)| {
        (*language, make_explainer(content, &pictures, language.info()).unwrap())
    };
    WRITTEN.iter().map(make).collect()
});

/// `cargo test … --test content words -- --nocapture` prints every grade.
#[test]
fn the_words_keep_the_rules() {
    let mut offences = Vec::new();
    for (language, content) in &*WRITTEN {
        println!("{}:", language.text().name);
        let limits = rules::limits(*language);
        for article in article::all(content) {
            let texts = article.texts.iter();
            let words: usize = texts.map(|text| prose::words(&text.shown()).count()).sum();
            let grade = rules::article_grade(&article);
            println!("{words:>5} words, grade {grade:.1}: {}", article.name);
            offences.extend(rules::offences(&article, limits));
        }
    }
    assert!(offences.is_empty(), "\n{}\n{} offences", offences.join("\n"), offences.len());
}

#[test]
fn easy_read_is_easier_still() {
    for row in WRITTEN.iter().flat_map(|(_, content)| content.easy_read.rows) {
        for sentence in prose::sentences(row.words) {
            let count = prose::words(sentence).count();
            assert!(count <= 15, "{count} words: {sentence}");
        }
        assert!(prose::sentences(row.words).len() <= 2, "more than an idea: {}", row.words);
        assert!(!row.words.contains("[["), "a mark that paper cannot open: {}", row.words);
    }
}
