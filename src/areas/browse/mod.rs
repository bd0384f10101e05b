//! The way from England down to a network: an area with all that is in it, and the list of every
//! council.

mod border;
mod letters;
mod parts;

use leptos::{ev::MouseEvent, prelude::*};

use self::letters::a_to_z_list;
use super::{set_heading, use_areas_text};
use crate::browser::document::{self, Told, told};
use crate::context::use_text;
use crate::directory::areas::{Area, AreaCounts, AreaId};
use crate::directory::{AreaCode, Directory};
use crate::page::{AreasPage, Page};
use crate::text::{AreaKind, BrowseText};
use crate::ui::{Breadcrumb, element, escaped, from_html, link, marked, paragraph, title};

/// An area, or that there is none of this code.
pub(super) fn area(directory: &Directory, code: AreaCode) -> AnyView {
    let text = &use_areas_text().browse;
    let Some(area) = directory.area_id(code).and_then(|id| directory.area(id)) else {
        return unknown(code.as_str());
    };
    set_heading(area.name);
    let kind = kind(area.id);
    let mut top = title(area.name);
    if kind != AreaKind::England {
        top += &paragraph("area-kind", (text.kind)(kind));
    }
    top += &element("p", "lead", &escaped(&lead(text, &area)));
    let trail = area.above.iter().filter_map(|id| crumb(directory, *id));
    let html = parts::of(directory, &area, text);
    view! {
        <Breadcrumb text=&use_text().shell trail=trail.collect() />
        {from_html(top)}
        <div on:click=go_to_letter inner_html=html></div>
    }
    .into_any()
}

/// Every council, A to Z.
pub(super) fn councils(directory: &Directory) -> AnyView {
    let text = &use_areas_text().browse;
    set_heading(text.councils);
    let councils = directory.councils();
    let top = title(text.councils)
        + &element("p", "lead", &escaped(&(text.councils_lead)(councils.len())));
    let counts = directory.area_counts(&councils);
    let entries = councils.iter().zip(counts).filter_map(|(id, counts)| {
        let name = directory.area_name(*id)?;
        Some((name, area_row(directory, *id, &(text.row)(counts.surgeries, counts.networks))?))
    });
    let list = a_to_z_list(entries, "h2", text);
    let trail = vec![(Page::Areas(AreasPage::Area(AreaId::England.code())), england(directory))];
    view! {
        <Breadcrumb text=&use_text().shell trail />
        {from_html(top)}
        <div on:click=go_to_letter inner_html=list></div>
    }
    .into_any()
}

/// There is nothing of this code.
pub(super) fn unknown(code: &str) -> AnyView {
    let text = &use_areas_text().browse.unknown;
    set_heading(text.title);
    let england = Page::Areas(AreasPage::Area(AreaId::England.code()));
    let html = title(text.title)
        + &element("p", "lead", &escaped(&(text.what)(code)))
        + &element("p", "", &link("", &england, text.way_on));
    view! {
        <Breadcrumb text=&use_text().shell />
        {from_html(html)}
    }
    .into_any()
}

/// A letter's link moves focus, and leaves the address alone.
fn go_to_letter(event: MouseEvent) {
    if let Some(Told { of, .. }) = told(&event, "data-letter") {
        let heading = format!("#letter-{of}");
        document::scroll_to(&heading);
        document::focus(&heading);
    }
}

/// How much there is in an area.
pub(super) fn lead(text: &BrowseText, area: &Area) -> String {
    let AreaCounts { surgeries, networks, visiting, in_no_network, .. } = area.counts();
    let more = [(visiting, text.visiting), (in_no_network, text.without_network)];
    let more = more.into_iter().filter(|(count, _)| *count > 0).map(|(count, say)| say(count));
    let said = [(text.counts)(surgeries, networks, area.list_size)].into_iter().chain(more);
    said.collect::<Vec<_>>().join(" ")
}

fn england(directory: &Directory) -> String {
    directory.area_name(AreaId::England).unwrap_or_default().to_owned()
}

/// An area in the trail to another.
pub(super) fn crumb(directory: &Directory, id: AreaId) -> Option<(Page, String)> {
    let name = directory.area_name(id)?.to_owned();
    Some((Page::Areas(AreasPage::Area(id.code())), name))
}

/// An area in a list: its name as a link, and what else is said of it.
fn area_row(directory: &Directory, id: AreaId, more: &str) -> Option<String> {
    let name = directory.area_name(id)?;
    Some(row(&Page::Areas(AreasPage::Area(id.code())), name, more))
}

/// A line of a list: a link, and what else is said.
fn row(page: &Page, name: &str, more: &str) -> String {
    let body =
        link("area-row__name", page, name) + &element("span", "area-row__more", &marked(more));
    element("li", "area-row", &body)
}

/// What an area is, as its words name it.
pub(super) fn kind(id: AreaId) -> AreaKind {
    match id {
        AreaId::England => AreaKind::England,
        AreaId::Region(_) => AreaKind::Region,
        AreaId::Icb(_) => AreaKind::Board,
        AreaId::SubIcbLocation(_) => AreaKind::Location,
        AreaId::Council(_) => AreaKind::Council,
    }
}
