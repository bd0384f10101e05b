//! A surgery: the network it is in first, then who else is in it, then how to reach it.

mod codes;
mod contact;

use leptos::prelude::*;

use self::{codes::Codes, contact::Contact};
use crate::{
    context::{set_heading, use_directory, use_text},
    directory::{Directory, Pcn, Practice, PracticeCode},
    page::Page,
    parts::{SurgeryRow, SurgeryWords, Unknown},
    ui::Breadcrumb,
};

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
    let name = practice.name.to_string();
    set_heading(move || name.clone());
    let trail = pcn
        .iter()
        .map(|pcn| (Page::Network(pcn.code), (text.surgery.network_name)(pcn.short_name())));
    let others = pcn.clone().map(|pcn| view! { <Others pcn here=practice.clone() /> });
    view! {
        <Breadcrumb text=&text.shell trail=trail.collect() />
        <h1 tabindex="-1">{practice.name.to_string()}</h1>
        <p class="place-line">
            {SurgeryWords::of(&practice).place().to_owned()}
        </p>
        <PartOf pcn />
        <div class="two-columns">
            <section>{others}</section>
            <section>
                <Contact practice=practice.clone() />
                <Codes practice />
            </section>
        </div>
    }
    .into_any()
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
                <p class="network-card__summary">{meaning}</p>
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
    /// The surgery shown.
    here: Practice,
) -> impl IntoView {
    let (text, directory) = (&use_text().surgery, use_directory());
    let others = others_nearest_first(&directory, &pcn, &here);
    let rows = others.iter().map(|(miles, practice)| {
        let distance = (text.miles)(*miles);
        let words = SurgeryWords::of(practice);
        view! { <SurgeryRow words><p class="surgery-row__more">{distance}</p></SurgeryRow> }
    });
    let list = if others.is_empty() {
        view! { <p>{text.only_one}</p> }.into_any()
    } else {
        view! {
            <ol class="surgery-list">{rows.collect_view()}</ol>
            <p class="quiet">{text.distance_note}</p>
        }
        .into_any()
    };
    view! {
        <h2>{(text.others)(pcn.short_name())}</h2>
        {list}
    }
}

fn others_nearest_first<'a>(
    directory: &'a Directory,
    pcn: &Pcn,
    here: &Practice,
) -> Vec<(f64, &'a Practice)> {
    let mut others: Vec<_> = directory
        .members(pcn.code)
        .filter(|practice| practice.code != here.code)
        .map(|practice| (practice.position.point.miles_to(here.position.point), practice))
        .collect();
    others.sort_by(|a, b| a.0.total_cmp(&b.0));
    others
}
