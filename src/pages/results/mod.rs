//! What the words typed last have found: by how well it matches, or, where they ask for no more
//! than a place, by how near it is.

mod found;
mod nearest;
mod place;

use leptos::prelude::*;

use self::{found::Found, nearest::Nearest, place::place_notice};
use crate::{
    context::{set_heading, use_directory, use_postcodes_state, use_search, use_text, use_visitor},
    directory::{Origin, PlaceRead, search::SearchResults},
    page::{AreasPage, Order, Page},
    parts::{UseLocation, areas_named},
    text::{NearText, ResultsText, Text},
    ui::{element, from_html, link, paragraph, section},
};

/// How many results a page shows.
const PER_PAGE: usize = 10;

/// What the words typed last have found.
#[component]
pub(crate) fn ResultsPage(
    /// Which page of them, counted from 1.
    at: usize,
    /// What comes first.
    order: Order,
) -> impl IntoView {
    let search = use_search();
    let (words, results) = (search.words, search.results());
    let (directory, postcodes, visitor) = (use_directory(), use_postcodes_state(), use_visitor());
    // Read again when the postcodes have come: the place is then known exactly.
    let places = directory.clone();
    let place = Memo::new(move |_| {
        let results = results.read();
        results.place.as_ref().map(|typed| postcodes.read().place(&places, typed))
    });
    Effect::new(move || {
        // A half-typed or mistaken place is nowhere to measure from on other screens.
        if let Some(PlaceRead::Found(from)) = place.get()
            && !matches!(from.origin, Origin::Area(_))
        {
            visitor.place.set(Some(from));
        }
    });
    let text = use_text();
    let answer = Memo::new(move |_| Answer::to(&words.read(), &results.read(), place.get()));
    let heading = move || heading(text, &words.read(), &results.read(), answer.get(), place.get());
    set_heading(move || {
        let pages = results.read().hits.len().div_ceil(PER_PAGE);
        let place = match answer.get() {
            Answer::Hits if pages > 1 => format!(" ({})", (text.results.page_of)(at, pages)),
            _ => String::new(),
        };
        heading() + &place
    });
    let from = Memo::new(move |_| place.get().and_then(|read| read.measured_from()));
    let link = |at, order| Page::Results { at, order };
    let notice = move || {
        let place = place.get().map(|read| place_notice(read, &text.near)).unwrap_or_default();
        place + &areas_named(&directory, &words.read())
    };
    view! {
        <h1 tabindex="-1">{heading}</h1>
        <div class="visually-hidden" role="status">{heading}</div>
        <div inner_html=notice></div>
        {move || match answer.get() {
            Answer::Nothing => from_html(paragraph("lead", text.results.empty)),
            Answer::Where => where_to(&text.near),
            Answer::Nearest => {
                view! { <Nearest from at order link words=words.get() /> }.into_any()
            }
            Answer::Elsewhere => ().into_any(),
            Answer::Tips => from_html(section(&text.results.tips)),
            Answer::Hits => {
                view! { <Found at words=words.get() results=results.get() from /> }.into_any()
            }
        }}
        {from_html(closed_too(text))}
    }
}

/// The way to closed surgeries: one that is missed may have closed.
fn closed_too(text: &Text) -> String {
    let way = link("", &Page::Areas(AreasPage::FindClosed), text.shell.ways.closed);
    element("p", "", &way)
}

/// The surgeries nearest to the visitor, whose place is in memory only.
#[component]
pub(crate) fn NearPage(
    /// Which page of them, counted from 1.
    at: usize,
    /// What comes first.
    order: Order,
) -> impl IntoView {
    let text = &use_text().near;
    let place = use_visitor().place;
    let from = Memo::new(move |_| place.get().filter(|from| from.origin == Origin::Device));
    let is_known = Memo::new(move |_| from.read().is_some());
    let heading = move || match from.get() {
        Some(from) => (text.title)(nearest::MOST, from.origin),
        None => text.unknown_title.to_owned(),
    };
    set_heading(heading);
    let link = |at, order| Page::Near { at, order };
    view! {
        <h1 tabindex="-1">{heading}</h1>
        {move || if is_known.get() {
            view! { <Nearest from at order link words=String::new() /> }.into_any()
        } else {
            where_to(text)
        }}
    }
}

/// Which kind of answer the words have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Answer {
    /// None: there are no words.
    Nothing,
    /// They ask for what is near the visitor, and do not say where that is.
    Where,
    /// The surgeries nearest to a place.
    Nearest,
    /// They ask for a place that the list does not cover.
    Elsewhere,
    /// What to try: nothing comes near.
    Tips,
    /// What matches.
    Hits,
}

impl Answer {
    fn to(words: &str, results: &SearchResults, place: Option<PlaceRead>) -> Self {
        match place.map(|read| read.measured_from()) {
            _ if words.is_empty() => Self::Nothing,
            None if results.is_only_place => Self::Where,
            Some(None) if results.is_only_place => Self::Elsewhere,
            Some(Some(_)) if results.is_only_place => Self::Nearest,
            _ if results.hits.is_empty() => Self::Tips,
            _ => Self::Hits,
        }
    }
}

/// Asks where the visitor is.
fn where_to(text: &NearText) -> AnyView {
    view! { {from_html(paragraph("lead", text.unknown))}<UseLocation /> }.into_any()
}

/// What the words come to: a place, how many match, or that none do.
fn heading(
    text: &Text,
    words: &str,
    results: &SearchResults,
    answer: Answer,
    place: Option<PlaceRead>,
) -> String {
    let ResultsText { title, title_close, title_none, title_empty, .. } = text.results;
    let (practices, pcns) = (results.practices_matching, results.pcns_matching);
    match (answer, place) {
        (Answer::Nothing, _) => title_empty.into(),
        (Answer::Where, _) => text.near.unknown_title.into(),
        (Answer::Nearest | Answer::Elsewhere, Some(read)) => place_heading(&text.near, read),
        (Answer::Hits, _) if practices + pcns > 0 => title(practices, pcns, words),
        (Answer::Hits, _) => title_close(words),
        _ => title_none(words),
    }
}

/// What a place comes to.
fn place_heading(text: &NearText, read: PlaceRead) -> String {
    match read {
        PlaceRead::Found(from) | PlaceRead::Unfinished(from) => {
            (text.title)(nearest::MOST, from.origin)
        }
        PlaceRead::NotFound { sought, .. } => (text.not_found)(sought),
        PlaceRead::Elsewhere { sought, country } => (text.elsewhere)(sought, country),
    }
}
