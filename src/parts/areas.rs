//! Ways from surgeries and networks to the areas that they are in, as HTML and as a trail.

use crate::{
    context::use_text,
    directory::{
        Directory, Practice,
        areas::{AreaCounts, AreaId},
    },
    page::{AreasPage, Page},
    text::SearchText,
    ui::{Suggestion, element, link},
};

/// How many areas that the words of a search name are offered.
const MOST: usize = 3;

/// An area's name as a link.
pub(crate) fn area_link(id: AreaId, name: &str) -> String {
    link("", &page_of(id), name)
}

fn page_of(id: AreaId) -> Page {
    Page::Areas(AreasPage::Area(id.code()))
}

/// The NHS's areas above a surgery, the largest first.
pub(crate) fn area_trail(directory: &Directory, of: Option<&Practice>) -> Vec<(Page, String)> {
    let areas = of.map(|practice| directory.areas_of(practice)).unwrap_or_default();
    let areas = areas.into_iter().filter(|id| !matches!(id, AreaId::Council(_)));
    let crumb = |id: AreaId| {
        let name = directory.area_name(id)?.to_owned();
        Some((page_of(id), name))
    };
    areas.filter_map(crumb).collect()
}

/// The areas that words being typed name, with what is in them.
pub(super) fn areas_suggested(
    directory: &Directory,
    words: &str,
    text: &SearchText,
) -> Vec<Suggestion> {
    let found = directory.areas_named(words, MOST);
    let counts = if found.is_empty() { Vec::new() } else { directory.area_counts(&found) };
    let suggestion = |(id, counts): (AreaId, AreaCounts)| {
        Some(Suggestion {
            kind: text.areas,
            name: directory.area_name(id)?.to_owned(),
            detail: (text.area_detail)(id, counts.networks, counts.surgeries),
            page: page_of(id),
        })
    };
    found.into_iter().zip(counts).filter_map(suggestion).collect()
}

/// The areas that the words of a search name, if any.
pub(crate) fn areas_named(directory: &Directory, words: &str) -> String {
    let found = directory.areas_named(words, MOST);
    let links = found.into_iter().filter_map(|id| Some(area_link(id, directory.area_name(id)?)));
    let links: Vec<String> = links.collect();
    if links.is_empty() {
        return String::new();
    }
    element("p", "inset", &format!("{} {}", use_text().shell.ways.named, links.join(", ")))
}
