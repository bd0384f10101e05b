//! Where others can open the app: what the square codes of a kiosk lead to.

use leptos::{html::Input, prelude::*};

use crate::kiosk::{AddressError, PublicAddress};
use crate::stand::{use_kiosk, use_staff_text};

/// Where others can open the app.
#[component]
pub(super) fn Address() -> impl IntoView {
    let (text, state) = (&use_staff_text().settings, use_kiosk());
    let field = NodeRef::<Input>::new();
    let said = RwSignal::new("");
    let kept = move || {
        let address = state.settings.with(|settings| settings.address.clone());
        address.map_or_else(|| text.no_address.to_owned(), |address| address.to_string())
    };
    let keep = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let typed = field.get_untracked().map(|field| field.value()).unwrap_or_default();
        let address = match typed.trim() {
            "" => Ok(None),
            typed => PublicAddress::parse(typed).map(Some),
        };
        said.set(match address {
            Ok(address) => match state.change(|settings| settings.address = address) {
                true => text.kept,
                false => text.not_kept,
            },
            Err(AddressError::NotWeb) => text.bad_address,
            Err(AddressError::Local) => text.local_address,
        });
    };
    view! {
        <form class="field" on:submit=keep>
            <label class="field__label" for="address">{text.address}</label>
            <p class="field__hint quiet" id="address-hint">{text.address_hint}</p>
            <input
                class="field__box" id="address" type="text" inputmode="none" autocomplete="off"
                autocapitalize="off" spellcheck="false" aria-describedby="address-hint address-said"
                maxlength="200" node_ref=field
            />
            <p class="staff__home">{kept}</p>
            <p class="staff__said" id="address-said" role="status">{said}</p>
            <button class="outlined-button" type="submit">{text.keep_address}</button>
        </form>
    }
}
