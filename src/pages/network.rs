//! A network: how many surgeries and people, whether that is usual, who they are and where.

use leptos::prelude::*;

use crate::{
    context::{LookedAt, Stage, set_heading, staged, use_directory, use_looked_at, use_text},
    directory::{Directory, GridPoint, Near, PcnCode, Practice, in_order_of_name, nearest},
    explainer::AskedOn,
    page::{AreasPage, Page},
    parts::{NetworkMap, Questions, Unknown, area_trail, give_views, near_results, surgery_row},
    ui::{
        Breadcrumb, element, escaped, from_html, heading, link, network_scale, paragraph, section,
        title,
    },
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
    let members: Vec<Practice> = directory.members(code).cloned().collect();
    let members = in_order_of_name(members, |practice| practice.name.to_string());
    let summary = (text.network.summary)(members.len(), pcn.list_size);
    let mut top = title(&name);
    if pcn.list_size > 0 {
        let band = (text.network.size_band)(directory.size_band(&pcn));
        top += &element("p", "lead", &escaped(&format!("{summary} {band}")));
        top += &network_scale(pcn.list_size, &text.network);
    } else {
        top += &element("p", "lead", &escaped(&summary));
    }
    set_heading(move || name.clone());
    let trail = area_trail(&directory, members.first());
    let sheet = link("", &Page::Areas(AreasPage::NetworkSheet(code)), text.shell.ways.sheet);
    view! {
        <Breadcrumb text=&text.shell trail />
        {from_html(top + &element("p", "", &sheet))}
        {staged(Stage::Below, move || below(code, members))}
    }
    .into_any()
}

/// The surgeries, what the network means for their patients, and what lies around.
fn below(code: PcnCode, members: Vec<Practice>) -> AnyView {
    let (text, directory) = (&use_text().network, use_directory());
    let two_boards = match boards(&directory, &members) {
        0 | 1 => String::new(),
        _ => paragraph("inset", text.two_boards),
    };
    let far_below = move || {
        let others = others_near(&directory, code).unwrap_or_default();
        let html = two_boards + &section(&text.meaning) + &others + &give_views();
        let questions = view! { <Questions on=AskedOn::Network /> };
        vec![from_html(html), questions.into_any()].into_any()
    };
    let members = view! { <Members code members /> };
    vec![members.into_any(), staged(Stage::FarBelow, far_below)].into_any()
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
        return from_html(paragraph("inset", text.no_surgeries));
    }
    let rows: String = members.iter().map(|practice| surgery_row(practice, "")).collect();
    let list =
        heading(text.surgeries) + &element("ol", "surgery-list surgery-list--numbered", &rows);
    view! {
        <div class="two-columns">
            <section inner_html=list></section>
            <NetworkMap code numbered=members />
        </div>
    }
    .into_any()
}

/// The surgeries of other networks nearest to the middle of this one.
fn others_near(directory: &Directory, code: PcnCode) -> Option<String> {
    const FEW: usize = 5;
    let members = || directory.members(code);
    let middle = GridPoint::middle(members().map(|practice| practice.position.point))?;
    let near = nearest(&directory.practices, middle, members().count() + FEW);
    let is_other =
        |near: &Near| directory.practice(near.practice).is_some_and(|p| p.pcn != Some(code));
    let near: Vec<Near> = near.into_iter().filter(is_other).take(FEW).collect();
    let text = &use_text().near;
    let list = near_results(directory, &near);
    Some(heading(text.nearest_other_networks) + &list + &paragraph("quiet", text.from_network))
}

/// How many boards the surgeries belong to: one network in England spans two.
fn boards(directory: &Directory, members: &[Practice]) -> usize {
    let locations = members.iter().filter_map(|p| directory.sub_icb_location(p.sub_icb_location));
    let mut boards: Vec<_> = locations.map(|location| location.icb).collect();
    boards.sort_unstable();
    boards.dedup();
    boards.len()
}
