//! What stands around the app on a kiosk, in the browser: what `public/start.js` fetches and calls
//! before the app begins.

// The bindings that `wasm_bindgen` writes are `unsafe` inside.
#![allow(unsafe_code, clippy::missing_docs_in_private_items)]

use wasm_bindgen::prelude::wasm_bindgen;

fn main() {}

/// Makes a kiosk of the page.
#[wasm_bindgen]
pub fn open() {
    pcn_finder::open_kiosk();
}
