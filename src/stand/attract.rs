//! The page that invites: what this is, three ways in, the surgery that the kiosk stands in, and the
//! languages. Nothing on it moves.

use std::sync::Arc;

use leptos::{ev, prelude::*};

use super::state::{Layer, Then};
use super::{use_kiosk, use_kiosk_text};
use crate::browser::{form, listen, storage};
use crate::context::{DirectoryState, use_directory_state, use_display, use_text};
use crate::directory::{Directory, GridPoint, PracticeCode};
use crate::display::Display;
use crate::feedback::store::{Key, SETTINGS_KEY, Settings};
use crate::page::{Page, ViewsPage};
use crate::text::{KioskText, Language};
use crate::ui::{England, Wordmark, element, escaped};

/// The signs on the three ways in: a glass, joined surgeries, a speech bubble.
const SIGNS: [&str; 3] = [
    r#"<circle cx="13" cy="13" r="8"/><path d="M19 19l8 8"/>"#,
    r#"<path d="M6 7 16 16 26 8M16 16 8 26M16 16 25 26"/><path class="way__dots" d="M6 7h0M26 8h0M8 26h0M25 26h0M16 16h0"/>"#,
    r#"<path d="M4 6h24v16H15l-7 6v-6H4z"/><path d="M9 11.500h14M9 16.500h9"/>"#,
];

/// The page that invites.
#[component]
pub(super) fn Attract() -> impl IntoView {
    let (text, state, display) = (use_kiosk_text(), use_kiosk(), use_display());
    let directory = use_directory_state();
    let loaded = Signal::derive(move || match &*directory.read() {
        DirectoryState::Ready(loaded) => Some(loaded.directory.clone()),
        DirectoryState::Loading | DirectoryState::Failed(_) => None,
    });
    let home = move || state.settings.with(|settings| settings.home);
    let lit = Memo::new(move |_| {
        let directory = loaded.get()?;
        Some(network_of(&directory, home()?))
    });
    let here = move || {
        let directory = loaded.get()?;
        Some(here(text, &directory, home()?))
    };
    let press = move |event: ev::MouseEvent| match form::pressed(&event) {
        Some((name, _)) if name == "find" => state.go(&Page::Home),
        Some((name, _)) if name == "networks" => state.go(&Page::Explain("networks".into())),
        Some((name, _)) if name == "views" => state.go(&Page::Views(ViewsPage::Start)),
        Some((name, code)) if name == "home" => {
            if let Ok(code) = PracticeCode::parse(&code) {
                state.go(&Page::Surgery(code));
            }
        }
        Some((name, choice)) if name == "language" => {
            listen::tell("display", &choice);
            display.choose(&choice);
        }
        Some((name, _)) if name == "set-up" => state.layer.set(Layer::Pin(Then::Settings)),
        _ => {}
    };
    let is_set_up = move || state.settings.with(|settings| settings.pin.is_some());
    let set_up = move || {
        let button = button("attract__set-up link-button", "set-up", "", &escaped(text.set_up));
        if is_set_up() { String::new() } else { button }
    };
    view! {
        <main class="attract" on:click=press>
            <p class="attract__name"><Wordmark /><span>{use_text().shell.app_name}</span></p>
            <div class="attract__picture">
                <England directory=loaded lit=move || lit.get().unwrap_or_default() label=text.england />
            </div>
            <div class="attract__words">
                <h1 class="attract__title" tabindex="-1">{use_text().home.title}</h1>
                <p class="attract__lead">{text.lead}</p>
                <ul class="attract__ways" inner_html=ways(text)></ul>
                <div inner_html=move || here().unwrap_or_default()></div>
                <div class="attract__foot">
                    <div
                        class="attract__languages" role="group" aria-label=text.language
                        inner_html=languages(display.now().language)
                    ></div>
                    <p class="attract__promise">{text.promise}</p>
                    <div inner_html=set_up></div>
                </div>
            </div>
        </main>
    }
}

/// The three ways in; that to giving views only where a survey is open.
fn ways(text: &KioskText) -> String {
    let names = ["find", "networks", "views"];
    let count = if asks_for_views() { 3 } else { 2 };
    let ways = names.into_iter().zip(text.ways).zip(SIGNS).take(count);
    let way = |((name, (title, what)), sign): ((&str, (&str, &str)), &str)| {
        let sign = format!(
            r#"<svg class="way__sign" viewBox="0 0 32 32" aria-hidden="true">{sign}</svg>"#
        );
        let words = element("b", "way__title", &escaped(title))
            + &element("span", "way__what", &escaped(what));
        let inside = sign + &element("span", "way__words", &words);
        element("li", "", &button("way", name, "", &inside))
    };
    ways.map(way).collect()
}

/// Whether a survey is open on this device.
fn asks_for_views() -> bool {
    let kept = |name: &str| storage::read(name).ok().flatten();
    let settings = kept(SETTINGS_KEY).and_then(|text| Settings::read(&text).ok());
    let survey = settings.and_then(|settings| settings.survey);
    survey.is_some_and(|digest| kept(&Key::Survey(digest).to_string()).is_some())
}

/// The surgery that the kiosk stands in, and its network.
fn here(text: &KioskText, directory: &Directory, code: PracticeCode) -> String {
    let Some(practice) = directory.practice(code) else { return String::new() };
    let network = practice.pcn.and_then(|code| directory.pcn(code));
    let what = match network {
        Some(network) => (text.here_network)(network.short_name()),
        None => text.here_without.to_owned(),
    };
    let words = element("span", "here__before", &escaped(text.here))
        + &element("b", "here__name", &escaped(&practice.name))
        + &element("span", "here__network", &escaped(&what));
    button("here", "home", &code.to_string(), &words)
}

/// Where a surgery is, and the others of its network.
fn network_of(directory: &Directory, code: PracticeCode) -> Vec<GridPoint> {
    let Some(practice) = directory.practice(code) else { return Vec::new() };
    let members = practice.pcn.into_iter().flat_map(|pcn| directory.members(pcn));
    std::iter::once(practice).chain(members).map(|it| it.position.point).collect()
}

/// A button for each language, in its own words.
fn languages(chosen: Language) -> String {
    let language = |language: Language| {
        let text = language.text();
        format!(
            r#"<button class="language" type="button" lang="{}" aria-pressed="{}" data-do="language" data-of="{}">{}</button>"#,
            text.code,
            language == chosen,
            Display::choice_of(language),
            escaped(text.name)
        )
    };
    Language::all().into_iter().map(language).collect()
}

/// A button that does something to something, with HTML in it.
pub(super) fn button(class: &str, name: &str, of: &str, html: &str) -> String {
    let of = escaped(of);
    format!(
        r#"<button class="{class}" type="button" data-do="{name}" data-of="{of}">{html}</button>"#
    )
}

/// The directory, when it is there.
pub(super) fn directory_of(state: &DirectoryState) -> Option<Arc<Directory>> {
    match state {
        DirectoryState::Ready(loaded) => Some(loaded.directory.clone()),
        DirectoryState::Loading | DirectoryState::Failed(_) => None,
    }
}
