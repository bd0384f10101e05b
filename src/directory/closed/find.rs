//! Finds practices that closed by what is typed: a code, a postcode, or words of a name.

use super::{Closed, ClosedPractice};
use crate::directory::naming::left_over;
use crate::directory::search::{expansion, fold, is_kind_word, is_stop_word};
use crate::directory::{Postcode, PracticeCode};

/// More words than these are no name.
const MOST_WORDS: usize = 8;

impl Closed {
    /// The practices that were typed, likeliest first, at most `limit`: by a code, by a full
    /// postcode, or by words that are all in the name or town. The last word may be only begun;
    /// what says that it is a surgery may be left out, and is not enough alone. It forgives no
    /// typing errors: what is open is found first, and by more than this.
    pub fn find(&self, typed: &str, limit: usize) -> Vec<&ClosedPractice> {
        if let Ok(code) = PracticeCode::parse(typed) {
            let at = self.practices.binary_search_by_key(&code, |practice| practice.code);
            return at.ok().map(|at| &self.practices[at]).into_iter().collect();
        }
        if let Ok(postcode) = Postcode::parse(typed) {
            let there = self.practices.iter().filter(|p| p.postcode == Some(postcode));
            return there.take(limit).collect();
        }
        let folded = fold(typed);
        let words: Vec<&str> =
            folded.split(' ').map(plain).filter(|word| is_telling(word)).collect();
        if words.is_empty() || words.len() > MOST_WORDS {
            return Vec::new();
        }
        let mut found: Vec<(usize, &ClosedPractice)> = Vec::new();
        for practice in &self.practices {
            let name = [&practice.name, ", ", &practice.town].concat();
            if let Some(left) = left_over(&name, &words, |word| !is_telling(plain(word))) {
                // The few that match are kept in order as they come.
                let at = found.partition_point(|(other, _)| *other <= left);
                found.insert(at, (left, practice));
            }
        }
        found.truncate(limit);
        found.into_iter().map(|(_, practice)| practice).collect()
    }
}

/// The word that a variant stands for, where it stands for one.
fn plain(word: &str) -> &str {
    match expansion(word) {
        Some([word]) => word,
        _ => word,
    }
}

fn is_telling(word: &str) -> bool {
    !word.is_empty() && !is_kind_word(word) && !is_stop_word(word)
}
