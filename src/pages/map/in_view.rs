//! The surgery that was chosen on the map, and those in view, as links: the equal of the drawing
//! for those who do not see it or do not use a mouse.

use leptos::prelude::*;

use super::MapState;
use crate::{
    context::{use_directory, use_text},
    directory::{Directory, GridPoint},
    parts::surgery_row,
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
            None => view! { <p class="quiet">{text.choose}</p> }.into_any(),
            Some(point) => list(&directory, &|other| other == point).1,
        }
    };
    let seen = move || {
        let view = state.moves.view.get();
        let (count, rows) = list(&directory, &|point| view.holds(view.place(point)));
        let heading = (text.in_view)(count);
        let advice = (count > MOST).then(|| view! { <p class="quiet">{text.too_many}</p> });
        view! { <h2 class="map-heading">{heading}</h2>{advice}{rows} }.into_any()
    };
    view! {
        <section class="map-chosen">
            <h2 class="map-heading">{text.chosen}</h2>
            <div role="status">{chosen}</div>
        </section>
        <section>{seen}</section>
    }
}

/// How many practices stand where it is asked for, and rows for them unless they are too many.
fn list(directory: &Directory, is_asked: &dyn Fn(GridPoint) -> bool) -> (usize, AnyView) {
    let found = directory.practices.iter().filter(|p| is_asked(p.position.point));
    let found: Vec<_> = found.collect();
    let count = found.len();
    if count == 0 || count > MOST {
        return (count, ().into_any());
    }
    let rows = found.into_iter().map(|practice| surgery_row(directory, practice, None));
    (count, view! { <ul class="surgery-list">{rows.collect_view()}</ul> }.into_any())
}
