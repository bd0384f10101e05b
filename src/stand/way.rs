//! What leads out of the app: addresses and numbers as text and as a square code, since nothing on a
//! kiosk may leave it. And that there is no printer, where there is none.

use leptos::{html::Dialog, prelude::*};

use super::state::{Kiosk, Then};
use super::{group_page, use_kiosk, use_kiosk_text};
use crate::browser::{document, kiosk, listen, ways};
use crate::directory::grouped_telephone;
use crate::page::Page;
use crate::ui::{element, escaped, paragraph, qr_code};

/// What cannot be done here and is shown instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Way {
    /// An address with its scheme.
    Out(String),
    /// Paper.
    Print,
    /// A file.
    Save,
}

/// Hears of links: those that lead out are shown, those to the group's screens ask for the number.
pub(super) fn listen(state: Kiosk) {
    let open = move |event: &leptos::ev::Event| {
        let told = document::told(event, ways::WAY)?;
        state.way.set(Some(Way::Out(told.action)));
        Some(())
    };
    listen::everywhere(&["click"], move |event| {
        let is_staff = state.is_staff.get_untracked();
        let group = document::told(&event, "href").and_then(|told| group_page(&told.action));
        let is_stopped = match group.filter(|_| !is_staff) {
            Some(Page::Views(page)) => {
                state.call_staff(Then::Group(page));
                true
            }
            _ => open(&event).is_some(),
        };
        if is_stopped {
            event.prevent_default();
            event.stop_propagation();
        }
    });
    listen::everywhere(&["keydown"], move |event| {
        if document::is_on(&event, "[data-way]") && document::presses(&event) {
            event.prevent_default();
            open(&event);
        }
    });
    kiosk::before_printing(move || {
        let has_printer = state.settings.with_untracked(|settings| settings.has_printer);
        if !has_printer {
            state.way.set(Some(Way::Print));
        }
        has_printer
    });
    kiosk::before_saving(move || {
        let is_staff = state.is_staff.get_untracked();
        if !is_staff {
            state.way.set(Some(Way::Save));
        }
        is_staff
    });
}

/// The address or number, over everything while it is shown.
#[component]
pub(super) fn WayOut() -> impl IntoView {
    let (text, state) = (use_kiosk_text(), use_kiosk());
    let dialog = NodeRef::<Dialog>::new();
    Effect::new(move || {
        let is_open = state.way.with(Option::is_some);
        if let Some(dialog) = dialog.get() {
            kiosk::show_dialog(dialog.as_ref(), is_open);
        }
    });
    let title = move || match state.way.get() {
        Some(Way::Print) => text.no_printer.0,
        Some(Way::Save) => text.no_files.0,
        _ => text.way_out,
    };
    let inside = move || match state.way.get() {
        None => String::new(),
        Some(Way::Print) => paragraph("stand-dialog__words", text.no_printer.1),
        Some(Way::Save) => paragraph("stand-dialog__words", text.no_files.1),
        Some(Way::Out(address)) => {
            let (at, said) = if let Some(number) = address.strip_prefix("tel:") {
                (1, grouped_telephone(number))
            } else if let Some(mail) = address.strip_prefix("mailto:") {
                (2, mail.to_owned())
            } else {
                (0, address.clone())
            };
            element("p", "way-out", &escaped(&said))
                + &qr_code(&address, &(text.code_of)(&said))
                + &paragraph("stand-dialog__words", text.way_out_how[at])
        }
    };
    view! {
        <dialog
            class="stand-dialog" aria-labelledby="way-title" node_ref=dialog
            on:close=move |_| state.way.set(None)
        >
            <div class="stand-dialog__box">
                <h2 class="stand-dialog__title" id="way-title">{title}</h2>
                <div inner_html=inside></div>
                <div class="stand-dialog__buttons">
                    <button class="button" type="button" on:click=move |_| state.way.set(None)>
                        {text.close}
                    </button>
                </div>
            </div>
        </dialog>
    }
}
