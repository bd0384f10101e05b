//! An address that names no surgery, network or page.

use leptos::prelude::*;

use crate::{
    context::{set_heading, use_text},
    ui::{Breadcrumb, Lines},
};

/// An address that names nothing: says so, and how to go on.
#[component]
pub(crate) fn Unknown(
    /// The code or word that the address gave.
    asked: String,
) -> impl IntoView {
    let text = &use_text().unknown;
    set_heading(|| text.title.into());
    view! {
        <Breadcrumb text=&use_text().shell />
        <h1 tabindex="-1">{text.title}</h1>
        <p class="lead">{(text.what)(&asked)}</p>
        <Lines lines=text.advice />
    }
}
