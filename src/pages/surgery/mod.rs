//! A surgery: the network it is in first, then who else is in it, then how to reach it.

mod codes;
mod contact;

use leptos::prelude::*;

use self::{codes::codes, contact::contact};
use crate::{
    context::{
        LookedAt, Stage, set_heading, staged, use_directory, use_looked_at, use_text, use_visitor,
    },
    directory::{
        Directory, GridPoint, LocalAuthority, LocalAuthorityCode, Pcn, Practice, PracticeCode,
        areas::AreaId, nearest,
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
    let card = network_card(&directory, pcn.as_ref(), &text.surgery);
    view! {
        <Breadcrumb text=&text.shell trail />
        {from_html(top)}
        <PlaceLine at=place_line(&practice) point=practice.position.point />
        {from_html(card)}
        {staged(Stage::Below, move || below(practice, pcn))}
    }
    .into_any()
}

/// The others of the network, how to reach the surgery, and what lies around.
fn below(practice: Practice, pcn: Option<Pcn>) -> AnyView {
    let (text, directory) = (&use_text().surgery, use_directory());
    let on = if pcn.is_some() { AskedOn::Surgery } else { AskedOn::SurgeryWithoutNetwork };
    let details = contact(&directory, &practice, text) + &codes(&directory, &practice, text);
    let (code, here) = (practice.code, practice.position.point);
    let columns = view! {
        <div class="two-columns">
            <section>{pcn.map(|pcn| view! { <Others pcn code here /> })}</section>
            <section inner_html=details></section>
        </div>
    };
    let around = move || {
        vec![from_html(closest(code, here)), view! { <Questions on /> }.into_any()].into_any()
    };
    vec![columns.into_any(), staged(Stage::FarBelow, around)].into_any()
}

/// The surgeries closest to this one, whatever their network, and what can be done with its page.
fn closest(code: PracticeCode, here: GridPoint) -> String {
    let (text, directory) = (use_text(), use_directory());
    // This one is among them, unless as many stand at its very place.
    let mut near = nearest(&directory.practices, here, CLOSEST + 1);
    near.retain(|near| near.practice != code);
    near.truncate(CLOSEST);
    let share = link("", &Page::Areas(AreasPage::Share(code)), text.shell.ways.share);
    heading(text.near.nearest_others)
        + &near_results(&directory, &near)
        + &paragraph("quiet", text.surgery.distance_note)
        + &element("p", "", &share)
        + &give_views()
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
    /// Where the surgery is, in words.
    at: String,
    /// Where that is.
    point: GridPoint,
) -> impl IntoView {
    let (text, place) = (&use_text().near, use_visitor().place);
    let line = move || {
        let line = escaped(&at);
        let Some(from) = place.get() else { return line };
        let miles = from.point.distance_to(point).miles();
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
    /// This surgery.
    code: PracticeCode,
    /// Where it stands.
    here: GridPoint,
) -> impl IntoView {
    let (text, directory) = (use_text(), use_directory());
    let (mut rows, mut numbered) = (String::new(), Vec::new());
    let others: Vec<Practice> =
        directory.members(pcn.code).filter(|practice| practice.code != code).cloned().collect();
    for near in nearest(&others, here, others.len()) {
        let Some(other) = directory.practice(near.practice) else { continue };
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
