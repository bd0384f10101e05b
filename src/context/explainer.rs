//! What patients are told of networks: fetched once, then shared.

use std::time::Duration;

use leptos::prelude::*;

use super::{DirectoryState, use_directory_state};
use crate::{
    browser::fetch,
    explainer::{Explainer, decode_explainer, open_explainer_pack},
};

/// Where the pack lies, beside the page.
const ADDRESS: &str = "data/explainer-en.bin";

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

/// What the whole app knows of the explainer.
#[derive(Clone, Copy)]
struct SharedExplainer {
    state: RwSignal<ExplainerState>,
    is_asked_for: StoredValue<bool>,
}

/// Fetches the explainer once the directory is there: links to it stand on many screens, and
/// nothing may be asked for while someone reads them.
pub(crate) fn provide_explainer() {
    const PATIENCE: Duration = Duration::from_millis(300);
    let state = RwSignal::new(ExplainerState::Loading);
    let shared = SharedExplainer { state, is_asked_for: StoredValue::new(false) };
    provide_context(shared);
    let directory = use_directory_state();
    Effect::new(move || {
        if matches!(*directory.read(), DirectoryState::Ready(_)) {
            set_timeout(move || shared.ask(), PATIENCE);
        }
    });
}

/// Whether the explainer is there, as a signal; a screen of its own does not wait for its turn.
pub(crate) fn use_explainer() -> RwSignal<ExplainerState> {
    let shared: SharedExplainer = expect_context();
    shared.ask();
    shared.state
}

/// The explainer, for screens that can do without it until it is there.
pub(crate) fn use_explainer_later() -> RwSignal<ExplainerState> {
    expect_context::<SharedExplainer>().state
}

impl SharedExplainer {
    fn ask(self) {
        let Self { state, is_asked_for } = self;
        if is_asked_for.try_update_value(|asked| std::mem::replace(asked, true)) == Some(false) {
            leptos::task::spawn_local(async move {
                state.set(load().await.map_or(ExplainerState::Failed, ExplainerState::Ready));
            });
        }
    }
}

/// The explainer, or nothing: why is told to the console.
async fn load() -> Option<&'static Explainer> {
    fn warn(error: impl std::fmt::Display) {
        leptos::logging::warn!("{error}");
    }
    let pack = fetch::fetch(ADDRESS).await.map_err(warn).ok()?;
    let (length, body) = open_explainer_pack(&pack).map_err(warn).ok()?;
    let body = fetch::gunzip(body).await.map_err(warn).ok()?;
    let explainer = decode_explainer(length, body).map_err(warn).ok()?;
    Some(Box::leak(Box::new(explainer)))
}
