//! Taking turns with the browser during long work, so that it can paint and answer keys.

use js_sys::Promise;
use wasm_bindgen_futures::JsFuture;
use web_sys::window;

/// Waits until the browser has done what was waiting for it.
pub(crate) async fn take_turns() {
    let turn = Promise::new(&mut |resolve, _| {
        // Where there is no timer the wait would never end: then the work goes on at once.
        let timer = window().and_then(|window| {
            window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, 0).ok()
        });
        if timer.is_none() {
            let _ = resolve.call0(&resolve);
        }
    });
    let _ = JsFuture::from(turn).await;
}
