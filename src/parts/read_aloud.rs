//! The buttons that have the page read aloud. The page marks what is read by `data-read-aloud`.

use leptos::prelude::*;

use crate::context::{Reader, Reading, use_text};

/// Reads aloud what the page marks, where this device has a voice for it; else nothing is shown.
#[component]
pub(crate) fn ReadAloud() -> impl IntoView {
    let (text, reader) = (&use_text().read_aloud, Reader::new());
    let reading = reader.reading;
    let is_begun = move || matches!(reading.get(), Reading::Speaking | Reading::Paused);
    let label = move || match reading.get() {
        Reading::Voiceless | Reading::Silent => text.listen,
        Reading::Speaking => text.pause,
        Reading::Paused => text.go_on,
    };
    view! {
        <div
            class="read-aloud" class:read-aloud--begun=is_begun
            hidden=move || reading.get() == Reading::Voiceless
        >
            <button class="button read-aloud__listen" type="button" on:click=move |_| reader.toggle()>
                {label}
            </button>
            <button class="button" type="button" hidden=move || !is_begun() on:click=move |_| reader.stop()>
                {text.stop}
            </button>
        </div>
    }
}
