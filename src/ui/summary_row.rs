//! A row of a summary list: what it is, and its value.

use leptos::prelude::*;

use crate::ui::marked;

/// A row of a summary list; the value is the children.
#[component]
pub(crate) fn SummaryRow(
    /// What the value is.
    label: &'static str,
    /// The value.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="summary__row">
            <dt class="summary__key" inner_html=marked(label)></dt>
            <dd class="summary__value">{children()}</dd>
        </div>
    }
}
