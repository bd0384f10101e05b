//! From a word typed to the words of the directory that may be meant, each with how well it fits.

use super::SearchIndex;
use super::fuzzy::Pattern;
use super::index::Posting;
use super::query::Word;
use super::rank::quality;
use crate::directory::{codec::WordId, radix};

/// A word of the directory that may be meant.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Candidate {
    /// The word.
    pub(super) word: WordId,
    /// The word as it may have been meant to be written: a variant, perhaps.
    pub(super) written: WordId,
    /// How well it fits, from 0 to 1.
    pub(super) quality: f32,
    /// Whether the word typed has to be wrong for this.
    pub(super) is_correction: bool,
}

/// All that a word typed may mean.
#[derive(Debug, Clone, Default)]
pub(super) struct Meanings {
    /// Words of the directory, in order, each once.
    pub(super) candidates: Vec<Candidate>,
    /// Where the word stands written as two.
    pub(super) as_two: Vec<Posting>,
    /// Whether none of it is what was typed, so that something has to be corrected.
    pub(super) is_misspelt: bool,
}

impl Meanings {
    /// Whether nothing in the directory may be meant.
    pub(super) fn is_nothing(&self) -> bool {
        self.candidates.is_empty() && self.as_two.is_empty()
    }
}

impl SearchIndex {
    /// What each word of a query may mean.
    pub(super) fn meanings(&self, words: &[Word]) -> Vec<Meanings> {
        let mut all: Vec<Meanings> = words.iter().map(|word| self.meanings_of(word)).collect();
        // "park view" for "parkview": both words stand where the one does.
        for i in 1..words.len() {
            let joined = format!("{}{}", words[i - 1].text, words[i].text);
            let same = self.dictionary.find(&joined);
            let range = if words[i].is_unfinished {
                self.dictionary.beginning_with(&joined)
            } else {
                same.map_or(0..0, |id| id..id + 1)
            };
            for word in range {
                let is_same = Some(word) == same;
                let quality = if is_same { quality::JOINED } else { quality::JOINED_UNFINISHED };
                let candidate = Candidate { word, written: word, quality, is_correction: false };
                all[i - 1].candidates.push(candidate);
                all[i].candidates.push(candidate);
            }
        }
        for meanings in &mut all {
            for candidate in &mut meanings.candidates {
                candidate.word = self.stands_for[usize::from(candidate.word)];
            }
            // Of those that are one word, the best.
            let rank = |c: &Candidate| u64::from(c.word) << 32 | u64::from(!c.quality.to_bits());
            let mut order: Vec<(u64, u32)> =
                meanings.candidates.iter().map(rank).zip(0..).collect();
            radix::sort(&mut order);
            order.dedup_by_key(|(rank, _)| *rank >> 32);
            let in_order = order.iter().map(|(_, at)| meanings.candidates[*at as usize]);
            meanings.candidates = in_order.collect();
        }
        all
    }

    fn meanings_of(&self, word: &Word) -> Meanings {
        let text = word.text.as_str();
        let mut candidates = Vec::new();
        let same = self.dictionary.find(text);
        if let Some(word) = same {
            candidates.push(Candidate {
                word,
                written: word,
                quality: quality::SAME,
                is_correction: false,
            });
        }
        let mut goes_on = false;
        if word.is_unfinished {
            let quality = if same.is_some() { quality::LONGER } else { quality::UNFINISHED };
            for id in self.dictionary.beginning_with(text) {
                goes_on |= Some(id) != same;
                candidates.push(Candidate { word: id, written: id, quality, is_correction: false });
            }
        }
        let as_two = if same.is_none() { self.as_two(text) } else { Vec::new() };
        let exists = same.is_some() || goes_on || !as_two.is_empty();
        if !(word.is_exact || word.is_little || exists && word.is_kind) {
            self.add_misspelt(text, exists, &mut candidates);
        }
        Meanings { candidates, as_two, is_misspelt: !exists }
    }

    /// Adds the words that `text` may be a misspelling of.
    fn add_misspelt(&self, text: &str, exists: bool, candidates: &mut Vec<Candidate>) {
        let is_word = text.bytes().all(|b| b.is_ascii_lowercase());
        let max_edits = match text.len() {
            0..4 => 0,
            4..6 => 1,
            _ => 2,
        };
        if !is_word || max_edits == 0 {
            return;
        }
        let factor = if exists { quality::UNLIKELY } else { 1.0 };
        let max_edits = if exists { 1 } else { max_edits };
        let before = candidates.len();
        self.add_nearly(text, max_edits, factor, candidates);
        // In five letters a second error is allowed only when nothing is nearer.
        if !exists && text.len() == 5 && candidates.len() == before {
            self.add_nearly(text, 2, factor, candidates);
        }
        if !exists {
            let pattern = Pattern::of(text);
            for word in self.dictionary.sounding_like(text) {
                // Sound alone is a loose tie: short words share it by chance.
                if pattern.edits_to(self.dictionary.word(word), max_edits + 1).is_some() {
                    let quality = quality::SOUND;
                    candidates.push(Candidate {
                        word,
                        written: word,
                        quality,
                        is_correction: true,
                    });
                }
            }
        }
    }

    /// Adds the words that are at most so many errors from `text`.
    fn add_nearly(&self, text: &str, max_edits: u8, factor: f32, candidates: &mut Vec<Candidate>) {
        let pattern = Pattern::of(text);
        let sound = super::fuzzy::sound_of(text.as_bytes());
        self.dictionary.nearly(&pattern, max_edits, |word, edits| {
            let other = self.dictionary.word(word);
            let mut quality = match edits {
                0 => return,
                1 => quality::ONE_EDIT,
                _ => quality::TWO_EDITS,
            };
            if super::fuzzy::sound_of(other.as_bytes()) == sound {
                quality += quality::SOUNDS_RIGHT;
            }
            if other.as_bytes().first() != text.as_bytes().first() {
                quality -= quality::FIRST_LETTER;
            }
            candidates.push(Candidate {
                word,
                written: word,
                quality: quality * factor,
                is_correction: true,
            });
        });
    }

    /// Where a word stands written as two: "parkview" for "park view".
    fn as_two(&self, text: &str) -> Vec<Posting> {
        let mut found = Vec::new();
        for at in 2..text.len().saturating_sub(1) {
            let Some((first, second)) = text.split_at_checked(at) else { continue };
            if let (Some(first), Some(second)) =
                (self.dictionary.find(first), self.dictionary.find(second))
            {
                self.add_neighbours(first, second, &mut found);
            }
        }
        let number = |p: &Posting| (u64::from(p.entry) << 8 | u64::from(p.place), 0);
        let mut order: Vec<(u64, u32)> = found.iter().map(number).collect();
        radix::sort(&mut order);
        order.dedup();
        let posting = |(n, _): &(u64, u32)| Posting { entry: (n >> 8) as u16, place: *n as u8 };
        order.iter().map(posting).collect()
    }

    /// Adds the places of both words where they follow each other.
    fn add_neighbours(&self, first: WordId, second: WordId, found: &mut Vec<Posting>) {
        let (first, second) = (
            self.postings(self.stands_for[usize::from(first)]),
            self.postings(self.stands_for[usize::from(second)]),
        );
        for posting in first {
            let next = Posting { place: posting.place + 1, ..*posting };
            if next.place < super::index::place::ADDRESS && second.binary_search(&next).is_ok() {
                found.extend([*posting, next]);
            }
        }
    }
}
