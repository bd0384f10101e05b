//! On a device of one's own: the file to hand over to the group, and someone else's turn.

use leptos::prelude::*;

use super::form::use_giving;
use super::use_giving_text;
use crate::browser::file::{self, FileFailed};
use crate::feedback::sharing::{Header, write_bundles};
use crate::page::ViewsPage;
use crate::views::go;
use crate::views::store::{Store, use_store};

/// On a device of one's own: the file to hand over, and someone else's turn.
#[component]
pub(super) fn HandOver() -> impl IntoView {
    let text = &use_giving_text().kept;
    let (store, giving) = (use_store(), use_giving());
    let is_open = store.settings().keys.is_empty();
    let said = RwSignal::new(String::new());
    let save_file = move |_| {
        said.set(match save(store) {
            Ok(name) => (text.saved)(&name),
            Err(FileFailed) => text.not_saved.to_owned(),
        });
    };
    let someone_else = move |_| {
        giving.forget(None);
        go(ViewsPage::Start);
    };
    view! {
        <div class="giving__buttons">
            <button class="button giving__go" type="button" on:click=save_file>{text.save}</button>
            <button class="outlined-button" type="button" on:click=someone_else>
                {text.someone_else}
            </button>
        </div>
        <p class="giving__said" role="status">{said}</p>
        {is_open.then(|| view! { <p class="quiet reading-width">{text.file_note}</p> })}
    }
}

/// Has the browser save all records of this device, and says under which name.
fn save(store: Store) -> Result<String, FileFailed> {
    let device = store.device().ok_or(FileFailed)?;
    let made = store.month();
    let header =
        Header { app: env!("CARGO_PKG_VERSION").to_owned(), wasm: String::new(), made, device };
    let device = device.to_string();
    let month = made.map(|month| format!("-{month}")).unwrap_or_default();
    let bundles = write_bundles(&header, &store.holding());
    let mut names: Vec<String> = Vec::new();
    for (at, bundle) in bundles.iter().enumerate() {
        let part = if at == 0 { String::new() } else { format!("-{}", at + 1) };
        let name = format!("views{month}-{}{part}.ppg.json", &device[..8]);
        file::save(&name, "application/json", bundle.as_bytes())?;
        names.push(name);
    }
    Ok(names.join(", "))
}
