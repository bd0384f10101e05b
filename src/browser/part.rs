//! The parts of the app that have a WebAssembly of their own: `public/start.js` fetches one when it
//! is first opened.

// The bindings that `wasm_bindgen` writes are `unsafe` inside.
#![allow(unsafe_code)]

use js_sys::Promise;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use web_sys::HtmlElement;

use super::share::done;

/// The element that a screen of a part stands in.
pub(crate) type Place = HtmlElement;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = openPart, catch)]
    fn open_part(place: &Place, name: &str) -> Result<Promise, JsValue>;

    #[wasm_bindgen(js_name = closeParts)]
    fn close_parts();
}

/// Has the part of a name show the screen of the present address in an element; whether that could
/// be done.
pub(crate) async fn open(place: &Place, name: &str) -> bool {
    done(open_part(place, name)).await
}

/// Takes the screen away again.
pub(crate) fn close() {
    close_parts();
}

/// What the app outside says to a part, by the name of a `data-` attribute; nothing is empty.
pub(crate) fn said(place: &Place, name: &str) -> String {
    place.get_attribute(name).unwrap_or_default()
}
