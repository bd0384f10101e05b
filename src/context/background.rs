//! What the app fetches by itself, which waits while someone gives their views.

use std::time::Duration;

use leptos::prelude::*;

/// Whether nothing may be fetched that nobody asked for.
#[derive(Clone, Copy)]
struct Quiet(RwSignal<bool>);

/// Lets [`in_the_background`] be used.
pub(crate) fn provide_background() {
    provide_context(Quiet(RwSignal::new(false)));
}

/// Says anew whenever `is_quiet` changes whether nothing may be fetched that nobody asked for.
pub(crate) fn keep_quiet_while(is_quiet: impl Fn() -> bool + 'static) {
    let Quiet(quiet) = expect_context();
    Effect::new(move || quiet.set(is_quiet()));
}

/// Has what is `wanted` fetched, a while later so that the screen comes first. It may be asked for
/// more than once.
pub(crate) fn in_the_background<T: 'static>(
    patience: Duration,
    wanted: impl Fn() -> Option<T> + 'static,
    fetch: fn(T),
) {
    let Quiet(quiet) = expect_context();
    Effect::new(move || {
        let Some(wanted) = wanted().filter(|_| !quiet.get()) else { return };
        let fetch = move || {
            if !quiet.get_untracked() {
                fetch(wanted);
            }
        };
        set_timeout(fetch, patience);
    });
}
