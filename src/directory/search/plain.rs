//! What the words of a directory are to a search: found out when a pack is written, so that
//! nobody who opens it has to wait for that.

use super::normalise::{expansion, fold, is_stop_word, stop_words, variants};

/// A word as written, as the plain words of a search.
pub(in crate::directory) struct PlainWords {
    /// The plain words that it stands for.
    pub(in crate::directory) words: Vec<String>,
    /// How many tokens it is, and how many of them at its beginning are house numbers.
    pub(in crate::directory) tokens: usize,
    pub(in crate::directory) numbers: usize,
}

impl PlainWords {
    /// Reads a word.
    pub(in crate::directory) fn of(word: &str) -> Self {
        let folded = fold(word);
        let tokens: Vec<&str> = folded.split_terminator(' ').collect();
        let is_number = |token: &&&str| token.starts_with(|c: char| c.is_ascii_digit());
        let numbers = tokens.iter().take_while(is_number).count();
        let meant = tokens.iter().filter(|token| !is_stop_word(token));
        let words = meant.flat_map(|token| match expansion(token) {
            Some(words) => words.iter().map(|word| word.to_string()).collect(),
            None => vec![token.to_string()],
        });
        Self { words: words.collect(), tokens: tokens.len(), numbers }
    }
}

/// What a dictionary of these words holds besides: their variants, so that "stree" and "docter"
/// find what they stand for, and the words that stand for nothing.
pub(in crate::directory) fn found_besides(is_there: impl Fn(&str) -> bool) -> Vec<&'static str> {
    let variants = variants().filter(|(_, word)| is_there(word));
    variants.map(|(variant, _)| variant).chain(stop_words()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_read_as_what_they_stand_for() {
        #[track_caller]
        fn check(word: &str, words: &[&str], tokens: usize, numbers: usize) {
            let read = PlainWords::of(word);
            let found: Vec<&str> = read.words.iter().map(String::as_str).collect();
            assert_eq!((&found[..], read.tokens, read.numbers), (words, tokens, numbers));
        }
        check("Mill", &["mill"], 1, 0);
        check("Rd.", &["road"], 1, 0);
        check("The", &[], 1, 0);
        check("H/C", &["health", "centre"], 1, 0);
        check("12-14A", &["12", "14a"], 2, 2);
        check("Stoke-on-Trent", &["stoke", "trent"], 3, 0);
        check("-", &[], 0, 0);
    }

    #[test]
    fn a_dictionary_holds_variants_of_its_words_and_what_stands_for_nothing() {
        let besides = found_besides(|word| word == "road");
        assert!(besides.contains(&"rd") && besides.contains(&"the"));
        assert!(!besides.contains(&"sgry"));
    }
}
