//! Which surgery and network the views are about: what was looked at last, another one, or unsaid.

use leptos::prelude::*;

use super::form::use_giving;
use super::{back, set_heading, use_giving_text};
use crate::browser::document;
use crate::context::{DirectoryState, use_directory_state, use_text};
use crate::directory::{
    Directory,
    search::{Hit, SearchResults, Target},
};
use crate::feedback::About;
use crate::page::{Page, ViewsPage};
use crate::ui::{
    SearchBox, SearchBoxState, element, escaped, from_html, place_line, suggestions, title,
};
use crate::views::{go, need_directory};

/// How many suggestions are shown.
const MOST: usize = 8;

/// Which surgery and network the views are about.
#[component]
pub(super) fn AboutScreen() -> impl IntoView {
    let text = use_giving_text();
    set_heading(text.about.title);
    need_directory();
    let state = use_directory_state();
    let giving = use_giving();
    let about = RwSignal::new(giving.read(|form| form.about));
    let known = giving.read(|form| form.about_name.clone());
    let name = Memo::new(move |_| match &*state.read() {
        DirectoryState::Ready(loaded) => name_of(&loaded.directory, about.get()),
        DirectoryState::Loading | DirectoryState::Failed(_) => known.clone(),
    });
    let has_checked = giving.read(|form| form.has_checked);
    let before = if has_checked { ViewsPage::Check } else { ViewsPage::Start };
    let is_chosen = Memo::new(move |_| about.get() != About::default());
    let card = move || {
        if !is_chosen.get() {
            return element("p", "about__none", text.about.none);
        }
        let label = element("p", "about__label", text.about.chosen);
        let name = match name.read().as_str() {
            "" => escaped(text.about.waiting),
            name => escaped(name),
        };
        element("div", "about__card", &(label + &element("p", "about__name", &name)))
    };
    let finish = move |about: About, about_name: String| {
        giving.change(|form| (form.about, form.about_name) = (about, about_name));
        go(giving.read(|form| form.after(0)));
    };
    view! {
        {from_html(back(before) + &title(text.about.title))}
        <div id="about" tabindex="-1" role="status" inner_html=card></div>
        <div class="giving__buttons">
            <button
                class="button giving__go" type="button" hidden=move || !is_chosen.get()
                on:click=move |_| finish(about.get_untracked(), name.get_untracked())
            >
                {text.next}
            </button>
            <button
                class="outlined-button" type="button"
                on:click=move |_| finish(About::default(), String::new())
            >
                {text.about.rather_not}
            </button>
        </div>
        <Another about />
    }
}

/// The search for another one.
#[component]
pub(crate) fn Another(
    /// What is chosen.
    about: RwSignal<About>,
) -> impl IntoView {
    let text = &use_giving_text().about;
    let state = use_directory_state();
    let typed = RwSignal::new(String::new());
    let is_empty_error = RwSignal::new(false);
    let found = RwSignal::new(None::<Vec<Hit>>);
    let words = &use_text().search;
    let directory = Signal::derive(move || match &*state.read() {
        DirectoryState::Ready(loaded) => Some(loaded.directory.clone()),
        DirectoryState::Loading | DirectoryState::Failed(_) => None,
    });
    let suggested = Memo::new(move |_| {
        let (typed, directory) = (typed.read(), directory.read());
        match &*directory {
            Some(directory) if typed.trim().chars().nth(1).is_some() => {
                suggestions(directory, &search(state, &typed).hits, words)
            }
            _ => Vec::new(),
        }
    });
    let choose = Callback::new(move |target: Target| {
        let chosen = directory.with_untracked(|it| it.as_deref().map(|it| about_of(it, target)));
        about.set(chosen.unwrap_or_default());
        typed.set(String::new());
        found.set(None);
        document::focus("#about");
        document::scroll_to("#main");
    });
    let open = Callback::new(move |page| match page {
        Page::Surgery(code) => choose.run(Target::Practice(code)),
        Page::Network(code) => choose.run(Target::Pcn(code)),
        _ => {}
    });
    let submit = Callback::new(move |words: String| {
        is_empty_error.set(words.trim().is_empty());
        let results = search(state, &words);
        match results.exact {
            Some(target) => choose.run(target),
            None if words.trim().is_empty() => found.set(None),
            None => found.set(Some(results.hits)),
        }
    });
    let results = move || {
        let hits = found.get()?;
        let directory = directory.get_untracked()?;
        if hits.is_empty() {
            return Some(from_html(element("p", "", text.not_found)));
        }
        let row = |hit: Hit| {
            let (name, place) = words_of(&directory, hit.target);
            view! {
                <li>
                    <button class="found" type="button" on:click=move |_| choose.run(hit.target)>
                        <b>{name}</b>
                        <span class="quiet">{place}</span>
                    </button>
                </li>
            }
        };
        let rows: Vec<_> = hits.into_iter().map(row).collect();
        Some(view! { <h3 class="found__title">{text.found}</h3><ul>{rows}</ul> }.into_any())
    };
    let is_ready = Signal::derive(move || directory.read().is_some());
    let state_of_box = SearchBoxState::new(typed, is_empty_error, suggested, is_ready, false);
    move || match &*state.read() {
        DirectoryState::Loading => from_html(element("p", "quiet", text.waiting)),
        DirectoryState::Failed(_) => from_html(element("p", "inset", text.no_list)),
        DirectoryState::Ready(_) => view! {
            <section class="about__another">
                <h2>{text.another}</h2>
                <SearchBox
                    state=state_of_box text=words on_submit=submit on_open=open
                />
                <div role="status">{results}</div>
            </section>
        }
        .into_any(),
    }
}

fn search(state: RwSignal<DirectoryState>, words: &str) -> SearchResults {
    state.with_untracked(|state| match state {
        DirectoryState::Ready(loaded) => loaded.index.search(words, MOST),
        DirectoryState::Loading | DirectoryState::Failed(_) => SearchResults::default(),
    })
}

fn about_of(directory: &Directory, target: Target) -> About {
    match target {
        Target::Practice(code) => {
            let network = directory.practice(code).and_then(|practice| practice.pcn);
            About { surgery: Some(code), network }
        }
        Target::Pcn(code) => About { surgery: None, network: Some(code) },
    }
}

/// What is chosen, in words.
pub(crate) fn name_of(directory: &Directory, about: About) -> String {
    let text = use_text();
    let surgery = about.surgery.and_then(|code| directory.practice(code));
    let network = about.network.and_then(|code| directory.pcn(code));
    let network = network.map(|pcn| (text.surgery.network_name)(pcn.short_name()));
    let surgery_of = use_giving_text().about.surgery_of;
    match (surgery, network) {
        (Some(surgery), Some(network)) => surgery_of(&surgery.name, &network),
        (Some(surgery), None) => surgery.name.to_string(),
        (None, network) => network.unwrap_or_default(),
    }
}

fn words_of(directory: &Directory, target: Target) -> (String, String) {
    match target {
        Target::Practice(code) => {
            let practice = directory.practice(code);
            practice.map(|it| (it.name.to_string(), place_line(it))).unwrap_or_default()
        }
        Target::Pcn(_) => (name_of(directory, about_of(directory, target)), String::new()),
    }
}
