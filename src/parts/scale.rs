//! The scale on which a visitor sets how much speed and a familiar face matter.

use leptos::prelude::*;

use crate::{context::use_wishes, explainer::Scale as ScaleWords};

/// Two handles, and what they say together.
#[component]
pub(crate) fn Scale(
    /// Its words.
    scale: &'static ScaleWords,
) -> impl IntoView {
    let wishes = use_wishes();
    let handle = |id: &'static str, name: &'static str, wish: RwSignal<usize>| {
        let says = move || scale.steps.get(wish.get()).map(|step| String::from(*step));
        view! {
            <div class="scale__handle">
                <label class="scale__name" for=id>{name}</label>
                <input
                    class="scale__range" type="range" id=id min="0" max=scale.steps.len() - 1
                    prop:value=move || wish.get().to_string()
                    aria-valuetext=says
                    on:input:target=move |ev| wish.set(ev.target().value().parse().unwrap_or(0))
                />
                <p class="scale__step" aria-hidden="true">{says}</p>
            </div>
        }
        .into_any()
    };
    view! {
        <section class="scale" aria-label=scale.title>
            <h2 class="scale__title">{scale.title}</h2>
            <p>{scale.lead}</p>
            {handle("scale-soon", scale.soon, wishes.soon)}
            {handle("scale-familiar", scale.familiar, wishes.familiar)}
            <p class="scale__says" role="status">
                {move || Some(scale.says(wishes.soon.get(), wishes.familiar.get()).to_owned())}
            </p>
        </section>
    }
}
