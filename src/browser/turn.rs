//! Taking turns with the browser during long work, so that it can paint and answer keys.

use js_sys::{Function, Promise};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Window, window};

/// Waits until the browser has done what was waiting for it.
pub(crate) async fn take_turns() {
    wait(|window, go_on| {
        window.set_timeout_with_callback_and_timeout_and_arguments_0(go_on, 0).ok()
    })
    .await;
}

/// Waits until the browser has painted what was changed; a tab in the background until it is seen.
pub(crate) async fn next_frame() {
    wait(|window, go_on| window.request_animation_frame(go_on).ok()).await;
    take_turns().await;
}

/// Waits until the browser calls what it is given.
async fn wait(ask: fn(&Window, &Function) -> Option<i32>) {
    let turn = Promise::new(&mut |resolve, _| {
        // Where it is not asked the wait would never end: then the work goes on at once.
        if window().and_then(|window| ask(&window, &resolve)).is_none() {
            let _ = resolve.call0(&resolve);
        }
    });
    let _ = JsFuture::from(turn).await;
}
