//! Reading comments, and what the group makes of them.

use leptos::prelude::*;

use super::{set_heading, use_views_text};
use crate::ui::{from_html, title};

/// Reading comments, and what the group makes of them.
#[component]
pub(crate) fn ReadPage() -> impl IntoView {
    let text = &use_views_text().read;
    set_heading(text.title);
    from_html(title(text.title))
}
