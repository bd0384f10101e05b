//! Whether the visitor's device asks for light or dark colours, as it changes.

use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{MediaQueryList, window};

/// Calls back, until it is dropped, when the device goes from light to dark or back.
pub(crate) struct ColourListener {
    query: MediaQueryList,
    // The browser calls it, as long as it lives.
    _callback: Closure<dyn Fn()>,
}

impl ColourListener {
    /// Begins to listen, where the browser can tell.
    pub(crate) fn new(callback: impl Fn() + 'static) -> Option<Self> {
        let query = window()?.match_media("(prefers-color-scheme: dark)").ok()??;
        let callback = Closure::<dyn Fn()>::new(callback);
        query.set_onchange(Some(callback.as_ref().unchecked_ref()));
        Some(Self { query, _callback: callback })
    }
}

impl Drop for ColourListener {
    fn drop(&mut self) {
        self.query.set_onchange(None);
    }
}
