//! Ways from surgeries and networks to the areas that they are in, as HTML and as a trail.

use crate::{
    context::use_text,
    directory::{Directory, Practice, areas::AreaId},
    page::{AreasPage, Page},
    ui::{element, link},
};

/// How many areas that the words of a search name are offered.
const MOST: usize = 3;

/// An area's name as a link.
pub(crate) fn area_link(id: AreaId, name: &str) -> String {
    link("", &Page::Areas(AreasPage::Area(id.code())), name)
}

/// The NHS's areas above a surgery, the largest first.
pub(crate) fn area_trail(directory: &Directory, of: Option<&Practice>) -> Vec<(Page, String)> {
    let areas = of.map(|practice| directory.areas_of(practice)).unwrap_or_default();
    let areas = areas.into_iter().filter(|id| !matches!(id, AreaId::Council(_)));
    let crumb = |id: AreaId| {
        let name = directory.area_name(id)?.to_owned();
        Some((Page::Areas(AreasPage::Area(id.code())), name))
    };
    areas.filter_map(crumb).collect()
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
