//! The map of an area on its sheet: every network as its surgeries joined to their middle, which
//! bears the network's number in the list. Surgeries outside the area are rings.

use std::fmt::Write;

use crate::browser::document;
use crate::context::use_text;
use crate::directory::areas::{Area, AreaNetwork};
use crate::directory::map::{MapView, Place, set_apart};
use crate::directory::{Directory, GridPoint, Practice};
use crate::text::{SheetText, Tenths};
use crate::ui::{element, escaped, heading};

/// Width and height of the drawing, in its own units: those of paper and wide screens, and of
/// narrow ones, where the numbers would be too small to read.
const SIZE: (f64, f64) = (680.0, 380.0);
const NARROW_SIZE: (f64, f64) = (340.0, 380.0);
/// Pages narrower than this, in pixels, are narrow.
const NARROW: i32 = 560;
/// How much of it stays free around the outermost points.
const MARGIN: f64 = 26.0;
/// How near two numbers may come before one of them steps aside.
const GAP: f64 = 25.0;
/// With less room than this for each, numbers would hide the surgeries.
const ROOM: f64 = 4_300.0;

/// An area's map; nothing when there is no surgery in it.
pub(super) fn of(directory: &Directory, area: &Area, text: &SheetText) -> String {
    let inside: Vec<GridPoint> = area.surgeries.iter().map(|p| p.position.point).collect();
    let size = if document::width() < NARROW { NARROW_SIZE } else { SIZE };
    let Some(view) = MapView::fit(&inside, size, MARGIN) else { return String::new() };
    let networks: Vec<&AreaNetwork> = area.every_network().collect();
    let own = area.networks.len();
    let mut svg = String::new();
    others(&mut svg, directory, area, &view);
    let middles: Vec<Place> = networks.iter().filter_map(|it| middle(it, &view)).collect();
    let has_numbers = networks.len() as f64 * ROOM <= size.0 * size.1;
    let middles = if has_numbers { set_apart(middles, GAP, size) } else { middles };
    let (mut spokes, mut dots, mut rings) = (String::new(), String::new(), String::new());
    for (at, (network, middle)) in networks.iter().zip(&middles).enumerate() {
        // Of a network that is mostly elsewhere only what is here is drawn.
        let outside = if at < own { &*network.outside } else { &[] };
        for (path, surgeries) in [(&mut dots, &*network.inside), (&mut rings, outside)] {
            for practice in surgeries {
                let place = place(practice, &view);
                line(&mut spokes, *middle, place);
                dot(path, place);
            }
        }
    }
    area.in_no_network.iter().for_each(|practice| dot(&mut dots, place(practice, &view)));
    // Writing to a text cannot fail.
    let _ = write!(
        svg,
        r#"<path class="map__spokes" d="{spokes}"/><path class="sheet-map__rings" d="{rings}"/><path class="sheet-map__holes" d="{rings}"/><path class="map__leaders" d="{dots}"/>"#
    );
    if has_numbers {
        for (at, (x, y)) in middles.iter().enumerate() {
            let (x, y, number) = (Tenths(*x), Tenths(*y), at + 1);
            let _ = write!(
                svg,
                r#"<g transform="translate({x} {y})"><circle class="sheet-map__disc" r="11"/><text class="sheet-map__number" y="4.5">{number}</text></g>"#
            );
        }
    }
    let (miles, length) = view.scale_bar();
    let (miles, length) = ((use_text().map.scale)(miles), Tenths(length));
    let _ = write!(
        svg,
        r#"<path class="map__scale" d="M12 362v8h{length}v-8"/><text class="map__name map__name--own" x="12" y="356">{miles}</text>"#
    );
    let (title, label) = text.map;
    let rings = if rings.is_empty() { "" } else { text.rings };
    let numbers = if has_numbers { text.numbers } else { "" };
    let note = [numbers, " ", text.lines, " ", rings].concat();
    let label = escaped(&label(inside.len(), networks.len()));
    let (width, height) = size;
    heading(title)
        + &format!(
            r#"<svg class="sheet-map" viewBox="0 0 {width} {height}" role="img" aria-label="{label}">{svg}</svg>"#
        )
        + &element("p", "map__note", &note)
}

/// The surgeries of other areas around, as faint dots.
fn others(svg: &mut String, directory: &Directory, area: &Area, view: &MapView) {
    let is_here =
        |practice: &Practice| area.surgeries.iter().any(|other| other.code == practice.code);
    let mut dots = String::new();
    for practice in &directory.practices {
        let place = place(practice, view);
        if view.holds(place) && !is_here(practice) {
            dot(&mut dots, place);
        }
    }
    let _ = write!(svg, r#"<path class="map__others" d="{dots}"/>"#);
}

/// The middle of a network's surgeries in the area.
fn middle(network: &AreaNetwork, view: &MapView) -> Option<Place> {
    let middle = GridPoint::middle(network.inside.iter().map(|p| p.position.point))?;
    Some(view.place(middle))
}

fn place(practice: &Practice, view: &MapView) -> Place {
    view.place(practice.position.point)
}

fn line(path: &mut String, from: Place, to: Place) {
    let [a, b, c, d] = [from.0, from.1, to.0, to.1].map(Tenths);
    let _ = write!(path, "M{a} {b}L{c} {d}");
}

/// A line without length is drawn as its round cap.
fn dot(path: &mut String, (x, y): Place) {
    let _ = write!(path, "M{} {}h0", Tenths(x), Tenths(y));
}
