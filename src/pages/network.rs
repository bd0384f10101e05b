//! A network: how many surgeries and people, whether that is usual, who they are and where.

use leptos::prelude::*;

use crate::{
    context::{LookedAt, set_heading, use_directory, use_looked_at, use_text},
    directory::{Directory, GridPoint, Near, PcnCode, Practice, in_order_of_name, nearest},
    explainer::AskedOn,
    parts::{NetworkMap, Questions, SurgeryRow, SurgeryWords, Unknown, near_rows},
    ui::{Breadcrumb, Lines, NetworkScale, marked},
};

/// A network's page, or nothing when there is none of this code.
#[component]
pub(crate) fn NetworkPage(
    /// The network.
    code: PcnCode,
) -> impl IntoView {
    let (text, directory) = (use_text(), use_directory());
    let Some(pcn) = directory.pcn(code).cloned() else {
        return view! { <Unknown asked=code.to_string() /> }.into_any();
    };
    let is_own = |last: &LookedAt| last.network == Some(code);
    let looked_at = use_looked_at();
    // The surgery that was looked at before stays the reader's, if it is one of these.
    if !looked_at.get_untracked().as_ref().is_some_and(is_own) {
        looked_at.set(Some(LookedAt { surgery: None, network: Some(code) }));
    }
    let name = (text.surgery.network_name)(pcn.short_name());
    set_heading({
        let name = name.clone();
        move || name.clone()
    });
    let members: Vec<Practice> = directory.members(code).cloned().collect();
    let members = in_order_of_name(members, |practice| practice.name.to_string());
    let others = others_near(&directory, code, &members);
    let summary = (text.network.summary)(members.len(), pcn.list_size);
    let band = (text.network.size_band)(directory.size_band(&pcn));
    let has_two_boards = boards(&directory, &members) > 1;
    view! {
        <Breadcrumb text=&text.shell />
        <h1 tabindex="-1">{name}</h1>
        <p class="lead">{summary}" "{band}</p>
        <NetworkScale list_size=pcn.list_size text=&text.network />
        <Members code members />
        {has_two_boards.then(|| view! { <p class="inset" inner_html=marked(text.network.two_boards)></p> })}
        <h2>{text.network.meaning.heading}</h2>
        <Lines lines=text.network.meaning.lines />
        {others}
        <Questions on=AskedOn::Network />
    }
    .into_any()
}

/// The surgeries as a numbered list, and drawn beside it.
#[component]
fn Members(
    /// The network.
    code: PcnCode,
    /// Its surgeries, in the order of the list.
    members: Vec<Practice>,
) -> impl IntoView {
    let text = &use_text().network;
    if members.is_empty() {
        return view! { <p class="inset">{text.no_surgeries}</p> }.into_any();
    }
    let rows = members.iter().map(|practice| {
        let words = SurgeryWords::of(practice);
        view! { <SurgeryRow words /> }
    });
    view! {
        <div class="two-columns">
            <section>
                <h2>{text.surgeries}</h2>
                <ol class="surgery-list surgery-list--numbered">{rows.collect_view()}</ol>
            </section>
            <NetworkMap code numbered=members />
        </div>
    }
    .into_any()
}

/// The surgeries of other networks nearest to the middle of this one.
fn others_near(directory: &Directory, code: PcnCode, members: &[Practice]) -> Option<AnyView> {
    const FEW: usize = 5;
    let middle = GridPoint::middle(members.iter().map(|practice| practice.position.point))?;
    let near = nearest(&directory.practices, middle, members.len() + FEW);
    let is_other =
        |near: &Near| directory.practice(near.practice).is_some_and(|p| p.pcn != Some(code));
    let near: Vec<Near> = near.into_iter().filter(is_other).take(FEW).collect();
    let text = &use_text().near;
    let view = view! {
        <h2>{text.nearest_other_networks}</h2>
        {near_rows(directory, &near)}
        <p class="quiet">{text.from_network}</p>
    };
    Some(view.into_any())
}

/// How many boards the surgeries belong to: one network in England spans two.
fn boards(directory: &Directory, members: &[Practice]) -> usize {
    let locations = members.iter().filter_map(|p| directory.sub_icb_location(p.sub_icb_location));
    let boards: std::collections::BTreeSet<_> = locations.map(|location| location.icb).collect();
    boards.len()
}
