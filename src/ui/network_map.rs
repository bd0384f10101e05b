//! A network drawn as its surgeries, numbered as in the list and joined to their middle, with
//! the surgeries of other networks as small dots. A network has no border, so none is drawn.

use leptos::prelude::*;

use crate::directory::GridPoint;

/// The drawing's width and height, in its own units.
const SIZE: f64 = 420.0;
/// How much of it stays free around the outermost surgeries.
const MARGIN: f64 = 44.0;
/// The least width shown, in metres: a network in one building is not a speck in a void.
const LEAST_METRES: f64 = 1_500.0;
/// How near two numbers may come before one of them steps aside, in units.
const LEAST_GAP: f64 = 27.0;

/// The surgeries of a network and those around it, in metres.
pub(crate) struct NetworkPoints {
    /// The network's own surgeries, in the order of the list.
    pub(crate) members: Vec<GridPoint>,
    /// Every other surgery; those outside the picture are left out.
    pub(crate) others: Vec<GridPoint>,
}

/// A drawing of a network.
#[component]
pub(crate) fn NetworkMap(
    /// Where the surgeries are.
    points: NetworkPoints,
    /// The drawing in words.
    label: String,
    /// What is said below it, from its width in miles.
    note: fn(f64) -> String,
) -> impl IntoView {
    let Some(frame) = Frame::around(&points.members) else { return ().into_any() };
    let middle = frame.middle;
    let places = set_apart(points.members.iter().map(|p| frame.place(*p)).collect());
    let others = points
        .others
        .iter()
        .map(|p| frame.place(*p))
        .filter(|(x, y)| (0.0..SIZE).contains(x) && (0.0..SIZE).contains(y))
        .map(|(x, y)| format!("M{x:.0} {y:.0}h0"))
        .collect::<String>();
    let spokes = places
        .iter()
        .map(|(x, y)| format!("M{:.0} {:.0}L{x:.0} {y:.0}", middle.0, middle.1))
        .collect::<String>();
    let marks = places
        .iter()
        .enumerate()
        .map(|(i, (x, y))| {
            view! {
                <circle class="network-map__surgery" cx=format!("{x:.0}") cy=format!("{y:.0}") r="13" />
                <text class="network-map__number" x=format!("{x:.0}") y=format!("{:.0}", y + 5.0)>
                    {i + 1}
                </text>
            }
        })
        .collect_view();
    view! {
        <figure class="network-map">
            <svg class="network-map__picture" viewBox=format!("0 0 {SIZE} {SIZE}") role="img" aria-label=label>
                <path class="network-map__others" d=others />
                <path class="network-map__spokes" d=spokes />
                <path class="network-map__middle" d=format!("M{:.0} {:.0}h0", middle.0, middle.1) />
                {marks}
            </svg>
            <figcaption class="network-map__note">{note(frame.metres / 1609.344)}</figcaption>
        </figure>
    }
    .into_any()
}

/// What part of the grid the drawing shows.
struct Frame {
    west: f64,
    north: f64,
    /// Width and height, in metres.
    metres: f64,
    /// The mean of the surgeries, in units of the drawing.
    middle: (f64, f64),
}

impl Frame {
    /// A square around the surgeries; nothing when there are none.
    fn around(members: &[GridPoint]) -> Option<Self> {
        let eastings = || members.iter().map(|p| f64::from(p.easting));
        let northings = || members.iter().map(|p| f64::from(p.northing));
        let (west, east) = (eastings().reduce(f64::min)?, eastings().reduce(f64::max)?);
        let (south, north) = (northings().reduce(f64::min)?, northings().reduce(f64::max)?);
        let span = (east - west).max(north - south).max(LEAST_METRES);
        let metres = span * SIZE / (SIZE - 2.0 * MARGIN);
        let mut frame = Self {
            west: f64::midpoint(west, east) - metres / 2.0,
            north: f64::midpoint(south, north) + metres / 2.0,
            metres,
            middle: (0.0, 0.0),
        };
        let count = members.len() as f64;
        let places = members.iter().map(|p| frame.place(*p));
        let sum = places.fold((0.0, 0.0), |sum, place| (sum.0 + place.0, sum.1 + place.1));
        frame.middle = (sum.0 / count, sum.1 / count);
        Some(frame)
    }

    /// Where a point stands in the drawing.
    fn place(&self, point: GridPoint) -> (f64, f64) {
        let units_per_metre = SIZE / self.metres;
        let east = f64::from(point.easting) - self.west;
        let south = self.north - f64::from(point.northing);
        (east * units_per_metre, south * units_per_metre)
    }
}

/// Moves numbers that lie on one another to the side, so that each can be read: surgeries that
/// share a building are common.
fn set_apart(mut places: Vec<(f64, f64)>) -> Vec<(f64, f64)> {
    for i in 0..places.len() {
        // Eight steps around the place it should have, then a wider ring, until it is free.
        let wanted = places[i];
        for step in 0..40 {
            let (ring, turn) =
                (f64::from(step / 8 + 1), f64::from(step % 8) * std::f64::consts::FRAC_PI_4);
            let is_free = |place: (f64, f64)| {
                places[..i].iter().all(|p| (p.0 - place.0).hypot(p.1 - place.1) >= LEAST_GAP)
            };
            if is_free(places[i]) {
                break;
            }
            let radius = ring * LEAST_GAP;
            let aside = (wanted.0 + radius * turn.cos(), wanted.1 + radius * turn.sin());
            places[i] = (aside.0.clamp(14.0, SIZE - 14.0), aside.1.clamp(14.0, SIZE - 14.0));
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(easting: i32, northing: i32) -> GridPoint {
        GridPoint { easting, northing }
    }

    #[test]
    fn the_frame_holds_every_surgery_with_a_margin() {
        let members = [point(515_000, 188_000), point(519_000, 190_000)];
        let frame = Frame::around(&members).unwrap();
        assert_eq!(frame.place(members[0]).0.round(), MARGIN);
        assert_eq!(frame.place(members[1]).0.round(), SIZE - MARGIN);
        assert_eq!(frame.middle, (SIZE / 2.0, SIZE / 2.0));
        assert!(Frame::around(&[]).is_none());
    }

    #[test]
    fn surgeries_in_one_building_do_not_hide_each_other() {
        let places = set_apart(vec![(100.0, 100.0); 9]);
        for (i, a) in places.iter().enumerate() {
            for b in &places[..i] {
                assert!((a.0 - b.0).hypot(a.1 - b.1) >= 0.7 * LEAST_GAP, "{a:?} hides {b:?}");
            }
        }
        assert_eq!(places[0], (100.0, 100.0));
    }
}
