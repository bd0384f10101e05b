//! The directory, fetched once for this part: it has no search over surgeries, so it needs no index.

use std::sync::Arc;

use leptos::prelude::*;

use crate::context::{Kept, fetch_directory};
use crate::directory::Directory;
use crate::text::LoadFailure;

/// Whether the directory is there.
#[derive(Clone)]
pub(super) enum Source {
    /// It is on its way.
    Loading,
    /// It is there; and what became of one kept on this device.
    Ready(Arc<Directory>, Kept),
    /// It could not be had.
    Failed(LoadFailure),
}

/// The directory, for as long as the page lives, and whether it was asked for.
#[derive(Clone, Copy)]
struct SharedSource(RwSignal<Source>, StoredValue<bool>);

/// Begins with nothing: no future can be waited for before there is a screen.
pub(super) fn provide_source() {
    provide_context(SharedSource(RwSignal::new(Source::Loading), StoredValue::new(false)));
}

/// Whether the directory is there, as a signal; the first to ask has it fetched.
pub(super) fn use_source() -> RwSignal<Source> {
    let SharedSource(source, is_asked_for) = expect_context();
    if is_asked_for.try_update_value(|asked| std::mem::replace(asked, true)) == Some(false) {
        leptos::task::spawn_local(async move {
            source.set(match fetch_directory().await {
                Ok((directory, kept)) => Source::Ready(Arc::new(directory), kept),
                Err(failure) => Source::Failed(failure),
            });
        });
    }
    source
}
