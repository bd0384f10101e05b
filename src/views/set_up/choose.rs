//! Questions to add: those of the bank in groups, of which those that are in are ticked, and
//! questions of the group's own.

use leptos::prelude::*;

use super::draft::Draft;
use crate::feedback::{OwnKind, Question};
use crate::ui::escaped;
use crate::views::fields::{button, tick};

/// Which questions of the bank belong together, in the order of the group's names in
/// [`crate::text::SetUpText::bank_groups`]. What is in none stands in the last.
const GROUPS: [&[&str]; 4] = [
    &["contact-ease", "contact-how", "phone-wait", "online-ease", "reception", "private-desk"],
    &["visit-wait", "next-step", "same-person", "evenings-known", "when-best", "way-seen", "scale"],
    &["listened", "shared-choice", "needs-met", "medicines", "carer-support"],
    &["network-known", "team-seen", "team-helped", "elsewhere", "elsewhere-travel", "ask-network"],
];

/// What is below the questions of the survey.
pub(super) fn view(draft: Draft) -> AnyView {
    let text = draft.text;
    let own: String = OwnKind::ALL
        .iter()
        .zip(text.own_kinds)
        .map(|((_, name), words)| button("button button--second", "own", (name, ""), words, ""))
        .collect();
    let own = format!(
        "<h3>{}</h3><p>{}</p><p class=\"buttons\">{own}</p>",
        escaped(text.own_heading),
        escaped(text.own_lead)
    );
    let bank = move || {
        draft.drawn.track();
        html(draft)
    };
    view! {
        <section class="choosing">
            <h2>{text.choose_heading}</h2>
            <div inner_html=own></div>
            <details class="details">
                <summary class="details__summary">{text.bank_summary}</summary>
                <div inner_html=bank></div>
            </details>
        </section>
    }
    .into_any()
}

fn html(draft: Draft) -> String {
    let text = draft.text;
    let survey = draft.survey.get_value();
    let is_in_group = |at: usize, question: &Question| {
        let name = question.id.as_str();
        GROUPS.get(at).map_or_else(
            || GROUPS.iter().all(|group| !group.contains(&name)),
            |group| group.contains(&name),
        )
    };
    draft.bank.with_value(|bank| {
        let groups = text.bank_groups.iter().enumerate().map(|(at, heading)| {
            let ticks: String = bank
                .questions
                .iter()
                .filter(|question| is_in_group(at, question))
                .map(|question| {
                    let is_in = survey.place(&question.id).is_some();
                    tick("bank", (question.id.as_str(), ""), None, is_in, &question.text)
                })
                .collect();
            let heading = escaped(heading);
            format!(
                "<fieldset class=\"choices\"><legend><h3>{heading}</h3></legend>{ticks}</fieldset>"
            )
        });
        groups.collect()
    })
}
