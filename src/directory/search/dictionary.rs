//! A sorted list of distinct words: found whole, by their beginning, or by being nearly the same.
//! Knows nothing of what the words are for.

use std::ops::Range;

use super::fuzzy::{Pattern, Shape, sound_of};
use crate::directory::codec::WordId;
use crate::directory::radix;

/// Distinct words in alphabetical order, ready to be searched.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Dictionary {
    /// All words, each with a space after it.
    text: String,
    /// Where each word begins in `text`, and the end of the last.
    starts: Vec<u32>,
    /// Every word that may be misspelt, shortest first.
    shapes: Vec<(Shape, WordId)>,
    /// Where the words of each length begin in `shapes`.
    length_starts: Vec<u32>,
    /// Every word that may be misspelt, in order of the first half of its sound.
    sounds: Vec<(u64, u32)>,
}

impl Dictionary {
    /// Makes a dictionary of distinct ASCII words in alphabetical order, each with a space after
    /// it, and of where each begins, and the end of the last.
    #[inline(never)]
    pub(super) fn of_sorted(text: String, starts: Vec<u32>) -> Self {
        let mut dictionary = Self { text, starts, ..Self::default() };
        let count = dictionary.len();
        let (mut shapes, mut sounds) = (Vec::with_capacity(count), Vec::with_capacity(count));
        let mut lengths = [0_u32; 257];
        for id in 0..count as WordId {
            let word = dictionary.word(id);
            // A word with a digit in it is a number or a code: one digit off is another one.
            if word.len() >= 3 && word.bytes().all(|letter| letter.is_ascii_lowercase()) {
                let shape = Shape::of(word);
                lengths[usize::from(shape.length) + 1] += 1;
                shapes.push((shape, id));
                // Half of the sound is enough to bring nearly all together.
                sounds.push((u64::from(sound_of(word.as_bytes()) >> 16), u32::from(id)));
            }
        }
        for length in 1..lengths.len() {
            lengths[length] += lengths[length - 1];
        }
        dictionary.length_starts = lengths.to_vec();
        dictionary.shapes = shapes.clone();
        for (shape, id) in shapes {
            let at = &mut lengths[usize::from(shape.length)];
            dictionary.shapes[*at as usize] = (shape, id);
            *at += 1;
        }
        radix::sort(&mut sounds);
        dictionary.sounds = sounds;
        dictionary
    }

    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// The word of this place.
    pub(super) fn word(&self, id: WordId) -> &str {
        let id = usize::from(id);
        &self.text[self.starts[id] as usize..self.starts[id + 1] as usize - 1]
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
        let half = u64::from(sound >> 16);
        let from = self.sounds.partition_point(|(s, _)| *s < half);
        let alike = self.sounds[from..].iter().take_while(move |(s, _)| *s == half);
        let ids = alike.map(|(_, id)| *id as WordId);
        ids.filter(move |id| sound_of(self.word(*id).as_bytes()) == sound)
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
        let words = ["abbey", "bridge", "bridget", "bright", "harrow", "philip"];
        let text = |words: &[&str]| words.iter().flat_map(|word| [*word, " "]).collect::<String>();
        let starts = (0..=words.len()).map(|i| text(&words[..i]).len() as u32).collect();
        Dictionary::of_sorted(text(&words), starts)
    }

    #[test]
    fn words_are_found_whole_and_by_their_beginning() {
        let dictionary = dictionary();
        assert_eq!(dictionary.find("bright"), Some(3));
        assert_eq!(dictionary.find("brigh"), None);
        assert_eq!(dictionary.find("zebra"), None);
        assert_eq!(dictionary.beginning_with("bri"), 1..4);
        assert_eq!(dictionary.beginning_with("z"), 6..6);
        assert_eq!(Dictionary::default().beginning_with("a"), 0..0);
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
