//! Trying the desk with made-up answers: offered on the desk, said over every screen while it
//! lasts, and over in one step.

use leptos::prelude::*;

use super::board::{button, focus_soon};
use super::store::use_store;
use super::use_views_text;
use crate::ui::{element, heading, paragraph};

/// What a press of the button that begins does.
pub(super) const BEGIN: &str = "try-out";

/// The offer to try the desk.
pub(super) fn offer() -> String {
    let text = &use_views_text().try_out;
    let begin = button("button button--second", (BEGIN, ""), text.begin);
    element("section", "sheet", &(heading(text.title) + &paragraph("", text.offer) + &begin))
}

/// What is said while made-up answers are tried, and the button that ends it.
pub(super) fn banner() -> AnyView {
    let (text, store) = (&use_views_text().try_out, use_store());
    let clear = move |_| {
        store.end_try_out();
        focus_soon("h1");
    };
    view! {
        <div class="made-up" role="note">
            <p><b>{text.banner}". "</b>{text.meaning}</p>
            <button class="button button--second" type="button" on:click=clear>{text.clear}</button>
        </div>
    }
    .into_any()
}
