//! What matches the words, ten to a page.

use leptos::prelude::*;

use super::PER_PAGE;
use crate::{
    context::{use_directory, use_search, use_text},
    directory::{
        Directory, MeasuredFrom, Origin, Practice, nearest,
        search::{Hit, SearchResults, Target},
    },
    page::{Order, Page},
    parts::{near_rows, network_row, surgery_row},
    ui::Pagination,
};

/// A page of what matches, and links to the others.
#[component]
pub(super) fn Found(
    /// Which page, counted from 1.
    at: usize,
    /// The words of the search.
    words: String,
    /// All that was found.
    results: SearchResults,
    /// The place that the words name, if they do.
    from: Memo<Option<MeasuredFrom>>,
) -> impl IntoView {
    let text = &use_text().results;
    let directory = use_directory();
    let pages = results.hits.len().div_ceil(PER_PAGE);
    let at = at.min(pages);
    let first = (at - 1) * PER_PAGE;
    let matching = results.practices_matching + results.pcns_matching;
    let shown = results.hits.iter().enumerate().skip(first).take(PER_PAGE);
    let (matches, close): (Vec<_>, Vec<_>) = shown.partition(|(place, _)| *place < matching);
    // The letters of an area may be a name as well: distances from it would only confuse.
    let area = from.get_untracked().filter(|from| matches!(from.origin, Origin::Area(_)));
    let from = if area.is_some() { Memo::new(|_| None) } else { from };
    let list = |hits: Vec<(usize, &Hit)>| {
        let start = hits.first().map_or(1, |(place, _)| place + 1);
        (!hits.is_empty()).then(|| {
            let rows = hits.iter().map(|(_, hit)| row(&directory, hit.target, from)).collect_view();
            view! { <ol class="result-list" start=start>{rows}</ol> }
        })
    };
    let has_close = matching > 0 && !close.is_empty();
    let typed = words.clone();
    view! {
        {(at == 1).then(|| area.map(|area| near_area(&directory, area)))}
        {results.showing_for.map(|as_read| view! { <Corrected as_read typed /> })}
        {list(matches)}
        {has_close.then(|| view! { <h2>{text.close}</h2> })}
        {list(close)}
        <Pagination at pages link=|at| Page::Results { at, order: Order::Best } words text />
    }
}

/// Says what the words were taken for, and offers to take them as they are.
#[component]
fn Corrected(
    /// The words as understood.
    as_read: String,
    /// The words as typed.
    typed: String,
) -> impl IntoView {
    let (text, search) = (&use_text().results, use_search());
    let exactly = format!("\"{typed}\"");
    view! {
        <p class="lead">
            {(text.showing_for)(&as_read)}" "
            <button
                class="link-button" type="button"
                on:click=move |_| {
                    search.typed.set(exactly.clone());
                    search.submit.run(exactly.clone());
                }
            >
                {(text.exact_words)(&typed)}
            </button>
        </p>
    }
}

/// A surgery or a network, with how far a surgery is from the place asked for.
fn row(directory: &Directory, target: Target, from: Memo<Option<MeasuredFrom>>) -> Option<AnyView> {
    match target {
        Target::Practice(code) => {
            let practice = directory.practice(code)?;
            let distance = from.with_untracked(Option::is_some).then(|| away(practice, from));
            Some(surgery_row(directory, practice, distance))
        }
        Target::Pcn(code) => network_row(directory, code),
    }
}

fn away(practice: &Practice, from: Memo<Option<MeasuredFrom>>) -> AnyView {
    let point = practice.position.point;
    let away = use_text().near.away;
    (move || from.get().map(|from| away(from.point.distance_to(point).miles()))).into_any()
}

/// The surgeries nearest to the middle of an area.
fn near_area(directory: &Directory, area: MeasuredFrom) -> AnyView {
    const FEW: usize = 5;
    let text = &use_text().near;
    let near = nearest(&directory.practices, area.point, FEW);
    view! {
        <h2>{(text.near_area)(area.origin)}</h2>
        {near_rows(directory, &near)}
        <h2>{text.name_begins_so}</h2>
    }
    .into_any()
}
