//! Who to call: 999 and 111 first.

use leptos::prelude::*;

use crate::{
    context::{set_heading, use_text},
    explainer::AskedOn,
    parts::{Questions, ReadAloud},
    ui::{Breadcrumb, Urgency, care_card, from_html, paragraph, sections, title},
};

/// Who to call: 999 and 111 first.
#[component]
pub(crate) fn HelpPage() -> impl IntoView {
    let text = &use_text().help;
    set_heading(|| text.title.into());
    let html = paragraph("lead", text.lead)
        + &care_card(Urgency::Emergency, &text.emergency)
        + &care_card(Urgency::Urgent, &text.urgent)
        + &sections(text.others);
    view! {
        <Breadcrumb text=&use_text().shell />
        <article data-read-aloud>
            {from_html(title(text.title))}
            <ReadAloud />
            {from_html(html)}
        </article>
        <Questions on=AskedOn::Help />
    }
}
