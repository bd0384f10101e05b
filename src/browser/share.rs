//! Handing something on: the clipboard, the device's own way to share, and the address of a page
//! as others can open it.

// The bindings that `wasm_bindgen` writes are `unsafe` inside.
#![allow(unsafe_code)]

use js_sys::{Object, Promise, Reflect};
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;
use web_sys::window;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = ["navigator", "clipboard"], js_name = writeText)]
    fn write_text(text: &str) -> Result<Promise, JsValue>;

    #[wasm_bindgen(catch, js_namespace = navigator, js_name = share)]
    fn share(data: &Object) -> Result<Promise, JsValue>;
}

/// Puts a text on the clipboard; whether the browser allowed it.
pub(crate) async fn copy(text: &str) -> bool {
    done(write_text(text)).await
}

/// Whether the device has a way of its own to share.
pub(crate) fn can_send() -> bool {
    let navigator = window().map(|window| window.navigator());
    navigator.is_some_and(|navigator| Reflect::has(&navigator, &"share".into()).unwrap_or(false))
}

/// Opens the device's own way to share a link. Whoever closes it again has shared nothing, and
/// need not be told.
pub(crate) async fn send(title: &str, address: &str) {
    let data = Object::new();
    for (name, value) in [("title", title), ("url", address)] {
        let _ = Reflect::set(&data, &name.into(), &value.into());
    }
    done(share(&data)).await;
}

/// Whether a function of the browser came to a good end. One that is not there throws before there is
/// a promise: an `async fn` would leave that error behind for the next call to trip over.
pub(super) async fn done(promise: Result<Promise, JsValue>) -> bool {
    match promise {
        Ok(promise) => JsFuture::from(promise).await.is_ok(),
        Err(_) => false,
    }
}

/// A page's whole address, such as others can open; nothing where the app is a file.
pub(crate) fn address_of(page: &str) -> Option<String> {
    let location = window()?.location();
    let is_file = location.protocol().ok()? == "file:";
    let path = location.origin().ok()? + &location.pathname().ok()?;
    (!is_file).then(|| path + page)
}
