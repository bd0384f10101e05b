//! The page that stands in `index.html` before the app: what was typed into it is kept, and its
//! sentence for an app that fails is shown when it does.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement};

use super::document::find;

/// What a visitor did before the app was there.
pub(crate) struct FirstPaint {
    /// What stands in the search box.
    pub(crate) typed: String,
    /// Whether the box has focus.
    pub(crate) has_focus: bool,
}

/// The element that the app lives in.
pub(crate) fn root() -> Option<HtmlElement> {
    find("#app")
}

/// Reads what was typed, then clears the place for the app, which has put no element there yet.
pub(crate) fn take() -> FirstPaint {
    let input = find("#app input").and_then(|input| input.dyn_into::<HtmlInputElement>().ok());
    let first_paint = FirstPaint {
        typed: input.as_ref().map(HtmlInputElement::value).unwrap_or_default(),
        has_focus: input.is_some_and(|input| input.matches(":focus").unwrap_or(false)),
    };
    while let Some(element) = find("#app > *") {
        element.remove();
    }
    first_paint
}

/// Shows the sentence that `index.html` keeps for an app that cannot go on.
pub(crate) fn show_failure() {
    if let Some(failure) = find("#failure") {
        let _ = failure.remove_attribute("hidden");
    }
}
