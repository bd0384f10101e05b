//! Typing into the field that has focus, from a keyboard on the screen: as the browser would, so
//! that whoever listens to the field cannot tell.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, EventInit, HtmlElement, window};

/// What can be typed into.
const FIELDS: &str = "input:not([type]), input[type=search], input[type=text], input[type=tel], \
    input[type=number], input[type=password], textarea";

/// What a field is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// A search.
    Search,
    /// Sentences.
    Words,
    /// A number.
    Number,
}

/// A field that can be typed into.
#[derive(Debug, Clone)]
pub(crate) struct Field(HtmlElement);

/// The field that an event happened on, if it can be typed into.
pub(crate) fn field_of(event: &Event) -> Option<Field> {
    let field: HtmlElement = event.target()?.dyn_into().ok()?;
    let is_closed = ["readOnly", "disabled"]
        .iter()
        .any(|name| Reflect::get(&field, &(*name).into()).is_ok_and(|it| it.is_truthy()));
    (field.matches(FIELDS).unwrap_or(false) && !is_closed).then_some(Field(field))
}

/// Whether an event happened inside an element that matches.
pub(crate) fn is_inside(event: &Event, selector: &str) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| matches!(target.closest(selector), Ok(Some(_))))
}

/// Whether a field has focus, or something inside an element that matches.
pub(crate) fn is_typing(selector: &str) -> bool {
    let active = super::document::document().and_then(|document| document.active_element());
    active.is_some_and(|active| {
        active.matches(FIELDS).unwrap_or(false) || matches!(active.closest(selector), Ok(Some(_)))
    })
}

impl Field {
    /// What it is for.
    pub(crate) fn purpose(&self) -> Purpose {
        let kind = self.text("type");
        match kind.as_str() {
            "search" => Purpose::Search,
            "tel" | "number" | "password" => Purpose::Number,
            _ => Purpose::Words,
        }
    }

    /// Whether it is still on the page.
    pub(crate) fn is_there(&self) -> bool {
        self.0.is_connected()
    }

    /// What stands in it before the place where one types.
    pub(crate) fn before(&self) -> String {
        let value: Vec<u16> = self.text("value").encode_utf16().collect();
        let (start, _) = self.place(value.len());
        String::from_utf16_lossy(&value[..start.min(value.len())])
    }

    /// Types a text, unless the field would then be longer than it may.
    pub(crate) fn insert(&self, text: &str) {
        let length = self.text("value").encode_utf16().count();
        let (start, end) = self.place(length);
        let most = Reflect::get(&self.0, &"maxLength".into()).ok().and_then(|it| it.as_f64());
        let new = length - (end - start) + text.encode_utf16().count();
        if most.is_none_or(|most| most < 0.0 || new as f64 <= most) {
            self.put(text, start, end);
        }
    }

    /// Takes away what is selected, or else the character before.
    pub(crate) fn delete(&self) {
        let value: Vec<u16> = self.text("value").encode_utf16().collect();
        let (start, end) = self.place(value.len());
        let is_pair = start >= 2 && (0xdc00..0xe000).contains(&value[start - 1]);
        let from =
            if start < end { start } else { start.saturating_sub(if is_pair { 2 } else { 1 }) };
        if from < end {
            self.put("", from, end);
        }
    }

    /// Takes everything away.
    pub(crate) fn clear(&self) {
        let length = self.text("value").encode_utf16().count();
        self.put("", 0, length);
    }

    /// Sends the form that the field is in, as Enter does; whether there is one.
    pub(crate) fn send(&self) -> bool {
        let Ok(form) = Reflect::get(&self.0, &"form".into()) else { return false };
        call(&form, "requestSubmit", &Array::new()).is_some()
    }

    /// Scrolls so that so many pixels below the field are above the lowest so many of the window.
    pub(crate) fn make_room(&self, below: f64, covered: f64) {
        let Some(window) = window() else { return };
        let height = window.inner_height().ok().and_then(|it| it.as_f64()).unwrap_or_default();
        let field = self.0.get_bounding_client_rect();
        let lowest = height - covered;
        // Never so far that the field itself leaves at the top.
        let by = (field.bottom() + below - lowest).min(field.top() - 120.0);
        if by > 0.0 {
            window.scroll_by_with_x_and_y(0.0, by);
        }
    }

    fn put(&self, text: &str, start: usize, end: usize) {
        let arguments =
            Array::of4(&text.into(), &(start as f64).into(), &(end as f64).into(), &"end".into());
        if call(&self.0, "setRangeText", &arguments).is_none() {
            // A field of numbers has no places in it.
            let value: Vec<u16> = self.text("value").encode_utf16().collect();
            let all =
                [&value[..start], &text.encode_utf16().collect::<Vec<_>>(), &value[end..]].concat();
            let _ = Reflect::set(&self.0, &"value".into(), &String::from_utf16_lossy(&all).into());
        }
        let options = EventInit::new();
        options.set_bubbles(true);
        if let Ok(event) = Event::new_with_event_init_dict("input", &options) {
            let _ = self.0.dispatch_event(&event);
        }
    }

    /// From where to where it is selected; behind the end where it does not say.
    fn place(&self, length: usize) -> (usize, usize) {
        let at = |name: &str| Reflect::get(&self.0, &name.into()).ok().and_then(|it| it.as_f64());
        match (at("selectionStart"), at("selectionEnd")) {
            (Some(start), Some(end)) => (start as usize, end as usize),
            _ => (length, length),
        }
    }

    fn text(&self, name: &str) -> String {
        Reflect::get(&self.0, &name.into()).ok().and_then(|it| it.as_string()).unwrap_or_default()
    }
}

fn call(of: &JsValue, name: &str, arguments: &Array) -> Option<JsValue> {
    let function: Function = Reflect::get(of, &name.into()).ok()?.dyn_into().ok()?;
    Reflect::apply(&function, of, arguments).ok()
}
