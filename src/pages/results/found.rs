//! What matches the words, ten to a page.

use leptos::prelude::*;

use super::PER_PAGE;
use crate::{
    context::{distance_from, keep_distances, use_directory, use_search, use_text},
    directory::{
        Directory, MeasuredFrom, Origin, nearest,
        search::{Hit, SearchResults, Target},
    },
    page::{Order, Page},
    parts::{near_results, network_result, surgery_result},
    ui::{Pagination, from_html, heading},
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
    let (area, measured) = match from.get_untracked() {
        Some(from) if matches!(from.origin, Origin::Area(_)) => (Some(from), None),
        measured => (None, measured),
    };
    if measured.is_some() {
        keep_distances(from);
    }
    let mut lists = list(&directory, &matches, measured);
    if matching > 0 && !close.is_empty() {
        lists += &heading(text.close);
    }
    lists += &list(&directory, &close, measured);
    let area = area.filter(|_| at == 1);
    let typed = words.clone();
    view! {
        {area.map(|area| from_html(near_area(&directory, area)))}
        {results.showing_for.map(|as_read| view! { <Corrected as_read typed /> })}
        {from_html(lists)}
        <Pagination at pages link=|at, order| Page::Results { at, order } order=Order::Best words text />
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

/// A part of what was found: each with its place in all of it, counted from 0.
fn list(directory: &Directory, hits: &[(usize, &Hit)], from: Option<MeasuredFrom>) -> String {
    let Some((first, _)) = hits.first() else { return String::new() };
    let mut list = format!(r#"<ol class="result-list" start="{}">"#, first + 1);
    for (_, hit) in hits {
        list += &row(directory, hit.target, from).unwrap_or_default();
    }
    list + "</ol>"
}

/// A surgery or a network, with how far a surgery is from the place asked for.
fn row(directory: &Directory, target: Target, from: Option<MeasuredFrom>) -> Option<String> {
    match target {
        Target::Practice(code) => {
            let practice = directory.practice(code)?;
            let distance = from.map(|from| distance_from(from, practice));
            Some(surgery_result(directory, practice, distance.as_deref()))
        }
        Target::Pcn(code) => network_result(directory, code),
    }
}

/// The surgeries nearest to the middle of an area.
fn near_area(directory: &Directory, area: MeasuredFrom) -> String {
    const FEW: usize = 5;
    let text = &use_text().near;
    let near = nearest(&directory.practices, area.point, FEW);
    heading(&(text.near_area)(area.origin))
        + &near_results(directory, &near)
        + &heading(text.name_begins_so)
}
