//! The pictures drawn from numbers of people, each with its sentence and its table. Only the ages
//! need a pack of their own, which is fetched when a screen shows them.

use std::sync::Arc;

use leptos::prelude::*;

use super::use_areas_text;
use crate::browser::fetch;
use crate::context::use_display;
use crate::directory::areas::Area;
use crate::directory::people::People;
use crate::directory::{Directory, PcnCode};
use crate::figures::{Figure, ages_figure, area_sizes, england_sizes};
use crate::text::FiguresText;
use crate::ui::{element, escaped, heading, paragraph};

/// Where the pack of ages lies, beside the page.
const ADDRESS: &str = "data/people.bin";

/// The sizes of an area's networks as HTML; nothing where there are none.
pub(super) fn sizes(area: &Area) -> String {
    let figure = area_sizes(area, use_figures_text());
    figure.map(|figure| picture(use_areas_text().pictures.sizes, &figure)).unwrap_or_default()
}

/// The sizes of all networks of England as HTML.
pub(super) fn sizes_of_england(directory: &Directory) -> String {
    picture(use_areas_text().pictures.england, &england_sizes(directory, use_figures_text()))
}

/// How old the people of a network are, beside England.
pub(super) fn ages(name: String, code: PcnCode) -> AnyView {
    let text = &use_areas_text().pictures;
    let people = RwSignal::new(None::<Option<Arc<People>>>);
    leptos::task::spawn_local(async move {
        // The visitor may have gone on meanwhile.
        let _ = people.try_set(Some(load().await));
    });
    let words = use_figures_text();
    let shown = move || {
        let people = people.read();
        let Some(people) = &*people else {
            return paragraph("waiting", text.waiting);
        };
        let Some(people) = people else { return paragraph("inset", text.missing) };
        let figure = people.of_pcn(code);
        let figure = figure.map(|ages| ages_figure(&name, &ages, &people.england(), words));
        figure.map(|figure| picture(text.ages, &figure)).unwrap_or_default()
    };
    view! { <div class="ages" inner_html=shown></div> }.into_any()
}

/// The ages, or nothing: why is told to the console.
async fn load() -> Option<Arc<People>> {
    fn warn(error: impl std::fmt::Display) {
        leptos::logging::debug_warn!("{error}");
    }
    let pack = fetch::fetch(ADDRESS).await.map_err(warn).ok()?;
    People::open(&pack).map_err(warn).ok().map(Arc::new)
}

/// A picture under its heading, with what it says, and its table folded away.
fn picture(title: &str, figure: &Figure) -> String {
    let Figure { finding, svg, table } = figure;
    let summary = element("summary", "details__summary", use_areas_text().pictures.table);
    let html = heading(title)
        + &element("p", "picture__finding", &escaped(finding))
        + svg
        + &element("details", "details picture__table", &(summary + &table.html()));
    element("section", "picture", &html)
}

/// The words of pictures and lists in the visitor's language.
pub(super) fn use_figures_text() -> &'static FiguresText {
    use_display().now().language.figures()
}
