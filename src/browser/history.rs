//! The history of addresses, and the words of a search, kept in the browser's history beside the address but never in it, so
//! that Back and reload find them and no server sees them.

use wasm_bindgen::JsValue;
use web_sys::{Event, UrlSearchParams, window};

/// The words that belong to the current entry of the history.
pub(crate) fn words() -> Option<String> {
    window()?.history().ok()?.state().ok()?.as_string()
}

/// Goes to an address of the app from outside its router, which hears of it as of Back.
pub(crate) fn go(address: &str) {
    let Some(window) = window() else { return };
    let is_there = window.history().and_then(|history| {
        history.push_state_with_url(&JsValue::NULL, "", Some(address))?;
        window.dispatch_event(&Event::new("popstate")?)
    });
    if is_there.is_err() {
        // A history that is full or forbidden: the address still leads there.
        let _ = window.location().set_search(address);
    }
    window.scroll_to_with_x_and_y(0.0, 0.0);
}

/// The value of a name in the address, decoded.
pub(crate) fn value(name: &str) -> Option<String> {
    let search = window()?.location().search().ok()?;
    UrlSearchParams::new_with_str(&search).ok()?.get(name)
}
