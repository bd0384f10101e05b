//! England, drawn by nothing but its surgeries.

use std::{fmt::Write, sync::Arc};

use leptos::prelude::*;

use crate::directory::{Directory, GridPoint};

/// Metres of the British National Grid to one unit of the drawing: about two pixels on a screen,
/// so that surgeries in one street are one dot.
const METRES_PER_UNIT: i32 = 1_000;
/// The drawing's top: the grid's northing of Berwick-upon-Tweed and a margin.
const TOP: i32 = 660_000;
/// The drawing's left edge: the grid's easting of the Isles of Scilly and a margin.
const LEFT: i32 = 85_000;
/// Width and height, to Lowestoft and the Isles of Scilly.
const VIEW_BOX: &str = "0 0 575 655";

/// England as a dot for every surgery, some of them lit.
#[component]
pub(crate) fn England(
    /// The directory, once it is there.
    #[prop(into)]
    directory: Signal<Option<Arc<Directory>>>,
    /// The surgeries to light, the one most looked for first.
    #[prop(into)]
    lit: Signal<Vec<GridPoint>>,
    /// What the drawing shows, in words.
    label: &'static str,
) -> impl IntoView {
    let all = move || {
        directory.read().as_ref().map(|d| dots(d.practices.iter().map(|p| p.position.point)))
    };
    let network = move || Some(lit.with(|points| dots(points.iter().copied())));
    let first = move || Some(lit.with(|points| dots(points.first().copied())));
    view! {
        <svg class="england" viewBox=VIEW_BOX role="img" aria-label=label>
            <path class="england__surgeries" d=all />
            <path class="england__network" d=network />
            <path class="england__here" d=first />
        </svg>
    }
}

/// A path of lines without length: the browser draws each as its round cap.
fn dots(points: impl IntoIterator<Item = GridPoint>) -> String {
    let mut cells: Vec<_> = points
        .into_iter()
        .map(|point| {
            ((point.easting - LEFT) / METRES_PER_UNIT, (TOP - point.northing) / METRES_PER_UNIT)
        })
        .collect();
    cells.sort_unstable();
    cells.dedup();
    cells.iter().fold(String::new(), |mut path, (x, y)| {
        // Writing to a text cannot fail.
        let _ = write!(path, "M{x} {y}h0");
        path
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn surgeries_in_one_place_are_one_dot() {
        let point = |easting, northing| GridPoint { easting, northing };
        assert_eq!(dots([point(515_000, 188_000), point(515_400, 187_900)]), "M430 472h0");
        assert_eq!(dots([]), "");
    }
}
