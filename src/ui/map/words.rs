//! A map in words: how far each point is and which way, and who lies around.

use std::sync::Arc;

use leptos::prelude::*;

use super::{area::AreaPoints, drawn::escaped};
use crate::{directory::map::Compass, text::MapText};

/// How many neighbours are named.
const NEIGHBOURS: usize = 4;

/// A map in words, behind a heading that opens it.
#[component]
pub(crate) fn MapWords(
    /// What is on the map.
    points: Arc<AreaPoints>,
    /// The words.
    text: &'static MapText,
) -> impl IntoView {
    let (from, heading) = match points.focus {
        Some(focus) => (focus, text.from_here),
        None => (points.middle, text.from_middle),
    };
    let mut lines = String::new();
    for (i, mark) in points.numbered.iter().enumerate() {
        let name = escaped(&(text.point)(i + 1, &mark.name));
        let compass = Compass::of(mark.point, from);
        lines += "<li>";
        lines += &(text.lies)(&name, mark.point.miles_to(from), compass);
    }
    let names = points.neighbours.iter().take(NEIGHBOURS).map(|(name, _)| name.clone());
    let names: Vec<_> = names.collect();
    view! {
        <details class="details">
            <summary class="details__summary">{text.in_words}</summary>
            <p>{heading}</p>
            <ul inner_html=lines />
            <p>{(text.neighbours)(&names)}</p>
        </details>
    }
}
