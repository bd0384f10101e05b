//! Pictures of many dots, drawn on a canvas.

use leptos::prelude::*;

use super::use_display;
pub(crate) use crate::browser::canvas::{Layer, Picture};
use crate::browser::{canvas, colours::ColourListener};

/// Keeps the canvas that matches in step with what its picture is made of, with the window, and
/// with the colours that the device asks for or the visitor chose.
pub(crate) fn paint(selector: &'static str, picture: impl Fn() -> Picture + 'static) {
    let around = RwSignal::new(());
    let resized = window_event_listener_untyped("resize", move |_| around.set(()));
    on_cleanup(move || resized.remove());
    // Dropped, and so silent, when the screen is left.
    StoredValue::new_local(ColourListener::new(move || around.set(())));
    let display = use_display();
    Effect::new(move || {
        around.track();
        display.track();
        let _ = canvas::paint(selector, &picture());
    });
}
