//! How to start the browser, ready to copy.

use leptos::prelude::*;

use crate::browser::device;
use crate::stand::use_staff_text;

/// What the browser is to be started with. Storage is written to the disk at once, and nothing of
/// the browser's own stands between visitors and the page.
const FLAGS: &str = "--kiosk --noerrdialogs --disable-session-crashed-bubble \
    --overscroll-history-navigation=0 --no-first-run --disable-translate \
    --enable-aggressive-domstorage-flushing --user-data-dir=kiosk-profile";

/// How to start the browser.
#[component]
pub(super) fn Flags() -> impl IntoView {
    let text = &use_staff_text().flags;
    let said = RwSignal::new("");
    let copy = move |_| {
        leptos::task::spawn_local(async move {
            let is_copied = device::copy(FLAGS.to_owned()).await;
            let _ = said.try_set(text.copied[usize::from(is_copied)]);
        });
    };
    view! {
        <section class="staff__sheet">
            <h2>{text.heading}</h2>
            <p>{text.what}</p>
            <pre class="staff__flags" tabindex="0" role="region" aria-label=text.heading>{FLAGS}</pre>
            <p>{text.never}</p>
            <div class="staff__ways">
                <button class="outlined-button" type="button" on:click=copy>{text.copy}</button>
            </div>
            <p class="staff__said" role="status">{said}</p>
        </section>
    }
}
