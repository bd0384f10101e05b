//! What is drawn on a map besides its links, as SVG: dots, lines, names, the scale and the north
//! arrow. It is text, made anew for each view, and much less code than an element each.

use std::fmt::Write;

use super::area::{AreaPoints, SIZE};
use crate::{
    directory::map::{Label, MapView, Place, place_labels},
    text::{MapText, Tenths},
    ui::escaped,
};

/// How many other networks are named at most.
const MOST_NAMES: usize = 7;
/// The width of a letter of a name, on average.
const LETTER: f64 = 7.0;
/// How much room a mark and a dot keep from names.
const MARK: f64 = 17.0;
const DOT: f64 = 5.0;
/// Where the scale and the north arrow stand: no name is written there.
const FURNITURE: [(Place, f64); 5] = [
    ((20.0, 340.0), 18.0),
    ((50.0, 340.0), 18.0),
    ((80.0, 340.0), 18.0),
    ((110.0, 340.0), 18.0),
    ((338.0, 28.0), 22.0),
];

/// All that is no link. Writing to a text cannot fail.
pub(super) fn backdrop(points: &AreaPoints, view: &MapView, text: &MapText) -> String {
    let (marks, middle) = (points.marks(view), view.place(points.middle));
    let mut discs: Vec<_> = marks.iter().map(|place| (*place, MARK)).collect();
    discs.extend(FURNITURE);
    let (mut dots, mut spokes, mut leaders) = (String::new(), String::new(), String::new());
    for other in &points.others {
        let place = view.place(*other);
        if view.holds(place) {
            line(&mut dots, place, place);
            discs.push((place, DOT));
        }
    }
    for (mark, point) in marks.iter().zip(points.network()) {
        line(&mut spokes, middle, *mark);
        line(&mut leaders, view.place(point), *mark);
    }
    line(&mut leaders, middle, middle);
    let mut svg = format!(
        r#"<path class="map__others" d="{dots}"/><path class="map__spokes" d="{spokes}"/><path class="map__leaders" d="{leaders}"/>"#
    );
    names(&mut svg, points, view, &discs, text);
    if let Some(&(x, y)) = points.focus.and(marks.first()) {
        let (x, y) = (Tenths(x), Tenths(y));
        let _ = write!(
            svg,
            r#"<g class="map__focus" transform="translate({x} {y})"><circle r="14"/><circle class="map__focus-dot" r="5"/></g>"#
        );
    }
    if let Some((x, y)) = points.here.map(|here| view.place(here)) {
        let (x, y) = (Tenths(x), Tenths(y));
        let _ = write!(svg, r#"<path class="map__you" d="M{x} {y}m0-11 9 11-9 11-9-11Z"/>"#);
    }
    let (miles, length) = view.scale_bar();
    let (miles, length, north) = ((text.scale)(miles), Tenths(length), text.north);
    let _ = write!(
        svg,
        r#"<path class="map__scale" d="M12 340v8h{length}v-8"/><text class="map__name map__name--own" x="12" y="334">{miles}</text><path class="map__north" d="M338 10l7 20-7-5-7 5Z"/><text class="map__name map__name--north" x="338" y="46">{north}</text>"#
    );
    svg
}

/// The names of the visitor, of the surgery of the screen, and of other networks, where there
/// is room.
fn names(
    svg: &mut String,
    points: &AreaPoints,
    view: &MapView,
    discs: &[(Place, f64)],
    text: &MapText,
) {
    let (mut labels, mut words) = (Vec::new(), Vec::new());
    let mut want = |at, beside, name| {
        labels.push(Label { at: view.place(at), beside, width: letters(name) * LETTER });
        words.push(name);
    };
    points.focus.inspect(|focus| want(*focus, MARK + 3.0, text.this_surgery));
    points.here.inspect(|here| want(*here, MARK, text.you));
    for (name, at) in &points.neighbours {
        want(*at, DOT + 2.0, name);
    }
    let own = words.len() - points.neighbours.len();
    let placed = place_labels(SIZE, discs, &labels);
    for (i, (x, y)) in placed.into_iter().take(own + MOST_NAMES) {
        let own = if i < own { " map__name--own" } else { "" };
        let (x, y, name) = (Tenths(x), Tenths(y + 4.5), escaped(words[i]));
        let _ = write!(svg, r#"<text class="map__name{own}" x="{x}" y="{y}">{name}</text>"#);
    }
}

/// What is inside the link of a number.
pub(super) fn mark(number: usize, name: &str) -> String {
    let name = escaped(name);
    format!(
        r#"<title>{name}</title><circle class="map__target" r="20"/><circle class="map__disc" r="14"/><text class="map__number" y="5">{number}</text>"#
    )
}

/// A line of a path. One without length is drawn as its round cap.
fn line(path: &mut String, from: Place, to: Place) {
    let _ =
        write!(path, "M{} {}L{} {}", Tenths(from.0), Tenths(from.1), Tenths(to.0), Tenths(to.1));
}

fn letters(name: &str) -> f64 {
    name.chars().count() as f64
}
