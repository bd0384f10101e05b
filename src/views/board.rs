//! A screen that is one piece of HTML, made anew whenever something has changed: what is pressed in
//! it says in `data-do` what it does. Much less code to download than components.

use leptos::prelude::*;

use super::store::use_store;
use super::{set_heading, use_views_text};
use crate::browser::file::{self, File};
use crate::browser::{document, form};
use crate::page::{Page, ViewsPage};
use crate::ui::{element, escaped, link, paragraph, title};

/// What was pressed or chosen.
pub(crate) struct Deed {
    /// What to do.
    pub(crate) name: String,
    /// To what.
    pub(crate) of: String,
    /// The files that were chosen, if it is about files.
    pub(crate) files: Vec<File>,
}

/// Shows HTML that changes, under a line that says what was done.
pub(crate) fn board(
    said: RwSignal<String>,
    html: impl Fn() -> String + Send + 'static,
    act: impl Fn(Deed) + Clone + 'static,
) -> AnyView {
    let deed = |(name, of): (String, String), files| Deed { name, of, files };
    let (on_press, on_change, on_drop) = (act.clone(), act.clone(), act);
    view! {
        <p class="said" class:said--empty=move || said.read().is_empty() role="status">
            {said}
        </p>
        <div
            class="board"
            inner_html=html
            on:click=move |event| {
                if let Some(pressed) = form::pressed(&event).filter(|it| !it.0.starts_with("set-")) {
                    on_press(deed(pressed, Vec::new()));
                }
            }
            on:change=move |event| {
                if let Some(pressed) = form::pressed(&event).filter(|it| it.0.starts_with("set-")) {
                    on_change(deed(pressed, file::chosen(&event)));
                }
            }
            on:submit=move |event| event.prevent_default()
            on:dragover=move |event| event.prevent_default()
            on:drop=move |event| {
                let files = file::dropped(&event);
                on_drop(deed(("set-dropped".into(), String::new()), files));
            }
        ></div>
    }
    .into_any()
}

/// A board of what people said: on a shared screen it says that it is not for there, and no more.
pub(crate) fn private_board(
    heading: &'static str,
    said: RwSignal<String>,
    html: impl Fn() -> String + Send + 'static,
    act: impl Fn(Deed) + Clone + 'static,
) -> AnyView {
    set_heading(heading);
    let store = use_store();
    let html = move || {
        store.track();
        let is_kiosk = store.settings().is_kiosk;
        if is_kiosk { top(heading, use_views_text().desk.not_here) } else { html() }
    };
    board(said, html, act)
}

/// The heading of a screen of the desk, with the way back to it.
pub(crate) fn top(heading: &str, lead: &str) -> String {
    let back = use_views_text().desk.back;
    let back = link("desk-back", &Page::Views(ViewsPage::Desk), back);
    let lead = if lead.is_empty() { String::new() } else { paragraph("lead", lead) };
    element("nav", "desk-nav", &back) + &title(heading) + &lead
}

/// A button that does something to something.
pub(crate) fn button(class: &str, (name, of): (&str, &str), words: &str) -> String {
    let (of, words) = (escaped(of), escaped(words));
    format!(
        "<button class=\"{class}\" type=\"button\" data-do=\"{name}\" data-of=\"{of}\">{words}</button>"
    )
}

/// A text field or another, under its label; `field` is the HTML of it, with this id.
pub(crate) fn labelled(id: &str, label: &str, hint: &str, field: &str) -> String {
    let label = format!("<label class=\"field__label\" for=\"{id}\">{}</label>", escaped(label));
    let hint = match hint {
        "" => String::new(),
        hint => format!("<p class=\"field__hint quiet\" id=\"{id}-hint\">{}</p>", escaped(hint)),
    };
    element("div", "field", &[&label, hint.as_str(), field].concat())
}

/// A list to choose from: the value and words of each, and which is chosen. A change does `name`,
/// if there is one.
pub(crate) fn select(id: &str, name: &str, options: &[(String, String)], chosen: &str) -> String {
    let does = if name.is_empty() { String::new() } else { format!(" data-do=\"{name}\"") };
    let mut html = format!("<select class=\"field__box\" id=\"{id}\"{does}>");
    for (value, words) in options {
        let is_chosen = if value == chosen { " selected" } else { "" };
        let (value, words) = (escaped(value), escaped(words));
        html += &format!("<option value=\"{value}\"{is_chosen}>{words}</option>");
    }
    html + "</select>"
}

/// A button that opens files; the same change comes when files are dropped on it.
pub(crate) fn file_button(name: &str, words: &str, is_multiple: bool) -> String {
    let multiple = if is_multiple { " multiple" } else { "" };
    format!(
        "<label class=\"open-file\"><span>{}</span><input class=\"open-file__input\" \
         type=\"file\" accept=\".json,application/json\" data-do=\"{name}\"{multiple}></label>",
        escaped(words)
    )
}

/// Moves focus to what has just come, once it is there.
pub(crate) fn focus_soon(selector: &'static str) {
    request_animation_frame(move || {
        document::focus(selector);
        document::scroll_to(selector);
    });
}
