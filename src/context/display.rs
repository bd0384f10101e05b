//! How the visitor wants the app to look, and in which language. It is kept on this device alone.

use leptos::prelude::*;

use super::forget_surgery;
use crate::{
    browser::{document, storage},
    display::{Display, KEY},
    text::Keeping,
};

/// What the visitor has chosen. The signals are of common types: a type of its own for each would
/// be some kilobytes to download.
#[derive(Clone, Copy)]
pub(crate) struct DisplayChoice {
    /// The choices, as they are kept.
    kept: RwSignal<String>,
    /// What became of the last change; nothing before the first.
    pub(crate) said: RwSignal<String>,
    /// Tells when the language changes.
    language: RwSignal<()>,
}

/// Takes up what was chosen on an earlier visit. Where that cannot be read, all is as usual.
pub(crate) fn provide_display() {
    let kept = storage::read(KEY).ok().flatten().unwrap_or_default();
    show(Display::parse(&kept));
    provide_context(DisplayChoice {
        kept: RwSignal::new(kept),
        said: RwSignal::new(String::new()),
        language: RwSignal::new(()),
    });
}

/// What the visitor has chosen.
pub(crate) fn use_display() -> DisplayChoice {
    expect_context()
}

impl DisplayChoice {
    /// The choices as they are now.
    pub(crate) fn now(self) -> Display {
        self.kept.with_untracked(|kept| Display::parse(kept))
    }

    /// Has what calls it done again when any choice changes.
    pub(crate) fn track(self) {
        self.kept.track();
    }

    /// Has what calls it done again when the language changes.
    pub(crate) fn track_language(self) {
        self.language.track();
    }

    /// Takes a choice such as `text=large`, at once.
    pub(crate) fn choose(self, choice: &str) {
        let mut display = self.now();
        display.choose(choice);
        let is_kept = storage::write(KEY, &display.to_string()).is_ok();
        self.set(display, if is_kept { Keeping::Kept } else { Keeping::Refused });
    }

    /// Makes everything as usual, and keeps nothing.
    pub(crate) fn put_back(self) {
        // Where nothing can be kept there is nothing to forget.
        let _ = storage::remove(KEY);
        forget_surgery();
        self.set(Display::default(), Keeping::Forgotten);
    }

    /// Takes up what another WebAssembly of this page has chosen and kept.
    pub(crate) fn look_again(self) {
        let Ok(kept) = storage::read(KEY) else { return };
        let kept = kept.unwrap_or_default();
        if self.kept.with_untracked(|now| *now != kept) {
            self.set(Display::parse(&kept), Keeping::Kept);
        }
    }

    fn set(self, display: Display, keeping: Keeping) {
        // Before anyone is told: a picture that is drawn anew reads its colours from the page.
        show(display);
        let is_new_language = self.now().language != display.language;
        self.kept.set(display.to_string());
        self.said.set((display.language.text().display.keeping)(keeping).into());
        if is_new_language {
            self.language.set(());
            // All that stood on the screen is made anew, and what was pressed is gone.
            request_animation_frame(|| document::focus("[name=language]:checked"));
        }
    }
}

/// Puts the choices on the root of the page, for the style to obey.
fn show(display: Display) {
    let text = display.language.text();
    document::set_language(text.code, text.direction.attribute());
    for (name, option) in display.chosen() {
        document::set_root_data(name, option);
    }
}
