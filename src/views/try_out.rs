//! Trying the desk with made-up answers: offered on the desk, said over every screen while it
//! lasts, and over in one step.

use leptos::prelude::*;

use super::board::{button, focus_soon, top};
use super::store::use_store;
use super::use_views_text;
use crate::page::ViewsPage;
use crate::ui::{element, from_html, heading, paragraph};

/// What a press of the button that begins does.
pub(super) const BEGIN: &str = "try-out";

/// The offer to try the desk.
pub(super) fn offer() -> String {
    let text = &use_views_text().try_out;
    let begin = button("button button--second", (BEGIN, ""), text.begin);
    element("section", "sheet", &(heading(text.title) + &paragraph("", text.offer) + &begin))
}

/// A screen of the group, with what has to be said while made-up answers are tried. Screens that
/// work on what is real wait until that is over.
pub(super) fn under_banner(page: ViewsPage, screen: fn(ViewsPage) -> AnyView) -> AnyView {
    let store = use_store();
    let is_trying = Memo::new(move |_| {
        store.track();
        store.is_trying()
    });
    let is_of_answers =
        matches!(page, ViewsPage::Desk | ViewsPage::Read | ViewsPage::SaidDone | ViewsPage::Report);
    let shown = move || match is_trying.get() {
        false => screen(page),
        true if is_of_answers => (banner(), screen(page)).into_any(),
        true => {
            let text = use_views_text();
            (banner(), from_html(top(text.try_out.title, text.try_out.not_now))).into_any()
        }
    };
    shown.into_any()
}

fn banner() -> AnyView {
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
