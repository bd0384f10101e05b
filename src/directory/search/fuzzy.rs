//! How nearly two words are the same: typing errors counted (a letter added, lost, replaced, or
//! two swapped), and a key for words that sound alike.

/// The longest word compared by its errors; longer ones are compared by their first letters.
const LONGEST: usize = 24;

/// What can be told of a word without reading it: enough to pass over most of a dictionary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Shape {
    /// Letters in the word, 255 at most.
    pub(super) length: u8,
    /// One bit for each letter that it has.
    letters: u32,
}

impl Shape {
    /// The shape of a lower-case word.
    pub(super) fn of(word: &str) -> Self {
        let letters = word.bytes().fold(0, |bits, b| bits | 1 << (b.wrapping_sub(b'a') & 31));
        Self { length: word.len().min(255) as u8, letters }
    }

    /// Whether two words of these shapes may be so few errors apart: each error takes at most
    /// one letter away, and brings at most one.
    pub(super) fn may_be_within(self, other: Self, max_edits: u8) -> bool {
        let most = u32::from(max_edits);
        (self.letters & !other.letters).count_ones() <= most
            && (other.letters & !self.letters).count_ones() <= most
    }
}

/// A typed word, to be compared with many.
#[derive(Debug, Clone)]
pub(super) struct Pattern<'a> {
    word: &'a [u8],
    shape: Shape,
}

impl<'a> Pattern<'a> {
    /// Prepares a lower-case word.
    pub(super) fn of(word: &'a str) -> Self {
        let bytes = word.as_bytes();
        Self { word: &bytes[..bytes.len().min(LONGEST)], shape: Shape::of(word) }
    }

    /// Its shape.
    pub(super) fn shape(&self) -> Shape {
        self.shape
    }

    /// How many errors lie between the pattern and a word, when at most `max_edits` do
    /// ("optimal string alignment": no letter is touched twice).
    pub(super) fn edits_to(&self, other: &str, max_edits: u8) -> Option<u8> {
        let other = &other.as_bytes()[..other.len().min(LONGEST)];
        if self.word.len().abs_diff(other.len()) > usize::from(max_edits) {
            return None;
        }
        // The same beginning and end need no counting, and most of a near word is that.
        let same = self.word.iter().zip(other).take_while(|(a, b)| a == b).count();
        let (a, b) = (&self.word[same..], &other[same..]);
        let same = a.iter().rev().zip(b.iter().rev()).take_while(|(a, b)| a == b).count();
        let (a, b) = (&a[..a.len() - same], &b[..b.len() - same]);
        if a.is_empty() || b.is_empty() {
            let edits = a.len().max(b.len()) as u8;
            return (edits <= max_edits).then_some(edits);
        }
        let mut before = [0_u8; LONGEST + 1];
        let mut row: [u8; LONGEST + 1] = std::array::from_fn(|i| i as u8);
        let mut next = [0_u8; LONGEST + 1];
        for i in 1..=a.len() {
            next[0] = i as u8;
            let mut best = next[0];
            for j in 1..=b.len() {
                let replaced = row[j - 1] + u8::from(a[i - 1] != b[j - 1]);
                let mut edits = replaced.min(row[j] + 1).min(next[j - 1] + 1);
                if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                    edits = edits.min(before[j - 2] + 1);
                }
                next[j] = edits;
                best = best.min(edits);
            }
            if best > max_edits {
                return None;
            }
            (before, row, next) = (row, next, before);
        }
        (row[b.len()] <= max_edits).then_some(row[b.len()])
    }
}

/// The letters that sound the same whatever follows, by their place in the alphabet: vowels as "a".
const ALONE: [u8; 26] = *b"ab\0\0af\0\0aj\0lnna\0k\0\0\0af\0kas";

/// A key that words share when they sound alike in English: the consonants heard, in order.
pub(super) fn sound_of(letters: &[u8]) -> u32 {
    // FNV-1a, 32 bits: two keys in a few thousand seldom meet, and edits are counted after.
    let mut hash = 0x811c_9dc5_u32;
    let mut last = 0;
    let at = |i: usize| letters.get(i).copied().unwrap_or(0);
    let is_vowel = |b: u8| matches!(b, b'a' | b'e' | b'i' | b'o' | b'u' | b'y');
    let mut i = 0;
    while i < letters.len() {
        let this = letters[i];
        let alone = ALONE.get(usize::from(this.wrapping_sub(b'a'))).copied().unwrap_or(0);
        let (next, after) = if alone == 0 { (at(i + 1), at(i + 2)) } else { (0, 0) };
        let mut taken = 1;
        let sound = match (this, next) {
            _ if alone == b'a' => u8::from(i == 0) * b'a',
            _ if alone != 0 => alone,
            (b'p', b'h') => (taken = 2, b'f').1,
            (b'g', b'h') => (taken = 2, 0).1,
            (b'c' | b'd', b'k' | b'q') => (taken = 2, b'k').1,
            (b'k' | b'g', b'n') | (b'w', b'r') if i == 0 => 0,
            (b's' | b'c', b'h') => (taken = 2, b'x').1,
            (b't', b'c') if after == b'h' => (taken = 3, b'x').1,
            (b'c', b'e' | b'i' | b'y') | (b's', _) => b's',
            (b'c' | b'k', _) => b'k',
            (b'd', b'g') | (b'g', b'e' | b'i') => b'j',
            (b't', b'h') => (taken = 2, b't').1,
            // "r" is heard only before a vowel: "dores" and "dawes" are one.
            (b'r', n) if i > 0 && (!is_vowel(n) || (n == b'e' && i + 3 >= letters.len())) => 0,
            (b'w' | b'h', _) if i > 0 => 0,
            (b, _) => b,
        };
        i += taken;
        if sound != 0 && sound != last {
            hash = (hash ^ u32::from(sound)).wrapping_mul(0x0100_0193);
            last = sound;
        } else if sound == 0 {
            last = 0;
        }
    }
    hash
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typing_errors_are_counted() {
        #[track_caller]
        fn check(typed: &str, meant: &str, expected: Option<u8>) {
            assert_eq!(Pattern::of(typed).edits_to(meant, 2), expected);
            assert_eq!(Pattern::of(meant).edits_to(typed, 2), expected);
            if expected.is_some() {
                assert!(Shape::of(typed).may_be_within(Shape::of(meant), 2));
            }
        }
        check("brige", "bridge", Some(1));
        check("bridge", "bridge", Some(0));
        check("georgees", "georges", Some(1));
        check("marylebobe", "marylebone", Some(1));
        check("dwonton", "downton", Some(1));
        check("richomnd", "richmond", Some(1));
        check("kansingten", "kensington", Some(2));
        check("", "ab", Some(2));
        check("abc", "xyz", None);
        check("surgery", "sur", None);
        check(&"a".repeat(300), &"a".repeat(300), Some(0));
    }

    #[test]
    fn words_that_sound_alike_share_a_key() {
        for (a, b) in [
            ("fransis", "francis"),
            ("medikal", "medical"),
            ("rosendale", "rossendale"),
            ("dores", "dawes"),
            ("brumwood", "broomwood"),
            ("crokus", "crocus"),
            ("fillips", "philips"),
            ("practis", "practice"),
            ("nightly", "knightly"),
        ] {
            assert_eq!(sound_of(a.as_bytes()), sound_of(b.as_bytes()), "{a} and {b}");
        }
        for (a, b) in [("harrow", "pinner"), ("bridge", "bright"), ("park", "perry")] {
            assert_ne!(sound_of(a.as_bytes()), sound_of(b.as_bytes()), "{a} and {b}");
        }
    }
}
