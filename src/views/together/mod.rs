//! Backups, other devices' files, and taking away.

use leptos::prelude::*;

use super::{set_heading, use_views_text};
use crate::ui::{from_html, title};

/// Backups, other devices' files, and taking away.
#[component]
pub(crate) fn TogetherPage() -> impl IntoView {
    let text = &use_views_text().together;
    set_heading(text.title);
    from_html(title(text.title))
}
