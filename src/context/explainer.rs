//! What patients are told of networks: fetched once in each language that is chosen, then shared.

use std::time::Duration;

use leptos::prelude::*;

use super::background::in_the_background;
use super::directory::is_directory_ready;
use super::use_display;
use crate::{
    browser::fetch,
    explainer::{Explainer, decode_explainer, open_explainer_pack},
    text::Language,
};

/// Whether the explainer is there.
#[derive(Clone, Copy)]
pub(crate) enum ExplainerState {
    /// It is on its way.
    Loading,
    /// It is there, for as long as the page lives.
    Ready(&'static Explainer),
    /// It could not be had.
    Failed,
}

/// What the whole app knows of the explainer in a language.
#[derive(Clone, Copy)]
struct SharedExplainer {
    language: Language,
    state: RwSignal<ExplainerState>,
    is_asked_for: StoredValue<bool>,
}

/// Fetches the explainer once the directory is there, and when another language is chosen: links
/// to it stand on many screens, and nothing may be asked for while someone reads them.
pub(crate) fn provide_explainer() {
    const PATIENCE: Duration = Duration::from_millis(300);
    provide_context(Language::all().map(|language| SharedExplainer {
        language,
        state: RwSignal::new(ExplainerState::Loading),
        is_asked_for: StoredValue::new(false),
    }));
    let (is_ready, display) = (is_directory_ready(), use_display());
    let wanted = move || {
        display.track_language();
        is_ready().then(shared)
    };
    in_the_background(PATIENCE, wanted, SharedExplainer::ask);
}

/// Whether the explainer is there in the visitor's language, as a signal; a screen of its own does
/// not wait for its turn.
pub(crate) fn use_explainer() -> RwSignal<ExplainerState> {
    let shared = shared();
    shared.ask();
    shared.state
}

/// The explainer in the visitor's language, for screens that can do without it until it is there.
pub(crate) fn use_explainer_later() -> RwSignal<ExplainerState> {
    shared().state
}

fn shared() -> SharedExplainer {
    let [first, others @ ..]: [SharedExplainer; Language::COUNT] = expect_context();
    let language = use_display().now().language;
    others.into_iter().find(|other| other.language == language).unwrap_or(first)
}

impl SharedExplainer {
    fn ask(self) {
        let Self { language, state, is_asked_for } = self;
        if is_asked_for.try_update_value(|asked| std::mem::replace(asked, true)) == Some(false) {
            leptos::task::spawn_local(async move {
                state.set(
                    load(language).await.map_or(ExplainerState::Failed, ExplainerState::Ready),
                );
            });
        }
    }
}

/// The explainer, or nothing: why is told to the console.
async fn load(language: Language) -> Option<&'static Explainer> {
    fn warn(error: impl std::fmt::Display) {
        leptos::logging::debug_warn!("{error}");
    }
    let pack = fetch::fetch(language.explainer_pack()).await.map_err(warn).ok()?;
    let (length, body) = open_explainer_pack(&pack).map_err(warn).ok()?;
    let body = fetch::gunzip(body).await.map_err(warn).ok()?;
    let explainer = decode_explainer(length, body).map_err(warn).ok()?;
    Some(Box::leak(Box::new(explainer)))
}
