//! The drawing itself, and choosing a surgery on it.

use leptos::{ev::MouseEvent, prelude::*};

use super::{
    Choice, MapState, SIZE,
    colours::{Colouring, region_names},
};
use crate::{
    context::{Layer, Picture, paint, use_directory, use_text},
    directory::{GridPoint, map::MapView},
    ui::MapFrame,
};

/// How near to a dot a click must be, in units.
const REACH: f64 = 24.0;
/// The radius of a dot when all of England is seen, in units.
const DOT: f64 = 1.35;
/// Up to which zoom the regions are named on the map: further in, they would stand far from what
/// they name.
const NAMED_UP_TO: f64 = 2.5;

/// England, drawn.
#[component]
pub(super) fn Drawing(
    /// What the screen shares.
    state: MapState,
) -> impl IntoView {
    let (text, directory) = (use_text(), use_directory());
    let MapState { moves, choice } = state;
    let points: Vec<_> = directory.practices.iter().map(|p| p.position.point).collect();
    let names = region_names(&directory);
    let groups = [Colouring::Region, Colouring::Size].map(|kind| kind.groups(&directory));
    let whole = moves.range.whole;
    paint("#england", move || {
        let view = moves.view.get();
        let zoom = view.zoom_from(&whole);
        // Dots grow, but slower than the map: streets come apart and a dot stays a dot.
        let radius = DOT * zoom.sqrt().min(8.0);
        let Choice { colouring: kind, place: chosen } = choice.get();
        let groups = &groups[kind as usize];
        let layers = groups.iter().map(|group| Layer {
            colour: group.colour.clone(),
            radius: radius * group.size,
            places: in_view(&view, &group.points),
        });
        let mut words = Vec::new();
        if zoom <= NAMED_UP_TO && kind == Colouring::Region {
            for (name, at) in &names {
                let (x, y) = view.place(*at);
                words.push((name.clone(), x, y));
            }
        }
        let ring = chosen.map(|point| view.place(point));
        Picture {
            width: SIZE.0,
            layers: layers.collect(),
            ring: ring.map(|(x, y)| (x, y, radius + 5.0)),
            words,
        }
    });
    let choose = move |ev: MouseEvent| {
        if moves.was_dragged() {
            return;
        }
        let place = moves.place(ev.client_x(), ev.client_y());
        let nearest = moves.view.get_untracked().nearest(&points, place, REACH);
        let chosen = nearest.and_then(|i| points.get(i)).copied();
        choice.update(|choice| choice.place = chosen);
    };
    view! {
        <MapFrame moves label=text.england.label.into() whole=text.map.all_england text=&text.map>
            <canvas class="england-map__canvas" id="england" on:click=choose></canvas>
        </MapFrame>
    }
}

/// The places of the points that are seen, and of those just outside.
fn in_view(view: &MapView, points: &[GridPoint]) -> Vec<(f64, f64)> {
    let places = points.iter().map(|point| view.place(*point));
    let (width, height) = SIZE;
    places
        .filter(|(x, y)| (-12.0..width + 12.0).contains(x) && (-12.0..height + 12.0).contains(y))
        .collect()
}
