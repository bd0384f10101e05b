//! The suggestions under the search box: surgeries and networks, each with what tells it apart
//! from others of its name.

use leptos::prelude::*;

use super::SearchBoxState;
use crate::{
    directory::{
        Directory,
        search::{Hit, Target},
    },
    text::SearchText,
    ui::place_line,
};

/// The list of suggestions. It is always in the document, since the box names it.
#[component]
pub(super) fn Options(
    /// What the box and its parts share.
    state: SearchBoxState,
    /// The words around the suggestions.
    text: &'static SearchText,
    /// Called when a suggestion is chosen.
    on_open: Callback<Target>,
) -> impl IntoView {
    let row = move |(place, hit): (usize, Hit)| {
        let directory = state.directory.read_untracked();
        let (name, detail) =
            directory.as_ref().map(|d| words_of(d, hit.target, text)).unwrap_or_default();
        view! {
            <li
                class="search-box__option" id=option_id(place) role="option"
                class:search-box__option--active=move || state.active().is_some_and(|a| a.0 == place)
                aria-selected=move || state.active().is_some_and(|a| a.0 == place).then_some("true")
                on:click=move |_| on_open.run(hit.target)
            >
                <span class="search-box__name">{name}</span>
                <span class="search-box__detail">{detail}</span>
            </li>
        }
    };
    let group = move |hits: Vec<(usize, Hit)>| {
        let label = match hits.first()?.1.target {
            Target::Practice(_) => text.surgeries,
            Target::Pcn(_) => text.networks,
        };
        Some(view! {
            <ul class="search-box__group" role="group" aria-label=label>
                <li class="search-box__group-name" role="presentation" aria-hidden="true">{label}</li>
                {hits.into_iter().map(row).collect_view()}
            </ul>
        })
    };
    let groups = move || {
        let hits: Vec<_> = state.hits.read().iter().copied().enumerate().collect();
        let is_alike = |a: &(usize, Hit), b: &(usize, Hit)| kind(a.1.target) == kind(b.1.target);
        hits.chunk_by(is_alike).map(|hits| group(hits.to_vec())).collect_view()
    };
    view! {
        <div
            class="search-box__list" id="suggestions" role="listbox" aria-label=text.suggestions
            class:search-box__list--open=move || state.is_shown()
            // Pressing must not take focus from the box: the list would close before the click.
            on:mousedown=|ev| ev.prevent_default()
        >
            {groups}
        </div>
    }
}

/// The suggestions with all surgeries together and all networks together, the kind of the best
/// one first.
pub(crate) fn grouped(hits: Vec<Hit>) -> Vec<Hit> {
    let Some(first) = hits.first().map(|hit| kind(hit.target)) else { return hits };
    let (mut grouped, others): (Vec<_>, Vec<_>) =
        hits.into_iter().partition(|hit| kind(hit.target) == first);
    grouped.extend(others);
    grouped
}

/// The id of a suggestion, by which the box says that it is marked.
pub(super) fn option_id(place: usize) -> String {
    format!("suggestion-{place}")
}

/// The name of a record and what tells it apart.
pub(super) fn words_of(
    directory: &Directory,
    target: Target,
    text: &SearchText,
) -> (String, String) {
    let words = match target {
        Target::Practice(code) => directory
            .practice(code)
            .map(|practice| (practice.name.to_string(), place_line(practice))),
        Target::Pcn(code) => directory.pcn(code).map(|pcn| {
            (pcn.name.to_string(), (text.network_detail)(directory.members(code).count()))
        }),
    };
    words.unwrap_or_default()
}

fn kind(target: Target) -> u8 {
    match target {
        Target::Practice(_) => 0,
        Target::Pcn(_) => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::directory::{PcnCode, PracticeCode};

    #[test]
    fn surgeries_and_networks_stand_apart_in_the_order_of_the_best() {
        let practice = |code| Target::Practice(PracticeCode::parse(code).unwrap());
        let pcn = |code| Target::Pcn(PcnCode::parse(code).unwrap());
        let hits = [pcn("U00001"), practice("A00001"), pcn("U00002"), practice("A00002")];
        let hits = hits.map(|target| Hit { target, score: 1.0 }).to_vec();
        let targets: Vec<_> = grouped(hits).into_iter().map(|hit| hit.target).collect();
        assert_eq!(targets, [pcn("U00001"), pcn("U00002"), practice("A00001"), practice("A00002")]);
    }
}
