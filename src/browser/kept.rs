//! The pack of a directory that is kept on this device: in an IndexedDB, since local storage is too
//! small a place, with a note in local storage that there is one. `public/start.js` reads it, and
//! asks the database only where there is a note.

use js_sys::Uint8Array;
use thiserror::Error;
use wasm_bindgen::JsValue;
use web_sys::{IdbObjectStore, IdbTransactionMode};

use super::journal::{open, settled};
use super::storage;

/// Names that `public/start.js` knows as well.
const NOTE: &str = "pcn-finder.directory.1";
const DATABASE: &str = "pcn-finder.packs";
const STORE: &str = "packs";
const DIRECTORY: &str = "directory";

/// The browser would not keep the pack, or would not forget it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("the browser refused to keep or to forget the pack")]
pub(crate) struct NotKept;

/// Keeps a pack in the place of the last one, whole or not at all; of two windows that do so at
/// once, the last one's stays.
pub(crate) async fn keep(pack: &[u8], note: &str) -> Result<(), NotKept> {
    let last = storage::read(NOTE).map_err(|_| NotKept)?;
    storage::write(NOTE, note).map_err(|_| NotKept)?;
    let pack = Uint8Array::from(pack);
    let kept = change(|store| store.put_with_key(&pack, &DIRECTORY.into())).await;
    if kept.is_err() {
        let _ = match &last {
            Some(last) => storage::write(NOTE, last),
            None => storage::remove(NOTE),
        };
    }
    kept
}

/// Forgets the pack.
pub(crate) async fn forget() -> Result<(), NotKept> {
    storage::remove(NOTE).map_err(|_| NotKept)?;
    // Without the note nobody asks for it: it is only room that would be lost.
    let _ = change(|store| store.delete(&DIRECTORY.into())).await;
    Ok(())
}

/// Changes the store, and waits until that is done.
async fn change(
    what: impl FnOnce(&IdbObjectStore) -> Result<web_sys::IdbRequest, JsValue>,
) -> Result<(), NotKept> {
    let database = open(DATABASE, STORE).await.map_err(|_| NotKept)?;
    let begun = || -> Result<_, JsValue> {
        let mode = IdbTransactionMode::Readwrite;
        let transaction = database.transaction_with_str_and_mode(STORE, mode)?;
        what(&transaction.object_store(STORE)?)?;
        Ok(transaction)
    };
    let done = match begun() {
        Ok(transaction) => settled(&transaction, "complete", &["abort", "error"]).await,
        Err(_) => return Err(NotKept),
    };
    database.close();
    done.map_err(|_| NotKept)
}
