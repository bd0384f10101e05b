//! Giving views: the start, the questions, the check and what became of it.

use leptos::prelude::*;

use super::{set_heading, use_views_text};
use crate::ui::{from_html, title};

/// Giving views: the start, the questions, the check and what became of it.
#[component]
pub(crate) fn GivingPage() -> impl IntoView {
    let text = &use_views_text().giving;
    set_heading(text.title);
    from_html(title(text.title))
}
