//! The trail from the front page to the screen shown.

use leptos::prelude::*;

use super::html::{element, link};
use crate::{page::Page, text::ShellText};

/// A trail of links, the front page first. The screen itself is not in it.
#[component]
pub(crate) fn Breadcrumb(
    /// The words of the trail's name and of its first link.
    text: &'static ShellText,
    /// The further links: address and words.
    #[prop(optional)]
    trail: Vec<(Page, String)>,
) -> impl IntoView {
    let mut items = item(&Page::Home, text.home);
    for (page, words) in &trail {
        items += &item(page, words);
    }
    let list = element("ol", "breadcrumb__list", &items);
    view! { <nav class="breadcrumb" aria-label=text.breadcrumb inner_html=list></nav> }
}

fn item(page: &Page, words: &str) -> String {
    element("li", "breadcrumb__item", &link("breadcrumb__link", page, words))
}
