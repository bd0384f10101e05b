//! The bar at the foot of the app on a kiosk: back, begin again, size of the text, the way to
//! colours and languages, and to 999 and 111. The browser has none of its own there.

use leptos::{ev, prelude::*};

use super::attract::button;
use super::state::Layer;
use super::{use_kiosk, use_kiosk_text};
use crate::browser::{form, kiosk, listen};
use crate::context::use_display;
use crate::display::{Display, SETTINGS};
use crate::page::Page;
use crate::text::KioskText;
use crate::ui::{element, escaped, link};

/// The bar.
#[component]
pub(super) fn Bar() -> impl IntoView {
    let (text, state, display) = (use_kiosk_text(), use_kiosk(), use_display());
    let press = move |event: ev::MouseEvent| match form::pressed(&event) {
        Some((name, _)) if name == "back" => {
            if let Some(left) = kiosk::back() {
                state.before.set(left);
            }
        }
        Some((name, _)) if name == "restart" || name == "lock" => state.forget(),
        Some((name, choice)) if name == "size" => {
            listen::tell("display", &choice);
            display.choose(&choice);
        }
        _ => {}
    };
    let html = move || {
        display.track();
        html(text, display.now(), state.before.get() > 0, state.is_staff.get())
    };
    move || {
        (state.layer.get() == Layer::App).then(|| {
            view! { <nav class="bar" aria-label=text.bar on:click=press inner_html=html></nav> }
                .into_any()
        })
    }
}

fn html(text: &KioskText, display: Display, has_before: bool, is_staff: bool) -> String {
    let back = button("bar__button", "back", "", &["← ", &escaped(text.back)].concat());
    let back = if has_before { back } else { back.replacen(' ', " disabled ", 1) };
    let restart = button("bar__button", "restart", "", &escaped(text.restart));
    let lock = button("bar__button bar__button--staff", "lock", "", &escaped(text.lock));
    let (name, options) = SETTINGS[0];
    let chosen = display.chosen()[0].1;
    let size = |(at, (option, words)): (usize, (&&str, &str))| {
        let is_chosen = chosen.map_or(at == 0, |chosen| chosen == *option);
        format!(
            r#"<button class="bar__size bar__size--{option}" type="button" aria-label="{}" aria-pressed="{is_chosen}" data-do="size" data-of="{name}={option}">A</button>"#,
            escaped(words)
        )
    };
    let sizes: String = options.iter().zip(text.sizes).enumerate().map(size).collect();
    let sizes = format!(
        r#"<div class="bar__sizes" role="group" aria-label="{}">{sizes}</div>"#,
        escaped(text.text_size)
    );
    let ways = link("bar__link", &Page::Display, text.display)
        + &link("bar__link bar__link--help", &Page::Help, text.help);
    let first =
        element("div", "bar__part", &[back, if is_staff { lock } else { restart }].concat());
    first + &sizes + &element("div", "bar__part", &ways)
}
