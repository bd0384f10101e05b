//! The form on paper, and typing in what came back.

use leptos::prelude::*;

use super::{set_heading, use_views_text};
use crate::ui::{from_html, title};

/// The form on paper, and typing in what came back.
#[component]
pub(crate) fn PaperPage() -> impl IntoView {
    let text = &use_views_text().paper;
    set_heading(text.title);
    from_html(title(text.title))
}
