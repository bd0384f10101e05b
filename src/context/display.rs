//! How the visitor wants the app to look, and in which language. It is kept on this device alone.

use leptos::prelude::*;

use crate::{
    browser::{document, storage},
    display::{Display, KEY},
    text::{Keeping, Language},
};

/// What the visitor has chosen.
#[derive(Clone, Copy)]
pub(crate) struct DisplayChoice {
    /// The choices.
    pub(crate) display: RwSignal<Display>,
    /// What became of the last change; nothing before the first.
    pub(crate) keeping: RwSignal<Option<Keeping>>,
}

/// Takes up what was chosen on an earlier visit. Where that cannot be read, all is as usual.
pub(crate) fn provide_display() {
    let display = Display::parse(&storage::read(KEY).ok().flatten().unwrap_or_default());
    show(display);
    let (display, keeping) = (RwSignal::new(display), RwSignal::new(None));
    provide_context(DisplayChoice { display, keeping });
}

/// What the visitor has chosen.
pub(crate) fn use_display() -> DisplayChoice {
    expect_context()
}

impl DisplayChoice {
    /// Takes a choice such as `text=large`, at once.
    pub(crate) fn choose(self, choice: &str) {
        let mut display = self.display.get_untracked();
        display.choose(choice);
        let is_kept = storage::write(KEY, &display.to_string()).is_ok();
        self.set(display, if is_kept { Keeping::Kept } else { Keeping::Refused });
    }

    /// Makes everything as usual, and keeps nothing.
    pub(crate) fn put_back(self) {
        // Where nothing can be kept there is nothing to forget.
        let _ = storage::remove(KEY);
        self.set(Display::default(), Keeping::Forgotten);
    }

    /// The language, as it changes.
    pub(crate) fn language(self) -> Memo<Language> {
        Memo::new(move |_| self.display.read().language)
    }

    fn set(self, display: Display, keeping: Keeping) {
        // Before anyone is told: a picture that is drawn anew reads its colours from the page.
        show(display);
        let is_new_language = self.display.get_untracked().language != display.language;
        self.display.set(display);
        self.keeping.set(Some(keeping));
        if is_new_language {
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
