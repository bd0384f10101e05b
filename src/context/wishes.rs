//! What matters to the visitor, as set on the scale: kept while the page lives, for the chapter
//! that asks and for giving views.

use leptos::prelude::*;

/// How much each matters, as a step of the scale, counted from 0.
#[derive(Clone, Copy)]
pub(crate) struct Wishes {
    /// Being seen soon.
    pub(crate) soon: RwSignal<usize>,
    /// Seeing someone known.
    pub(crate) familiar: RwSignal<usize>,
}

/// Begins in the middle.
pub(crate) fn provide_wishes() {
    const MIDDLE: usize = 2;
    provide_context(Wishes { soon: RwSignal::new(MIDDLE), familiar: RwSignal::new(MIDDLE) });
}

/// What matters to the visitor.
pub(crate) fn use_wishes() -> Wishes {
    expect_context()
}
