//! Who can use the app, and what falls short.

use leptos::prelude::*;

use crate::{
    context::{set_heading, use_text},
    ui::{Breadcrumb, Sections},
};

/// Who can use the app, and what falls short.
#[component]
pub(crate) fn AccessibilityPage() -> impl IntoView {
    let text = use_text();
    set_heading(|| text.accessibility.title.into());
    view! {
        <Breadcrumb text=&text.shell />
        <h1 tabindex="-1">{text.accessibility.title}</h1>
        <p class="lead">{text.accessibility.lead}</p>
        <Sections sections=text.accessibility.sections />
    }
}
