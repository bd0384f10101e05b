//! Setting a survey up.

use leptos::prelude::*;

use super::{set_heading, use_views_text};
use crate::ui::{from_html, title};

/// Setting a survey up.
#[component]
pub(crate) fn SetUpPage() -> impl IntoView {
    let text = &use_views_text().set_up;
    set_heading(text.title);
    from_html(title(text.title))
}
