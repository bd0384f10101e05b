//! The surgeries nearest to a point, how far they are, and from what that was measured. All
//! distances are in a straight line; the sentences that say so are in `text`.

use super::{Area, Distance, GridPoint, Outward, Postcode, Practice, PracticeCode, Sector, radix};

/// A practice, and how far away it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Near {
    /// The practice.
    pub practice: PracticeCode,
    /// Its postcode.
    pub postcode: Postcode,
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

    /// What every sector in it begins with, without a space.
    pub(super) fn begin(&self) -> &str {
        match self {
            Self::Postcode(postcode) | Self::SectorOf(postcode) => {
                let text = postcode.unspaced();
                &text[..text.len() - 2]
            }
            Self::Sector(sector) => sector.unspaced(),
            Self::Outward(_) | Self::Area(_) | Self::Device => self.district(),
        }
    }

    /// Its outward code, or its area.
    pub(super) fn district(&self) -> &str {
        match self {
            Self::Postcode(postcode) | Self::SectorOf(postcode) => postcode.outward(),
            Self::Sector(sector) => sector.outward(),
            Self::Outward(outward) => outward.as_str(),
            Self::Area(area) => area.as_str(),
            Self::Device => "",
        }
    }

    /// Whether it is a sector or takes it in. `EC1` takes in `EC1A`, as people think it does.
    pub(super) fn takes_in(&self, sector: Sector) -> bool {
        let rest = sector.unspaced().strip_prefix(self.begin()).map(str::as_bytes);
        match (self, rest) {
            (Self::Device, _) | (_, None) => false,
            (Self::Outward(_), Some([_])) => true,
            (Self::Outward(_), Some([letter, _])) => letter.is_ascii_uppercase(),
            (Self::Outward(_), _) => false,
            (Self::Area(_), Some(rest)) => rest.first().is_some_and(u8::is_ascii_digit),
            (_, Some(rest)) => rest.is_empty(),
        }
    }
}

/// The practices nearest to a point, nearest first, at most `count`. Those equally far are in
/// order of postcode, then of the list: more of them begin with the same ones.
///
/// ```
/// use pcn_finder::directory::{Directory, GridPoint, nearest};
/// let harrow = GridPoint { easting: 515_000, northing: 188_000 };
/// assert!(nearest(&Directory::default().practices, harrow, 10).is_empty());
/// ```
pub fn nearest(practices: &[Practice], from: GridPoint, count: usize) -> Vec<Near> {
    let square_to = |at: u32| square(from, practices[at as usize].position.point);
    let mut order: Vec<(u64, u32)> =
        (0..practices.len() as u32).map(|at| (square_to(at), at)).collect();
    leave_around(&mut order, count);
    for (rank, at) in &mut order {
        *rank = practices[*at as usize].postcode.number();
    }
    radix::sort(&mut order);
    for (rank, at) in &mut order {
        *rank = square_to(*at);
    }
    radix::sort(&mut order);
    let near = order.into_iter().take(count).map(|(_, at)| {
        let Practice { code, postcode, position, .. } = &practices[at as usize];
        Near {
            practice: *code,
            postcode: *postcode,
            distance: from.distance_to(position.point),
            is_sector_mean: position.is_sector_mean,
        }
    });
    near.collect()
}

/// Runs of surgeries that share a postcode, and so a position: they are next door to each other,
/// or in one building. A list reads better when such a run stands under one distance.
///
/// Addresses do not tell one building from two: "Malthouse Ctr" is "Malthouse Health Centre".
pub fn by_postcode(near: &[Near]) -> impl Iterator<Item = &[Near]> {
    near.chunk_by(|a, b| a.postcode == b.postcode)
}

/// Puts a few in order of name, one by one: there are never enough of them to need more.
pub fn in_order_of_name<T>(list: Vec<T>, name: impl Fn(&T) -> String) -> Vec<T> {
    let mut ordered: Vec<(String, T)> = Vec::with_capacity(list.len());
    for entry in list {
        let name = name(&entry);
        let at = ordered.partition_point(|(other, _)| *other <= name);
        ordered.insert(at, (name, entry));
    }
    ordered.into_iter().map(|(_, entry)| entry).collect()
}

/// The square of a distance: it keeps the order of distances, and takes no root of thousands.
pub(super) fn square(from: GridPoint, to: GridPoint) -> u64 {
    let east = u64::from(from.easting.abs_diff(to.easting));
    let north = u64::from(from.northing.abs_diff(to.northing));
    (east * east).saturating_add(north * north)
}

/// Leaves of squares of distances those within a circle that takes in at least `count`, if there
/// are so many: the rest need not be put in order.
pub(super) fn leave_around(squares: &mut Vec<(u64, u32)>, count: usize) {
    let mut circle: u64 = 2_000 * 2_000;
    let wanted = count.min(squares.len());
    while squares.iter().filter(|(square, _)| *square <= circle).count() < wanted {
        circle = circle.saturating_mul(4);
    }
    squares.retain(|(square, _)| *square <= circle);
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
    fn surgeries_of_one_postcode_are_one_run() {
        let practices = directory().practices;
        let near = nearest(&practices, GridPoint { easting: 400_120, northing: 300_040 }, 7);
        let runs: Vec<usize> = by_postcode(&near).map(<[Near]>::len).collect();
        assert_eq!(runs, [1, 1, 2, 1, 1, 1]);
    }

    #[test]
    fn equals_of_two_postcodes_are_not_mixed() {
        let mut practices = directory().practices;
        practices.truncate(4);
        practices.swap(1, 2);
        let near = nearest(&practices, GridPoint { easting: 0, northing: 0 }, 4);
        let postcodes: Vec<String> = near.iter().map(|n| n.postcode.to_string()).collect();
        assert_eq!(postcodes, ["MF1 1AA", "MF1 1AB", "MF1 2AA", "MF1 2AA"]);
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
