//! The front page: the one box, England drawn by its surgeries, and what a network is.

use std::{sync::Arc, time::Duration};

use leptos::prelude::*;

use crate::{
    context::{
        DirectoryState, Stage, saved_surgery, set_heading, staged, use_directory_state, use_search,
        use_text,
    },
    directory::{Directory, GridPoint, search::Target},
    page::{AreasPage, Page},
    parts::{SearchForm, UseLocation, give_views},
    text::HomeText,
    ui::{England, element, from_html, link, marked},
};

/// The front page.
#[component]
pub(crate) fn HomePage() -> impl IntoView {
    let text = &use_text().home;
    set_heading(|| text.title.into());
    view! {
        <div class="hero">
            <div class="hero__question">
                <h1 class="hero__title" tabindex="-1">{text.title}</h1>
                <SearchForm />
                <p class="hero__promise">{use_text().search.promise}</p>
                <UseLocation />
                <div inner_html=yours()></div>
            </div>
            <div class="hero__picture">{staged(Stage::Below, map_link)}</div>
        </div>
        {staged(Stage::Below, below)}
    }
}

/// England, which leads to the map.
fn map_link() -> AnyView {
    let text = use_text();
    view! {
        <a class="hero__map-link" href=Page::Map.to_string()>
            <Picture label=text.home.england />
            <span class="hero__map-words">{text.england.link}</span>
        </a>
    }
    .into_any()
}

/// What a network is, and the way to giving views.
fn below() -> AnyView {
    let cards = element("ul", "cards", &cards(&use_text().home));
    from_html(cards + &give_views())
}

/// The surgery that the visitor saved, if one is, and the way to browse.
fn yours() -> String {
    let text = &use_text().shell.ways;
    let areas = Page::Areas(AreasPage::ENGLAND);
    let browse = element("p", "", &link("", &areas, text.areas));
    let Some((code, name)) = saved_surgery() else { return browse };
    let [surgery, change] =
        [(Page::Surgery(code), &*name), (Page::Areas(AreasPage::Saved), text.saved)]
            .map(|(page, words)| link("", &page, words));
    element("p", "inset", &format!("{} <b>{surgery}</b><br>{change}", text.yours)) + &browse
}

/// What a network is in three cards, each with the way to more.
fn cards(text: &HomeText) -> String {
    let explained = |id: &str| Page::Explain(id.into());
    let pages = [explained("what-is-a-network"), explained("what-changes-for-me"), Page::Privacy];
    let mut html = String::new();
    for ((heading, sentence), page) in text.cards.into_iter().zip(pages) {
        html += &format!(
            "<li class=\"card\"><h2 class=\"card__heading\"><a href=\"{page}\">{heading}</a></h2>\
             <p class=\"card__text\">{}</p></li>",
            marked(sentence)
        );
    }
    html
}

/// England, with the network of the first suggestion lit. It is drawn once the page has had time
/// to answer: the picture is never waited for.
#[component]
fn Picture(
    /// What it shows, in words.
    label: &'static str,
) -> impl IntoView {
    const PATIENCE: Duration = Duration::from_millis(100);
    let shown = RwSignal::new(None::<Arc<Directory>>);
    let state = use_directory_state();
    Effect::new(move || {
        if let DirectoryState::Ready(loaded) = &*state.read() {
            let directory = loaded.directory.clone();
            // The visitor may have left the page by then, and the signal with it.
            set_timeout(move || drop(shown.try_set(Some(directory))), PATIENCE);
        }
    });
    let suggestions = use_search().suggestions;
    let lit = Memo::new(move |_| {
        let first = suggestions.read().hits.first().map(|hit| hit.target);
        let directory = shown.read();
        directory.as_ref().zip(first).map(|(d, target)| network_of(d, target)).unwrap_or_default()
    });
    view! { <England directory=shown lit label /> }
}

/// Where a surgery and its network are, or a network's surgeries: the one found first.
fn network_of(directory: &Directory, target: Target) -> Vec<GridPoint> {
    let (found, pcn) = match target {
        Target::Practice(code) => {
            let practice = directory.practice(code);
            (practice, practice.and_then(|practice| practice.pcn))
        }
        Target::Pcn(code) => (None, Some(code)),
    };
    let members = pcn.into_iter().flat_map(|pcn| directory.members(pcn));
    found.into_iter().chain(members).map(|practice| practice.position.point).collect()
}
