//! A surgery in a list, as HTML: its name as a link, and what tells it apart from others of its
//! name.

use crate::{
    directory::Practice,
    page::Page,
    ui::{escaped, place_line},
};

/// A surgery in a list, with HTML for what else is known of it.
pub(crate) fn surgery_row(practice: &Practice, more: &str) -> String {
    let (page, name) = (Page::Surgery(practice.code), escaped(&practice.name));
    let place = escaped(&place_line(practice));
    format!(
        r#"<li class="surgery-row"><div class="surgery-row__body"><a class="surgery-row__name" href="{page}">{name}<span class="visually-hidden">, {place}</span></a><span class="surgery-row__place" aria-hidden="true">{place}</span>{more}</div></li>"#
    )
}
