//! How many of how many, as a percentage, and how far it may be from what everyone would say.

/// The fewest answers that a percentage is given for: of fewer, it would say more than is known.
pub const FEWEST_FOR_PERCENT: u32 = 10;

/// So many of so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Share {
    /// How many said it.
    pub count: u32,
    /// How many answered; at least `count`.
    pub of: u32,
}

/// A percentage in whole numbers, and the range it is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Percent {
    /// The share of those who answered.
    pub value: u32,
    /// The low end of the 95% interval.
    pub low: u32,
    /// The high end of the 95% interval.
    pub high: u32,
}

impl Share {
    /// The percentage, or none of fewer than [`FEWEST_FOR_PERCENT`] answers.
    ///
    /// ```
    /// use pcn_finder::feedback::Share;
    /// let percent = Share { count: 8, of: 10 }.percent().unwrap();
    /// assert_eq!((percent.value, percent.low, percent.high), (80, 49, 94));
    /// assert_eq!(Share { count: 8, of: 9 }.percent(), None);
    /// ```
    pub fn percent(self) -> Option<Percent> {
        if self.of < FEWEST_FOR_PERCENT {
            return None;
        }
        let (low, high) = interval(self);
        let whole = |part: f64| (part * 100.0 + 0.5) as u32;
        let value = (self.count * 200 + self.of) / (self.of * 2);
        Some(Percent { value, low: whole(low), high: whole(high) })
    }
}

/// Wilson's 95% interval. It asks which true shares would make the count seen no stranger than one
/// in twenty: those p for which |count/of - p| is at most z standard errors *of p itself*. Squared,
/// that is a quadratic in p, whose two roots are the ends. Unlike the textbook's "plus or minus",
/// it is sound for few answers and for shares near none and all, and never leaves 0 to 1.
fn interval(share: Share) -> (f64, f64) {
    // Nineteen in twenty of a normal distribution lie within so many standard deviations.
    const Z: f64 = 1.959_964;
    let (n, p) = (f64::from(share.of), f64::from(share.count) / f64::from(share.of));
    let pull = Z * Z / n;
    let middle = p + pull / 2.0;
    let reach = (pull * (p * (1.0 - p) + pull / 4.0)).sqrt();
    // Rounding may leave the ends a hair outside.
    let end = |root: f64| (root / (1.0 + pull)).clamp(0.0, 1.0);
    (end(middle - reach), end(middle + reach))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn intervals_are_those_of_the_published_tables() {
        #[track_caller]
        fn check(count: u32, of: u32, low: f64, high: f64) {
            let (a, b) = interval(Share { count, of });
            assert!((a - low).abs() < 6e-5 && (b - high).abs() < 6e-5, "{count}/{of}: {a} to {b}");
        }
        // Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
        check(81, 263, 0.2553, 0.3662);
        check(15, 148, 0.0624, 0.1605);
        check(0, 20, 0.0, 0.1611);
        check(1, 29, 0.0061, 0.1718);
        // By hand: with none or all of ten, the far end is z²/(n + z²) away.
        check(0, 10, 0.0, 0.2775);
        check(10, 10, 0.7225, 1.0);
        check(5, 10, 0.2366, 0.7634);
    }

    #[test]
    fn few_answers_have_no_percentage() {
        for count in 0..=9 {
            assert_eq!(Share { count, of: 9 }.percent(), None);
        }
        assert_eq!(Share::default().percent(), None);
        let percent = Share { count: 0, of: 10 }.percent();
        assert_eq!(percent, Some(Percent { value: 0, low: 0, high: 28 }));
    }

    proptest! {
        #[test]
        fn a_share_lies_in_its_interval_and_mirrors(of in 10_u32..5_000, part in 0.0..=1.0_f64) {
            let count = (f64::from(of) * part) as u32;
            let some = Share { count, of }.percent().unwrap();
            prop_assert!(some.low <= some.value && some.value <= some.high && some.high <= 100);
            let ((low, high), (rest_low, rest_high)) =
                (interval(Share { count, of }), interval(Share { count: of - count, of }));
            prop_assert!((low - (1.0 - rest_high)).abs() < 1e-9);
            prop_assert!((high - (1.0 - rest_low)).abs() < 1e-9);
        }
    }
}
