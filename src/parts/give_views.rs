//! The way to giving views, as HTML.

use crate::{
    context::use_text,
    page::{Page, ViewsPage},
    ui::{element, link},
};

/// The way to giving views.
pub(crate) fn give_views() -> String {
    let text = &use_text().shell;
    let way = link("", &Page::Views(ViewsPage::Start), text.views);
    element("p", "inset", &format!("{}<br>{way}", text.views_why))
}
