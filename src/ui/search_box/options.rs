//! The suggestions under the search box: surgeries, networks and areas, each with what tells it
//! apart from others of its name.

use leptos::prelude::*;

use super::SearchBoxState;
use crate::{
    directory::{
        Directory,
        search::{Hit, Target},
    },
    page::Page,
    text::SearchText,
    ui::place_line,
};

/// A suggestion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Suggestion {
    /// The heading that it stands under.
    pub(crate) kind: &'static str,
    /// Its name.
    pub(crate) name: String,
    /// What tells it apart.
    pub(crate) detail: String,
    /// Where it leads.
    pub(crate) page: Page,
}

/// The list of suggestions. It is always in the document, since the box names it.
#[component]
pub(super) fn Options(
    /// What the box and its parts share.
    state: SearchBoxState,
    /// The words around the suggestions.
    text: &'static SearchText,
    /// Called when a suggestion is chosen.
    on_open: Callback<Page>,
) -> impl IntoView {
    let row = move |(place, suggestion): (usize, Suggestion)| {
        let Suggestion { name, detail, page, .. } = suggestion;
        view! {
            <li
                class="search-box__option" id=option_id(place) role="option"
                class:search-box__option--active=move || state.active() == Some(place)
                aria-selected=move || (state.active() == Some(place)).then(|| "true".to_owned())
                on:click=move |_| on_open.run(page.clone())
            >
                <span class="search-box__name">{name}</span>
                <span class="search-box__detail">{detail}</span>
            </li>
        }
    };
    let group = move |found: Vec<(usize, Suggestion)>| {
        let label = found.first()?.1.kind;
        Some(view! {
            <ul class="search-box__group" role="group" aria-label=label>
                <li class="search-box__group-name" role="presentation" aria-hidden="true">{label}</li>
                {found.into_iter().map(row).collect_view()}
            </ul>
        })
    };
    let groups = move || {
        let found: Vec<_> = state.found.get().into_iter().enumerate().collect();
        let groups = found.chunk_by(|a, b| a.1.kind == b.1.kind);
        groups.map(|found| group(found.to_vec())).collect_view()
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

/// What was found as suggestions: all surgeries together and all networks together, the kind of
/// the best one first.
pub(crate) fn suggestions(
    directory: &Directory,
    hits: &[Hit],
    text: &'static SearchText,
) -> Vec<Suggestion> {
    let found = hits.iter().filter_map(|hit| suggestion(directory, hit.target, text));
    let mut found: Vec<Suggestion> = found.collect();
    if let Some(first) = found.first().map(|found| found.kind) {
        found.sort_by_key(|found| found.kind != first);
    }
    found
}

/// The id of a suggestion, by which the box says that it is marked.
pub(super) fn option_id(place: usize) -> String {
    format!("suggestion-{place}")
}

fn suggestion(
    directory: &Directory,
    target: Target,
    text: &'static SearchText,
) -> Option<Suggestion> {
    let (kind, name, detail) = match target {
        Target::Practice(code) => {
            let practice = directory.practice(code)?;
            (text.surgeries, &practice.name, place_line(practice))
        }
        Target::Pcn(code) => {
            let detail = (text.network_detail)(directory.members(code).count());
            (text.networks, &directory.pcn(code)?.name, detail)
        }
    };
    Some(Suggestion { kind, name: name.to_string(), detail, page: target.into() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::directory::{PcnCode, PracticeCode, fixtures};
    use crate::text::ENGLISH;

    #[test]
    fn surgeries_and_networks_stand_apart_in_the_order_of_the_best() {
        let practice = |code| Target::Practice(PracticeCode::parse(code).unwrap());
        let pcn = |code| Target::Pcn(PcnCode::parse(code).unwrap());
        let hits = [pcn("U10001"), practice("A10001"), pcn("U10002"), practice("A10002")];
        let hits = hits.map(|target| Hit { target, score: 1.0 });
        let found = suggestions(&fixtures::directory(), &hits, &ENGLISH.search);
        let pages: Vec<_> = found.into_iter().map(|found| found.page).collect();
        let expected = [pcn("U10001"), pcn("U10002"), practice("A10001"), practice("A10002")];
        assert_eq!(pages, expected.map(Page::from));
    }
}
