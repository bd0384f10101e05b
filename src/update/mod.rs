//! The monthly update without a programmer: a WebAssembly of its own. The page takes the published
//! files and shows what they would change; a worker reads them, by the code of `cargo import`; the
//! new directory is kept on this device, beside the one that comes with the app.

mod desk;
mod message;
mod packs;
mod report;
mod screen;
mod work;

use leptos::prelude::*;

use self::screen::Screen;
use crate::browser::{
    part::Place,
    worker::{Listener, Message, serve},
};
use crate::context::{mount_screen, use_display};
use crate::text::UpdateText;

/// Shows the screen of the update in an element, in place of the last.
pub fn open_update(place: Place) {
    mount_screen(place, || {}, || view! { <Screen /> }.into_any());
}

/// What the worker does: reads files and makes of them what would change.
pub fn work_on_update(request: &Message, on_step: &Listener) -> Message {
    serve(request, on_step, work::serve)
}

/// The words of the update in the visitor's language.
fn use_update_text() -> &'static UpdateText {
    use_display().now().language.update()
}
