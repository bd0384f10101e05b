//! What the browser keeps on this device: texts under names. A browser may refuse, by its
//! settings, for a private window or for want of room, and may do so at any time.

use gloo_storage::{LocalStorage, Storage};
use thiserror::Error;
use web_sys::window;

/// The browser does not keep anything for this page, or has no room for more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("the browser refused to keep or to show what is kept")]
pub(crate) struct StorageRefused;

/// What is kept under a name, if anything.
pub(crate) fn read(key: &str) -> Result<Option<String>, StorageRefused> {
    area()?.get_item(key).map_err(|_| StorageRefused)
}

/// Keeps a text under a name, in the place of what was there.
pub(crate) fn write(key: &str, text: &str) -> Result<(), StorageRefused> {
    area()?.set_item(key, text).map_err(|_| StorageRefused)
}

/// Forgets what is kept under a name.
pub(crate) fn remove(key: &str) -> Result<(), StorageRefused> {
    area()?.remove_item(key).map_err(|_| StorageRefused)
}

/// The store itself. `LocalStorage` panics where there is none, so it is not asked first.
pub(super) fn area() -> Result<web_sys::Storage, StorageRefused> {
    let is_there = window().is_some_and(|window| matches!(window.local_storage(), Ok(Some(_))));
    is_there.then(LocalStorage::raw).ok_or(StorageRefused)
}
