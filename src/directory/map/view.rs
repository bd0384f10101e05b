//! The part of the grid that a drawing shows, and how far it can be moved and zoomed.

use crate::directory::GridPoint;

/// A place in a drawing, in its units from the left and from the top.
pub type Place = (f64, f64);

const METRES_PER_MILE: f64 = 1609.344;
/// The least width shown at first, in metres: surgeries in one building are not specks in a void.
const LEAST_METRES: f64 = 1_500.0;
/// The most a drawing is zoomed in, in metres to a unit.
const LEAST_METRES_PER_UNIT: f64 = 1.0;
/// The lengths a scale bar may have, in miles.
const ROUND_MILES: [f64; 9] = [0.1, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0];
/// How much of the width a scale bar takes at most.
const SCALE_BAR_SHARE: f64 = 0.3;

/// The part of the grid that a drawing shows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MapView {
    /// Width and height of the drawing, in its own units.
    size: (f64, f64),
    /// What lies in the middle, in metres east and north.
    middle: (f64, f64),
    metres_per_unit: f64,
}

impl MapView {
    /// The view that holds all points with a margin, both in units of a drawing of this size;
    /// nothing when there are no points.
    ///
    /// ```
    /// use pcn_finder::directory::{GridPoint, map::MapView};
    /// let point = |easting| GridPoint { easting, northing: 200_000 };
    /// let view = MapView::fit(&[point(500_000), point(530_000)], (400.0, 300.0), 50.0).unwrap();
    /// assert_eq!(view.place(point(500_000)), (50.0, 150.0));
    /// assert_eq!(view.place(point(530_000)), (350.0, 150.0));
    /// ```
    pub fn fit(points: &[GridPoint], size: (f64, f64), margin: f64) -> Option<Self> {
        let eastings = || points.iter().map(|point| f64::from(point.easting));
        let northings = || points.iter().map(|point| f64::from(point.northing));
        let (west, east) = (eastings().reduce(f64::min)?, eastings().reduce(f64::max)?);
        let (south, north) = (northings().reduce(f64::min)?, northings().reduce(f64::max)?);
        let across = (east - west).max(LEAST_METRES) / (size.0 - 2.0 * margin);
        let down = (north - south) / (size.1 - 2.0 * margin);
        Some(Self {
            size,
            middle: (f64::midpoint(west, east), f64::midpoint(south, north)),
            metres_per_unit: across.max(down),
        })
    }

    /// Where a point stands in the drawing; outside it when it is not seen.
    pub fn place(&self, point: GridPoint) -> Place {
        let east = f64::from(point.easting) - self.middle.0;
        let south = self.middle.1 - f64::from(point.northing);
        (
            self.size.0 / 2.0 + east / self.metres_per_unit,
            self.size.1 / 2.0 + south / self.metres_per_unit,
        )
    }

    /// The width and height of the drawing.
    pub fn size(&self) -> (f64, f64) {
        self.size
    }

    /// Whether a place is in the drawing.
    pub fn holds(&self, place: Place) -> bool {
        (0.0..=self.size.0).contains(&place.0) && (0.0..=self.size.1).contains(&place.1)
    }

    /// The view after zooming in by a factor (out, when below 1), with a place that stays.
    #[must_use]
    pub fn zoomed(mut self, factor: f64, about: Place) -> Self {
        // How far the middle comes towards the place that stays.
        let step = self.metres_per_unit * (1.0 - 1.0 / factor);
        self.middle.0 += (about.0 - self.size.0 / 2.0) * step;
        self.middle.1 -= (about.1 - self.size.1 / 2.0) * step;
        self.metres_per_unit /= factor;
        self
    }

    /// The view after all that is drawn has moved to the right and down, in units.
    #[must_use]
    pub fn moved(mut self, right: f64, down: f64) -> Self {
        self.middle.0 -= right * self.metres_per_unit;
        self.middle.1 += down * self.metres_per_unit;
        self
    }

    /// The same part of the drawing's size with another point in its middle.
    #[must_use]
    pub fn centred_on(mut self, point: GridPoint) -> Self {
        self.middle = (f64::from(point.easting), f64::from(point.northing));
        self
    }

    /// How many miles the drawing is across.
    pub fn miles_across(&self) -> f64 {
        self.size.0 * self.metres_per_unit / METRES_PER_MILE
    }

    /// How many times larger all is drawn than in another view.
    pub fn zoom_from(&self, other: &Self) -> f64 {
        other.metres_per_unit / self.metres_per_unit
    }

    /// The scale bar that suits the view: a round number of miles, and its length in units.
    pub fn scale_bar(&self) -> (f64, f64) {
        let most = self.miles_across() * SCALE_BAR_SHARE;
        let miles = ROUND_MILES.into_iter().rfind(|miles| *miles <= most);
        let miles = miles.unwrap_or(ROUND_MILES[0]);
        (miles, miles * METRES_PER_MILE / self.metres_per_unit)
    }

    /// Which of the points is drawn nearest to a place, when one is within so many units.
    pub fn nearest(&self, points: &[GridPoint], to: Place, within: f64) -> Option<usize> {
        let distances = points.iter().map(|point| distance(self.place(*point), to)).enumerate();
        let (nearest, distance) = distances.min_by(|a, b| a.1.total_cmp(&b.1))?;
        (distance <= within).then_some(nearest)
    }
}

/// How far apart two places are, in units.
pub(super) fn distance(a: Place, b: Place) -> f64 {
    let (right, down) = (a.0 - b.0, a.1 - b.1);
    (right * right + down * down).sqrt()
}

/// How far a map may be moved and zoomed, so that no one loses it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MapRange {
    /// The view that it begins with and comes back to.
    pub whole: MapView,
    /// How many times wider than that it may become.
    pub widest: f64,
}

impl MapRange {
    /// A view zoomed by a factor about a place that stays, as far as is allowed.
    pub fn zoomed(&self, view: MapView, factor: f64, about: Place) -> MapView {
        let most = self.whole.metres_per_unit * self.widest;
        let wanted = view.metres_per_unit / factor;
        let allowed = wanted.min(most).max(LEAST_METRES_PER_UNIT.min(most));
        self.kept(view.zoomed(view.metres_per_unit / allowed, about))
    }

    /// A view whose drawing has moved to the right and down, in units, as far as is allowed.
    pub fn moved(&self, view: MapView, right: f64, down: f64) -> MapView {
        self.kept(view.moved(right, down))
    }

    /// A view of nothing but what the widest view sees too.
    fn kept(&self, mut view: MapView) -> MapView {
        let most = self.whole.metres_per_unit * self.widest;
        let reach = (most - view.metres_per_unit).max(0.0) / 2.0;
        let (east, north) = (self.whole.size.0 * reach, self.whole.size.1 * reach);
        let middle = self.whole.middle;
        // Not `clamp`, whose panic would bring another way to print numbers into the app.
        view.middle.0 = view.middle.0.min(middle.0 + east).max(middle.0 - east);
        view.middle.1 = view.middle.1.min(middle.1 + north).max(middle.1 - north);
        view
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const SIZE: (f64, f64) = (360.0, 300.0);

    fn point(easting: i32, northing: i32) -> GridPoint {
        GridPoint { easting, northing }
    }

    fn points() -> impl Strategy<Value = Vec<GridPoint>> {
        let one = (80_000..660_000, 5_000..660_000).prop_map(|(e, n)| point(e, n));
        prop::collection::vec(one, 1..12)
    }

    fn near(a: Place, b: Place) -> bool {
        distance(a, b) < 1e-6
    }

    proptest! {
        #[test]
        fn all_points_are_inside_after_a_fit(points in points()) {
            let view = MapView::fit(&points, SIZE, 40.0).unwrap();
            for point in &points {
                let (x, y) = view.place(*point);
                prop_assert!((39.9..=320.1).contains(&x) && (39.9..=260.1).contains(&y));
            }
        }

        #[test]
        fn zooming_out_undoes_zooming_in(points in points(), factor in 0.1..10.0, x in 0.0..360.0, y in 0.0..300.0) {
            let view = MapView::fit(&points, SIZE, 40.0).unwrap();
            let back = view.zoomed(factor, (x, y)).zoomed(1.0 / factor, (x, y));
            prop_assert!(near(back.place(points[0]), view.place(points[0])));
        }

        #[test]
        fn what_is_zoomed_about_stays(points in points(), factor in 0.1..10.0) {
            let view = MapView::fit(&points, SIZE, 40.0).unwrap();
            let place = view.place(points[0]);
            prop_assert!(near(view.zoomed(factor, place).place(points[0]), place));
        }

        #[test]
        fn what_is_drawn_moves_with_the_finger(points in points(), right in -400.0..400.0, down in -400.0..400.0) {
            let view = MapView::fit(&points, SIZE, 40.0).unwrap();
            let (x, y) = view.place(points[0]);
            prop_assert!(near(view.moved(right, down).place(points[0]), (x + right, y + down)));
        }

        #[test]
        fn a_map_is_never_lost(points in points(), steps in prop::collection::vec((0.01..100.0, -9e3..9e3, -9e3..9e3), 1..9)) {
            let whole = MapView::fit(&points, SIZE, 40.0).unwrap();
            let range = MapRange { whole, widest: 4.0 };
            let mut view = whole;
            for (factor, right, down) in steps {
                view = range.moved(range.zoomed(view, factor, (right, down)), right, down);
                prop_assert!(view.metres_per_unit >= LEAST_METRES_PER_UNIT);
                prop_assert!(view.zoom_from(&whole) >= 0.249);
                // Zoomed out as far as it goes, the first view is seen again.
                let out = range.zoomed(view, 1e-9, (180.0, 150.0));
                prop_assert!(out.holds(out.place(points[0])), "{out:?}");
            }
        }

        #[test]
        fn a_scale_bar_is_neither_long_nor_a_speck(points in points(), zoom in 0.3..9.0) {
            let view = MapView::fit(&points, SIZE, 40.0).unwrap().zoomed(zoom, (0.0, 0.0));
            let (miles, units) = view.scale_bar();
            prop_assert!(ROUND_MILES.contains(&miles));
            prop_assert!(units <= 0.3 * SIZE.0 || miles == ROUND_MILES[0]);
            prop_assert!(units >= 0.1 * SIZE.0 || miles == 50.0);
        }
    }

    #[test]
    fn one_place_is_shown_with_room_around_it() {
        let here = point(515_000, 188_000);
        for points in [vec![here], vec![here; 4]] {
            let view = MapView::fit(&points, SIZE, 40.0).unwrap();
            assert_eq!(view.place(here), (180.0, 150.0));
            assert!((1.0..1.5).contains(&view.miles_across()), "{}", view.miles_across());
        }
        assert_eq!(MapView::fit(&[], SIZE, 40.0), None);
    }

    #[test]
    fn the_nearest_point_is_chosen_when_it_is_near_enough() {
        let points = [point(500_000, 200_000), point(503_000, 200_000)];
        let view = MapView::fit(&points, SIZE, 30.0).unwrap();
        #[track_caller]
        fn check(view: MapView, points: &[GridPoint], to: Place, expected: Option<usize>) {
            assert_eq!(view.nearest(points, to, 20.0), expected);
        }
        check(view, &points, (32.0, 151.0), Some(0));
        check(view, &points, (329.0, 140.0), Some(1));
        check(view, &points, (180.0, 150.0), None);
        check(view, &[], (180.0, 150.0), None);
        assert!(view.holds((0.0, 0.0)) && !view.holds((-1.0, 5.0)) && !view.holds((5.0, 301.0)));
    }
}
