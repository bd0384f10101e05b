//! Links to the chapters whose question arises on a screen.

use leptos::prelude::*;

use crate::{
    context::{ExplainerState, use_explainer_later, use_text},
    explainer::AskedOn,
    ui::heading,
};

/// The questions that arise on a screen, once the explainer is there.
#[component]
pub(crate) fn Questions(
    /// The screen.
    on: AskedOn,
) -> impl IntoView {
    let (text, state) = (&use_text().explain, use_explainer_later());
    let questions = move || match state.get() {
        ExplainerState::Ready(explainer) => {
            let links = explainer.asked_on(on);
            links.map(|links| heading(text.questions) + links).unwrap_or_default()
        }
        ExplainerState::Loading | ExplainerState::Failed => String::new(),
    };
    view! { <div inner_html=questions></div> }
}
