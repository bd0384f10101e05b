//! Numbers to one decimal place. The standard library's way of printing them brings tables for
//! every number there is, which would all be downloaded.

use std::fmt;

/// Prints a number to the nearest tenth, as `12.0`. Numbers past 10 to the 17th are cut to that.
///
/// ```
/// use pcn_finder::text::Tenths;
/// assert_eq!(Tenths(1.25).to_string(), "1.2");
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Tenths(pub f64);

impl fmt::Display for Tenths {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let tenths = (self.0 * 10.0).round_ties_even() as i64;
        let sign = if tenths < 0 { "-" } else { "" };
        let tenths = tenths.unsigned_abs();
        write!(f, "{sign}{}.{}", tenths / 10, tenths % 10)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_rounded_to_the_nearest_tenth() {
        let cases = [
            (0.0, "0.0"),
            (-0.04, "0.0"),
            (-0.06, "-0.1"),
            (-12.34, "-12.3"),
            (0.26, "0.3"),
            (9.96, "10.0"),
            (345.678, "345.7"),
            (123_456_789.0, "123456789.0"),
            (f64::NAN, "0.0"),
        ];
        for (number, printed) in cases {
            assert_eq!(Tenths(number).to_string(), printed, "{number}");
        }
    }
}
