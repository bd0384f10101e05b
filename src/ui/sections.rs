//! Headings with paragraphs or points below them.

use leptos::prelude::*;

use crate::{text::Section, ui::marked};

/// Sections of text: one line is a paragraph, more are a list.
#[component]
pub(crate) fn Sections(
    /// The sections, in order.
    sections: &'static [Section],
) -> impl IntoView {
    sections
        .iter()
        .map(|section| {
            view! {
                <h2>{section.heading}</h2>
                <Lines lines=section.lines />
            }
        })
        .collect_view()
}

/// One line as a paragraph, more as a list.
#[component]
pub(crate) fn Lines(
    /// The lines.
    lines: &'static [&'static str],
) -> impl IntoView {
    match lines {
        [line] => view! { <p class="reading-width" inner_html=marked(line)></p> }.into_any(),
        lines => view! {
            <ul class="point-list reading-width">
                {lines.iter().map(|line| view! { <li inner_html=marked(line)></li> }).collect_view()}
            </ul>
        }
        .into_any(),
    }
}
