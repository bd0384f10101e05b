//! The key on this device: which it is, putting one there, and taking it away.

use leptos::prelude::*;

use super::{lines_box, refused, said, typed};
use crate::feedback::sealing::{Keeping, PublicKeys};
use crate::feedback::store::{Outcome, Settings};
use crate::text::HereText;
use crate::ui::{from_html, heading, paragraph};
use crate::views::store::{Store, use_store};
use crate::views::use_views_text;

/// The key on this device.
#[component]
pub(super) fn KeyHere() -> impl IntoView {
    let (words, store) = (&use_views_text().keys, use_store());
    let text = &words.here;
    let (place, done) = (NodeRef::new(), RwSignal::new(String::new()));
    let has_keys = Memo::new(move |_| {
        store.track();
        !store.settings().keys.is_empty()
    });
    let state = move || {
        store.track();
        let settings = store.settings();
        let sentence = match Keeping::of(&settings) {
            Ok(Keeping::Sealed(keys)) => (text.sealed_to)(&keys.words()),
            Ok(Keeping::Open) => text.open.to_owned(),
            Err(_) => text.kiosk_without.to_owned(),
        };
        from_html(heading(text.heading) + &paragraph("inset", &sentence))
    };
    let take = move |_| match PublicKeys::parse(&typed(place)) {
        Err(error) => done.set(refused::of_public(error, &words.refused)),
        Ok(keys) => use_key(store, keys, done, text),
    };
    let remove = move |_| {
        leptos::task::spawn_local(async move {
            let settings = Settings { keys: Vec::new(), ..store.settings() };
            let outcome = store.set_settings(settings).await;
            let is_kept = !matches!(outcome, Outcome::NotKept(_));
            done.set(if is_kept { text.removed } else { text.not_kept }.into());
        });
    };
    view! {
        <section class="card">
            {state}
            {lines_box(place, "public-key", text.label, text.hint)}
            <div class="buttons">
                <button class="button" type="button" on:click=take>{text.take}</button>
                {move || has_keys.get().then(|| view! {
                    <button class="link-button" type="button" on:click=remove>{text.remove}</button>
                }.into_any())}
            </div>
            {said(done)}
        </section>
    }
}

/// Has answers on this device sealed to keys from now on.
pub(super) fn use_key(
    store: Store,
    keys: PublicKeys,
    done: RwSignal<String>,
    text: &'static HereText,
) {
    leptos::task::spawn_local(async move {
        let words = keys.words();
        let settings = Settings {
            keys: keys.all().iter().map(ToString::to_string).collect(),
            ..store.settings()
        };
        let outcome = store.set_settings(settings).await;
        let is_kept = !matches!(outcome, Outcome::NotKept(_));
        done.set(if is_kept { (text.taken)(&words) } else { text.not_kept.into() });
    });
}
