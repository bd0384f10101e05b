//! The app in a real document: what needs a DOM but no server. The whole app from a server is
//! tested in tests/end-to-end.
#![cfg(target_family = "wasm")]
#![allow(clippy::unwrap_used)]

mod support;

use support::{Answer, Screen};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
async fn what_was_typed_before_the_app_is_kept() {
    let screen = Screen::open_after_typing("kenton", Answer::Pack).await;
    assert_eq!(screen.input().value(), "kenton");
    screen.until(|| screen.input().matches(":focus").unwrap()).await;
    screen.until(|| !screen.options().is_empty()).await;
}

#[wasm_bindgen_test]
async fn arrows_mark_suggestions_and_escape_closes_then_clears() {
    let screen = Screen::open(Answer::Pack).await;
    screen.type_words("pinner").await;
    screen.until(|| screen.options().len() > 2).await;
    assert_eq!(screen.input().get_attribute("aria-expanded").as_deref(), Some("true"));
    assert_eq!(screen.marked(), None, "a suggestion was marked before any arrow");

    screen.press("ArrowDown").await;
    assert_eq!(screen.marked(), Some(0));
    screen.press("ArrowUp").await;
    assert_eq!(screen.marked(), Some(screen.options().len() - 1), "arrows do not wrap");

    screen.press("Escape").await;
    assert_eq!(screen.input().get_attribute("aria-expanded").as_deref(), Some("false"));
    assert_eq!(screen.input().value(), "pinner");
    screen.press("Escape").await;
    assert_eq!(screen.input().value(), "");
}

#[wasm_bindgen_test]
async fn suggestions_are_announced_after_a_pause_and_the_marked_one_at_once() {
    let screen = Screen::open(Answer::Pack).await;
    screen.type_words("pinner").await;
    assert!(!screen.announced().contains("available"), "announced while typing");
    screen.until(|| screen.announced().contains("suggestions available")).await;
    screen.press("ArrowDown").await;
    assert!(screen.announced().contains(", 1 of "), "{}", screen.announced());
}

#[wasm_bindgen_test]
async fn an_empty_search_says_what_to_enter_and_takes_focus() {
    let screen = Screen::open(Answer::Pack).await;
    screen.submit().await;
    screen.until(|| screen.text().contains("Enter a surgery name, town or postcode")).await;
    screen.until(|| screen.focused_class() == "error-summary").await;
    assert_eq!(screen.input().get_attribute("aria-invalid").as_deref(), Some("true"));
    screen.type_words("p").await;
    assert!(!screen.text().contains("There is a problem"), "the error stays while typing");
}

#[wasm_bindgen_test]
async fn a_directory_that_does_not_arrive_is_said() {
    let screen = Screen::open_at("?page=map", Answer::Nothing).await;
    screen.until(|| screen.text().contains("The list of surgeries did not arrive.")).await;
}

#[wasm_bindgen_test]
async fn a_directory_with_one_wrong_byte_is_refused() {
    let screen = Screen::open_at("?page=map", Answer::DamagedPack).await;
    screen.until(|| screen.text().contains("The list of surgeries arrived damaged")).await;
}
