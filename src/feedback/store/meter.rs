//! How full local storage is. Browsers allow an origin 5 Mi UTF-16 units, for keys and values
//! together, whoever keeps them there.

use super::key::Key;

/// How many UTF-16 units an origin may keep.
pub const QUOTA: usize = 5_242_880;

/// How many units are in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Meter {
    used: usize,
}

/// What the group should know, and when answers are no longer taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fullness {
    /// There is room.
    Fine,
    /// From 70%: the group should know.
    Filling,
    /// From 85%: a banner says that it is time to back up and clear.
    NearlyFull,
    /// From 95%: no more answers are taken, so that no one's is lost.
    Full,
}

impl Meter {
    /// Counts everything that is kept on the origin, ours or not.
    pub fn of<'a>(entries: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        Self { used: entries.into_iter().map(|(key, value)| units(key) + units(value)).sum() }
    }

    /// UTF-16 units in use.
    pub fn used(self) -> usize {
        self.used
    }

    /// How full it is.
    pub fn fullness(self) -> Fullness {
        Self::fullness_of(self.used)
    }

    /// Whether so many units more still leave the group's work possible.
    pub fn has_room_for(self, units: usize) -> bool {
        Self::fullness_of(self.used + units) < Fullness::Full
    }

    pub(super) fn add(&mut self, key: &Key, value: &str) {
        self.used += units(&key.to_string()) + units(value);
    }

    pub(super) fn remove(&mut self, key: &Key, value: &str) {
        self.used = self.used.saturating_sub(units(&key.to_string()) + units(value));
    }

    fn fullness_of(used: usize) -> Fullness {
        match used * 100 / QUOTA {
            0..70 => Fullness::Fine,
            70..85 => Fullness::Filling,
            85..95 => Fullness::NearlyFull,
            _ => Fullness::Full,
        }
    }
}

/// The length of a text as browsers count it.
pub(in crate::feedback) fn units(text: &str) -> usize {
    // Most texts are plain, and are counted much faster.
    if text.is_ascii() { text.len() } else { text.chars().map(char::len_utf16).sum() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_are_counted_as_browsers_do() {
        assert_eq!(Meter::of([("k", "é"), ("key", "🙂"), ("", "")]).used(), 7);
    }

    #[test]
    fn what_is_said_goes_by_70_85_and_95_per_cent() {
        #[track_caller]
        fn check(used: usize, expected: Fullness) {
            assert_eq!(Meter { used }.fullness(), expected);
        }
        check(0, Fullness::Fine);
        check(QUOTA * 7 / 10 - 1, Fullness::Fine);
        check(QUOTA * 7 / 10, Fullness::Filling);
        check(QUOTA * 85 / 100, Fullness::NearlyFull);
        check(QUOTA * 95 / 100 - 1, Fullness::NearlyFull);
        check(QUOTA * 95 / 100, Fullness::Full);
        check(QUOTA, Fullness::Full);
        let nearly = Meter { used: QUOTA * 95 / 100 - 10 };
        assert!(nearly.has_room_for(9) && !nearly.has_room_for(10));
    }
}
