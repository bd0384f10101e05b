//! What lies around a place: the networks near it, and the words of a compass.

use crate::directory::{Directory, GridPoint, PcnCode, nearest};

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
        let mut found: Vec<Neighbour> = Vec::with_capacity(count);
        // Most networks have fewer than eight surgeries; where they have more, look further.
        let mut surgeries = 8 * count;
        loop {
            for near in nearest(&self.practices, point, surgeries) {
                let practice = self.practice(near.practice);
                let pcn = practice.and_then(|practice| practice.pcn);
                let Some((practice, pcn)) = practice.zip(pcn) else { continue };
                if found.len() < count
                    && Some(pcn) != without
                    && found.iter().all(|known| known.pcn != pcn)
                {
                    found.push(Neighbour { pcn, nearest: practice.position.point });
                }
            }
            if found.len() == count || surgeries >= self.practices.len() {
                return found;
            }
            surgeries *= 4;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::directory::{Practice, PracticeCode, fixtures};

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

    #[test]
    fn a_network_of_many_surgeries_hides_none() {
        let mut directory = fixtures::directory();
        let (first, others) = directory.practices.split_first().unwrap();
        let same = (0..300).map(|i| Practice {
            code: PracticeCode::parse(&format!("A00{i:03}")).unwrap(),
            ..first.clone()
        });
        directory.practices = same.chain(others.to_vec()).collect();
        let found = directory.networks_around(first_point(&directory), None, 3);
        let found: Vec<&str> = found.iter().map(|neighbour| neighbour.pcn.as_str()).collect();
        assert_eq!(found, ["U10001", "U10003", "U10002"]);
    }

    fn first_point(directory: &Directory) -> GridPoint {
        directory.practices[0].position.point
    }
}
