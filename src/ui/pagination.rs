//! Links between pages of a long list.

use leptos::prelude::*;

use super::element;
use crate::{
    page::{Order, Page},
    text::ResultsText,
};

/// Links to the pages before and after, with the page shown in words between them. The words of
/// the search travel in each link's history state, not in its address.
#[component]
pub(crate) fn Pagination(
    /// The page shown, counted from 1.
    at: usize,
    /// How many there are.
    pages: usize,
    /// The address of each.
    link: fn(usize, Order) -> Page,
    /// What comes first in the list.
    order: Order,
    /// The words of the search.
    words: String,
    /// The words of the links.
    text: &'static ResultsText,
) -> impl IntoView {
    let link_to = |to: usize, label: &str| {
        let label = element("span", "pagination__label", label);
        let page = format!(" {}", (text.page_of)(to, pages));
        let inside = label + &element("span", "visually-hidden", &page);
        let (address, words) = (link(to, order).to_string(), words.clone());
        (1..=pages).contains(&to).then(|| {
            view! { <a class="pagination__link" href=address prop:state=words inner_html=inside></a> }
                .into_any()
        })
    };
    if pages < 2 {
        return ().into_any();
    }
    view! {
        <nav class="pagination" aria-label=text.pagination>
            {link_to(at - 1, text.previous)}
            <span class="pagination__position">{(text.page_of)(at, pages)}</span>
            {link_to(at + 1, text.next)}
        </nav>
    }
    .into_any()
}
