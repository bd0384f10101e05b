//! A sorted list of distinct words: found whole, by their beginning, or by being nearly the same.
//! Knows nothing of what the words are for.

use std::ops::Range;

use super::fuzzy::{Pattern, Shape, sound_of};
use crate::directory::radix;

/// A word's place in its dictionary.
pub(super) type WordId = u16;

/// Distinct words in alphabetical order, ready to be searched.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Dictionary {
    /// All words, one after the other.
    text: String,
    /// Where each word begins in `text`, and the end of the last.
    starts: Vec<u32>,
    /// Every word that may be misspelt, shortest first.
    shapes: Vec<(Shape, WordId)>,
    /// Where the words of each length begin in `shapes`.
    length_starts: Vec<u32>,
    /// Every word that may be misspelt by its sound, in order.
    sounds: Vec<(u32, WordId)>,
}

impl Dictionary {
    /// Makes a dictionary of distinct ASCII words in alphabetical order.
    #[inline(never)]
    pub(super) fn of_sorted<'a>(words: impl Iterator<Item = &'a [u8]>) -> Self {
        let (mut text, mut starts) = (Vec::new(), vec![0]);
        let (mut lengths, mut sounds) = (Vec::new(), Vec::new());
        for (id, word) in (0..).zip(words) {
            text.extend_from_slice(word);
            starts.push(text.len() as u32);
            // A word with a digit in it is a number or a code: one digit off is another one.
            if word.len() >= 3 && word.iter().all(u8::is_ascii_lowercase) {
                lengths.push((word.len().min(255) as u64, id));
                sounds.push((u64::from(sound_of(word)), id));
            }
        }
        radix::sort(&mut lengths);
        radix::sort(&mut sounds);
        let text = String::from_utf8(text).expect("words are ASCII");
        let mut dictionary = Self { text, starts, ..Self::default() };
        for (length, id) in lengths {
            dictionary.length_starts.resize(length as usize + 1, dictionary.shapes.len() as u32);
            let id = id as WordId;
            dictionary.shapes.push((Shape::of(dictionary.word(id)), id));
        }
        dictionary.length_starts.push(dictionary.shapes.len() as u32);
        dictionary.sounds = sounds.into_iter().map(|(s, id)| (s as u32, id as WordId)).collect();
        dictionary
    }

    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// The word of this place.
    pub(super) fn word(&self, id: WordId) -> &str {
        let id = usize::from(id);
        &self.text[self.starts[id] as usize..self.starts[id + 1] as usize]
    }

    /// The place of a word.
    pub(super) fn find(&self, word: &str) -> Option<WordId> {
        let id = self.partition_point(|w| w < word);
        (id < self.len() && self.word(id as WordId) == word).then_some(id as WordId)
    }

    /// The words that begin with these letters.
    pub(super) fn beginning_with(&self, letters: &str) -> Range<WordId> {
        let from = self.partition_point(|w| w < letters);
        let to = self.partition_point(|w| w < letters || w.starts_with(letters));
        from as WordId..to as WordId
    }

    /// Calls `found` with every word that is at most `max_edits` typing errors from the
    /// pattern, and with how many.
    pub(super) fn nearly(
        &self,
        pattern: &Pattern,
        max_edits: u8,
        mut found: impl FnMut(WordId, u8),
    ) {
        let length = pattern.shape().length;
        let start_of = |length: u8| {
            let last = self.length_starts.last().copied().unwrap_or(0);
            self.length_starts.get(usize::from(length)).copied().unwrap_or(last) as usize
        };
        let from = start_of(length.saturating_sub(max_edits));
        let to = start_of(length.saturating_add(max_edits + 1));
        for (shape, id) in &self.shapes[from..to] {
            if pattern.shape().may_be_within(*shape, max_edits)
                && let Some(edits) = pattern.edits_to(self.word(*id), max_edits)
            {
                found(*id, edits);
            }
        }
    }

    /// The words that sound like `word`.
    pub(super) fn sounding_like(&self, word: &str) -> impl Iterator<Item = WordId> {
        let sound = sound_of(word.as_bytes());
        let from = self.sounds.partition_point(|(s, _)| *s < sound);
        self.sounds[from..].iter().take_while(move |(s, _)| *s == sound).map(|(_, id)| *id)
    }

    fn partition_point(&self, is_before: impl Fn(&str) -> bool) -> usize {
        let (mut from, mut to) = (0, self.len());
        while from < to {
            let middle = from.midpoint(to);
            if is_before(self.word(middle as WordId)) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        from
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dictionary() -> Dictionary {
        Dictionary::of_sorted(
            ["abbey", "bridge", "bridget", "bright", "harrow", "philip"]
                .map(str::as_bytes)
                .into_iter(),
        )
    }

    #[test]
    fn words_are_found_whole_and_by_their_beginning() {
        let dictionary = dictionary();
        assert_eq!(dictionary.find("bright"), Some(3));
        assert_eq!(dictionary.find("brigh"), None);
        assert_eq!(dictionary.find("zebra"), None);
        assert_eq!(dictionary.beginning_with("bri"), 1..4);
        assert_eq!(dictionary.beginning_with("z"), 6..6);
        assert_eq!(Dictionary::of_sorted([].into_iter()).beginning_with("a"), 0..0);
    }

    #[test]
    fn words_are_found_by_being_nearly_the_same() {
        let dictionary = dictionary();
        let nearly = |word, max| {
            let mut found = Vec::new();
            dictionary.nearly(&Pattern::of(word), max, |id, edits| {
                found.push((dictionary.word(id).to_owned(), edits));
            });
            found.sort();
            found
        };
        assert_eq!(nearly("brige", 1), [("bridge".to_owned(), 1)]);
        assert_eq!(nearly("harorw", 1), [("harrow".to_owned(), 1)]);
        assert_eq!(
            nearly("bridgt", 2),
            [("bridge".to_owned(), 1), ("bridget".to_owned(), 1), ("bright".to_owned(), 2)]
        );
        assert_eq!(dictionary.sounding_like("fillip").collect::<Vec<_>>(), [5]);
    }
}
