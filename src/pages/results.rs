//! What the words typed last have found, ten to a page.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    context::{set_heading, use_directory, use_search, use_text},
    directory::{
        Directory,
        search::{Hit, SearchResults, Target},
    },
    page::Page,
    parts::{SurgeryRow, SurgeryWords},
    text::ResultsText,
    ui::{Lines, Pagination},
};

/// How many results a page shows.
const PER_PAGE: usize = 10;

/// What the words typed last have found.
#[component]
pub(crate) fn ResultsPage(
    /// Which page of them, counted from 1.
    at: usize,
) -> impl IntoView {
    let search = use_search();
    let (words, results) = (search.words, search.results());
    let text = &use_text().results;
    let heading = move || heading(text, &words.read(), &results.read());
    set_heading(move || {
        let pages = results.read().hits.len().div_ceil(PER_PAGE);
        let place =
            if pages > 1 { format!(" ({})", (text.page_of)(at, pages)) } else { String::new() };
        heading() + &place
    });
    view! {
        <h1 tabindex="-1">{heading}</h1>
        <div class="visually-hidden" role="status">{heading}</div>
        {move || {
            let is_asked = !words.read().is_empty();
            let results = results.get();
            if !is_asked {
                view! { <p class="lead">{text.empty}</p> }.into_any()
            } else if results.hits.is_empty() {
                view! {
                    <h2>{text.tips.heading}</h2>
                    <Lines lines=text.tips.lines />
                }
                    .into_any()
            } else {
                view! { <Found at words=words.get() results /> }.into_any()
            }
        }}
    }
}

/// A page of results, and links to the others.
#[component]
fn Found(
    /// Which page, counted from 1.
    at: usize,
    /// The words of the search.
    words: String,
    /// All that was found.
    results: SearchResults,
) -> impl IntoView {
    let text = &use_text().results;
    let directory = use_directory();
    let pages = results.hits.len().div_ceil(PER_PAGE);
    let at = at.min(pages);
    let first = (at - 1) * PER_PAGE;
    let matching = results.practices_matching + results.pcns_matching;
    let shown = results.hits.iter().enumerate().skip(first).take(PER_PAGE);
    let (matches, near): (Vec<_>, Vec<_>) = shown.partition(|(place, _)| *place < matching);
    let list = |hits: Vec<(usize, &Hit)>| {
        let start = hits.first().map_or(1, |(place, _)| place + 1);
        (!hits.is_empty()).then(|| {
            let rows = hits.iter().map(|(_, hit)| row(&directory, hit.target)).collect_view();
            view! { <ol class="result-list" start=start>{rows}</ol> }
        })
    };
    let has_near = matching > 0 && !near.is_empty();
    view! {
        {results.showing_for.as_deref().map(|as_read| view! { <p class="lead">{(text.showing_for)(as_read)}</p> })}
        {list(matches)}
        {has_near.then(|| view! { <h2>{text.near}</h2> })}
        {list(near)}
        <Pagination at pages words text />
    }
}

/// A surgery with its network, or a network with its size.
fn row(directory: &Arc<Directory>, target: Target) -> Option<AnyView> {
    let text = use_text();
    match target {
        Target::Practice(code) => {
            let practice = directory.practice(code)?;
            let network = practice.pcn.and_then(|code| directory.pcn(code)).map_or_else(
                || view! { <span>{text.results.no_network}</span> }.into_any(),
                |pcn| {
                    let address = Page::Network(pcn.code).to_string();
                    view! { <span>{text.results.network}" "<a href=address>{pcn.short_name().to_owned()}</a></span> }
                        .into_any()
                },
            );
            let words = SurgeryWords::of(practice);
            Some(
                view! { <SurgeryRow words><p class="surgery-row__more">{network}</p></SurgeryRow> }
                    .into_any(),
            )
        }
        Target::Pcn(code) => {
            let pcn = directory.pcn(code)?;
            let count = directory.members(code).count();
            let name = (text.surgery.network_name)(pcn.short_name());
            Some(
                view! {
                    <li class="surgery-row surgery-row--network">
                        <div class="surgery-row__body">
                            <a class="surgery-row__name" href=Page::Network(code).to_string()>{name}</a>
                            <p class="surgery-row__place">{(text.network.summary)(count, pcn.list_size)}</p>
                        </div>
                    </li>
                }
                .into_any(),
            )
        }
    }
}

/// How many match, or that none do.
fn heading(text: &ResultsText, words: &str, results: &SearchResults) -> String {
    let (practices, pcns) = (results.practices_matching, results.pcns_matching);
    match () {
        () if words.is_empty() => text.title_empty.into(),
        () if practices + pcns > 0 => (text.title)(practices, pcns, words),
        () if !results.hits.is_empty() => (text.title_near)(words),
        () => (text.title_none)(words),
    }
}
