//! The monthly update, in the browser: what `public/start.js` and `public/update-worker.js` fetch
//! and call.

// The bindings that `wasm_bindgen` writes are `unsafe` inside.
#![allow(unsafe_code, clippy::missing_docs_in_private_items)]

use js_sys::Function;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use web_sys::HtmlElement;

fn main() {}

/// Shows the screen in an element.
#[wasm_bindgen]
pub fn open(place: HtmlElement) {
    pcn_finder::open_update(place);
}

/// Takes the screen away.
#[wasm_bindgen]
pub fn close() {
    pcn_finder::close_part();
}

/// Reads files in a worker; each step that is begun is told.
#[wasm_bindgen]
pub fn work(request: JsValue, on_step: Function) -> JsValue {
    pcn_finder::work_on_update(&request, &on_step)
}
