//! Who is helping someone to answer.

use leptos::prelude::*;

use super::choices::choice;
use super::use_giving_text;
use crate::feedback::Help;
use crate::ui::{element, escaped};

/// Who is helping to answer.
#[component]
pub(super) fn Helping(
    /// Who; nobody has been chosen yet at first.
    help: RwSignal<Option<Help>>,
) -> impl IntoView {
    let text = &use_giving_text().help;
    let chosen = help.get_untracked();
    // Nobody comes last: whoever opens this has someone.
    let mut choices: Vec<_> = Help::ALL.into_iter().zip(text.choices).collect();
    choices.rotate_left(1);
    let rows: String = choices
        .into_iter()
        .map(|((help, name), words)| {
            let checked = if chosen == Some(help) { " checked" } else { "" };
            choice("radio", "help", name, checked, words)
        })
        .collect();
    let choose = move |ev| {
        let chosen = event_target_value(&ev);
        help.set(Help::ALL.into_iter().find(|(_, name)| *name == chosen).map(|(help, _)| help));
    };
    let legend = element("legend", "visually-hidden", &escaped(text.question));
    view! {
        <details class="details" open=chosen.is_some()>
            <summary class="details__summary">{text.question}</summary>
            <fieldset class="answers" on:change=choose inner_html=legend + &rows></fieldset>
        </details>
    }
}
