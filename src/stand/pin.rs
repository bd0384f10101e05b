//! The number for staff: asked for, or made where there is none yet.

use leptos::{html::Input, prelude::*};

use super::state::{Kiosk, Layer, Then};
use super::{use_kiosk, use_staff_text};
use crate::browser::{clock, document, kiosk, random};
use crate::kiosk::KeptPin;
use crate::text::PinText;
use crate::ui::{from_html, lines, paragraph};

/// Asks for the number, or has one made.
#[component]
pub(super) fn AskPin(
    /// What staff came for.
    then: Then,
) -> impl IntoView {
    let (text, state) = (&use_staff_text().pin, use_kiosk());
    let is_new =
        then == Then::NewPin || state.settings.with_untracked(|settings| settings.pin.is_none());
    let said = RwSignal::new(String::new());
    let cancel = move |_| {
        if state.is_staff.get_untracked() { state.layer.set(Layer::Admin) } else { state.forget() }
    };
    request_animation_frame(|| document::focus("#pin"));
    let form = if is_new {
        view! { <NewPin said then /> }.into_any()
    } else {
        view! { <KnownPin said then /> }.into_any()
    };
    view! {
        <main class="staff staff--pin">
            <div class="staff__sheet">
                <h1 tabindex="-1">{if is_new { text.make } else { text.ask }}</h1>
                <div class="staff__said staff__said--wrong" role="alert">{said}</div>
                {form}
                <p class="staff__ways">
                    <button class="link-button" type="button" on:click=cancel>{text.cancel}</button>
                </p>
            </div>
        </main>
    }
}

/// The number is asked for.
#[component]
fn KnownPin(
    /// What went wrong.
    said: RwSignal<String>,
    /// What staff came for.
    then: Then,
) -> impl IntoView {
    let (text, state) = (&use_staff_text().pin, use_kiosk());
    let field = NodeRef::<Input>::new();
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let (typed, now) = (take(field), clock::since_1970());
        if let Some(left) = state.tries.get_value().wait(now) {
            return said.set((text.wait)(left));
        }
        let pin = state.settings.with_untracked(|settings| settings.pin);
        if pin.is_some_and(|pin| pin.is(&typed)) {
            return state.unlock(then);
        }
        let left = state.add_try(now);
        said.set(left.map_or_else(|| text.wrong.to_owned(), text.wait));
    };
    view! {
        {from_html(paragraph("", text.what))}
        <form class="staff__form" on:submit=send>
            {pin_field("pin", text.label, "", field)}
            <button class="button" type="submit">{text.open}</button>
        </form>
    }
}

/// A number is made.
#[component]
fn NewPin(
    /// What went wrong.
    said: RwSignal<String>,
    /// What staff came for.
    then: Then,
) -> impl IntoView {
    let (text, state) = (&use_staff_text().pin, use_kiosk());
    let [field, again] = [NodeRef::<Input>::new(), NodeRef::new()];
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match make(text, state, &take(field), &take(again)) {
            Ok(()) => state.unlock(then),
            Err(why) => {
                said.set(why.into());
                document::focus("#pin");
            }
        }
    };
    let no_kiosk = state.settings.with_untracked(|settings| settings.pin.is_none());
    view! {
        {from_html(lines(text.make_what))}
        <form class="staff__form" on:submit=send>
            {pin_field("pin", text.new, text.hint, field)}
            {pin_field("pin-again", text.again, "", again)}
            <button class="button" type="submit">{text.take}</button>
        </form>
        {no_kiosk.then(|| view! {
            <p class="staff__ways">
                <button class="link-button" type="button" on:click=|_| kiosk::leave()>{text.no_kiosk}</button>
            </p>
        }.into_any())}
    }
}

/// Keeps a new number; from then on the browser is a kiosk.
fn make(text: &PinText, state: Kiosk, typed: &str, again: &str) -> Result<(), &'static str> {
    let salt = random::bytes().map_err(|_| text.not_kept)?;
    let pin = KeptPin::of(typed, salt).map_err(|_| text.bad)?;
    if typed != again {
        return Err(text.differ);
    }
    let is_kept = state.change(|settings| {
        settings.pin = Some(pin);
        settings.is_on = true;
    });
    if is_kept { Ok(()) } else { Err(text.not_kept) }
}

/// A field for a number, under its label.
fn pin_field(
    id: &'static str,
    label: &'static str,
    hint: &'static str,
    field: NodeRef<Input>,
) -> AnyView {
    let hint_id = [id, "-hint"].concat();
    view! {
        <div class="field">
            <label class="field__label" for=id>{label}</label>
            <p class="field__hint quiet" id=hint_id.clone()>{hint}</p>
            <input
                class="field__box" id=id type="password" inputmode="none" autocomplete="off"
                maxlength="8" aria-describedby=hint_id node_ref=field
            />
        </div>
    }
    .into_any()
}

/// What was typed, taken out of the field.
fn take(field: NodeRef<Input>) -> String {
    let Some(field) = field.get_untracked() else { return String::new() };
    let typed = field.value();
    field.set_value("");
    typed
}
