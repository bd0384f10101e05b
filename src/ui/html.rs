//! The pieces of HTML that screens without moving parts are made of: much less code to download
//! than a component each. What comes from data is escaped by whoever hands it over.

use leptos::prelude::*;

use super::{escaped, marked};
use crate::page::Page;

/// HTML on the screen, in an element of its own.
pub(crate) fn from_html(html: String) -> AnyView {
    view! { <div inner_html=html></div> }.into_any()
}

/// An element with a class and HTML in it.
pub(crate) fn element(name: &str, class: &str, html: &str) -> String {
    format!("<{name} class=\"{class}\">{html}</{name}>")
}

/// A link to a page of the app.
pub(crate) fn link(class: &str, page: &Page, words: &str) -> String {
    let (page, words) = (escaped(&page.to_string()), escaped(words));
    format!("<a class=\"{class}\" href=\"{page}\">{words}</a>")
}

/// The heading of a screen, to which focus moves.
pub(crate) fn title(words: &str) -> String {
    ["<h1 tabindex=\"-1\">", &escaped(words), "</h1>"].concat()
}

/// The heading of a part of a screen.
pub(crate) fn heading(words: &str) -> String {
    ["<h2>", &escaped(words), "</h2>"].concat()
}

/// A paragraph of one of our own sentences, with its marks.
pub(crate) fn paragraph(class: &str, sentence: &str) -> String {
    element("p", class, &marked(sentence))
}
