//! Surgeries that have closed: finding one, when it closed, and what is near where it was. The
//! words that are looked for are in no address.

use std::sync::Arc;

use leptos::{ev::SubmitEvent, prelude::*};

use super::{set_heading, use_areas_text};
use crate::browser::{document, fetch, form};
use crate::context::use_text;
use crate::directory::closed::{Closed, ClosedPractice, decode_closed, open_closed_pack};
use crate::directory::{Directory, GridPoint, PracticeCode, nearest};
use crate::page::{AreasPage, Page};
use crate::parts::near_results;
use crate::text::ClosedText;
use crate::ui::{
    Breadcrumb, element, escaped, from_html, heading, lines, link, paragraph, section, summary_row,
    title,
};

/// Where the pack lies, beside the page.
const ADDRESS: &str = "data/closed.bin";
/// How many closed surgeries are listed at most.
const MOST: usize = 20;
/// How many open surgeries are shown near one.
const NEAR: usize = 5;

/// The closed surgeries; nothing when they could not be had.
type Loaded = Option<Arc<Closed>>;

/// A surgery that has closed, or what else the code is.
pub(super) fn one(directory: &Arc<Directory>, code: PracticeCode) -> AnyView {
    if let Some(practice) = directory.practice(code) {
        return is_open(&practice.name, code);
    }
    let directory = directory.clone();
    waiting(move |closed| {
        let found = closed.practices.iter().find(|practice| practice.code == code);
        match found {
            Some(practice) => of(&directory, practice),
            None => unknown(code),
        }
    })
}

/// Looking for one.
pub(super) fn find() -> AnyView {
    let text = &use_areas_text().closed;
    set_heading(text.title);
    // What was typed into the box at the top and not found is looked for here at once.
    let typed = form::value("#search");
    let words = RwSignal::new(typed.trim().to_owned());
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        words.set(form::value("#closed").trim().to_owned());
    };
    let form = format!(
        r#"<label class="closed-search__label" for="closed">{}</label><div class="closed-search__row"><input class="closed-search__box" id="closed" type="search" autocomplete="off" autocapitalize="off" spellcheck="false" maxlength="100" value="{}"><button class="button" type="submit">{}</button></div>"#,
        escaped(text.label),
        escaped(&typed),
        escaped(text.button)
    );
    let found = waiting(move |closed| {
        let closed = closed.clone();
        let found = move || found(&closed, &words.read(), text);
        view! { <div role="status" inner_html=found></div> }.into_any()
    });
    view! {
        <Breadcrumb text=&use_text().shell />
        {from_html(title(text.title) + &paragraph("lead", text.lead))}
        <form class="closed-search" role="search" aria-label=text.title on:submit=submit inner_html=form></form>
        {found}
    }
    .into_any()
}

/// A screen once the pack is there.
fn waiting(show: impl Fn(&Arc<Closed>) -> AnyView + Send + 'static) -> AnyView {
    let state = RwSignal::new(None::<Loaded>);
    leptos::task::spawn_local(async move {
        let loaded = load().await;
        if state.try_set(Some(loaded)).is_none() {
            request_animation_frame(|| document::focus_unless_elsewhere("h1"));
        }
    });
    let screen = move || match &*state.read() {
        None => from_html(format!(
            r#"<p class="waiting" role="status">{}</p>"#,
            escaped(use_text().shell.loading_page)
        )),
        Some(None) => {
            let text = use_areas_text();
            from_html(format!(r#"<p class="inset" role="alert">{}</p>"#, text.closed.missing))
        }
        Some(Some(closed)) => show(closed),
    };
    screen.into_any()
}

/// The closed surgeries, or nothing: why is told to the console.
async fn load() -> Loaded {
    fn warn(error: impl std::fmt::Display) {
        leptos::logging::debug_warn!("{error}");
    }
    let pack = fetch::fetch(ADDRESS).await.map_err(warn).ok()?;
    let (header, body) = open_closed_pack(&pack).map_err(warn).ok()?;
    let body = fetch::gunzip(body).await.map_err(warn).ok()?;
    decode_closed(&header, &body).map_err(warn).ok().map(Arc::new)
}

/// What the words have found, as HTML.
fn found(closed: &Closed, words: &str, text: &ClosedText) -> String {
    if words.is_empty() {
        return String::new();
    }
    let found = closed.find(words, MOST);
    if found.is_empty() {
        return heading(&(text.none)(words)) + &lines(text.advice);
    }
    let rows: String = found.iter().map(|practice| row(practice, text)).collect();
    heading(&(text.found)(found.len(), words)) + &element("ul", "area-surgeries", &rows)
}

fn row(practice: &ClosedPractice, text: &ClosedText) -> String {
    let page = Page::Areas(AreasPage::Closed(practice.code));
    let body = link("area-row__name", &page, &practice.name)
        + &element("span", "surgery-row__place", &escaped(&place(practice)))
        + &element("span", "area-row__more", &escaped(&(text.when)(practice.closed)));
    element("li", "area-row", &body)
}

/// Town and postcode.
fn place(practice: &ClosedPractice) -> String {
    let town = Some(practice.town.to_string()).filter(|town| !town.is_empty());
    let postcode = practice.postcode.map(|postcode| postcode.unbroken());
    town.into_iter().chain(postcode).collect::<Vec<_>>().join(", ")
}

/// When it closed, what to do, and what is near.
fn of(directory: &Directory, practice: &ClosedPractice) -> AnyView {
    let text = &use_areas_text().closed;
    let heading = (text.has_closed)(&practice.name);
    set_heading(&heading);
    let rows = summary_row(text.was_at, &escaped(&place(practice)))
        + &summary_row(text.code, practice.code.as_str());
    let html = title(&heading)
        + &element("p", "lead", &escaped(&(text.when)(practice.closed)))
        + &element("dl", "summary reading-width", &rows)
        + &section(&text.what_now)
        + &practice.point.map(|point| near(directory, point, text)).unwrap_or_default();
    let trail = vec![(Page::Areas(AreasPage::FindClosed), text.title.to_owned())];
    view! {
        <Breadcrumb text=&use_text().shell trail />
        {from_html(html)}
    }
    .into_any()
}

fn near(directory: &Directory, point: GridPoint, text: &ClosedText) -> String {
    let near = nearest(&directory.practices, point, NEAR);
    heading(text.near) + &near_results(directory, &near) + &paragraph("quiet", text.near_note)
}

fn unknown(code: PracticeCode) -> AnyView {
    let text = use_areas_text();
    let (unknown, closed) = (&use_text().unknown, &text.closed);
    set_heading(unknown.title);
    let way = link("", &Page::Areas(AreasPage::FindClosed), closed.title);
    let html = title(unknown.title)
        + &element("p", "lead", &escaped(&(closed.unknown)(code.as_str())))
        + &lines(unknown.advice)
        + &element("p", "", &way);
    view! {
        <Breadcrumb text=&use_text().shell />
        {from_html(html)}
    }
    .into_any()
}

/// The surgery of the code is open: an old link, or a slip.
fn is_open(name: &str, code: PracticeCode) -> AnyView {
    let text = &use_areas_text().closed;
    set_heading(text.is_open);
    let way = link("", &Page::Surgery(code), name);
    let html = title(text.is_open) + &element("p", "lead", &way);
    view! {
        <Breadcrumb text=&use_text().shell />
        {from_html(html)}
    }
    .into_any()
}
