//! Backups, other devices' files, and taking away. Nothing changes before it was shown what would.

mod away;
mod open;
mod save;
mod ways;

use leptos::prelude::*;

use self::away::Away;
pub(crate) use self::away::{erase_for_good, made_of};
use self::open::Opened;
use super::board::{Deed, board, top};
use super::store::{Store, use_store};
use super::{set_heading, use_views_text};
use crate::browser::file::{self, File};
use crate::feedback::sharing::{Bundle, BundleError, MAX_BUNDLE, read_bundle};
use crate::feedback::store::NotKept;
use crate::text::TogetherText;

/// What the screen shows besides what is kept.
#[derive(Clone, Copy)]
struct Desk {
    text: &'static TogetherText,
    store: Store,
    said: RwSignal<String>,
    opened: RwSignal<Opened>,
    away: RwSignal<Away>,
}

/// Backups, other devices' files, and taking away.
#[component]
pub(crate) fn TogetherPage() -> impl IntoView {
    let text = &use_views_text().together;
    set_heading(text.title);
    let desk = Desk {
        text,
        store: use_store(),
        said: RwSignal::new(String::new()),
        opened: RwSignal::default(),
        away: RwSignal::default(),
    };
    let html = move || {
        desk.store.track();
        let opened = desk.opened.with(|opened| opened.html(desk));
        let away = desk.away.with(|away| away.html(desk));
        [top(text.title, text.lead), save::html(desk), opened, away].concat()
    };
    board(desk.said, html, move |deed| desk.act(deed))
}

impl Desk {
    fn act(self, deed: Deed) {
        leptos::task::spawn_local(async move {
            self.said.try_set(String::new());
            match deed.name.as_str() {
                "save" => save::save(self),
                "set-check" => save::check(self, deed.files).await,
                "set-open" | "set-dropped" => open::open(self, deed.files).await,
                "set-erasures" => open::toggle_erasures(self),
                "take" => open::take(self).await,
                _ => away::act(self, deed).await,
            }
        });
    }

    fn say(self, words: impl Into<String>) {
        let _ = self.said.try_set(words.into());
    }

    /// Why something could not be kept.
    fn why_not(self, why: NotKept) -> &'static str {
        if why == NotKept::Full { self.text.full } else { self.text.not_kept }
    }

    /// What a file holds and its bytes, or why it was refused.
    async fn read(self, file: &File) -> Result<(Bundle, Vec<u8>), String> {
        let bytes = file::bytes(file, MAX_BUNDLE).await;
        let bytes = bytes.map_err(|_| self.text.file_failed.to_owned())?;
        let bytes = bytes.ok_or_else(|| self.text.refused.too_large.to_owned())?;
        match read_bundle(&bytes) {
            Ok(bundle) => Ok((bundle, bytes)),
            Err(why) => Err(self.refusal(why)),
        }
    }

    fn refusal(self, why: BundleError) -> String {
        let text = &self.text.refused;
        let words = match why {
            BundleError::TooLarge { .. } => text.too_large,
            BundleError::NotABundle => text.not_ours,
            BundleError::Newer => text.newer,
            BundleError::CutShort => text.cut_short,
            BundleError::SavedAnew => text.saved_anew,
            BundleError::Altered => text.altered,
            BundleError::TooMany => text.too_many,
            BundleError::Start(_) | BundleError::Header(_) => return (text.wrong_line)(1),
            BundleError::Item { line, .. } | BundleError::Repeated { line } => {
                return (text.wrong_line)(line);
            }
        };
        words.to_owned()
    }
}
