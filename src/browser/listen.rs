//! Hearing of what happens anywhere on the page, before the app does; and messages between the app
//! and what stands around it, which are two WebAssemblies.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{CustomEvent, CustomEventInit, Event, window};

/// Has something done at each of these events, wherever on the page, before anything else hears of
/// it, for as long as the page lives.
pub(crate) fn everywhere(events: &[&str], action: impl FnMut(Event) + 'static) {
    let listener = Closure::<dyn FnMut(Event)>::new(action).into_js_value();
    let Some(window) = window() else { return };
    for event in events {
        let listener = listener.unchecked_ref();
        let _ = window.add_event_listener_with_callback_and_bool(event, listener, true);
    }
}

/// Sends a message of a kind to whoever listens.
pub(crate) fn tell(kind: &str, message: &str) {
    let options = CustomEventInit::new();
    options.set_detail(&message.into());
    if let (Some(window), Ok(event)) =
        (window(), CustomEvent::new_with_event_init_dict(kind, &options))
    {
        let _ = window.dispatch_event(&event);
    }
}

/// Has something done with each message of a kind.
pub(crate) fn on_told(kind: &str, action: impl Fn(String) + 'static) {
    let listener = Closure::<dyn Fn(CustomEvent)>::new(move |event: CustomEvent| {
        action(event.detail().as_string().unwrap_or_default());
    });
    if let Some(window) = window() {
        let listener = listener.into_js_value();
        let _ = window.add_event_listener_with_callback(kind, listener.unchecked_ref());
    }
}
