//! Positions on the British National Grid and the distance between them.

/// A point on the British National Grid (EPSG:27700), in metres east and north of its origin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct GridPoint {
    /// Metres east.
    pub easting: i32,
    /// Metres north.
    pub northing: i32,
}

impl GridPoint {
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
        let east = f64::from(self.easting - other.easting);
        let north = f64::from(self.northing - other.northing);
        east.hypot(north)
    }

    /// The straight-line distance to another point, in miles.
    pub fn miles_to(self, other: Self) -> f64 {
        const METRES_PER_MILE: f64 = 1609.344;
        self.metres_to(other) / METRES_PER_MILE
    }
}
