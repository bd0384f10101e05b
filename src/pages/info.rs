//! A page that only informs: a heading, a first sentence, and sections of text.

use leptos::prelude::*;

use crate::{
    context::{set_heading, use_text},
    explainer::AskedOn,
    parts::{Questions, ReadAloud},
    text::InfoText,
    ui::{Breadcrumb, Sections},
};

/// A page that only informs.
#[component]
pub(crate) fn InfoPage(
    /// All that it says.
    text: &'static InfoText,
    /// The screen that it is, when questions arise on it.
    #[prop(optional)]
    asked_on: Option<AskedOn>,
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
        {asked_on.map(|on| view! { <Questions on /> })}
    }
}
