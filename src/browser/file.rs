//! Files that a visitor saves or opens: they go between the app and the device's own disk.

use js_sys::{Array, Reflect, Uint8Array};
use thiserror::Error;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
pub(crate) use web_sys::File;
use web_sys::{Blob, BlobPropertyBag, Event, FileList, HtmlAnchorElement, HtmlInputElement, Url};

use super::document::document;

/// A file could not be opened or saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("the browser could not open or save the file")]
pub(crate) struct FileFailed;

/// Has the browser save bytes under a name; it may ask where. That it was asked is all that can be
/// known: to be sure of a saved file, have it opened again.
pub(crate) fn save(name: &str, kind: &str, bytes: &[u8]) -> Result<(), FileFailed> {
    let save = || -> Result<(), JsValue> {
        let options = BlobPropertyBag::new();
        options.set_type(kind);
        let parts = Array::of1(&Uint8Array::from(bytes));
        let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options)?;
        let address = Url::create_object_url_with_blob(&blob)?;
        let document = document().ok_or("there is no document")?;
        let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
        link.set_href(&address);
        link.set_download(name);
        link.click();
        Url::revoke_object_url(&address)
    };
    save().map_err(|_| FileFailed)
}

/// The files that were chosen in an `<input type="file">`, and forgets that they were, so that the
/// same may be chosen again.
pub(crate) fn chosen(event: &Event) -> Vec<File> {
    let Some(input) = event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok()) else {
        return Vec::new();
    };
    let Some(files) = input.files().map(|list| all(&list)) else { return Vec::new() };
    input.set_value("");
    files
}

/// The files that were dropped on an element; the browser would open them instead.
pub(crate) fn dropped(event: &Event) -> Vec<File> {
    event.prevent_default();
    let get = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).ok();
    let files = get(event, "dataTransfer").and_then(|data| get(&data, "files"));
    let list = files.and_then(|files| files.dyn_into::<FileList>().ok());
    list.map(|list| all(&list)).unwrap_or_default()
}

fn all(list: &FileList) -> Vec<File> {
    (0..list.length()).filter_map(|at| list.get(at)).collect()
}

/// The bytes of a file, unless it is longer than this.
pub(crate) async fn bytes(file: &File, most: usize) -> Result<Option<Vec<u8>>, FileFailed> {
    if file.size() > most as f64 {
        return Ok(None);
    }
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(|_| FileFailed)?;
    Ok(Some(Uint8Array::new(&buffer).to_vec()))
}
