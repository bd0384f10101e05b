//! A line of a list of what was found: a surgery with its network, or a network with its size.

use leptos::prelude::*;

use super::{SurgeryRow, SurgeryWords};
use crate::{
    context::use_text,
    directory::{Directory, Near, PcnCode, Practice},
    page::Page,
};

/// A surgery with its network, and with how far away it is when that is known.
pub(crate) fn surgery_row(
    directory: &Directory,
    practice: &Practice,
    distance: Option<AnyView>,
) -> AnyView {
    let text = use_text();
    let network = practice.pcn.and_then(|code| directory.pcn(code)).map_or_else(
        || text.results.no_network.into_any(),
        |pcn| {
            let address = Page::Network(pcn.code).to_string();
            view! { {text.results.network}" "<a href=address>{pcn.short_name().to_owned()}</a> }
                .into_any()
        },
    );
    let words = SurgeryWords::of(practice);
    view! {
        <SurgeryRow words>
            {distance.map(|distance| view! { <p class="surgery-row__distance">{distance}</p> })}
            <p class="surgery-row__more">{network}</p>
        </SurgeryRow>
    }
    .into_any()
}

/// Surgeries near a point, a line each with how far it is.
pub(crate) fn near_rows(directory: &Directory, near: &[Near]) -> AnyView {
    let row = |near: &Near| {
        let distance = (use_text().near.away)(near.distance.miles()).into_any();
        Some(surgery_row(directory, directory.practice(near.practice)?, Some(distance)))
    };
    let rows = near.iter().filter_map(row).collect_view();
    view! { <ol class="result-list">{rows}</ol> }.into_any()
}

/// A network with its size.
pub(crate) fn network_row(directory: &Directory, code: PcnCode) -> Option<AnyView> {
    let text = use_text();
    let pcn = directory.pcn(code)?;
    let count = directory.members(code).count();
    let name = (text.surgery.network_name)(pcn.short_name());
    let row = view! {
        <li class="surgery-row surgery-row--network">
            <div class="surgery-row__body">
                <a class="surgery-row__name" href=Page::Network(code).to_string()>{name}</a>
                <p class="surgery-row__place">{(text.network.summary)(count, pcn.list_size)}</p>
            </div>
        </li>
    };
    Some(row.into_any())
}
