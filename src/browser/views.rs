//! Giving views and the group's desk, which few visitors open: a WebAssembly each, fetched then. `public/start.js` has the function that does it.

// The bindings that `wasm_bindgen` writes are `unsafe` inside.
#![allow(unsafe_code)]

use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use web_sys::HtmlElement;

/// The element that a screen of that part stands in.
pub(crate) type Place = HtmlElement;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = openViews, catch)]
    async fn open_views(place: &Place, part: &str) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(js_name = closeViews)]
    fn close_views();
}

/// Shows the screen of the present address in an element; whether that could be done.
pub(crate) async fn open(place: &Place, is_for_group: bool) -> bool {
    open_views(place, if is_for_group { "desk" } else { "views" }).await.is_ok()
}

/// Takes the screen away again.
pub(crate) fn close() {
    close_views();
}

/// What the app outside says to that part, by the name of a `data-` attribute; nothing is empty.
pub(crate) fn said(place: &Place, name: &str) -> String {
    place.get_attribute(name).unwrap_or_default()
}
