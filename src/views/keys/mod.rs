//! The keys that answers are sealed to.

use leptos::prelude::*;

use super::{set_heading, use_views_text};
use crate::ui::{from_html, title};

/// The keys that answers are sealed to.
#[component]
pub(crate) fn KeysPage() -> impl IntoView {
    let text = &use_views_text().keys;
    set_heading(text.title);
    from_html(title(text.title))
}
