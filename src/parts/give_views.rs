//! The way to giving views, as HTML.

use crate::{
    context::use_text,
    page::{Page, ViewsPage},
    ui::{element, link},
};

/// The way to giving views.
pub(crate) fn give_views() -> String {
    let words = use_text().shell.views;
    element("p", "inset", &link("", &Page::Views(ViewsPage::Start), words))
}
