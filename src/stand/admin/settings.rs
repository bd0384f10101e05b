//! How a kiosk works: the language that it begins in, how long it waits, whether there is a printer,
//! its number, and the end of it.

use leptos::prelude::*;

use crate::browser::{document, kiosk};
use crate::context::use_display;
use crate::kiosk::{IDLE_CHOICES, KioskSettings};
use crate::stand::state::{Layer, Then};
use crate::stand::{use_kiosk, use_staff_text};
use crate::text::{KioskSettingsText, Language};
use crate::ui::escaped;

/// How a kiosk works.
#[component]
pub(super) fn Settings() -> impl IntoView {
    let (text, state) = (&use_staff_text().settings, use_kiosk());
    let said = RwSignal::new("");
    let keep = move |is_kept: bool| said.set(if is_kept { text.kept } else { text.not_kept });
    let change = move |event| {
        let Some(told) = document::told(&event, "name") else { return };
        keep(state.change(|settings| match told.action.as_str() {
            "idle" => settings.idle = told.value.parse().unwrap_or(settings.idle),
            "begins-in" => settings.language = Language::of(&told.value).unwrap_or_default(),
            "printer" => settings.has_printer = told.value == "yes",
            _ => {}
        }));
    };
    let display = use_display();
    let turn_off = move |_| {
        let is_kept = state.change(|settings| settings.is_on = false);
        keep(is_kept);
        if is_kept {
            display.put_back();
            kiosk::leave();
        }
    };
    let html = fields(text, &state.settings.get_untracked());
    view! {
        <div on:change=change inner_html=html></div>
        <p class="staff__said" role="status">{said}</p>
        <div class="staff__ways">
            <button
                class="outlined-button" type="button"
                on:click=move |_| state.layer.set(Layer::Pin(Then::NewPin))
            >
                {text.new_pin}
            </button>
            <button class="outlined-button" type="button" on:click=turn_off aria-describedby="turn-off-hint">
                {text.turn_off}
            </button>
        </div>
        <p class="quiet" id="turn-off-hint">{text.turn_off_hint}</p>
    }
}

fn fields(text: &KioskSettingsText, settings: &KioskSettings) -> String {
    let idle =
        IDLE_CHOICES.map(|idle| (idle.to_string(), (text.seconds)(idle), idle == settings.idle));
    let printer = ["no", "yes"].into_iter().zip(text.no_yes);
    let printer: Vec<_> = printer
        .map(|(value, words)| {
            (value.to_owned(), words.to_owned(), (value == "yes") == settings.has_printer)
        })
        .collect();
    let language = Language::all().map(|language| {
        let is_chosen = language == settings.language;
        (language.key().to_owned(), language.text().name.to_owned(), is_chosen)
    });
    group("begins-in", text.language, text.language_hint, &language)
        + &group("idle", text.idle, text.idle_hint, &idle)
        + &group("printer", text.printer, text.printer_hint, &printer)
}

/// A question with its options: the value and words of each, and whether it is chosen.
fn group(name: &str, question: &str, hint: &str, options: &[(String, String, bool)]) -> String {
    let option = |(value, words, is_chosen): &(String, String, bool)| {
        let checked = if *is_chosen { " checked" } else { "" };
        format!(
            "<label class=\"choice\"><input class=\"choice__input\" type=\"radio\" name=\"{name}\" \
             value=\"{value}\"{checked}><span class=\"choice__words\">{}</span></label>",
            escaped(words)
        )
    };
    format!(
        "<fieldset class=\"choices\"><legend class=\"choices__question\">{}</legend>\
         <p class=\"quiet\">{}</p>{}</fieldset>",
        escaped(question),
        escaped(hint),
        options.iter().map(option).collect::<String>()
    )
}
