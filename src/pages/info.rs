//! A page that only informs: a heading, a first sentence, and sections of text.

use leptos::prelude::*;

use crate::{
    context::{set_heading, use_text},
    parts::ReadAloud,
    text::InfoText,
    ui::{Breadcrumb, Sections},
};

/// A page that only informs.
#[component]
pub(crate) fn InfoPage(
    /// All that it says.
    text: &'static InfoText,
) -> impl IntoView {
    set_heading(|| text.title.into());
    view! {
        <Breadcrumb text=&use_text().shell />
        <article data-read-aloud>
            <h1 tabindex="-1">{text.title}</h1>
            <ReadAloud />
            <p class="lead">{text.lead}</p>
            <Sections sections=text.sections />
        </article>
    }
}
