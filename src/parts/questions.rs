//! Links to the chapters whose question arises on a screen.

use leptos::prelude::*;

use crate::{
    context::{ExplainerState, use_explainer_later, use_text},
    explainer::AskedOn,
};

/// The questions that arise on a screen, once the explainer is there.
#[component]
pub(crate) fn Questions(
    /// The screen.
    on: AskedOn,
) -> impl IntoView {
    let (text, state) = (&use_text().explain, use_explainer_later());
    move || match state.get() {
        ExplainerState::Ready(explainer) => explainer.asked_on(on).map(|links| {
            view! {
                <h2>{text.questions}</h2>
                <div inner_html=links></div>
            }
        }),
        ExplainerState::Loading | ExplainerState::Failed => None,
    }
}
