//! Positions on the British National Grid and the distance between them.

use std::fmt;

/// A point on the British National Grid (EPSG:27700), in metres east and north of its origin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct GridPoint {
    /// Metres east.
    pub easting: i32,
    /// Metres north.
    pub northing: i32,
}

impl GridPoint {
    /// The point in the middle of others: their mean.
    pub fn middle(points: impl IntoIterator<Item = Self>) -> Option<Self> {
        let (mut count, mut east, mut north) = (0, 0, 0);
        for point in points {
            count += 1;
            east += i64::from(point.easting);
            north += i64::from(point.northing);
        }
        let mean = |sum: i64| i32::try_from(sum.checked_div(count)?).ok();
        Some(Self { easting: mean(east)?, northing: mean(north)? })
    }

    /// The straight-line distance to another point, in metres. Within England the grid's own
    /// scale is off by less than one part in 2,000.
    ///
    /// ```
    /// use pcn_finder::directory::GridPoint;
    /// let a = GridPoint { easting: 515_000, northing: 188_000 };
    /// let b = GridPoint { easting: 515_300, northing: 188_400 };
    /// assert_eq!(a.metres_to(b), 500.0);
    /// ```
    pub fn metres_to(self, other: Self) -> f64 {
        let east = f64::from(self.easting) - f64::from(other.easting);
        let north = f64::from(self.northing) - f64::from(other.northing);
        (east * east + north * north).sqrt()
    }

    /// The straight-line distance to another point.
    pub fn distance_to(self, other: Self) -> Distance {
        Distance { metres: self.metres_to(other).round() as u32 }
    }

    /// The straight-line distance to another point, in miles.
    pub fn miles_to(self, other: Self) -> f64 {
        const METRES_PER_MILE: f64 = 1609.344;
        self.metres_to(other) / METRES_PER_MILE
    }
}

/// A distance in a straight line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Distance {
    metres: u32,
}

impl Distance {
    /// The distance in whole metres.
    pub fn metres(self) -> u32 {
        self.metres
    }

    /// The distance in miles, as people are told it.
    ///
    /// ```
    /// use pcn_finder::directory::GridPoint;
    /// let a = GridPoint { easting: 515_000, northing: 188_000 };
    /// let b = GridPoint { easting: 515_300, northing: 188_400 };
    /// assert_eq!(a.distance_to(b).miles().to_string(), "0.3");
    /// ```
    pub fn miles(self) -> Miles {
        // In thousandths of a metre, since a mile is 1,609.344 m.
        let tenths = (u64::from(self.metres) * 10_000 + 804_672) / 1_609_344;
        Miles { tenths: tenths as u32 }
    }
}

/// A distance in miles to one decimal. It prints as the number alone: `0.4`, `1`, `12.3`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Miles {
    tenths: u32,
}

impl Miles {
    /// Whether it rounds to nothing: said as "less than 0.1 miles".
    pub fn is_less_than_a_tenth(self) -> bool {
        self.tenths == 0
    }

    /// Whether it is one mile, in the singular.
    pub fn is_one(self) -> bool {
        self.tenths == 10
    }
}

impl fmt::Display for Miles {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.tenths / 10, self.tenths % 10) {
            (whole, 0) => write!(f, "{whole}"),
            (whole, tenth) => write!(f, "{whole}.{tenth}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn miles_are_told_to_one_decimal() {
        #[track_caller]
        fn check(metres: u32, expected: &str) {
            assert_eq!(Distance { metres }.miles().to_string(), expected, "{metres} m");
        }
        check(0, "0");
        check(80, "0");
        check(81, "0.1");
        check(241, "0.1");
        check(242, "0.2");
        check(644, "0.4");
        check(1_609, "1");
        check(1_690, "1.1");
        check(16_093, "10");
        check(u32::MAX, "2668768.9");
    }

    #[test]
    fn next_to_nothing_and_one_are_said_otherwise() {
        let miles = |metres| Distance { metres }.miles();
        assert!(miles(80).is_less_than_a_tenth() && !miles(81).is_less_than_a_tenth());
        assert!(miles(1_600).is_one() && !miles(1_700).is_one());
    }
}
