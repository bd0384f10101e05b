//! Giving views on a kiosk: the survey, the key, and what has no backup.

use leptos::{ev, prelude::*};

use crate::browser::{clock, form};
use crate::feedback::DeviceId;
use crate::feedback::sealing::Keeping;
use crate::feedback::store::Urgency;
use crate::page::ViewsPage;
use crate::stand::attract::button;
use crate::stand::state::Then;
use crate::stand::{use_kiosk, use_staff_text};
use crate::text::KioskViewsText;
use crate::ui::{element, escaped, heading, paragraph};
use crate::views::bundles::save_bundles;
use crate::views::store::{Store, use_store};

/// Giving views.
#[component]
pub(super) fn GivingViews() -> impl IntoView {
    let (text, state, store) = (&use_staff_text().views, use_kiosk(), use_store());
    let said = RwSignal::new(String::new());
    let html = move || {
        store.track();
        if store.is_ready.get() { html(text, store) } else { String::new() }
    };
    let press = move |event: ev::MouseEvent| match form::pressed(&event) {
        Some((name, _)) if name == "save" => said.set(save(text, store)),
        Some((name, _)) if name == "desk" => state.unlock(Then::Group(ViewsPage::Desk)),
        _ => {}
    };
    view! {
        <section class="staff__sheet">
            <div on:click=press inner_html=html></div>
            <p class="staff__said" role="status">{said}</p>
        </section>
    }
}

fn html(text: &KioskViewsText, store: Store) -> String {
    let settings = store.settings();
    let survey = match store.survey() {
        Some(open) => {
            let survey = open.survey();
            (text.survey)(&survey.title, &survey.asker.group)
        }
        None => text.no_survey.to_owned(),
    };
    let (key, tone) = match Keeping::of(&settings) {
        Ok(Keeping::Sealed(keys)) => ((text.sealed)(&keys.words()), "fine"),
        _ => (text.no_key.to_owned(), "now"),
    };
    let health = store.health();
    let since = match health.backup.days.filter(|_| health.has_backup) {
        Some(days) => (text.days)(days),
        None => text.never.to_owned(),
    };
    let urgency = match health.backup.urgency {
        Urgency::Fine => "fine",
        Urgency::Soon => "soon",
        Urgency::Now => "now",
    };
    let backup = [(text.missing)(health.backup.missing), since].join(" ");
    let note = |tone: &str, words: &str| {
        element("p", &format!("staff-note staff-note--{tone}"), &escaped(words))
    };
    heading(text.heading)
        + &paragraph("", &survey)
        + &note(tone, &key)
        + &note(urgency, &backup)
        + &element(
            "div",
            "staff__ways",
            &(button("button", "save", "", &escaped(text.save))
                + &button("outlined-button", "desk", "", &escaped(text.desk))),
        )
        + &paragraph("quiet", text.desk_hint)
}

/// Saves all that is kept, and says what became of it.
fn save(text: &KioskViewsText, store: Store) -> String {
    let day = clock::today().map_or(String::new(), |day| format!("{day}-"));
    let name = |device: DeviceId| format!("views-{day}{}", &device.to_string()[..4]);
    match save_bundles(store, &store.holding(), name) {
        Ok(names) => (text.saved)(names.len()),
        Err(_) => text.not_saved.to_owned(),
    }
}
