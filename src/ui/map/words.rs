//! A map in words: how far each point is and which way, and who lies around.

use std::sync::Arc;

use leptos::prelude::*;

use super::area::AreaPoints;
use crate::{directory::map::Compass, text::MapText, ui::escaped};

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
    // As text: much less code to download than an element each.
    let mut inside = format!(
        r#"<summary class="details__summary">{}</summary><p>{heading}</p><ul>"#,
        text.in_words
    );
    for (i, mark) in points.numbered.iter().enumerate() {
        let name = escaped(&(text.point)(i + 1, &mark.name));
        let compass = Compass::of(mark.point, from);
        inside += "<li>";
        inside += &(text.lies)(&name, mark.point.miles_to(from), compass);
    }
    let names = points.neighbours.iter().take(NEIGHBOURS).map(|(name, _)| escaped(name));
    let names: Vec<_> = names.collect();
    inside += "</ul><p>";
    inside += &(text.neighbours)(&names);
    view! { <details class="details" inner_html=inside /> }
}
