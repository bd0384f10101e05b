//! Who to call: 999 and 111 first.

use leptos::prelude::*;

use crate::{
    context::{set_heading, use_text},
    explainer::AskedOn,
    parts::{Questions, ReadAloud},
    ui::{Breadcrumb, CareCard, Sections, Urgency},
};

/// Who to call: 999 and 111 first.
#[component]
pub(crate) fn HelpPage() -> impl IntoView {
    let text = &use_text().help;
    set_heading(|| text.title.into());
    view! {
        <Breadcrumb text=&use_text().shell />
        <article data-read-aloud>
            <h1 tabindex="-1">{text.title}</h1>
            <ReadAloud />
            <p class="lead">{text.lead}</p>
            <CareCard urgency=Urgency::Emergency section=text.emergency />
            <CareCard urgency=Urgency::Urgent section=text.urgent />
            <Sections sections=text.others />
        </article>
        <Questions on=AskedOn::Help />
    }
}
