//! The group's desk.

use leptos::prelude::*;

use super::{set_heading, use_views_text};
use crate::ui::{from_html, title};

/// The group's desk.
#[component]
pub(crate) fn DeskPage() -> impl IntoView {
    let text = &use_views_text().desk;
    set_heading(text.title);
    from_html(title(text.title))
}
