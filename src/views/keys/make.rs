//! Making the group's key: words on paper first, which must open a trial answer before anyone gets
//! the public key.

use leptos::html::Textarea;
use leptos::prelude::*;

use super::here::use_key;
use super::{lines_box, refused, said, typed};
use crate::browser::{document, file, random, turn};
use crate::feedback::sealing::{Cost, NewKey, PrivateKey, PublicKeys, new_passphrase};
use crate::ui::{element, escaped, from_html, heading, lines, paragraph, qr_code};
use crate::views::store::use_store;
use crate::views::use_views_text;

/// How far the making has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    Before,
    OnScreen,
    OnPaper,
    Proved,
}

/// What is in hand, in memory only.
#[derive(Default)]
struct Hand {
    new: Option<NewKey>,
    key: Option<PrivateKey>,
}

type InHand = StoredValue<Hand, LocalStorage>;

/// The ceremony.
#[component]
pub(super) fn MakeKey() -> impl IntoView {
    let text = &use_views_text().keys.make;
    let stage = RwSignal::new(Stage::Before);
    let hand: InHand = StoredValue::new_local(Hand::default());
    let done = RwSignal::new(String::new());
    let make = move |_| match NewKey::make(random::bytes().ok()) {
        Ok(key) => {
            hand.update_value(|hand| hand.new = Some(key));
            done.set(String::new());
            stage.set(Stage::OnScreen);
        }
        Err(_) => done.set(text.failed.into()),
    };
    let body = move || {
        match stage.get() {
        Stage::Before => view! {
            {from_html(lines(text.steps) + &paragraph("inset", text.not_on_kiosk))}
            <button class="button" type="button" on:click=make>{text.make}</button>
        }
        .into_any(),
        Stage::OnScreen => view! {
            {from_html(sheet(hand))}
            <div class="buttons">
                <button class="button" type="button" on:click=|_| document::print()>{text.print}</button>
                <button class="button button--second" type="button" on:click=move |_| stage.set(Stage::OnPaper)>
                    {text.on_paper}
                </button>
            </div>
        }
        .into_any(),
        Stage::OnPaper => view! { <TryWords stage hand done /> }.into_any(),
        Stage::Proved => view! { <Proved hand done /> }.into_any(),
    }
    };
    view! {
        <section class="card views-keys__make">
            {from_html(heading(text.heading))}
            {body}
            {said(done)}
        </section>
    }
}

/// The recovery sheet.
fn sheet(hand: InHand) -> String {
    let text = &use_views_text().keys.make;
    hand.with_value(|hand| {
        let Some(new) = &hand.new else { return String::new() };
        let words = new.words();
        let items: String = words.iter().map(|word| element("li", "", word)).collect();
        let inside = element("h3", "key-sheet__title", text.sheet)
            + &element("ol", "key-sheet__words", &items)
            + &element("p", "key-sheet__name", &escaped(&(text.name)(&new.id().words())))
            + &qr_code(&words.join(" "), text.code)
            + &lines(text.sheet_advice);
        element("div", "key-sheet", &inside)
    })
}

/// Typing the words from the paper.
#[component]
fn TryWords(stage: RwSignal<Stage>, hand: InHand, done: RwSignal<String>) -> impl IntoView {
    let keys = &use_views_text().keys;
    let text = &keys.make;
    let place = NodeRef::<Textarea>::new();
    let try_words = move |_| {
        let words = typed(place);
        let proved = hand.with_value(|hand| {
            hand.new.as_ref().map(|new| new.prove(&words, random::bytes().ok()))
        });
        match proved {
            Some(Ok(key)) => {
                hand.set_value(Hand { new: None, key: Some(key) });
                done.set(String::new());
                stage.set(Stage::Proved);
            }
            Some(Err(error)) => done.set(refused::of_proof(error, &keys.refused)),
            None => stage.set(Stage::Before),
        }
    };
    view! {
        {lines_box(place, "sheet-words", text.type_words, text.type_hint)}
        <div class="buttons">
            <button class="button" type="button" on:click=try_words>{text.try_words}</button>
            <button class="link-button" type="button" on:click=move |_| stage.set(Stage::OnScreen)>
                {text.again}
            </button>
        </div>
    }
}

/// What to do with a key that has been proved.
#[component]
fn Proved(hand: InHand, done: RwSignal<String>) -> impl IntoView {
    let (words, store) = (&use_views_text().keys, use_store());
    let text = &words.make;
    let public = hand.with_value(|hand| hand.key.as_ref().map(PrivateKey::public));
    let Some(public) = public else { return ().into_any() };
    let printed = public.to_string();
    let name = public.id().words();
    let keep_public = {
        let printed = printed.clone();
        move |_| {
            if file::save("public-key.txt", "text/plain", printed.as_bytes()).is_err() {
                done.set(text.file_failed.into());
            }
        }
    };
    let use_here = move |_| {
        if let Ok(keys) = PublicKeys::of(public, None) {
            use_key(store, keys, done, &words.here);
        }
    };
    let passphrase = new_passphrase(random::bytes().ok()).unwrap_or_default();
    let about_file = (text.file_text)(&passphrase);
    let keep_file = move |_| {
        let passphrase = passphrase.clone();
        leptos::task::spawn_local(async move {
            // Stretching the passphrase takes most of a second: the press is seen first.
            turn::take_turns().await;
            let written = hand.with_value(|hand| {
                let chance = random::bytes().ok();
                hand.key.as_ref()?.write_file("", &passphrase, Cost::USUAL, chance).ok()
            });
            let is_saved = written.is_some_and(|text| {
                file::save("private-key.ppg-key.json", "application/json", text.as_bytes()).is_ok()
            });
            done.set(if is_saved { text.file_saved } else { text.file_failed }.into());
        });
    };
    let head = element("h3", "", text.proved)
        + &paragraph("", text.proved_text)
        + &element("p", "key-sheet__name", &escaped(&(text.name)(&name)))
        + &element("p", "field__label", text.public)
        + &paragraph("field__hint", text.public_hint)
        + &element("p", "key-text", &printed)
        + &qr_code(&printed, text.public);
    let file_part = element("h3", "", text.file) + &element("p", "", &escaped(&about_file));
    view! {
        {from_html(head)}
        <div class="buttons">
            <button class="button" type="button" on:click=keep_public>{text.save_public}</button>
            <button class="link-button" type="button" on:click=use_here>{text.use_here}</button>
        </div>
        {from_html(file_part)}
        <button class="button" type="button" on:click=keep_file>{text.save_file}</button>
    }
    .into_any()
}
