//! The lists of an area as HTML: the areas within it, its networks, its surgeries in no network,
//! its councils, and the way to its fact sheet.

use super::super::pictures;
use super::{a_to_z_list, area_row, border, kind, row};
use crate::directory::areas::{Area, AreaId};
use crate::directory::{Directory, Practice};
use crate::page::{AreasPage, Page};
use crate::parts::surgery_row;
use crate::text::{AreaKind, BrowseText};
use crate::ui::{element, escaped, heading, link, paragraph};

/// How many councils name a sub-ICB location at most, and which part of its surgeries each has: one
/// in so many.
const NAMING: usize = 3;
const NAMING_SHARE: usize = 10;

/// Everything below the top of an area's screen.
pub(super) fn of(directory: &Directory, area: &Area, text: &BrowseText) -> String {
    match kind(area.id) {
        AreaKind::England => {
            within(directory, area, text)
                + &all_councils(directory, text)
                + &pictures::sizes_of_england(directory)
        }
        AreaKind::Region => {
            london(area, text)
                + &within(directory, area, text)
                + &pictures::sizes(area)
                + &councils(directory, area, text)
        }
        AreaKind::Board | AreaKind::Location => {
            sheet(area, text)
                + &within(directory, area, text)
                + &networks(area, text)
                + &pictures::sizes(area)
                + &no_network(area, text)
                + &councils(directory, area, text)
                + &border::of(directory, area, text)
        }
        AreaKind::Council => {
            sheet(area, text)
                + &networks(area, text)
                + &pictures::sizes(area)
                + &no_network(area, text)
                + &border::of(directory, area, text)
                + &boards(directory, area)
        }
    }
}

/// The areas within. Where there is but one it is the same as the area itself, and left out.
fn within(directory: &Directory, area: &Area, text: &BrowseText) -> String {
    if area.within.len() < 2 {
        return String::new();
    }
    let counts = directory.area_counts(&area.within);
    let rows = area.within.iter().zip(counts).filter_map(|(id, counts)| {
        let mut more = (text.row)(counts.surgeries, counts.networks);
        if let AreaId::SubIcbLocation(_) = id {
            let councils = directory.area(*id)?.councils;
            let names: Vec<&str> = councils
                .iter()
                .take(NAMING)
                .filter(|(_, count)| count * NAMING_SHARE >= counts.surgeries)
                .filter_map(|(code, _)| directory.area_name(AreaId::Council(*code)))
                .collect();
            more = format!("{}: {more}", (text.mostly)(&names));
        }
        area_row(directory, *id, &more)
    });
    let rows: String = rows.collect();
    heading((text.within)(kind(area.id))) + &element("ul", "area-list", &rows)
}

fn networks(area: &Area, text: &BrowseText) -> String {
    if area.networks.is_empty() {
        return String::new();
    }
    let entries = area.networks.iter().map(|network| {
        let (here, outside) = (network.inside.len(), network.outside.len());
        let more = (text.network_row)(here, here + outside, network.pcn.list_size);
        (&*network.pcn.name, row(&Page::Network(network.pcn.code), &network.pcn.name, &more))
    });
    heading(text.networks) + &a_to_z_list(entries, "h3", text)
}

fn no_network(area: &Area, text: &BrowseText) -> String {
    if area.in_no_network.is_empty() {
        return String::new();
    }
    let rows = area.in_no_network.iter().map(|practice: &&Practice| surgery_row(practice, ""));
    heading(text.no_network)
        + &paragraph("reading-width", text.no_network_why)
        + &element("ul", "area-surgeries", &rows.collect::<String>())
}

fn all_councils(directory: &Directory, text: &BrowseText) -> String {
    let words = (text.councils_link)(directory.local_authorities.len());
    let way = link("way-on", &Page::Areas(AreasPage::Councils), &words);
    heading(text.councils) + &element("p", "", &way)
}

/// The councils that the area's surgeries are in, A to Z.
fn councils(directory: &Directory, area: &Area, text: &BrowseText) -> String {
    let mut named: Vec<(&str, AreaId, usize)> = area
        .councils
        .iter()
        .filter_map(|(code, count)| {
            let id = AreaId::Council(*code);
            Some((directory.area_name(id)?, id, *count))
        })
        .collect();
    named.sort_unstable_by_key(|(name, ..)| *name);
    let entries = named.into_iter().filter_map(|(name, id, count)| {
        Some((name, area_row(directory, id, &(text.council_row)(count))?))
    });
    let rows: String = entries.map(|(_, row)| row).collect();
    heading(&(text.councils_in)(area.name)) + &element("ul", "area-list", &rows)
}

/// The boards that a council's surgeries belong to.
fn boards(directory: &Directory, area: &Area) -> String {
    let rows = area.icbs.iter().filter_map(|(code, _)| {
        let id = AreaId::Icb(*code);
        let (page, name) = super::crumb(directory, id)?;
        Some(element("li", "area-row", &link("area-row__name", &page, &name)))
    });
    let text = &super::use_areas_text().browse;
    let rows: String = rows.collect();
    heading((text.within)(AreaKind::Region)) + &element("ul", "area-list", &rows)
}

fn sheet(area: &Area, text: &BrowseText) -> String {
    let way = link("way-on", &Page::Areas(AreasPage::AreaSheet(area.id.code())), text.to_sheet);
    let why = element("span", "", &escaped(text.to_sheet_why));
    element("p", "to-sheet", &(way + &why))
}

/// What London's numbers are: the programme that this began with was London's.
fn london(area: &Area, text: &BrowseText) -> String {
    const LONDON: &str = "Y56";
    if area.id.code().as_str() != LONDON {
        return String::new();
    }
    let numbers =
        (text.london_numbers)(area.surgeries.len(), area.networks.len(), area.within.len());
    let way = link("", &Page::Explain("london".into()), text.london_way);
    let html = heading(text.london)
        + &element("p", "", &escaped(&numbers))
        + &element("p", "area-note__way", &way);
    element("section", "area-note", &html)
}
