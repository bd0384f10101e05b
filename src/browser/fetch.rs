//! Fetching a pack from beside the page, and unpacking it with the browser's own gunzip.

// The bindings that `wasm_bindgen` writes are `unsafe` inside.
#![allow(unsafe_code)]

use std::pin::Pin;

use js_sys::{Array, ArrayBuffer, Promise, Uint8Array};
use thiserror::Error;
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ReadableStream, Response, window};

// web-sys counts these as unstable, though every browser has had them since May 2023.
#[wasm_bindgen]
extern "C" {
    /// `public/start.js` has it: the list that comes with the app, and what is packed in it.
    #[wasm_bindgen(js_name = builtInDirectory, catch)]
    fn built_in_directory_or_nothing() -> Result<Promise, JsValue>;

    /// `public/start.js` has it: the list that was updated on this device, where there is one.
    #[wasm_bindgen(js_name = keptDirectory, catch)]
    fn kept_directory_or_nothing() -> Result<Promise, JsValue>;

    type DecompressionStream;

    #[wasm_bindgen(constructor, catch)]
    fn new(format: &str) -> Result<DecompressionStream, JsValue>;

    #[wasm_bindgen(extends = ReadableStream)]
    type PipedStream;

    #[wasm_bindgen(method, catch, js_name = pipeThrough)]
    fn pipe_through(
        this: &PipedStream,
        transform: &DecompressionStream,
    ) -> Result<ReadableStream, JsValue>;
}

/// Why a pack could not be fetched or unpacked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub(crate) enum FetchError {
    /// The request failed: there is no network.
    #[error("{0} could not be fetched")]
    Unreachable(&'static str),
    /// The file is not there: the status of the answer.
    #[error("{0} could not be fetched: status {1}")]
    Missing(&'static str, u16),
    /// The bytes are not gzip, or are cut short.
    #[error("the pack could not be unpacked")]
    NotGzip,
}

/// Bytes to come. In a box, so that every pack is had by the same code.
type Bytes<'a> = Pin<Box<dyn Future<Output = Result<Vec<u8>, FetchError>> + 'a>>;

/// Fetches a file from beside the page.
pub(crate) fn fetch(address: &'static str) -> Bytes<'static> {
    Box::pin(fetch_bytes(address))
}

/// The pack of the directory that comes with the app; and what is packed in it, where that could be
/// unpacked. None when it could not be fetched.
pub(crate) async fn built_in_directory() -> Option<(Vec<u8>, Option<Vec<u8>>)> {
    let both = JsFuture::from(built_in_directory_or_nothing().ok()?).await.ok()?;
    let both = both.unchecked_into::<Array>();
    let bytes = |bytes: JsValue| Uint8Array::new(&bytes).to_vec();
    let body = both.get(1);
    Some((bytes(both.get(0)), (!body.is_falsy()).then(|| bytes(body))))
}

/// The pack of a directory that is kept on this device beside the one that comes with the app.
pub(crate) async fn kept_directory() -> Option<Vec<u8>> {
    let kept = JsFuture::from(kept_directory_or_nothing().ok()?).await.ok()?;
    (!kept.is_falsy()).then(|| Uint8Array::new(&kept).to_vec())
}

/// Unpacks gzip.
pub(crate) fn gunzip(packed: &[u8]) -> Bytes<'_> {
    Box::pin(unpack(packed))
}

async fn fetch_bytes(address: &'static str) -> Result<Vec<u8>, FetchError> {
    let unreachable = FetchError::Unreachable(address);
    let window = window().ok_or(unreachable)?;
    let response = JsFuture::from(window.fetch_with_str(address)).await.map_err(|_| unreachable)?;
    let response = response.unchecked_into::<Response>();
    if !response.ok() {
        return Err(FetchError::Missing(address, response.status()));
    }
    bytes_of(&response).await.map_err(|_| unreachable)
}

async fn unpack(packed: &[u8]) -> Result<Vec<u8>, FetchError> {
    let unpacked = async {
        let source = Response::new_with_opt_js_u8_array(Some(&Uint8Array::from(packed)))?;
        let body = source.body().ok_or(JsValue::NULL)?.unchecked_into::<PipedStream>();
        let unpacked = body.pipe_through(&DecompressionStream::new("gzip")?)?;
        bytes_of(&Response::new_with_opt_readable_stream(Some(&unpacked))?).await
    };
    unpacked.await.map_err(|_: JsValue| FetchError::NotGzip)
}

async fn bytes_of(response: &Response) -> Result<Vec<u8>, JsValue> {
    let buffer = JsFuture::from(response.array_buffer()?).await?;
    Ok(Uint8Array::new(buffer.unchecked_ref::<ArrayBuffer>()).to_vec())
}
