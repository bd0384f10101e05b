//! The report, and the files for a spreadsheet.

use leptos::prelude::*;

use super::{set_heading, use_views_text};
use crate::ui::{from_html, title};

/// The report, and the files for a spreadsheet.
#[component]
pub(crate) fn ReportPage() -> impl IntoView {
    let text = &use_views_text().report;
    set_heading(text.title);
    from_html(title(text.title))
}
