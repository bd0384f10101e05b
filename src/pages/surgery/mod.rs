//! A surgery: the network it is in first, then who else is in it, then how to reach it.

mod codes;
mod contact;

use leptos::prelude::*;

use self::{codes::Codes, contact::Contact};
use crate::{
    context::{LookedAt, set_heading, use_directory, use_looked_at, use_text, use_visitor},
    directory::{GridPoint, Near, Pcn, Practice, PracticeCode, nearest},
    explainer::AskedOn,
    page::Page,
    parts::{NetworkMap, Questions, SurgeryRow, SurgeryWords, Unknown, near_rows},
    ui::{Breadcrumb, marked, place_line},
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
    set_heading(move || name.clone());
    let trail = pcn
        .iter()
        .map(|pcn| (Page::Network(pcn.code), (text.surgery.network_name)(pcn.short_name())));
    // Nearest first, and so this one foremost.
    let near = nearest(&directory.practices, practice.position.point, directory.practices.len());
    let near: Vec<Near> = near.into_iter().filter(|near| near.practice != code).collect();
    let closest = near_rows(&directory, &near[..near.len().min(CLOSEST)]);
    let here = practice.position.point;
    let on = if pcn.is_some() { AskedOn::Surgery } else { AskedOn::SurgeryWithoutNetwork };
    let others = pcn.clone().map(|pcn| view! { <Others pcn near here /> });
    view! {
        <Breadcrumb text=&text.shell trail=trail.collect() />
        <h1 tabindex="-1">{practice.name.to_string()}</h1>
        <p class="place-line">
            {place_line(&practice)}
            <FromVisitor practice=practice.clone() />
        </p>
        <PartOf pcn />
        <div class="two-columns">
            <section>{others}</section>
            <section>
                <Contact practice=practice.clone() />
                <Codes practice />
            </section>
        </div>
        <h2>{text.near.nearest_others}</h2>
        {closest}
        <p class="quiet">{text.surgery.distance_note}</p>
        <Questions on />
    }
    .into_any()
}

/// How far the surgery is from the place that the visitor asked for last.
#[component]
fn FromVisitor(
    /// The surgery.
    practice: Practice,
) -> impl IntoView {
    let (text, place) = (&use_text().near, use_visitor().place);
    move || {
        place.get().map(|from| {
            let miles = from.point.distance_to(practice.position.point).miles();
            view! { <span class="place-line__distance">{(text.from_you)(miles, from.origin)}</span> }
        })
    }
}

/// The network the surgery is in, or that it is in none.
#[component]
fn PartOf(
    /// The network.
    pcn: Option<Pcn>,
) -> impl IntoView {
    let (text, directory) = (&use_text().surgery, use_directory());
    let Some(pcn) = pcn else {
        let (heading, meaning) = text.no_network;
        return view! {
            <div class="network-card network-card--none">
                <p class="network-card__name">{heading}</p>
                <p class="network-card__summary" inner_html=marked(meaning)></p>
            </div>
        }
        .into_any();
    };
    let count = directory.members(pcn.code).count();
    view! {
        <div class="network-card">
            <p class="network-card__name">
                {text.part_of}" "
                <a href=Page::Network(pcn.code).to_string()>{(text.network_name)(pcn.short_name())}</a>
            </p>
            <p class="network-card__summary">{(text.network_summary)(count, pcn.list_size)}</p>
        </div>
    }
    .into_any()
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
    let members = near.iter().filter_map(|near| Some((near, directory.practice(near.practice)?)));
    let others: Vec<_> = members.filter(|(_, other)| other.pcn == Some(pcn.code)).collect();
    let rows = others.iter().map(|(near, practice)| {
        let distance = (text.near.away)(near.distance.miles());
        let words = SurgeryWords::of(practice);
        view! { <SurgeryRow words><p class="surgery-row__more">{distance}</p></SurgeryRow> }
    });
    let text = &text.surgery;
    let list = if others.is_empty() {
        view! { <p>{text.only_one}</p> }.into_any()
    } else {
        view! {
            <ol class="surgery-list surgery-list--numbered">{rows.collect_view()}</ol>
        }
        .into_any()
    };
    let numbered = others.iter().map(|(_, practice)| (*practice).clone()).collect();
    view! {
        <h2>{(text.others)(pcn.short_name())}</h2>
        {list}
        <NetworkMap code=pcn.code numbered focus=Some(here) />
    }
}
