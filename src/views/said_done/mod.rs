//! You said, we did, we can't because.

use leptos::prelude::*;

use super::{set_heading, use_views_text};
use crate::ui::{from_html, title};

/// You said, we did, we can't because.
#[component]
pub(crate) fn SaidDonePage() -> impl IntoView {
    let text = &use_views_text().said_done;
    set_heading(text.title);
    from_html(title(text.title))
}
