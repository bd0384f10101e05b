//! What lies around a place: the networks near it, and the words of a compass.

use crate::directory::{Directory, GridPoint, PcnCode};

/// Where one thing lies as seen from another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Compass {
    /// Up on a map.
    North,
    /// Between north and east.
    NorthEast,
    /// To the right on a map.
    East,
    /// Between south and east.
    SouthEast,
    /// Down on a map.
    South,
    /// Between south and west.
    SouthWest,
    /// To the left on a map.
    West,
    /// Between north and west.
    NorthWest,
}

impl Compass {
    /// Where a point lies as seen from another; nothing when it is the same place.
    pub fn of(point: GridPoint, from: GridPoint) -> Option<Self> {
        // The tangent of 22.5 degrees: where north ends and north-east begins.
        const SLANT: f64 = 0.414_213_562;
        let east = f64::from(point.easting - from.easting);
        let north = f64::from(point.northing - from.northing);
        let (is_east, is_north) = (east > 0.0, north > 0.0);
        if point == from {
            return None;
        }
        Some(if east.abs() < SLANT * north.abs() {
            if is_north { Self::North } else { Self::South }
        } else if north.abs() < SLANT * east.abs() {
            if is_east { Self::East } else { Self::West }
        } else {
            match (is_north, is_east) {
                (true, true) => Self::NorthEast,
                (true, false) => Self::NorthWest,
                (false, true) => Self::SouthEast,
                (false, false) => Self::SouthWest,
            }
        })
    }
}

/// A network near a place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Neighbour {
    /// The network.
    pub pcn: PcnCode,
    /// Where its surgery nearest to the place stands.
    pub nearest: GridPoint,
}

impl Directory {
    /// The networks with a surgery nearest to a point, in order, without one of them.
    pub fn networks_around(
        &self,
        point: GridPoint,
        without: Option<PcnCode>,
        count: usize,
    ) -> Vec<Neighbour> {
        // Each network's nearest surgery, then the nearest of those again and again: a sort would
        // be more code to download than it saves time.
        let mut nearest: Vec<Option<(f64, GridPoint)>> = vec![None; self.pcns.len()];
        for practice in &self.practices {
            let pcn = practice.pcn.filter(|pcn| Some(*pcn) != without);
            let place = pcn.and_then(|pcn| self.pcns.binary_search_by_key(&pcn, |p| p.code).ok());
            let at = practice.position.point;
            let metres = at.metres_to(point);
            if let Some(slot) = place.and_then(|place| nearest.get_mut(place))
                && slot.is_none_or(|(other, _)| metres < other)
            {
                *slot = Some((metres, at));
            }
        }
        let mut found = Vec::new();
        while found.len() < count {
            let mut best: Option<(usize, f64, GridPoint)> = None;
            for (i, slot) in nearest.iter().enumerate() {
                if let Some((metres, at)) = *slot
                    && best.is_none_or(|(_, other, _)| metres < other)
                {
                    best = Some((i, metres, at));
                }
            }
            let Some((i, _, nearest_point)) = best else { break };
            nearest[i] = None;
            found.push(Neighbour { pcn: self.pcns[i].code, nearest: nearest_point });
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::directory::fixtures;

    fn point(easting: i32, northing: i32) -> GridPoint {
        GridPoint { easting, northing }
    }

    #[test]
    fn the_compass_has_eight_words() {
        #[track_caller]
        fn check(east: i32, north: i32, expected: Option<Compass>) {
            let from = point(400_000, 300_000);
            assert_eq!(Compass::of(point(400_000 + east, 300_000 + north), from), expected);
        }
        check(0, 0, None);
        check(0, 500, Some(Compass::North));
        check(30, 500, Some(Compass::North));
        check(400, 500, Some(Compass::NorthEast));
        check(500, -100, Some(Compass::East));
        check(500, -500, Some(Compass::SouthEast));
        check(-1, -500, Some(Compass::South));
        check(-300, -300, Some(Compass::SouthWest));
        check(-500, 0, Some(Compass::West));
        check(-300, 290, Some(Compass::NorthWest));
        check(-100, 500, Some(Compass::North));
    }

    #[test]
    fn each_network_around_is_named_once_and_the_nearest_first() {
        let directory = fixtures::directory();
        let code = |text: &str| PcnCode::parse(text).unwrap();
        let around = |without, count| -> Vec<_> {
            let found = directory.networks_around(point(400_120, 300_010), without, count);
            found.iter().map(|neighbour| neighbour.pcn).collect()
        };
        assert_eq!(around(Some(code("U10001")), 9), [code("U10003"), code("U10002")]);
        assert_eq!(around(None, 2), [code("U10001"), code("U10003")]);
        assert_eq!(around(None, 0), []);
    }
}
