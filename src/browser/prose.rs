//! Pages that came as HTML: opening the meaning of a word, answering a quiz, filtering cards.
//! Everything is found by its class or `data-` attribute, which the pages' maker gave it.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, KeyboardEvent};

use super::document::document;

/// How far a reader is with a quiz.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct QuizState {
    /// How many answers are right.
    pub(crate) right: usize,
    /// How many questions are answered.
    pub(crate) answered: usize,
    /// How many questions there are.
    pub(crate) asked: usize,
}

/// Opens the meaning of a word, or closes it, if one was pressed, by the pointer or by a key.
/// `meaning` gives it as HTML. Words are no button elements: those do not break over lines.
pub(crate) fn toggle_meaning(event: &Event, meaning: impl FnOnce(&str) -> &'static str) {
    let Some(button) = around(event, "[data-term]") else { return };
    if let Some(pressed) = event.dyn_ref::<KeyboardEvent>() {
        if !matches!(pressed.key().as_str(), "Enter" | " ") {
            return;
        }
        event.prevent_default();
    }
    let open = button.next_element_sibling().filter(|next| next.matches(MEANING) == Ok(true));
    let is_open = open.is_some();
    match open {
        Some(open) => open.remove(),
        None => {
            let meaning = meaning(&button.get_attribute("data-term").unwrap_or_default());
            let note = format!("<span class=\"term__meaning\" role=\"note\">{meaning}</span>");
            let _ = button.insert_adjacent_html("afterend", &note);
        }
    }
    let _ = button.set_attribute("aria-expanded", if is_open { "false" } else { "true" });
}

const MEANING: &str = ".term__meaning";

/// Does what a button is for, if one was pressed: prints the page, or goes a step closer to the
/// reader or further out.
pub(crate) fn press(event: &Event) {
    if around(event, "[data-print]").is_some() {
        super::document::print();
    }
    if let Some(button) = around(event, "[data-step][aria-disabled=false]") {
        let _ = step(&button);
    }
}

/// Moves the reader's place among the levels, and tells the buttons that lead no further.
fn step(button: &Element) -> Option<()> {
    let number = |element: &Element, name| element.get_attribute(name)?.parse::<i32>().ok();
    let levels = button.closest("[data-level]").ok()??;
    let level = number(&levels, "data-level")? + number(button, "data-step")?;
    levels.set_attribute("data-level", &level.to_string()).ok()?;
    let count = all(&levels, ".levels__level").count() as i32;
    for button in all(&levels, "[data-step]") {
        let is_end = !(1..=count).contains(&(level + number(&button, "data-step")?));
        button.set_attribute("aria-disabled", if is_end { "true" } else { "false" }).ok()?;
    }
    Some(())
}

/// Shows the reply to the answer that was chosen, and hides those to the others.
pub(crate) fn show_reply(event: &Event) -> Option<QuizState> {
    let chosen: HtmlInputElement = around(event, "input[type=radio]")?.dyn_into().ok()?;
    let question = chosen.closest(".quiz__question").ok()??;
    for (at, reply) in all(&question, ".quiz__reply").enumerate() {
        reply.set_hidden(chosen.value().parse() != Ok(at));
    }
    let quiz = chosen.closest("form").ok()??;
    let count = |selector| all(&quiz, selector).count();
    Some(QuizState {
        right: count("[data-right]:checked"),
        answered: count(":checked"),
        asked: count(".quiz__question"),
    })
}

/// Shows the end of the quiz with these words, or hides it; without words, hides the replies too.
pub(crate) fn show_score(words: Option<&str>) {
    let Some(body) = document().and_then(|d| d.body()) else { return };
    all(&body, ".quiz__end").for_each(|end| end.set_hidden(words.is_none()));
    match words {
        Some(words) => all(&body, ".quiz__score").for_each(|it| it.set_text_content(Some(words))),
        None => all(&body, ".quiz__reply").for_each(|reply| reply.set_hidden(true)),
    }
}

/// Hides the cards whose words are not the ones looked for, and groups without a card. Gives the
/// number of cards left.
pub(crate) fn filter_cards(is_found: impl Fn(&str) -> bool) -> usize {
    let Some(body) = document().and_then(|d| d.body()) else { return 0 };
    let mut count = 0;
    for group in all(&body, ".help-cards__section") {
        let before = count;
        for card in all(&group, "[data-words]") {
            let is_found = is_found(&card.get_attribute("data-words").unwrap_or_default());
            card.set_hidden(!is_found);
            count += usize::from(is_found);
        }
        group.set_hidden(count == before);
    }
    count
}

/// Gives the elements with an attribute the words that its value calls for, if it calls for any.
pub(crate) fn fill(attribute: &str, words: impl Fn(&str) -> Option<String>) {
    let Some(body) = document().and_then(|d| d.body()) else { return };
    for element in all(&body, &format!("[{attribute}]")) {
        if let Some(words) = element.get_attribute(attribute).and_then(|value| words(&value)) {
            element.set_text_content(Some(&words));
        }
    }
}

/// The nearest element around where an event happened that matches.
pub(super) fn around(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok()?
}

/// All elements in one that match.
fn all(parent: &Element, selector: &str) -> impl Iterator<Item = HtmlElement> {
    let found = parent.query_selector_all(selector).ok();
    let count = found.as_ref().map_or(0, |found| found.length());
    (0..count).filter_map(move |at| found.as_ref()?.get(at)?.dyn_into().ok())
}
