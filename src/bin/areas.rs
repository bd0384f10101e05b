//! Areas, fact sheets, closed surgeries and sharing, in the browser: what `public/start.js` fetches and calls.

// The bindings that `wasm_bindgen` writes are `unsafe` inside.
#![allow(unsafe_code, clippy::missing_docs_in_private_items)]

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

fn main() {}

/// Shows the screen of the present address in an element, in place of the last.
#[wasm_bindgen]
pub fn open(place: HtmlElement) {
    pcn_finder::open_areas(place);
}

/// Takes the screen away.
#[wasm_bindgen]
pub fn close() {
    pcn_finder::close_part();
}
