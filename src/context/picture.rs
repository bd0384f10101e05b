//! Pictures of many dots, drawn on a canvas.

use leptos::prelude::*;

use crate::browser::canvas;
pub(crate) use crate::browser::canvas::{Layer, Picture};

/// Keeps the canvas that matches in step with what its picture is made of, and with the window.
pub(crate) fn paint(selector: &'static str, picture: impl Fn() -> Picture + 'static) {
    let size = RwSignal::new(0_u32);
    let resized = window_event_listener_untyped("resize", move |_| size.update(|n| *n += 1));
    on_cleanup(move || resized.remove());
    Effect::new(move || {
        size.track();
        let _ = canvas::paint(selector, &picture());
    });
}
