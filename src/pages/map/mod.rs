//! England, drawn by nothing but its surgeries: every dot one of them, coloured by region or by
//! the size of its network. What the drawing shows is said beside it as a list of links.

mod colours;
mod drawing;
mod in_view;

use leptos::prelude::*;

use self::{
    colours::{Colouring, Legend},
    drawing::Drawing,
    in_view::InView,
};
use crate::{
    context::{set_heading, use_directory, use_text},
    directory::{
        GridPoint,
        map::{MapRange, MapView},
    },
    ui::{Breadcrumb, Moves, from_html, paragraph, title},
};

/// Width and height of the drawing, in its own units.
const SIZE: (f64, f64) = (600.0, 680.0);
/// How much of it stays free around England.
const MARGIN: f64 = 16.0;

/// What the parts of the screen share.
#[derive(Clone, Copy)]
struct MapState {
    /// What is shown.
    moves: Moves,
    /// What was chosen.
    choice: RwSignal<Choice>,
}

/// What the visitor chose.
#[derive(Clone, Copy)]
struct Choice {
    /// What the colours show.
    colouring: Colouring,
    /// Where the surgery stands that was clicked on.
    place: Option<GridPoint>,
}

/// The map of England.
#[component]
pub(crate) fn MapPage() -> impl IntoView {
    let (text, directory) = (use_text(), use_directory());
    set_heading(|| text.england.title.into());
    let points = directory.practices.iter().map(|practice| practice.position.point);
    let points: Vec<_> = points.collect();
    let lead = (text.england.lead)(points.len());
    let body = MapView::fit(&points, SIZE, MARGIN).map(|whole| {
        let state = MapState {
            moves: Moves::new(MapRange { whole, widest: 1.0 }),
            choice: RwSignal::new(Choice { colouring: Colouring::Region, place: None }),
        };
        view! {
            <div class="england-map">
                <div class="england-map__map">
                    <Drawing state />
                </div>
                <div>
                    <Legend choice=state.choice />
                    <InView state />
                </div>
            </div>
        }
    });
    view! {
        <Breadcrumb text=&text.shell />
        {from_html(title(text.england.title) + &paragraph("lead", &lead))}
        {body}
    }
}
