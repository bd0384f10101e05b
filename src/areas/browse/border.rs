//! What crosses the border of an area, as HTML: its networks that have surgeries outside, and which
//! those are.

use crate::directory::areas::{Area, AreaId, AreaNetwork};
use crate::directory::{Directory, Practice};
use crate::page::Page;
use crate::text::BrowseText;
use crate::ui::{element, escaped, heading, link};

/// The networks that cross the border, with their surgeries on the side where most are not.
pub(super) fn of(directory: &Directory, area: &Area, text: &BrowseText) -> String {
    let own = area.networks.iter().filter(|network| network.crosses_border());
    let own = own.map(|network| row(directory, network, text.border_row, &network.outside));
    let visiting = area.visiting.iter();
    let visiting = visiting.map(|other| row(directory, other, text.visiting_row, &other.inside));
    let rows: String = own.chain(visiting).collect();
    if rows.is_empty() {
        return rows;
    }
    heading(&(text.border)(area.name))
        + &element("p", "reading-width", &escaped(&(text.border_why)(area.name)))
        + &element("ul", "border-list", &rows)
}

fn row(directory: &Directory, network: &AreaNetwork, has: &str, surgeries: &[&Practice]) -> String {
    let name = link("area-row__name", &Page::Network(network.pcn.code), &network.pcn.name);
    let surgeries = surgeries.iter().map(|practice| {
        let council = practice.local_authority.map(AreaId::Council);
        let council = council.and_then(|id| directory.area_name(id)).unwrap_or_default();
        let name = link("", &Page::Surgery(practice.code), &practice.name);
        element("li", "", &format!("{name} ({})", escaped(council)))
    });
    let list = element("ul", "border-list__surgeries", &surgeries.collect::<String>());
    element("li", "border-list__network", &format!("{name} {} {list}", escaped(has)))
}
