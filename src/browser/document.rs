//! The document around the app: its title, its language, focus and scrolling.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Document, Element, Event, FocusOptions, HtmlElement, window};

/// Sets the title of the tab.
pub(crate) fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Sets the language of the page, and which way it is written: `ltr` or `rtl`.
pub(crate) fn set_language(language: &str, direction: &str) {
    if let Some(root) = root() {
        let _ = root.set_attribute("lang", language);
        let _ = root.set_attribute("dir", direction);
    }
}

/// Sets or removes a `data-` attribute of the page's root.
pub(crate) fn set_root_data(name: &str, value: Option<&str>) {
    if let Some(root) = root() {
        let name = format!("data-{name}");
        let _ = match value {
            Some(value) => root.set_attribute(&name, value),
            None => root.remove_attribute(&name),
        };
    }
}

/// What a `data-` attribute of the page's root says.
pub(crate) fn root_data(name: &str) -> Option<String> {
    root()?.get_attribute(&format!("data-{name}"))
}

/// Moves focus to the first element that matches, without scrolling to it.
pub(crate) fn focus(selector: &str) {
    if let Some(element) = find(selector) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// Moves focus as [`focus`] does, unless something on the page has it already.
pub(crate) fn focus_unless_elsewhere(selector: &str) {
    let active = document().and_then(|document| document.active_element());
    if active.is_none_or(|active| active.tag_name() == "BODY") {
        focus(selector);
    }
}

/// Scrolls the first element that matches into view.
pub(crate) fn scroll_to(selector: &str) {
    if let Some(element) = find(selector) {
        element.scroll_into_view();
    }
}

/// Whether something happened on an element that matches.
pub(crate) fn is_on(event: &Event, selector: &str) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.matches(selector).unwrap_or(false))
}

/// Whether a key presses what has focus: Enter or space.
pub(crate) fn presses(event: &Event) -> bool {
    key(event).is_some_and(|key| key == "Enter" || key == " ")
}

/// Whether a key types something that can be seen.
pub(crate) fn types(event: &Event) -> bool {
    key(event).is_some_and(|key| key != " " && key.chars().count() == 1)
}

fn key(event: &Event) -> Option<String> {
    Some(event.dyn_ref::<web_sys::KeyboardEvent>()?.key())
}

/// How high the first element that matches is, in pixels.
pub(crate) fn height_of(selector: &str) -> f64 {
    find(selector).map_or(0.0, |element| element.get_bounding_client_rect().height())
}

/// How wide the page is, in pixels.
pub(crate) fn width() -> i32 {
    let root = document().and_then(|document| document.document_element());
    root.map_or(0, |root| root.client_width())
}

/// What an element of a screen written as HTML is for, and what stands in it: from its attributes
/// `data-of` and `data-code`, and the value or tick of a field.
#[derive(Debug, Clone, Default)]
pub(crate) struct Told {
    /// What is to be done: the value of the attribute that was asked for.
    pub(crate) action: String,
    /// What it is to be done to.
    pub(crate) of: String,
    /// To which part of that.
    pub(crate) code: String,
    /// What was typed or chosen.
    pub(crate) value: String,
    /// Whether it is ticked.
    pub(crate) is_ticked: bool,
}

/// What something happened on: the nearest element with this attribute.
pub(crate) fn told(event: &Event, attribute: &str) -> Option<Told> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let element = target.closest(&["[", attribute, "]"].concat()).ok()??;
    let get = |name: &str| element.get_attribute(name).unwrap_or_default();
    let field = |name: &str| js_sys::Reflect::get(&element, &name.into()).unwrap_or_default();
    Some(Told {
        action: get(attribute),
        of: get("data-of"),
        code: get("data-code"),
        value: field("value").as_string().unwrap_or_default(),
        is_ticked: field("checked").is_truthy(),
    })
}

/// Has something done whenever another window has changed what is kept, or this one is turned to
/// again: a window in the background may have missed some.
pub(crate) fn on_storage_change(action: impl Fn() + 'static) {
    let listener = Closure::<dyn Fn()>::new(action).into_js_value();
    if let Some(window) = window() {
        for event in ["storage", "focus"] {
            let _ = window.add_event_listener_with_callback(event, listener.unchecked_ref());
        }
    }
}

/// Opens the browser's own dialog to print the page.
pub(crate) fn print() {
    if let Some(window) = window() {
        let _ = window.print();
    }
}

/// Loads the page again.
pub(crate) fn reload() {
    if let Some(window) = window() {
        let _ = window.location().reload();
    }
}

/// Whether the page was opened from a disk, not from a host.
pub(crate) fn is_file() -> bool {
    window().and_then(|w| w.location().protocol().ok()).is_some_and(|it| it == "file:")
}

/// Whether another page shows this one in a frame. What keeps others from it is a header, which a
/// static host may not send, and which has no force in the page itself.
pub(crate) fn is_framed() -> bool {
    window().is_some_and(|own| own.top().ok().flatten().is_none_or(|top| top != own))
}

/// Has the browser ask before the page is left, for as long as there is something to lose.
pub(crate) fn ask_before_leaving(has_something: impl Fn() -> bool + 'static) {
    super::listen::everywhere(&["beforeunload"], move |event| {
        if has_something() {
            event.prevent_default();
        }
    });
}

/// The path of the page, which all its addresses begin with.
pub(crate) fn path() -> String {
    window().and_then(|w| w.location().pathname().ok()).unwrap_or_else(|| "/".into())
}

fn root() -> Option<Element> {
    document()?.document_element()
}

pub(super) fn document() -> Option<Document> {
    window()?.document()
}

pub(super) fn find(selector: &str) -> Option<HtmlElement> {
    document()?.query_selector(selector).ok()??.dyn_into().ok()
}
