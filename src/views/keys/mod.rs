//! The keys that answers are sealed to: the one on this device, making one, and opening with one.

mod here;
mod make;
mod open;
mod refused;

use leptos::html::Textarea;
use leptos::prelude::*;

use self::{here::KeyHere, make::MakeKey, open::OpenSealed};
use super::store::use_store;
use super::{set_heading, use_views_text};
use crate::page::{Page, ViewsPage};
use crate::ui::{escaped, from_html, link, paragraph, title};

/// The keys that answers are sealed to. On a shared screen nothing is made and nothing opened.
#[component]
pub(crate) fn KeysPage() -> impl IntoView {
    let (text, store) = (&use_views_text().keys, use_store());
    set_heading(text.title);
    let is_kiosk = store.settings().is_kiosk;
    let head = title(text.title) + &paragraph("lead", text.lead);
    view! {
        <div class="views-keys">
        {from_html(head)}
        <KeyHere />
        {if is_kiosk {
            from_html(paragraph("inset", text.make.not_on_kiosk))
        } else {
            view! {
                <MakeKey />
                <OpenSealed />
            }
            .into_any()
        }}
        {from_html(link("back-link", &Page::Views(ViewsPage::Desk), text.desk))}
        </div>
    }
}

/// A labelled box for a few lines that are nobody else's business.
fn lines_box(
    place: NodeRef<Textarea>,
    id: &'static str,
    label: &'static str,
    hint: &'static str,
) -> AnyView {
    let hint_id = (!hint.is_empty()).then(|| [id, "-hint"].concat());
    view! {
        <div class="field">
            <label class="field__label" for=id>{label}</label>
            {hint_id.clone().map(|id| view! { <p class="field__hint" id=id>{hint}</p> })}
            <textarea
                class="field__box" id=id rows="3" autocomplete="off" autocapitalize="off"
                spellcheck="false" aria-describedby=hint_id node_ref=place
            ></textarea>
        </div>
    }
    .into_any()
}

/// What was typed in a box.
fn typed(place: NodeRef<Textarea>) -> String {
    place.get_untracked().map(|it| it.value()).unwrap_or_default()
}

/// What became of what was pressed last: said, and read out by screen readers.
fn said(said: RwSignal<String>) -> AnyView {
    view! { <p class="views-said" role="status" inner_html=move || escaped(&said.get())></p> }
        .into_any()
}
