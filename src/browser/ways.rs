//! Links that lead out of the app. On a kiosk each becomes a button, so that nothing can open it;
//! and no field brings up the device's own keyboard or its memory of what others typed.

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Element, MutationObserver, MutationObserverInit};

use super::document;

/// The attribute in which the address of such a button is.
pub(crate) const WAY: &str = "data-way";

/// Does it to all that is on the page, and to whatever comes.
pub(crate) fn take_over() {
    let Some(body) = document::document().and_then(|document| document.body()) else { return };
    let all = body.clone();
    look_over(&all);
    let watch = Closure::<dyn FnMut(JsValue)>::new(move |_| look_over(&all)).into_js_value();
    let Ok(observer) = MutationObserver::new(watch.unchecked_ref()) else { return };
    let options = MutationObserverInit::new();
    options.set_child_list(true);
    options.set_subtree(true);
    options.set_attributes(true);
    options.set_attribute_filter(&js_sys::Array::of1(&"href".into()));
    let _ = observer.observe_with_options(&body, &options);
}

fn look_over(body: &Element) {
    for link in all(body, "a[href]") {
        let Some(address) = link.get_attribute("href").filter(|it| leads_out(it)) else { continue };
        let _ = link.remove_attribute("href");
        for (name, value) in [(WAY, address.as_str()), ("role", "button"), ("tabindex", "0")] {
            let _ = link.set_attribute(name, value);
        }
    }
    for field in all(body, "input:not([inputmode=none]), textarea:not([inputmode=none])") {
        for (name, value) in [
            ("inputmode", "none"),
            ("autocomplete", "off"),
            ("autocorrect", "off"),
            ("autocapitalize", "off"),
            ("spellcheck", "false"),
        ] {
            let _ = field.set_attribute(name, value);
        }
    }
}

fn all(body: &Element, selector: &str) -> Vec<Element> {
    let Ok(list) = body.query_selector_all(selector) else { return Vec::new() };
    (0..list.length()).filter_map(|at| list.get(at)?.dyn_into().ok()).collect()
}

/// Whether an address has a scheme or a host: those of the app have neither.
fn leads_out(address: &str) -> bool {
    let scheme = address.split(['?', '#', '/']).next().unwrap_or_default();
    address.starts_with("//") || scheme.contains(':')
}
