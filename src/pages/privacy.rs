//! What is kept and what is sent.

use leptos::prelude::*;

use crate::{
    context::{set_heading, use_text},
    ui::{Breadcrumb, Sections},
};

/// What is kept and what is sent.
#[component]
pub(crate) fn PrivacyPage() -> impl IntoView {
    let text = use_text();
    set_heading(|| text.privacy.title.into());
    view! {
        <Breadcrumb text=&text.shell />
        <h1 tabindex="-1">{text.privacy.title}</h1>
        <p class="lead">{text.privacy.lead}</p>
        <Sections sections=text.privacy.sections />
    }
}
