//! A line of a list of what was found, as HTML: a surgery with its network, or a network with its
//! size.

use super::surgery_row;
use crate::{
    context::use_text,
    directory::{Directory, Near, PcnCode, Practice},
    page::Page,
    ui::{element, escaped, link},
};

/// A surgery with its network, and with HTML for how far away it is when that is known.
pub(crate) fn surgery_result(
    directory: &Directory,
    practice: &Practice,
    distance: Option<&str>,
) -> String {
    let text = &use_text().results;
    let network = match practice.pcn.and_then(|code| directory.pcn(code)) {
        Some(pcn) => {
            let name = escaped(pcn.short_name());
            format!("{} <a href=\"{}\">{name}</a>", text.network, Page::Network(pcn.code))
        }
        None => escaped(text.no_network),
    };
    let distance = distance.map(|html| element("p", "surgery-row__distance", html));
    let more = distance.unwrap_or_default() + &element("p", "surgery-row__more", &network);
    surgery_row(practice, &more)
}

/// A list of surgeries near a point, each with how far it is.
pub(crate) fn near_results(directory: &Directory, near: &[Near]) -> String {
    let row = |near: &Near| {
        let distance = (use_text().near.away)(near.distance.miles());
        Some(surgery_result(directory, directory.practice(near.practice)?, Some(&distance)))
    };
    element("ol", "result-list", &near.iter().filter_map(row).collect::<String>())
}

/// A network with its size.
pub(crate) fn network_result(directory: &Directory, code: PcnCode) -> Option<String> {
    let text = use_text();
    let pcn = directory.pcn(code)?;
    let count = directory.members(code).count();
    let name = (text.surgery.network_name)(pcn.short_name());
    let size = escaped(&(text.network.summary)(count, pcn.list_size));
    let body = link("surgery-row__name", &Page::Network(code), &name)
        + &element("p", "surgery-row__place", &size);
    let body = element("div", "surgery-row__body", &body);
    Some(element("li", "surgery-row surgery-row--network", &body))
}
