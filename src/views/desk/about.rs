//! How many answers there are about each network and surgery.

use super::Sight;
use crate::feedback::{By, Places, Response, Selection, parts};
use crate::ui::{element, escaped, heading, paragraph};

impl Sight<'_> {
    /// How many answers there are about each network and surgery.
    pub(super) fn places(&self) -> String {
        let (text, places) = (self.text, Places(self.names));
        let all = Selection::default();
        let networks = parts(self.heard(), &all, By::Network).into_iter().map(|part| {
            let name = part.network.map(|code| places.network(code));
            (part, name, "place--network")
        });
        let surgeries = parts(self.heard(), &all, By::Surgery).into_iter().map(|part| {
            let name = part.surgery.map(|code| places.surgery(code));
            (part, name, "place--surgery")
        });
        let mut rows = String::new();
        for (part, name, class) in networks.chain(surgeries) {
            let [total, new] = [part, self.of_this_month(&part)].map(|part| self.count(&part));
            rows += &self.row(class, &name.unwrap_or_default(), total, Some(new));
        }
        let is_nowhere = |response: &&Response| {
            response.about.surgery.is_none() && response.about.network.is_none()
        };
        let nowhere = self.records.responses.iter().filter(is_nowhere).count();
        if rows.is_empty() {
            return String::new();
        }
        if nowhere > 0 {
            rows += &self.row("place--none", text.no_place, nowhere, None);
        }
        let head: String = text
            .place_columns
            .iter()
            .map(|name| format!("<th scope=\"col\">{}</th>", escaped(name)))
            .collect();
        let table = format!("<thead><tr>{head}</tr></thead><tbody>{rows}</tbody>");
        heading(text.places)
            + &element("table", "places", &table)
            + &paragraph("quiet", text.places_note)
    }

    fn row(&self, class: &str, name: &str, total: usize, new: Option<usize>) -> String {
        let new = new.map_or(String::new(), |new| new.to_string());
        let name = escaped(name);
        format!(
            "<tr class=\"{class}\"><th scope=\"row\">{name}</th><td>{total}</td><td>{new}</td></tr>"
        )
    }
}
