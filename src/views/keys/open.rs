//! Opening what is sealed, on the group's own device: in memory, and kept only if the group says so.

use leptos::prelude::*;

use super::{lines_box, refused, said, typed};
use crate::browser::{file, turn};
use crate::feedback::sealing::PrivateKey;
use crate::page::{Page, ViewsPage};
use crate::ui::{escaped, from_html, heading, lines, link, paragraph};
use crate::views::store::use_store;
use crate::views::use_views_text;

/// No key file is longer, in bytes.
const LONGEST_FILE: usize = 10_000;

/// Opening what is sealed.
#[component]
pub(super) fn OpenSealed() -> impl IntoView {
    let (keys, store) = (&use_views_text().keys, use_store());
    let text = &keys.open;
    let (place, passphrase) = (NodeRef::new(), NodeRef::<leptos::html::Input>::new());
    let done = RwSignal::new(String::new());
    let can_keep = RwSignal::new(false);
    let state = move || {
        store.track();
        let sealed = store.records().sealed;
        let sentence = if sealed > 0 { (text.sealed)(sealed) } else { text.none.to_owned() };
        from_html(
            heading(text.heading) + &paragraph("inset", &sentence) + &lines(text.advice.lines),
        )
    };
    let open_with = move |key: PrivateKey| async move {
        let opened = store.open_with(&key).await;
        let all = opened.opened + opened.closed.len();
        let mut words = (text.opened)(opened.opened, all);
        if let Some(why) = opened.closed.first() {
            words =
                words + " " + &(text.closed)(opened.closed.len(), &refused::of_answer(why, text));
        }
        if opened.opened > 0 {
            words = words + " " + text.in_memory;
        }
        can_keep.set(opened.opened > 0);
        done.set(words);
    };
    let with_words = move |_| match PrivateKey::from_words(&typed(place)) {
        Err(error) => done.set(refused::of_words(error, &keys.refused)),
        Ok(key) => {
            done.set(text.working.into());
            leptos::task::spawn_local(open_with(key));
        }
    };
    let with_file = move |event: leptos::ev::Event| {
        let Some(chosen) = file::chosen(&event).into_iter().next() else { return };
        let passphrase = passphrase.get_untracked().map(|it| it.value()).unwrap_or_default();
        done.set(text.working.into());
        leptos::task::spawn_local(async move {
            turn::take_turns().await;
            let bytes = file::bytes(&chosen, LONGEST_FILE).await.ok().flatten();
            let read = String::from_utf8(bytes.unwrap_or_default()).unwrap_or_default();
            match PrivateKey::from_file(&read, &passphrase) {
                Err(error) => done.set(refused::of_file(error, &keys.refused).into()),
                Ok(key) => open_with(key).await,
            }
        });
    };
    let keep = move |_| {
        leptos::task::spawn_local(async move {
            let (kept, all) = store.keep_opened().await;
            let is_all = kept == all;
            can_keep.set(!is_all);
            done.set(if is_all { (text.kept)(kept) } else { (text.not_kept)(kept) });
        });
    };
    view! {
        <section class="card">
            {state}
            {lines_box(place, "open-words", text.words, "")}
            <button class="button" type="button" on:click=with_words>{text.open}</button>
            <form class="field" on:submit=|event| event.prevent_default()>
                <label class="field__label" for="passphrase">{text.passphrase}</label>
                <input class="field__box" id="passphrase" type="password" autocomplete="off" node_ref=passphrase />
            </form>
            <label class="file-button">
                <input class="file-button__input" type="file" accept=".json,application/json" on:change=with_file />
                <span class="file-button__words">{text.file}</span>
            </label>
            {said(done)}
            {move || can_keep.get().then(|| view! {
                <div class="buttons">
                    {from_html(link("", &Page::Views(ViewsPage::Read), text.read))}
                    <button class="link-button" type="button" on:click=keep>{text.keep}</button>
                </div>
                <p class="field__hint" inner_html=escaped(text.keep_hint)></p>
            }.into_any())}
        </section>
    }
}
