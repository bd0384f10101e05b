//! An address that names no surgery, network or page.

use leptos::prelude::*;

use crate::{
    context::{set_heading, use_text},
    directory::PracticeCode,
    page::{AreasPage, Page},
    ui::{Breadcrumb, element, escaped, from_html, lines, link, title},
};

/// An address that names nothing: says so, and how to go on.
#[component]
pub(crate) fn Unknown(
    /// The code or word that the address gave.
    asked: String,
) -> impl IntoView {
    let text = &use_text().unknown;
    set_heading(|| text.title.into());
    // An old link may be to a surgery that has closed.
    let page = match PracticeCode::parse(&asked) {
        Ok(code) => AreasPage::Closed(code),
        Err(_) => AreasPage::FindClosed,
    };
    let closed = link("", &Page::Areas(page), use_text().shell.ways.closed);
    let what = element("p", "lead", &escaped(&(text.what)(&asked)));
    view! {
        <Breadcrumb text=&use_text().shell />
        {from_html(title(text.title) + &what + &lines(text.advice) + &element("p", "", &closed))}
    }
}
