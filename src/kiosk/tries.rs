//! How often the number for staff was wrong, and how long one waits after that. It is kept, so that
//! loading the page again is no way round it; a clock that was put right locks nobody out.

use std::fmt;

/// Under what it is kept.
pub const TRIES_KEY: &str = "pcn-finder.kiosk.tries.1";

/// How often a number may be wrong, and for how long one waits then, in milliseconds.
const TRIES: u32 = 5;
const WAIT: f64 = 60_000.0;

/// Wrong numbers since the last right one.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Tries {
    wrong: u32,
    /// When the last one was typed, in milliseconds since 1970.
    last: f64,
}

impl Tries {
    /// Reads what was kept; none at all when that is not understood.
    pub fn parse(kept: &str) -> Self {
        let read = || {
            let (wrong, last) = kept.split_once(' ')?;
            Some(Self { wrong: wrong.parse().ok()?, last: last.parse().ok()? })
        };
        read().unwrap_or_default()
    }

    /// One more was wrong.
    pub fn add(&mut self, now: f64) {
        *self = Self { wrong: self.wrong.saturating_add(1), last: now };
    }

    /// How many seconds one has to wait still. A last try in the future was made by another clock.
    pub fn wait(&self, now: f64) -> Option<u32> {
        let since = now - self.last;
        let is_too_many = self.wrong > 0 && self.wrong.is_multiple_of(TRIES);
        (is_too_many && (0.0..WAIT).contains(&since))
            .then(|| ((WAIT - since) / 1_000.0).ceil() as u32)
    }
}

impl fmt::Display for Tries {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.wrong, self.last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: f64 = 1_795_000_000_000.0;

    #[test]
    fn after_five_one_waits_a_minute_though_the_page_is_loaded_again() {
        let mut tries = Tries::default();
        for time in 1..=10 {
            assert_eq!(tries.wait(NOW), None, "before the {time}th");
            tries.add(NOW);
            tries = Tries::parse(&tries.to_string());
            let wait = tries.wait(NOW + 500.0);
            assert_eq!(wait, (time % 5 == 0).then_some(60), "after the {time}th");
            if time == 5 {
                assert_eq!(tries.wait(NOW + 59_001.0), Some(1));
                // A minute has passed.
                tries = Tries { last: NOW - WAIT, ..tries };
            }
        }
    }

    #[test]
    fn another_clock_and_rubbish_lock_nobody_out() {
        let mut tries = Tries::default();
        (0..5).for_each(|_| tries.add(NOW));
        let years = 5.0 * 365.0 * 86_400_000.0;
        assert_eq!([tries.wait(NOW - years), tries.wait(NOW + years)], [None, None]);
        for rubbish in ["", "5", "5 x", "-1 0", "5 NaN", "5 inf", "5 -inf"] {
            assert_eq!(Tries::parse(rubbish).wait(NOW), None, "{rubbish}");
        }
    }
}
