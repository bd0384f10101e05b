//! How the device is: versions, room, and whether what is kept will last.

use leptos::{ev, prelude::*};

use crate::browser::{
    device::{self, Room},
    form,
};
use crate::context::use_directory_state;
use crate::feedback::store::{QUOTA, Trouble};
use crate::stand::attract::{button, directory_of};
use crate::stand::{use_kiosk, use_staff_text};
use crate::text::Section;
use crate::ui::{element, escaped, heading, lines, summary_row};
use crate::views::store::use_store;

/// How the device is.
#[component]
pub(super) fn Device() -> impl IntoView {
    let (text, state, store) = (&use_staff_text().device, use_kiosk(), use_store());
    let (room, lasting) = (RwSignal::new(None::<Room>), RwSignal::new(None::<bool>));
    leptos::task::spawn_local(async move {
        let (now, is_lasting) = (device::room().await, device::is_lasting().await);
        let _ = room.try_set(now);
        let _ = lasting.try_set(is_lasting);
    });
    let directory = use_directory_state();
    let facts = move || {
        store.track();
        let settings = state.settings.get();
        let list = directory_of(&directory.read()).and_then(|directory| {
            Some((text.list_of)(directory.dates.extract_date?, directory.practices.len()))
        });
        let used = store.health().meter.used();
        const MEGABYTE: u64 = 1_000_000;
        let room = room.get().map(|room| {
            (text.room_of)(room.used / MEGABYTE, room.quota.saturating_sub(room.used) / MEGABYTE)
        });
        let unknown = || text.unknown.to_owned();
        let lasting = match lasting.get() {
            Some(is) => text.lasting_is[usize::from(is)].to_owned(),
            None => unknown(),
        };
        let starts = settings.since.map(|since| (text.starts_of)(settings.starts, since));
        let rows = [
            (text.app, env!("CARGO_PKG_VERSION").to_owned()),
            (text.list, list.unwrap_or_else(|| text.no_list.to_owned())),
            (text.kept, (text.kept_of)(used / 500, QUOTA / 500)),
            (text.room, room.unwrap_or_else(unknown)),
            (text.lasting, lasting),
            (text.starts, starts.unwrap_or_else(unknown)),
        ];
        let rows: String =
            rows.iter().map(|(name, value)| summary_row(name, &escaped(value))).collect();
        element("dl", "staff__facts", &rows)
    };
    let notes = move || {
        store.track();
        let (health, settings) = (store.health(), state.settings.get());
        let is_private = room.get().is_some_and(device::seems_private);
        let is_unproved = settings.starts < 2 && !health.is_denied;
        let forgets = health.troubles.contains(&Trouble::Forgets);
        let notes = [
            (health.is_denied, "now", &text.denied),
            (is_private, "now", &text.private),
            (forgets, "now", &text.forgets),
            (is_unproved, "soon", &text.unproved),
        ];
        notes
            .into_iter()
            .filter(|note| note.0)
            .map(|(_, tone, words)| note(tone, words))
            .collect::<String>()
    };
    let ask = move |event: ev::MouseEvent| {
        if form::pressed(&event).is_some() {
            leptos::task::spawn_local(async move {
                let _ = lasting.try_set(device::ask_lasting().await);
            });
        }
    };
    let ask_button = move || match lasting.get() {
        Some(false) => button("link-button", "lasting", "", &escaped(text.ask_lasting)),
        _ => String::new(),
    };
    view! {
        <div inner_html=notes></div>
        <section class="staff__sheet">
            <div inner_html=heading(text.heading)></div>
            <div inner_html=facts></div>
            <div on:click=ask inner_html=ask_button></div>
        </section>
    }
}

fn note(tone: &str, words: &Section) -> String {
    let inside = element("b", "", &escaped(words.heading)) + &lines(words.lines);
    element("div", &format!("staff-note staff-note--{tone}"), &inside)
}
