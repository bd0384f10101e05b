//! The buttons that have the page read aloud. The page marks what is read by `data-read-aloud`.

use leptos::prelude::*;

use crate::context::{Reader, Reading, use_text};

/// Reads aloud what the page marks, where this device has a voice for it; else nothing is shown.
#[component]
pub(crate) fn ReadAloud() -> impl IntoView {
    let (text, reader) = (&use_text().read_aloud, Reader::new());
    let buttons = move || {
        let (words, is_begun) = match reader.reading() {
            Reading::Voiceless => return String::new(),
            Reading::Silent => (text.listen, false),
            Reading::Speaking => (text.pause, true),
            Reading::Paused => (text.go_on, true),
        };
        let stop = format!(
            r#"<button class="button read-aloud__stop" type="button">{}</button>"#,
            text.stop
        );
        format!(
            r#"<button class="button read-aloud__listen" type="button">{words}</button>{}"#,
            if is_begun { &stop } else { "" }
        )
    };
    view! { <div class="read-aloud" on:click=move |ev| reader.press(&ev) inner_html=buttons /> }
}
