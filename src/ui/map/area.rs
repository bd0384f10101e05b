//! A network drawn as its surgeries, numbered as in the list and joined to their middle, with
//! the surgeries around them as small dots. A network has no border, so none is drawn.

use std::sync::Arc;

use leptos::{ev::MouseEvent, prelude::*};

use super::{
    drawn::{backdrop, mark},
    frame::MapFrame,
    moves::Moves,
};
use crate::{
    directory::{
        GridPoint, PracticeCode,
        map::{MapRange, MapView, Place, set_apart},
    },
    page::Page,
    text::{MapText, Tenths},
    ui::escaped,
};

/// Width and height of the drawing, in its own units: about a pixel each on a phone.
pub(super) const SIZE: (f64, f64) = (360.0, 360.0);
/// How much of it stays free around the outermost marks at first.
const MARGIN: f64 = 46.0;
/// How near two numbers may come before one of them steps aside.
const GAP: f64 = 31.0;
/// How many times wider than at first the map may become.
const WIDEST: f64 = 6.0;

/// A surgery with a number, as in the list.
pub(crate) struct MapPoint {
    /// Its name.
    pub(crate) name: String,
    /// Its code.
    pub(crate) code: PracticeCode,
    /// Where it stands.
    pub(crate) point: GridPoint,
}

/// What is on the map of an area.
pub(crate) struct AreaPoints {
    /// The surgeries of the list, in its order.
    pub(crate) numbered: Vec<MapPoint>,
    /// The surgery that the screen is about, when it is about one.
    pub(crate) focus: Option<GridPoint>,
    /// The middle of the network.
    pub(crate) middle: GridPoint,
    /// The visitor, when known.
    pub(crate) here: Option<GridPoint>,
    /// All other surgeries; those out of view are not drawn.
    pub(crate) others: Vec<GridPoint>,
    /// Other networks by name, each at its surgery nearest to the middle, nearest first.
    pub(crate) neighbours: Vec<(String, GridPoint)>,
}

impl AreaPoints {
    /// The surgeries of the network, the one that the screen is about first.
    pub(super) fn network(&self) -> Vec<GridPoint> {
        let numbered = self.numbered.iter().map(|mark| mark.point);
        self.focus.into_iter().chain(numbered).collect()
    }

    /// Where their marks stand in a view, set apart.
    pub(super) fn marks(&self, view: &MapView) -> Vec<Place> {
        let places = self.network().into_iter().map(|point| view.place(point)).collect();
        set_apart(places, GAP, SIZE)
    }
}

/// A map of an area.
#[component]
pub(crate) fn AreaMap(
    /// What is on it.
    points: Arc<AreaPoints>,
    /// The words on it.
    text: &'static MapText,
    /// Called when a surgery is chosen.
    on_open: Callback<Page>,
) -> impl IntoView {
    let mut seen = points.network();
    let label = (text.label)(seen.len());
    seen.extend(points.here);
    let Some(whole) = MapView::fit(&seen, SIZE, MARGIN) else { return ().into_any() };
    let moves = Moves::new(MapRange { whole, widest: WIDEST });
    let links = (0..points.numbered.len()).map(|i| link(moves, &points, i, text, on_open));
    let links = links.collect_view();
    let drawn = move || backdrop(&points, &moves.view.read(), text);
    view! {
        <div class="map">
            <MapFrame moves label whole=text.whole text>
                <svg class="map__picture" viewBox="0 0 360 360">
                    <g aria-hidden="true" inner_html=drawn />
                    {links}
                </svg>
            </MapFrame>
            <p class="map__note">{text.note}</p>
        </div>
    }
    .into_any()
}

/// The map as a picture that does not move and leads nowhere, as HTML; nothing when it is empty.
pub(crate) fn still_map(points: &AreaPoints, text: &MapText) -> Option<String> {
    let seen = points.network();
    let view = MapView::fit(&seen, SIZE, MARGIN)?;
    let label = escaped(&(text.label)(seen.len()));
    let mut svg = format!(
        r#"<svg class="map__picture" viewBox="0 0 360 360" role="img" aria-label="{label}">{}"#,
        backdrop(points, &view, text)
    );
    for ((i, (x, y)), point) in points.marks(&view).into_iter().enumerate().zip(&points.numbered) {
        let (x, y, mark) = (Tenths(x), Tenths(y), mark(i + 1, &point.name));
        svg += &format!(r#"<g transform="translate({x} {y})">{mark}</g>"#);
    }
    Some(svg + "</svg>")
}

/// A number that leads to its surgery.
fn link(
    moves: Moves,
    points: &Arc<AreaPoints>,
    i: usize,
    text: &MapText,
    on_open: Callback<Page>,
) -> AnyView {
    let MapPoint { name, code, point } = &points.numbered[i];
    let (code, point, name) = (*code, *point, (text.point)(i + 1, name));
    let (href, inside) = (Page::Surgery(code).to_string(), mark(i + 1, &name));
    let first = points.network().len() - points.numbered.len();
    let points = points.clone();
    // Set apart anew for each mark: a network has 31 surgeries at most.
    let at = move || {
        let (x, y) = points.marks(&moves.view.read())[first + i];
        format!("translate({} {})", Tenths(x), Tenths(y))
    };
    // The router answers links of HTML only. A click that asks for a new tab is the browser's.
    let open = move |ev: MouseEvent| {
        if !(ev.ctrl_key() || ev.meta_key() || ev.shift_key()) {
            ev.prevent_default();
            on_open.run(Page::Surgery(code));
        }
    };
    // Whoever comes to a mark by Tab must see it.
    let show = move |_| {
        let view = moves.view.get_untracked();
        if !view.holds(view.place(point)) {
            moves.view.set(view.centred_on(point));
        }
    };
    view! {
        <g transform=at>
            <a class="map__link" href=href aria-label=name on:click=open on:focus=show inner_html=inside />
        </g>
    }
    .into_any()
}
