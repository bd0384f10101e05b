//! The box over the cards of "Who can help me?".

use leptos::prelude::*;

use crate::{
    context::{prose, use_text},
    explainer::is_found,
};

/// A box that hides the cards below it on which what is typed in it does not stand.
#[component]
pub(super) fn Filter() -> impl IntoView {
    let text = &use_text().explain;
    let said = RwSignal::new(String::new());
    let filter = move |typed: String| {
        let count = prose::filter_cards(|known| is_found(known, &typed));
        said.set((text.cards_found)(count));
    };
    view! {
        <div class="filter">
            <label class="filter__label" for="filter">{text.filter}</label>
            <input
                class="filter__input" id="filter" type="search" autocomplete="off" maxlength="60"
                on:input:target=move |ev| filter(ev.target().value())
            />
            <p class="filter__count" role="status">{said}</p>
        </div>
    }
}
