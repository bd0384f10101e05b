//! A page that only informs: a heading, a first sentence, and sections of text.

use leptos::prelude::*;

use crate::{
    context::{set_heading, use_text},
    explainer::AskedOn,
    parts::{Questions, ReadAloud},
    text::InfoText,
    ui::{Breadcrumb, from_html, paragraph, sections, title},
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
            {from_html(title(text.title))}
            <ReadAloud />
            {from_html(paragraph("lead", text.lead) + &sections(text.sections))}
        </article>
        {asked_on.map(|on| view! { <Questions on /> })}
    }
}
