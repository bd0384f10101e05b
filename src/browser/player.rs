//! The animation's player, which came as HTML: what is asked of it, and what it shows next. Its
//! buttons say what they are for in `data-press`: a word, or the number of a scene.

use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

use super::{
    document::{document, find},
    prose::around,
};

/// What the player shows.
#[derive(Debug)]
pub(crate) struct Shown<'a> {
    /// The classes of the stage, which say whether it moves.
    pub(crate) stage: &'a str,
    /// The drawing, when another has to be put there.
    pub(crate) drawing: Option<&'a str>,
    /// The scene, counted from 0.
    pub(crate) scene: usize,
    /// Whether that is the first, and whether it is the last.
    pub(crate) is_end: [bool; 2],
    /// Which scene of how many that is.
    pub(crate) position: &'a str,
    /// What is said of the scene.
    pub(crate) caption: &'a str,
    /// What screen readers are told at once; nothing while it plays by itself.
    pub(crate) said: &'a str,
    /// The word on the main button.
    pub(crate) button: &'a str,
    /// The picture on it, as a path.
    pub(crate) icon: &'a str,
}

/// What the events are called that the player listens to, wherever on the page they happen.
pub(crate) const EVENTS: [&str; 3] = ["click", "keydown", "visibilitychange"];

/// What an event asks of the player: what the button is for that was pressed, `back` or `on` by an
/// arrow key, or `away` when the page is no longer looked at.
pub(crate) fn asked(event: &Event) -> Option<String> {
    match event.dyn_ref::<KeyboardEvent>() {
        Some(key) => {
            around(event, ".animation")?;
            // With these the arrows are the browser's own.
            let is_own = key.alt_key() || key.ctrl_key() || key.meta_key();
            let way = match key.key().as_str() {
                "ArrowLeft" if !is_own => "back",
                "ArrowRight" if !is_own => "on",
                _ => return None,
            };
            key.prevent_default();
            Some(way.to_owned())
        }
        None if event.type_() == "click" => {
            around(event, "[data-press]")?.get_attribute("data-press")
        }
        None => Some("away".to_owned()),
    }
}

/// Shows this.
pub(crate) fn show(shown: &Shown) {
    if let Some(stage) = find(".animation__stage") {
        stage.set_class_name(shown.stage);
        if let Some(drawing) = shown.drawing {
            stage.set_inner_html(drawing);
        }
    }
    write(".animation__caption", shown.caption);
    write(".animation__position", shown.position);
    write(".animation__word", shown.button);
    mark(".animation__icon path", "d", Some(shown.icon));
    let [is_first, is_last] = shown.is_end;
    mark("[data-press=back]", "aria-disabled", Some(if is_first { "true" } else { "false" }));
    mark("[data-press=on]", "aria-disabled", Some(if is_last { "true" } else { "false" }));
    mark(".animation__dot[aria-current]", "aria-current", None);
    mark(&format!("[data-press=\"{}\"]", shown.scene), "aria-current", Some("step"));
    write(".animation__said", shown.said);
}

fn write(selector: &str, words: &str) {
    if let Some(element) = find(selector) {
        element.set_text_content(Some(words));
    }
}

fn mark(selector: &str, name: &str, value: Option<&str>) {
    // Not `find`, since a path is no HTML.
    let found = document().and_then(|it| it.query_selector(selector).ok()?);
    if let Some(element) = found {
        let _ = match value {
            Some(value) => element.set_attribute(name, value),
            None => element.remove_attribute(name),
        };
    }
}
