//! The app's sign: four surgeries joined to a middle.

use leptos::prelude::*;

const LINES: &str = r#"<path class="wordmark__lines" d="M5 6 16 16 27 7M16 16 7 27M16 16 26 26"/><path class="wordmark__surgeries" d="M5 6h0M27 7h0M7 27h0M26 26h0"/><path class="wordmark__middle" d="M16 16h0"/>"#;

/// The sign alone; the name stands beside it.
#[component]
pub(crate) fn Wordmark() -> impl IntoView {
    view! {
        <svg class="wordmark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" inner_html=LINES />
    }
}
