//! Where marks and names stand so that none hides another.

use super::view::{Place, distance};

/// Half the root of two: how far right and down a step at a slant goes.
const SLANT: f64 = std::f64::consts::FRAC_1_SQRT_2;
/// Eight ways to step aside, to the right first.
const DIRECTIONS: [Place; 8] = [
    (1.0, 0.0),
    (SLANT, SLANT),
    (0.0, 1.0),
    (-SLANT, SLANT),
    (-1.0, 0.0),
    (-SLANT, -SLANT),
    (0.0, -1.0),
    (SLANT, -SLANT),
];

/// Moves marks that lie on one another to the side, so that each can be read: surgeries that
/// share a building are common. The first of them stays. Marks end up `gap` units apart and inside
/// a drawing of this size, as long as five rings around a place have room.
pub fn set_apart(mut places: Vec<Place>, gap: f64, size: (f64, f64)) -> Vec<Place> {
    for i in 0..places.len() {
        // Eight steps around the place it should have, then a wider ring, until it is free.
        let wanted = places[i];
        for step in 0..40 {
            let is_free = places[..i].iter().all(|other| distance(*other, places[i]) >= gap);
            let (right, bottom) = (size.0 - gap / 2.0, size.1 - gap / 2.0);
            let (x, y) = places[i];
            let is_inside = x >= gap / 2.0 && x <= right && y >= gap / 2.0 && y <= bottom;
            if is_free && (is_inside || step == 0) {
                break;
            }
            let radius = (step / 8 + 1) as f64 * gap * 1.001;
            let (right, down) = DIRECTIONS[step % 8];
            places[i] = (wanted.0 + radius * right, wanted.1 + radius * down);
        }
    }
    places
}

/// A name that wants to stand beside a point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Label {
    /// The point.
    pub at: Place,
    /// How far the name keeps from it, in units.
    pub beside: f64,
    /// How wide the name is, in units.
    pub width: f64,
}

/// The height of a line of a name, in units.
const LINE: f64 = 16.0;
/// How far a name keeps from the edge.
const EDGE: f64 = 4.0;

/// Places names beside their points, the first ones first: to the right, the left, above or
/// below, wherever neither a disc (a place and its radius) nor another name lies. A name without
/// room is left out. Gives for each that has room its number and the middle of its left edge.
pub fn place_labels(
    size: (f64, f64),
    discs: &[(Place, f64)],
    labels: &[Label],
) -> Vec<(usize, Place)> {
    let mut placed: Vec<(usize, Place)> = Vec::new();
    for (number, label) in labels.iter().enumerate() {
        let (x, y) = label.at;
        let middle = x - label.width / 2.0;
        let choices = [
            (x + label.beside, y),
            (x - label.beside - label.width, y),
            (middle, y - label.beside - LINE / 2.0),
            (middle, y + label.beside + LINE / 2.0),
        ];
        let is_free = |(left, y): &Place| {
            let (right, top, bottom) = (left + label.width, y - LINE / 2.0, y + LINE / 2.0);
            let is_inside =
                *left >= EDGE && right <= size.0 - EDGE && top >= EDGE && bottom <= size.1 - EDGE;
            let is_off_names = placed.iter().all(|(other, place)| {
                place.0 > right + EDGE
                    || place.0 + labels[*other].width + EDGE < *left
                    || (place.1 - y).abs() > LINE
            });
            let is_off_discs = discs.iter().all(|((x, y), radius)| {
                let nearest = (x.min(right).max(*left), y.min(bottom).max(top));
                distance((*x, *y), nearest) >= *radius
            });
            is_inside && is_off_names && is_off_discs
        };
        placed.extend(choices.into_iter().find(is_free).map(|place| (number, place)));
    }
    placed
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const SIZE: (f64, f64) = (200.0, 200.0);

    #[test]
    fn marks_in_one_building_do_not_hide_each_other() {
        let places = set_apart(vec![(100.0, 100.0); 9], 27.0, SIZE);
        for (i, a) in places.iter().enumerate() {
            for b in &places[..i] {
                assert!(distance(*a, *b) >= 0.7 * 27.0, "{a:?} hides {b:?}");
            }
        }
        assert_eq!(places[0], (100.0, 100.0));
        let apart = vec![(1.0, 2.0), (50.0, 2.0)];
        assert_eq!(set_apart(apart.clone(), 27.0, SIZE), apart);
        assert_eq!(set_apart(Vec::new(), 27.0, SIZE), []);
        // Beside an edge they step away from it.
        let places = set_apart(vec![(190.0, 100.0); 2], 27.0, SIZE);
        assert_eq!(places[0], (190.0, 100.0));
        assert!(places[1].0 < 186.6, "{places:?}");
    }

    #[test]
    fn a_name_takes_the_first_side_that_is_free() {
        let label = Label { at: (100.0, 100.0), beside: 7.0, width: 40.0 };
        #[track_caller]
        fn check(discs: &[Place], label: Label, expected: Option<Place>) {
            let discs: Vec<_> = discs.iter().map(|place| (*place, 5.0)).collect();
            let placed = place_labels((200.0, 200.0), &discs, &[label]);
            assert_eq!(placed.first().map(|p| p.1), expected);
        }
        check(&[], label, Some((107.0, 100.0)));
        check(&[(120.0, 100.0)], label, Some((53.0, 100.0)));
        check(&[(120.0, 100.0), (60.0, 100.0)], label, Some((80.0, 85.0)));
        check(&[(120.0, 100.0), (60.0, 100.0), (100.0, 80.0)], label, Some((80.0, 115.0)));
        let around = [(120.0, 100.0), (60.0, 100.0), (100.0, 80.0), (100.0, 120.0)];
        check(&around, label, None);
        check(&[], Label { at: (190.0, 100.0), beside: 7.0, width: 40.0 }, Some((143.0, 100.0)));
        check(&[], Label { at: (100.0, 100.0), beside: 7.0, width: 240.0 }, None);
    }

    proptest! {
        #[test]
        fn names_never_overlap(wanted in prop::collection::vec((0.0..360.0, 0.0..360.0, 20.0..160.0), 0..30)) {
            let labels: Vec<_> = wanted.iter().map(|(x, y, width)| Label { at: (*x, *y), beside: 7.0, width: *width }).collect();
            let discs: Vec<_> = labels.iter().map(|label| (label.at, 4.0)).collect();
            let placed = place_labels((360.0, 360.0), &discs, &labels);
            for (i, (a, (left, y))) in placed.iter().enumerate() {
                prop_assert!(*left >= 0.0 && left + labels[*a].width <= 360.0);
                for (b, (other, v)) in &placed[..i] {
                    let is_beside = left + labels[*a].width < *other || other + labels[*b].width < *left;
                    prop_assert!(is_beside || (y - v).abs() >= LINE);
                }
            }
        }
    }
}
