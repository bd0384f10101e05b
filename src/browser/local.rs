//! Local storage for the views that are kept: each call may fail, and says how.

use wasm_bindgen::{JsCast, JsValue};

use super::storage::{self, StorageRefused};
use crate::feedback::store::{Local, LocalError};

/// The browser's local storage. Every call sees anew whether it is there.
#[derive(Debug, Clone, Copy)]
pub(crate) struct BrowserLocal;

impl Local for BrowserLocal {
    fn get(&self, key: &str) -> Result<Option<String>, LocalError> {
        storage()?.get_item(key).map_err(|error| why(&error))
    }

    fn set(&self, key: &str, value: &str) -> Result<(), LocalError> {
        storage()?.set_item(key, value).map_err(|error| why(&error))
    }

    fn remove(&self, key: &str) -> Result<(), LocalError> {
        storage()?.remove_item(key).map_err(|error| why(&error))
    }
}

/// Everything that is kept on the origin, ours or not.
pub(crate) fn entries() -> Result<Vec<(String, String)>, LocalError> {
    let storage = storage()?;
    let length = storage.length().map_err(|error| why(&error))?;
    // All names first: another window may add or remove some meanwhile.
    let names: Vec<String> = (0..length).filter_map(|at| storage.key(at).ok()?).collect();
    let entry = |name: String| Some((storage.get_item(&name).ok()??, name));
    Ok(names.into_iter().filter_map(entry).map(|(value, name)| (name, value)).collect())
}

fn storage() -> Result<web_sys::Storage, LocalError> {
    storage::area().map_err(|StorageRefused| LocalError::Denied)
}

fn why(error: &JsValue) -> LocalError {
    let name = error.dyn_ref::<js_sys::Error>().map(|error| String::from(error.name()));
    match name.as_deref() {
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => LocalError::Full,
        _ => LocalError::Denied,
    }
}
