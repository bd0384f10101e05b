//! What was pressed, chosen and filled in on a screen that is one piece of HTML, whose buttons say
//! in `data-do` what they do and in `data-of` to what.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, Node};

use super::document::{document, find};

/// What was pressed or changed, and to what it is to be done.
pub(crate) fn pressed(event: &Event) -> Option<(String, String)> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let button = target.closest("[data-do]").ok()??;
    if button.has_attribute("disabled") {
        return None;
    }
    Some((button.get_attribute("data-do")?, button.get_attribute("data-of").unwrap_or_default()))
}

/// What the first field that matches holds.
pub(crate) fn value(selector: &str) -> String {
    find(selector).and_then(|field| text(&field, "value")).unwrap_or_default()
}

/// Fills in the first field that matches.
pub(crate) fn set_value(selector: &str, value: &str) {
    if let Some(field) = find(selector) {
        let _ = Reflect::set(&field, &"value".into(), &value.into());
    }
}

/// The values of all fields that match.
pub(crate) fn values(selector: &str) -> Vec<String> {
    all(selector).iter().filter_map(|node| text(node, "value")).collect()
}

/// Ticks the boxes that match and whose value is to be ticked, and none of the others that match.
pub(crate) fn tick(selector: &str, is_ticked: impl Fn(&str) -> bool) {
    for node in all(selector) {
        let value = text(&node, "value").unwrap_or_default();
        let _ = Reflect::set(&node, &"checked".into(), &is_ticked(&value).into());
    }
}

fn all(selector: &str) -> Vec<Node> {
    let list = document().and_then(|document| document.query_selector_all(selector).ok());
    list.iter().flat_map(|list| (0..list.length()).filter_map(|at| list.get(at))).collect()
}

fn text(field: &JsValue, name: &str) -> Option<String> {
    Reflect::get(field, &name.into()).ok()?.as_string()
}
