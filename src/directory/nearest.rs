//! The surgeries nearest to a point, how far they are, and from what that was measured. All
//! distances are in a straight line; the sentences that say so are in `text`.

use super::{Area, Distance, GridPoint, Outward, Postcode, Practice, PracticeCode, Sector};

/// A practice, and how far away it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Near {
    /// The practice.
    pub practice: PracticeCode,
    /// How far it is.
    pub distance: Distance,
    /// Whether only the middle of its postcode's sector is known, so that the distance may be
    /// half a mile out.
    pub is_sector_mean: bool,
}

/// A point that distances are measured from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MeasuredFrom {
    /// What it is.
    pub origin: Origin,
    /// Where it is.
    pub point: GridPoint,
}

/// What a point is the middle of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// A postcode.
    Postcode(Postcode),
    /// The sector of a postcode, whose own position is not to be had yet.
    SectorOf(Postcode),
    /// A sector, as `HA1 2`.
    Sector(Sector),
    /// The district of an outward code, as `HA1`.
    Outward(Outward),
    /// A postcode area, as `HA`.
    Area(Area),
    /// Nothing: the device said that it is here.
    Device,
}

impl Origin {
    /// Whether distances are from the place itself, not from the middle of something wider.
    pub fn is_exact(self) -> bool {
        matches!(self, Self::Postcode(_) | Self::Device)
    }
}

/// The practices nearest to a point, nearest first, at most `count`. Those equally far are in
/// the order of the list.
///
/// ```
/// use pcn_finder::directory::{Directory, GridPoint, nearest};
/// let harrow = GridPoint { easting: 515_000, northing: 188_000 };
/// assert!(nearest(&Directory::default().practices, harrow, 10).is_empty());
/// ```
pub fn nearest(practices: &[Practice], from: GridPoint, count: usize) -> Vec<Near> {
    let places = practices.iter().enumerate();
    let places = places.map(|(at, practice)| (0, square(from, practice.position.point), at as u16));
    let nearest = first(places.collect(), count);
    let near = nearest.into_iter().map(|(_, _, at)| {
        let Practice { code, position, .. } = &practices[usize::from(at)];
        Near {
            practice: *code,
            distance: from.distance_to(position.point),
            is_sector_mean: position.is_sector_mean,
        }
    });
    near.collect()
}

/// The square of a distance: it keeps the order of distances, and takes no root of thousands.
pub(super) fn square(from: GridPoint, to: GridPoint) -> i64 {
    let east = i64::from(from.easting) - i64::from(to.easting);
    let north = i64::from(from.northing) - i64::from(to.northing);
    east * east + north * north
}

/// The least of what is ranked, in order: by class, by square of distance, then by number.
pub(super) fn first(mut ranked: Vec<(u8, i64, u16)>, count: usize) -> Vec<(u8, i64, u16)> {
    if (1..ranked.len()).contains(&count) {
        ranked.select_nth_unstable(count - 1);
    }
    ranked.truncate(count);
    ranked.sort_unstable();
    ranked
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::directory::fixtures::directory;

    #[test]
    fn the_nearest_come_first_and_equals_keep_their_order() {
        let practices = directory().practices;
        let marlford = GridPoint { easting: 400_120, northing: 300_040 };
        let near = nearest(&practices, marlford, 5);
        let shown: Vec<(&str, u32)> =
            near.iter().map(|n| (n.practice.as_str(), n.distance.metres())).collect();
        assert_eq!(shown[..4], [("A10001", 30), ("A10002", 30), ("A10003", 30), ("A10004", 30)]);
        assert_eq!((near.len(), near[4].practice.as_str()), (5, "B20001"));
    }

    #[test]
    fn a_practice_of_which_only_the_sector_is_known_says_so() {
        let practices = directory().practices;
        let near = nearest(&practices, GridPoint { easting: 0, northing: 0 }, usize::MAX);
        let vague: Vec<&str> =
            near.iter().filter(|n| n.is_sector_mean).map(|n| n.practice.as_str()).collect();
        assert_eq!((near.len(), vague), (7, vec!["B20010"]));
    }

    proptest! {
        #[test]
        fn the_same_come_first_as_when_all_are_put_in_order(
            points in prop::collection::vec((0..700_000, 0..1_300_000), 0..40),
            (easting, northing) in (0..700_000, 0..1_300_000),
            count in 0..50_usize,
        ) {
            let one = directory().practices.remove(0);
            let practices: Vec<Practice> = points.iter().enumerate().map(|(at, point)| {
                let mut practice = one.clone();
                practice.code = PracticeCode::parse(&format!("A{at:05}")).unwrap();
                practice.position.point = GridPoint { easting: point.0, northing: point.1 };
                practice
            }).collect();
            let from = GridPoint { easting, northing };
            let mut expected: Vec<&Practice> = practices.iter().collect();
            expected.sort_by(|a, b| {
                from.metres_to(a.position.point).total_cmp(&from.metres_to(b.position.point))
            });
            let expected: Vec<_> = expected.iter().take(count).map(|p| p.code).collect();
            let found = nearest(&practices, from, count);
            prop_assert_eq!(found.iter().map(|n| n.practice).collect::<Vec<_>>(), expected);
            prop_assert!(found.is_sorted_by_key(|n| n.distance));
        }
    }
}
