//! The journal beside local storage: an IndexedDB whose every change is on the disk before it is
//! said to be done.

// The bindings that `wasm_bindgen` writes are `unsafe` inside.
#![allow(unsafe_code)]

use std::cell::RefCell;

use js_sys::{Array, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    EventTarget, IdbDatabase, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransaction, window,
};

use crate::feedback::store::JournalError;

const NAME: &str = "ppg-journal";
const STORE: &str = "log";
/// How long the journal may take to answer, in milliseconds.
const PATIENCE: i32 = 2_000;

// web-sys counts the third parameter as unstable, though every browser has had it since 2023.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(extends = IdbDatabase)]
    type StrictDatabase;

    #[wasm_bindgen(method, catch, js_name = transaction)]
    fn strict_transaction(
        this: &StrictDatabase,
        store: &str,
        mode: &str,
        options: &Object,
    ) -> Result<IdbTransaction, JsValue>;
}

/// The journal. It is opened when it is first asked for, and again after it failed.
#[derive(Default)]
pub(crate) struct Journal {
    database: RefCell<Option<IdbDatabase>>,
}

impl Journal {
    /// Every key and value.
    pub(crate) async fn all(&self) -> Result<Vec<(String, String)>, JournalError> {
        self.ask_for_all().await?.answer().await
    }

    /// Asks for every key and value. The browser fetches them while other work is done here.
    pub(crate) async fn ask_for_all(&self) -> Result<Asked, JournalError> {
        let store = self.begin("readonly").await?;
        let keys = store.get_all_keys().map_err(failed)?;
        Ok(Asked { keys, values: store.get_all().map_err(failed)? })
    }

    /// Puts a value under each key, or takes it away with its value, and waits until all of it is
    /// on the disk: all or nothing.
    pub(crate) async fn write(
        &self,
        changes: &[(String, Option<&str>)],
    ) -> Result<(), JournalError> {
        if changes.is_empty() {
            return Ok(());
        }
        let store = self.begin("readwrite").await?;
        for (key, value) in changes {
            let key = key.into();
            match value {
                Some(value) => store.put_with_key(&(*value).into(), &key),
                None => store.delete(&key),
            }
            .map_err(failed)?;
        }
        self.done(&store.transaction()).await
    }

    /// Begins a transaction; a database that was closed or failed is opened anew, once.
    async fn begin(&self, mode: &str) -> Result<IdbObjectStore, JournalError> {
        let options = Object::new();
        Reflect::set(&options, &"durability".into(), &"strict".into()).map_err(failed)?;
        let begin = |database: &IdbDatabase| {
            let database = database.unchecked_ref::<StrictDatabase>();
            database.strict_transaction(STORE, mode, &options)?.object_store(STORE)
        };
        let before = self.database.borrow().clone();
        if let Some(store) = before.and_then(|database| begin(&database).ok()) {
            return Ok(store);
        }
        let database = open(NAME, STORE).await?;
        let store = begin(&database).map_err(failed)?;
        self.database.replace(Some(database));
        Ok(store)
    }

    async fn done(&self, transaction: &IdbTransaction) -> Result<(), JournalError> {
        let done = settled(transaction, "complete", &["abort", "error"]).await;
        if done.is_err() {
            // After a full disk the same connection would go on failing.
            self.database.replace(None);
        }
        done.map(drop)
    }
}

/// All of the journal, asked for.
pub(crate) struct Asked {
    keys: IdbRequest,
    values: IdbRequest,
}

impl Asked {
    /// Every key and value. It must be awaited before anything else is: what the browser said
    /// earlier would not be heard.
    pub(crate) async fn answer(self) -> Result<Vec<(String, String)>, JournalError> {
        // Asked for last, so it is there last.
        settled(&self.values, "success", &["error"]).await?;
        let [keys, values] = [list(&self.keys)?, list(&self.values)?];
        let pairs = keys.iter().zip(values.iter());
        Ok(pairs.filter_map(|(key, value)| Some((key.as_string()?, value.as_string()?))).collect())
    }
}

/// Opens a database with one store, which is made if it is not there.
pub(super) async fn open(name: &str, store: &'static str) -> Result<IdbDatabase, JournalError> {
    let unavailable = |_: JsValue| JournalError::Unavailable;
    let factory =
        window().and_then(|window| window.indexed_db().ok()?).ok_or(JournalError::Unavailable)?;
    let request: IdbOpenDbRequest = factory.open_with_u32(name, 1).map_err(unavailable)?;
    let asked = request.clone();
    let make = Closure::once_into_js(move || {
        if let Ok(Ok(database)) = asked.result().map(JsCast::dyn_into::<IdbDatabase>) {
            let _ = database.create_object_store(store);
        }
    });
    request.set_onupgradeneeded(Some(make.unchecked_ref()));
    settled(&request, "success", &["error", "blocked"]).await.map_err(|error| match error {
        JournalError::Failed => JournalError::Unavailable,
        other => other,
    })?;
    let database: IdbDatabase =
        request.result().map_err(unavailable)?.dyn_into().map_err(unavailable)?;
    // A later version of the app, or the browser's cleaning up, must not have to wait for us.
    let close = Closure::<dyn FnMut()>::new({
        let database = database.clone();
        move || database.close()
    });
    database.set_onversionchange(Some(close.into_js_value().unchecked_ref()));
    Ok(database)
}

/// The list that a request gave.
fn list(request: &IdbRequest) -> Result<Array, JournalError> {
    request.result().map_err(failed)?.dyn_into().map_err(|_| JournalError::Failed)
}

/// Waits for an event that says it is done, one that says it is not, or the end of patience.
pub(super) async fn settled(
    on: &EventTarget,
    good: &str,
    bad: &[&str],
) -> Result<(), JournalError> {
    let answer = Promise::new(&mut |resolve, reject| {
        let listen = |event: &str, what| on.add_event_listener_with_callback(event, what);
        let is_heard = listen(good, &resolve).is_ok()
            && bad.iter().all(|event| listen(event, &reject).is_ok());
        let timer = window().and_then(|window| {
            let late = JsValue::NULL;
            window
                .set_timeout_with_callback_and_timeout_and_arguments_1(&reject, PATIENCE, &late)
                .ok()
        });
        if !is_heard || timer.is_none() {
            let _ = reject.call0(&JsValue::NULL);
        }
    });
    match JsFuture::from(answer).await {
        Ok(_) => Ok(()),
        Err(why) if why.is_null() => Err(JournalError::Late),
        Err(_) => Err(JournalError::Failed),
    }
}

fn failed(_: JsValue) -> JournalError {
    JournalError::Failed
}
