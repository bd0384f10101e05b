//! The words of a search, kept in the browser's history beside the address but never in it, so
//! that Back and reload find them and no server sees them.

use web_sys::window;

/// The words that belong to the current entry of the history.
pub(crate) fn words() -> Option<String> {
    window()?.history().ok()?.state().ok()?.as_string()
}
