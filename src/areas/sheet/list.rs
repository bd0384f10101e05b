//! The surgeries on a sheet as HTML: name, address and telephone, network by network.

use crate::directory::areas::{Area, AreaId, AreaNetwork};
use crate::directory::{Directory, Practice};
use crate::page::Page;
use crate::text::SheetText;
use crate::ui::{element, escaped, heading, link};

/// The surgeries of a network, numbered as on its map.
pub(super) fn of_network(members: &[&Practice], text: &SheetText) -> String {
    let rows: String = members.iter().map(|practice| row(practice, "", text)).collect();
    heading(text.surgeries) + &element("ol", "sheet-list sheet-list--numbered", &rows)
}

/// The networks of an area with their surgeries, then those in no network.
pub(super) fn of_area(directory: &Directory, area: &Area, text: &SheetText) -> String {
    let own = area.networks.iter().map(|network| (network, &*network.outside));
    // Of a network that is mostly elsewhere only what is here is told.
    let networks = own.chain(area.visiting.iter().map(|network| (network, &[][..])));
    let networks = networks.enumerate();
    let networks =
        networks.map(|(at, (network, outside))| of_one(directory, at + 1, network, outside, text));
    let mut html: String = networks.collect();
    if !area.in_no_network.is_empty() {
        let browse = &super::use_areas_text().browse;
        let rows = area.in_no_network.iter().map(|practice| row(practice, "", text));
        let list = element("ul", "sheet-list", &rows.collect::<String>());
        let name = element("h3", "sheet-network__name", &escaped(browse.no_network));
        html += &element("section", "sheet-network", &(name + &list));
    }
    heading(text.networks) + &element("div", "sheet-networks", &html)
}

/// A network: its surgeries here, then those outside that are told.
fn of_one(
    directory: &Directory,
    number: usize,
    network: &AreaNetwork,
    others: &[&Practice],
    text: &SheetText,
) -> String {
    let AreaNetwork { pcn, inside, outside } = network;
    let name = link("", &Page::Network(pcn.code), &pcn.name);
    let name = format!(r#"<span class="sheet-network__number">{number}</span> {name}"#);
    let summary = (text.network)(inside.len(), inside.len() + outside.len(), pcn.list_size);
    let council = |practice: &Practice| {
        let council = practice.local_authority.map(AreaId::Council);
        let council = council.and_then(|id| directory.area_name(id));
        council.map(|name| (text.outside)(name)).unwrap_or_default()
    };
    let rows: String = inside.iter().map(|practice| row(practice, "", text)).collect();
    let others = others.iter().map(|practice| row(practice, &council(practice), text));
    let rows = rows + &others.collect::<String>();
    let html = element("h3", "sheet-network__name", &name)
        + &element("p", "sheet-network__summary", &escaped(&summary))
        + &element("ul", "sheet-list", &rows);
    element("section", "sheet-network", &html)
}

/// A surgery; what else is said of it stands after its name.
fn row(practice: &Practice, more: &str, text: &SheetText) -> String {
    let mut name = link("sheet-list__name", &Page::Surgery(practice.code), &practice.name);
    if !more.is_empty() {
        name += &element("span", "sheet-list__more", &format!(" ({})", escaped(more)));
    }
    let mut place: Vec<&str> = practice.address_lines().collect();
    let postcode = practice.postcode.unbroken();
    place.push(&postcode);
    let place = element("span", "sheet-list__place", &escaped(&place.join(", ")));
    let telephone = practice.telephone.map(|telephone| {
        let number = telephone.grouped().replace(' ', "\u{a0}");
        let number =
            format!(r#"{}: <span class="sheet-list__number">{number}</span>"#, text.telephone);
        element("span", "sheet-list__telephone", &number)
    });
    element(
        "li",
        "sheet-list__row",
        &format!("<div>{name}{place}{}</div>", telephone.unwrap_or_default()),
    )
}
