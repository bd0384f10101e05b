//! The surgery that was chosen on the map, and those in view, as links: the equal of the drawing
//! for those who do not see it or do not use a mouse.

use leptos::prelude::*;

use super::MapState;
use crate::{
    context::{use_directory, use_text},
    directory::{Directory, GridPoint},
    parts::surgery_result,
    ui::{element, escaped, paragraph},
};

/// How many are listed at most.
const MOST: usize = 20;

/// The chosen surgery, how many are in view, and which, when they are few.
#[component]
pub(super) fn InView(
    /// What the screen shares.
    state: MapState,
) -> impl IntoView {
    let (text, directory) = (&use_text().england, use_directory());
    let chosen = {
        let directory = directory.clone();
        move || match state.choice.read().place {
            None => paragraph("quiet", text.choose),
            Some(point) => list(&directory, &|other| other == point).1,
        }
    };
    let seen = move || {
        let view = state.moves.view.get();
        let (count, rows) = list(&directory, &|point| view.holds(view.place(point)));
        let heading = element("h2", "map-heading", &escaped(&(text.in_view)(count)));
        let advice = if count > MOST { paragraph("quiet", text.too_many) } else { String::new() };
        heading + &advice + &rows
    };
    view! {
        <section class="map-chosen">
            <h2 class="map-heading">{text.chosen}</h2>
            <div role="status" inner_html=chosen></div>
        </section>
        <section inner_html=seen></section>
    }
}

/// How many practices stand where it is asked for, and rows for them unless they are too many.
fn list(directory: &Directory, is_asked: &dyn Fn(GridPoint) -> bool) -> (usize, String) {
    let found = directory.practices.iter().filter(|p| is_asked(p.position.point));
    let found: Vec<_> = found.collect();
    let count = found.len();
    if count == 0 || count > MOST {
        return (count, String::new());
    }
    let rows = found.into_iter().map(|practice| surgery_result(directory, practice, None));
    (count, element("ul", "surgery-list", &rows.collect::<String>()))
}
