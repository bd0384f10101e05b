//! Long work in a thread of its own: a worker that runs the same script and WebAssembly as the
//! page. What goes there and comes back is a list of texts and bytes.

// The bindings that `wasm_bindgen` writes are `unsafe` inside.
#![allow(unsafe_code)]

use std::rc::Rc;

use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use thiserror::Error;
use wasm_bindgen::{JsCast, JsValue, closure::Closure, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, MessageEvent, Url, Worker, WorkerOptions, WorkerType, window,
};

/// What the worker begins with: a file beside the page, or where there is none (a page opened from a
/// disk) this very text.
const SCRIPT: &str = "update-worker.js";
const MODULE: &str = "update.js";
const SCRIPT_TEXT: &str = include_str!("../../public/update-worker.js");

#[wasm_bindgen]
extern "C" {
    /// Where the script lies that this WebAssembly was loaded by; nowhere in the one file.
    #[wasm_bindgen(thread_local_v2, js_namespace = ["import", "meta"], js_name = url)]
    static THIS_SCRIPT: JsValue;

    /// The text of a module of the one file (`src/bin/xtask/one-file.js`).
    #[wasm_bindgen(js_name = textInside, catch)]
    fn text_inside(file: &str) -> Result<String, JsValue>;
}

/// A part of what goes to a worker and comes back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Piece {
    /// A text.
    Text(String),
    /// Bytes.
    Bytes(Vec<u8>),
}

/// Why nothing came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub(crate) enum WorkerFailed {
    /// This browser starts no worker here: the page has to do the work itself.
    #[error("no worker could be started")]
    NotStarted,
    /// The work failed.
    #[error("the worker failed")]
    AtWork,
}

/// What comes to a worker and goes back.
pub(crate) type Message = JsValue;
/// Whoever hears what step is begun.
pub(crate) type Listener = Function;

/// Has a worker do what [`serve`] does there; each step that it begins is told.
pub(crate) async fn run(
    request: &[Piece],
    on_step: impl Fn(u32) + 'static,
) -> Result<Vec<Piece>, WorkerFailed> {
    let on_step: Rc<dyn Fn(u32)> = Rc::new(on_step);
    // A page on a disk may not start one from a file, and elsewhere the file may not be there.
    let is_on_disk =
        window().and_then(|it| it.location().protocol().ok()).is_some_and(|it| it == "file:");
    let beside = (SCRIPT, WorkerType::Module);
    if !is_on_disk && let Some(answer) = ask(beside, request, &on_step).await {
        return answer;
    }
    let Ok(address) = script_in_memory() else { return Err(WorkerFailed::NotStarted) };
    // From a disk Chromium starts no module, though it starts the same text as a script.
    let answer = ask((&address, WorkerType::Classic), request, &on_step).await;
    let _ = Url::revoke_object_url(&address);
    answer.unwrap_or(Err(WorkerFailed::NotStarted))
}

/// What a worker answers; nothing when it does not begin.
async fn ask(
    (script, kind): (&str, WorkerType),
    request: &[Piece],
    on_step: &Rc<dyn Fn(u32)>,
) -> Option<Result<Vec<Piece>, WorkerFailed>> {
    let options = WorkerOptions::new();
    options.set_type(kind);
    let worker = Worker::new_with_options(script, &options).ok()?;
    let answer = Promise::new(&mut |resolve, reject| {
        let on_step = on_step.clone();
        let hear = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let data = event.data();
            match data.as_f64() {
                Some(step) => on_step(step as u32),
                None => drop(resolve.call1(&JsValue::NULL, &data)),
            }
        });
        worker.set_onmessage(Some(hear.into_js_value().unchecked_ref()));
        worker.set_onerror(Some(&reject));
    });
    let message = Object::new();
    let parts = [
        ("script", THIS_SCRIPT.with(JsValue::clone)),
        ("module", wasm_bindgen::module()),
        ("request", to_array(request).into()),
    ];
    for (name, part) in parts {
        Reflect::set(&message, &name.into(), &part).ok()?;
    }
    let sent = worker.post_message(&message);
    let answer = match sent {
        Ok(()) => JsFuture::from(answer).await,
        Err(error) => Err(error),
    };
    worker.terminate();
    // It answers with a list, or in words why it has none.
    let answer = answer.ok()?.dyn_into::<Array>();
    Some(answer.map(|list| pieces(&list)).map_err(|_| WorkerFailed::AtWork))
}

fn script_in_memory() -> Result<String, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type("text/javascript");
    // In the one file no worker can ask for the module: it is put before what the worker does.
    let module = text_inside(MODULE).unwrap_or_default();
    let parts = Array::of2(&module.into(), &SCRIPT_TEXT.into());
    Url::create_object_url_with_blob(&Blob::new_with_str_sequence_and_options(&parts, &options)?)
}

/// Some work: what comes in, whom to tell of each step, and what goes back.
pub(crate) type Work = fn(Vec<Piece>, &dyn Fn(u32)) -> Vec<Piece>;

/// Does some work in a worker: what comes in, whom to tell each step, and the work.
pub(crate) fn serve(request: &Message, on_step: &Listener, work: Work) -> Message {
    let request = request.dyn_ref::<Array>().map(pieces).unwrap_or_default();
    let tell = |step: u32| drop(on_step.call1(&JsValue::NULL, &step.into()));
    to_array(&work(request, &tell)).into()
}

fn to_array(pieces: &[Piece]) -> Array {
    let values = pieces.iter().map(|piece| match piece {
        Piece::Text(text) => JsValue::from_str(text),
        Piece::Bytes(bytes) => Uint8Array::from(&bytes[..]).into(),
    });
    values.collect()
}

fn pieces(list: &Array) -> Vec<Piece> {
    let values = list.iter().map(|value| match value.as_string() {
        Some(text) => Piece::Text(text),
        None => Piece::Bytes(Uint8Array::new(&value).to_vec()),
    });
    values.collect()
}
