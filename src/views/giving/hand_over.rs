//! On a device of one's own: the file to hand over to the group, and someone else's turn.

use leptos::prelude::*;

use super::form::use_giving;
use super::use_giving_text;
use crate::feedback::DeviceId;
use crate::page::ViewsPage;
use crate::views::bundles::save_bundles;
use crate::views::go;
use crate::views::store::use_store;

/// On a device of one's own: the file to hand over, and someone else's turn.
#[component]
pub(super) fn HandOver() -> impl IntoView {
    let text = &use_giving_text().kept;
    let (store, giving) = (use_store(), use_giving());
    let is_open = store.settings().keys.is_empty();
    let said = RwSignal::new(String::new());
    let save_file = move |_| {
        let month = store.month().map(|month| format!("-{month}")).unwrap_or_default();
        let name = |device: DeviceId| format!("views{month}-{}", &device.to_string()[..8]);
        said.set(match save_bundles(store, &store.holding(), name) {
            Ok(names) => (text.saved)(&names.join(", ")),
            Err(_) => text.not_saved.to_owned(),
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
