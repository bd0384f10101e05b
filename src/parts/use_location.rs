//! The button that asks the device where it is, and what comes of it.

use leptos::prelude::*;

use crate::context::{Asking, use_text, use_visitor};

/// Asks the device where it is, once pressed, and opens the surgeries nearest to it.
#[component]
pub(crate) fn UseLocation() -> impl IntoView {
    let (text, visitor) = (&use_text().near, use_visitor());
    let said = move || {
        let said = match visitor.asking.get() {
            Asking::No => "",
            Asking::Waiting => text.locating,
            Asking::Failed(failure) => (text.no_location)(failure),
        };
        Some(said.to_owned())
    };
    view! {
        <div class="use-location">
            <button
                class="use-location__button" type="button" aria-describedby="location-hint"
                on:click=move |_| visitor.locate.run(())
            >
                {text.locate}
            </button>
            <p class="use-location__hint" id="location-hint">{text.locate_hint}</p>
            <p class="use-location__said" role="status">{said}</p>
        </div>
    }
}
