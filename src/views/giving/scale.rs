//! What matters: two handles. Until one of them is moved there is no answer, unless the visitor
//! set the same handles in the explainer; then they stand as they were left there.

use leptos::{ev::SubmitEvent, prelude::*};

use super::question::{Asked, Ways, asking};
use super::use_giving_text;
use crate::feedback::Answer;
use crate::views::Guest;

/// Where the handles of the explainer stand before anyone moves them.
const EXPLAINER_MIDDLE: (u8, u8) = (2, 2);
/// How many steps the explainer has.
const EXPLAINER_STEPS: usize = 5;

/// Two handles, and what they say together.
#[component]
pub(super) fn ScaleAnswer(
    /// The question.
    asked: Asked,
    /// What the handles are called.
    names: [String; 2],
    /// What each step says.
    steps: Vec<String>,
) -> impl IntoView {
    let text = &use_giving_text().question;
    let wishes = expect_context::<Guest>().wishes;
    let is_moved = wishes != EXPLAINER_MIDDLE && steps.len() == EXPLAINER_STEPS;
    let before = match asked.answered() {
        Some(Answer::Scale { soon, familiar }) => Some((soon, familiar)),
        _ => None,
    };
    let is_from_explainer = before.is_none() && is_moved;
    let middle = (steps.len() / 2) as u8;
    let most = steps.len() - 1;
    let set = RwSignal::new(before.or(is_moved.then_some(wishes)));
    let places = move || set.get().unwrap_or((middle, middle));
    let steps = StoredValue::new(steps);
    let step = move |place: u8| {
        steps.with_value(|steps| steps.get(usize::from(place)).cloned().unwrap_or_default())
    };
    let note = move || {
        let (soon, familiar) = places();
        asked.answer(Some(Answer::Scale { soon, familiar }));
    };
    let submit = move |ev: SubmitEvent| {
        ev.prevent_default();
        if set.get_untracked().is_some() {
            note();
        }
        asked.go_on();
    };
    let handle = |id: &'static str, name: String, is_soon: bool| {
        let place = move || if is_soon { places().0 } else { places().1 };
        let says = move || match set.get() {
            Some(_) => step(place()),
            None => text.handle_unset.to_owned(),
        };
        let moved = move |value: String| {
            let value = value.parse().unwrap_or(middle);
            let (soon, familiar) = places();
            set.set(Some(if is_soon { (value, familiar) } else { (soon, value) }));
            note();
        };
        view! {
            <div class="handle">
                <label class="handle__name" for=id>{name}</label>
                <input
                    class="scale__range" type="range" id=id min="0" max=most
                    class:scale__range--unset=move || set.get().is_none() autocomplete="off"
                    prop:value=move || place().to_string() aria-valuetext=says
                    on:input:target=move |ev| moved(ev.target().value())
                />
                <p class="handle__step" aria-hidden="true">{says}</p>
            </div>
        }
        .into_any()
    };
    let html = asked.question.with_value(|question| asking(question, ""));
    let [soon, familiar] = names.clone();
    let says = move || match set.get() {
        Some((first, second)) => {
            (text.scale_says)(&names[0], &step(first), &names[1], &step(second))
        }
        None => text.scale_unset.to_owned(),
    };
    view! {
        <form novalidate autocomplete="off" on:submit=submit>
            <div role="group" aria-labelledby="scale-question">
                <div id="scale-question" inner_html=html></div>
                {is_from_explainer.then(|| view! { <p class="inset">{text.scale_from_explainer}</p> })}
                {handle("handle-soon", soon, true)}
                {handle("handle-familiar", familiar, false)}
                <p class="handle__says" role="status">{says}</p>
            </div>
            <Ways asked />
        </form>
    }
}
