//! When the colours that the visitor's device asks for change.

use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{MediaQueryList, window};

/// What the themes of `style/_tokens.scss` depend on.
const QUERIES: [&str; 4] = [
    "(prefers-color-scheme: dark)",
    "(prefers-contrast: more)",
    "(forced-colors: active)",
    "print",
];

/// Calls back, until it is dropped, whenever another theme begins.
pub(crate) struct ColourListener {
    queries: Vec<MediaQueryList>,
    // The browser calls it, as long as it lives.
    _callback: Closure<dyn Fn()>,
}

impl ColourListener {
    /// Begins to listen, where the browser can tell.
    pub(crate) fn new(callback: impl Fn() + 'static) -> Self {
        let callback = Closure::<dyn Fn()>::new(callback);
        let query = |query| window()?.match_media(query).ok()?;
        let queries: Vec<MediaQueryList> = QUERIES.into_iter().filter_map(query).collect();
        for query in &queries {
            query.set_onchange(Some(callback.as_ref().unchecked_ref()));
        }
        Self { queries, _callback: callback }
    }
}

impl Drop for ColourListener {
    fn drop(&mut self) {
        for query in &self.queries {
            query.set_onchange(None);
        }
    }
}
