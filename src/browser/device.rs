//! What the device says of itself: how much room there is, whether what is kept will last, and that
//! its screen stays on. Each may be unknown: not every browser has every one of them.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::window;

/// Bytes used and bytes that may be used, as the browser counts them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Room {
    /// Used.
    pub(crate) used: u64,
    /// In all.
    pub(crate) quota: u64,
}

/// How much room there is.
pub(crate) async fn room() -> Option<Room> {
    let answer = ask(&["navigator", "storage"], "estimate", &Array::new()).await?;
    let number = |name: &str| Reflect::get(&answer, &name.into()).ok()?.as_f64();
    Some(Room { used: number("usage")? as u64, quota: number("quota")? as u64 })
}

/// Whether the browser has promised not to clear what is kept.
pub(crate) async fn is_lasting() -> Option<bool> {
    ask(&["navigator", "storage"], "persisted", &Array::new()).await?.as_bool()
}

/// Asks the browser for that promise.
pub(crate) async fn ask_lasting() -> Option<bool> {
    ask(&["navigator", "storage"], "persist", &Array::new()).await?.as_bool()
}

/// Whether this seems to be a private window. Chromium gives those less room than twice the memory
/// of a page; other browsers do not tell.
pub(crate) fn seems_private(room: Room) -> bool {
    let limit = at(&["performance", "memory"])
        .and_then(|memory| Reflect::get(&memory, &"jsHeapSizeLimit".into()).ok()?.as_f64());
    limit.is_some_and(|limit| (room.quota as f64) < limit * 2.0)
}

/// Asks that the screen stays on; it must be asked again whenever the page was out of sight.
pub(crate) fn stay_awake() {
    wasm_bindgen_futures::spawn_local(async {
        let _ = ask(&["navigator", "wakeLock"], "request", &Array::of1(&"screen".into())).await;
    });
}

/// Copies a text; whether that could be done.
pub(crate) async fn copy(text: String) -> bool {
    ask(&["navigator", "clipboard"], "writeText", &Array::of1(&text.into())).await.is_some()
}

/// What a function of the browser promises; nothing when it is missing or refuses.
async fn ask(path: &[&str], name: &str, arguments: &Array) -> Option<JsValue> {
    let of = at(path)?;
    let function: Function = Reflect::get(&of, &name.into()).ok()?.dyn_into().ok()?;
    let promise: Promise = Reflect::apply(&function, &of, arguments).ok()?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()
}

fn at(path: &[&str]) -> Option<JsValue> {
    let window: JsValue = window()?.into();
    let there = path.iter().try_fold(window, |of, name| Reflect::get(&of, &(*name).into()).ok())?;
    (!there.is_undefined() && !there.is_null()).then_some(there)
}
