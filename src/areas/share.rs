//! Keeping a surgery on this device, forgetting it, and sharing it: by its link, by the device's
//! own way, and by a square code for a phone.

use std::sync::Arc;

use leptos::{ev::MouseEvent, prelude::*};

use super::{set_heading, use_areas_text};
use crate::browser::document::{Told, told};
use crate::browser::share;
use crate::context::{
    address_for_others, forget_surgery, is_shared_device, save_surgery, saved_surgery, use_text,
};
use crate::directory::{Directory, PracticeCode};
use crate::page::{AreasPage, Page};
use crate::text::ShareText;
use crate::ui::{
    Breadcrumb, element, escaped, from_html, heading, link, paragraph, qr_code, title,
};

/// Keeping and sharing a surgery.
pub(super) fn surgery(directory: &Arc<Directory>, code: PracticeCode) -> AnyView {
    let text = &use_areas_text().share;
    let Some(practice) = directory.practice(code) else {
        return super::closed::one(directory, code);
    };
    let (page, name) = (Page::Surgery(code), practice.name.to_string());
    let heading = (text.title)(&name);
    set_heading(&heading);
    let address = address_for_others(&page);
    let (keeping, sharing) = (keep(text, code), sharing(text, address.as_deref()));
    let taking = address.as_deref().map(|address| taking(text, address)).unwrap_or_default();
    // Each is said beside what was pressed.
    let (said, said_of_link) = (RwSignal::new(""), RwSignal::new(""));
    let trail = vec![(page, name.clone())];
    let act = move |event: MouseEvent| {
        let Some(Told { action, .. }) = told(&event, "data-do") else { return };
        let (address, name) = (address.clone().unwrap_or_default(), name.clone());
        match action.as_str() {
            "keep" => said.set(if save_surgery(code, &name) { text.kept } else { text.not_kept }),
            "copy" => leptos::task::spawn_local(async move {
                let is_copied = share::copy(&address).await;
                let _ = said_of_link.try_set(if is_copied { text.copied } else { text.not_copied });
            }),
            _ => leptos::task::spawn_local(async move { share::send(&name, &address).await }),
        }
    };
    view! {
        <Breadcrumb text=&use_text().shell trail />
        {from_html(title(&heading))}
        <div on:click=act>
            <div inner_html=keeping></div>
            <p class="said" role="status">{said}</p>
            <div inner_html=sharing></div>
            <p class="said" role="status">{said_of_link}</p>
            <div inner_html=taking></div>
        </div>
    }
    .into_any()
}

/// The way to keep a surgery, or that this device keeps none.
fn keep(text: &ShareText, code: PracticeCode) -> String {
    let saved = saved_surgery();
    let inside = if is_shared_device() {
        paragraph("", text.kiosk)
    } else if saved.as_ref().is_some_and(|(saved, _)| *saved == code) {
        let way = link("", &Page::Areas(AreasPage::Saved), text.saved);
        paragraph("", text.kept) + &element("p", "", &way)
    } else {
        let other = saved.map(|(_, name)| paragraph("", &(text.other_kept)(&name)));
        paragraph("reading-width", text.keep_why)
            + &other.unwrap_or_default()
            + &button("keep", text.keep_button)
    };
    heading(text.keep) + &inside
}

/// The ways to share an address.
fn sharing(text: &ShareText, address: Option<&str>) -> String {
    let Some(address) = address else {
        let why = if is_shared_device() { text.no_address_here } else { text.no_address };
        return heading(text.share) + &paragraph("inset", why);
    };
    // What one visitor of a kiosk copies, the next could paste.
    let mut buttons = String::new();
    if !is_shared_device() {
        buttons += &button("copy", text.copy);
        if share::can_send() {
            buttons += &button("send", text.send);
        }
    }
    heading(text.share)
        + &paragraph("reading-width", text.share_why)
        + &element("p", "buttons", &buttons)
        + &format!(
            r#"<p class="share-link"><label class="share-link__label" for="share-link">{}</label><input class="share-link__box" id="share-link" readonly value="{}"></p>"#,
            escaped(text.link),
            escaped(address)
        )
}

/// The square code of an address.
fn taking(text: &ShareText, address: &str) -> String {
    heading(text.code)
        + &paragraph("reading-width", text.code_why)
        + &element("div", "share-code", &qr_code(address, text.code_why))
}

/// The surgery that is kept, and how to forget it.
pub(super) fn saved() -> AnyView {
    let text = &use_areas_text().share;
    set_heading(text.saved);
    let kept = RwSignal::new(saved_surgery().is_some());
    let said = RwSignal::new("");
    let html = move || match saved_surgery().filter(|_| kept.get()) {
        Some((code, name)) => {
            element("p", "lead", &link("", &Page::Surgery(code), &name))
                + &button("forget", text.forget)
        }
        None => paragraph("lead", text.nothing_saved) + &paragraph("", text.how_to_save),
    };
    let forget = move |event: MouseEvent| {
        if told(&event, "data-do").is_some() {
            forget_surgery();
            kept.set(false);
            said.set(text.forgotten);
        }
    };
    view! {
        <Breadcrumb text=&use_text().shell />
        {from_html(title(text.saved))}
        <div on:click=forget inner_html=html></div>
        <p class="said" role="status">{said}</p>
    }
    .into_any()
}

/// A button that says what it does in `data-do`.
pub(super) fn button(action: &str, words: &str) -> String {
    format!(
        r#"<button class="button" type="button" data-do="{action}">{}</button>"#,
        escaped(words)
    )
}
