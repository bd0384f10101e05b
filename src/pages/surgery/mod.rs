//! A surgery: the network it is in first, then who else is in it, then how to reach it.

mod codes;
mod contact;

use leptos::prelude::*;

use self::{codes::codes, contact::contact};
use crate::{
    context::{LookedAt, set_heading, use_directory, use_looked_at, use_text, use_visitor},
    directory::{
        Directory, GridPoint, LocalAuthority, LocalAuthorityCode, Near, Pcn, Practice,
        PracticeCode, areas::AreaId, nearest,
    },
    explainer::AskedOn,
    page::{AreasPage, Page},
    parts::{NetworkMap, Questions, Unknown, give_views, near_results, surgery_row},
    text::SurgeryText,
    ui::{Breadcrumb, element, escaped, from_html, heading, link, paragraph, place_line, title},
};

/// How many of the nearest surgeries are listed, whatever their network.
const CLOSEST: usize = 5;

/// A surgery's page, or nothing when there is none of this code.
#[component]
pub(crate) fn SurgeryPage(
    /// The surgery.
    code: PracticeCode,
) -> impl IntoView {
    let (text, directory) = (use_text(), use_directory());
    let Some(practice) = directory.practice(code).cloned() else {
        return view! { <Unknown asked=code.to_string() /> }.into_any();
    };
    let pcn = practice.pcn.and_then(|code| directory.pcn(code)).cloned();
    use_looked_at().set(Some(LookedAt { surgery: Some(code), network: practice.pcn }));
    let name = practice.name.to_string();
    let top = title(&name);
    set_heading(move || name.clone());
    let mut trail = council_trail(&directory, practice.local_authority);
    let network = pcn
        .iter()
        .map(|pcn| (Page::Network(pcn.code), (text.surgery.network_name)(pcn.short_name())));
    trail.extend(network);
    let here = practice.position.point;
    // Nearest first, and so this one foremost.
    let near = nearest(&directory.practices, here, directory.practices.len());
    let near: Vec<Near> = near.into_iter().filter(|near| near.practice != code).collect();
    let share = link("", &Page::Areas(AreasPage::Share(code)), text.shell.ways.share);
    let closest = heading(text.near.nearest_others)
        + &near_results(&directory, &near[..near.len().min(CLOSEST)])
        + &paragraph("quiet", text.surgery.distance_note)
        + &element("p", "", &share)
        + &give_views();
    let on = if pcn.is_some() { AskedOn::Surgery } else { AskedOn::SurgeryWithoutNetwork };
    let details = contact(&directory, &practice, &text.surgery)
        + &codes(&directory, &practice, &text.surgery);
    let card = network_card(&directory, pcn.as_ref(), &text.surgery);
    view! {
        <Breadcrumb text=&text.shell trail />
        {from_html(top)}
        <PlaceLine practice />
        {from_html(card)}
        <div class="two-columns">
            <section>{pcn.map(|pcn| view! { <Others pcn near here /> })}</section>
            <section inner_html=details></section>
        </div>
        {from_html(closest)}
        <Questions on />
    }
    .into_any()
}

/// The council in the trail to a surgery.
fn council_trail(
    directory: &Directory,
    council: Option<LocalAuthorityCode>,
) -> Vec<(Page, String)> {
    let council = council.and_then(|code| directory.local_authority(code));
    let crumb = |council: &LocalAuthority| {
        let code = AreaId::Council(council.code).code();
        (Page::Areas(AreasPage::Area(code)), council.name.to_string())
    };
    council.map(crumb).into_iter().collect()
}

/// Where the surgery is, and how far from the place that the visitor asked for last.
#[component]
fn PlaceLine(
    /// The surgery.
    practice: Practice,
) -> impl IntoView {
    let (text, place) = (&use_text().near, use_visitor().place);
    let line = move || {
        let line = escaped(&place_line(&practice));
        let Some(from) = place.get() else { return line };
        let miles = from.point.distance_to(practice.position.point).miles();
        let distance = escaped(&(text.from_you)(miles, from.origin));
        line + &element("span", "place-line__distance", &distance)
    };
    view! { <p class="place-line" inner_html=line></p> }
}

/// The network the surgery is in, or that it is in none.
fn network_card(directory: &Directory, pcn: Option<&Pcn>, text: &SurgeryText) -> String {
    let Some(pcn) = pcn else {
        let (name, meaning) = text.no_network;
        let html =
            paragraph("network-card__name", name) + &paragraph("network-card__summary", meaning);
        return element("div", "network-card network-card--none", &html);
    };
    let count = directory.members(pcn.code).count();
    let name = link("", &Page::Network(pcn.code), &(text.network_name)(pcn.short_name()));
    let summary = escaped(&(text.network_summary)(count, pcn.list_size));
    let html = element("p", "network-card__name", &format!("{} {name}", text.part_of))
        + &element("p", "network-card__summary", &summary);
    element("div", "network-card", &html)
}

/// The other surgeries of the network, nearest first.
#[component]
fn Others(
    /// The network.
    pcn: Pcn,
    /// All other surgeries of England, nearest first.
    near: Vec<Near>,
    /// Where this surgery stands.
    here: GridPoint,
) -> impl IntoView {
    let (text, directory) = (use_text(), use_directory());
    let (mut rows, mut numbered) = (String::new(), Vec::new());
    for near in near {
        let other = directory.practice(near.practice).filter(|p| p.pcn == Some(pcn.code));
        let Some(other) = other else { continue };
        let distance = (text.near.away)(near.distance.miles());
        rows += &surgery_row(other, &element("p", "surgery-row__more", &distance));
        numbered.push(other.clone());
    }
    let text = &text.surgery;
    let list = if rows.is_empty() {
        ["<p>", &escaped(text.only_one), "</p>"].concat()
    } else {
        element("ol", "surgery-list surgery-list--numbered", &rows)
    };
    view! {
        {from_html(heading(&(text.others)(pcn.short_name())) + &list)}
        <NetworkMap code=pcn.code numbered focus=Some(here) />
    }
}
