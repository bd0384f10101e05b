//! The surgery that a kiosk stands in: found by a search, or by its code.

use leptos::{ev, prelude::*};

use crate::browser::form;
use crate::context::{DirectoryState, use_directory_state};
use crate::directory::{Directory, PracticeCode, search::Target};
use crate::stand::attract::button;
use crate::stand::{use_kiosk, use_staff_text};
use crate::ui::{element, escaped, paragraph};

/// How many surgeries are offered.
const MOST: usize = 5;

/// The surgery that the kiosk stands in.
#[component]
pub(super) fn HomeSurgery() -> impl IntoView {
    let (text, state) = (&use_staff_text().settings, use_kiosk());
    let typed = RwSignal::new(String::new());
    let directory = use_directory_state();
    let home = move || state.settings.with(|settings| settings.home);
    let html = move || {
        let directory = directory.read();
        let DirectoryState::Ready(loaded) = &*directory else {
            return paragraph("", text.waiting);
        };
        let now = match home().map(|code| name_of(&loaded.directory, code)) {
            Some(name) => {
                element("p", "staff__home", &escaped(&name))
                    + &button("link-button", "remove", "", &escaped(text.remove))
            }
            None => paragraph("quiet", text.no_home),
        };
        let typed = typed.read();
        if typed.trim().is_empty() {
            return now;
        }
        let hits = loaded.index.search(&typed, 4 * MOST).hits;
        let codes = hits.iter().filter_map(|hit| match hit.target {
            Target::Practice(code) => Some(code),
            Target::Pcn(_) => None,
        });
        let rows: String = codes
            .take(MOST)
            .map(|code| {
                let name = escaped(&name_of(&loaded.directory, code));
                element("li", "", &button("staff__found", "home", &code.to_string(), &name))
            })
            .collect();
        let found =
            if rows.is_empty() { paragraph("", text.none_found) } else { element("ul", "", &rows) };
        now + &found
    };
    let press = move |event: ev::MouseEvent| {
        let Some((name, code)) = form::pressed(&event) else { return };
        let code = if name == "home" { PracticeCode::parse(&code).ok() } else { None };
        state.change(|settings| settings.home = code);
        typed.set(String::new());
    };
    view! {
        <div class="field">
            <label class="field__label" for="home">{text.home}</label>
            <p class="field__hint quiet" id="home-hint">{text.home_hint} " " {text.find} "."</p>
            <input
                class="field__box" id="home" type="search" inputmode="none" autocomplete="off"
                aria-describedby="home-hint" maxlength="100" prop:value=typed
                on:input:target=move |event| typed.set(event.target().value())
            />
            <div role="status" on:click=press inner_html=html></div>
        </div>
    }
}

/// Its name, town and postcode.
fn name_of(directory: &Directory, code: PracticeCode) -> String {
    let Some(practice) = directory.practice(code) else { return code.to_string() };
    let town = practice.town().map(|town| [", ", town].concat()).unwrap_or_default();
    format!("{}{town}, {} ({code})", practice.name, practice.postcode)
}
