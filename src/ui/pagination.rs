//! Links between pages of a long list.

use leptos::prelude::*;

use crate::{page::Page, text::ResultsText};

/// Links to the pages before and after, with the page shown in words between them. The words of
/// the search travel in each link's history state, not in its address.
#[component]
pub(crate) fn Pagination(
    /// The page shown, counted from 1.
    at: usize,
    /// How many there are.
    pages: usize,
    /// The address of each.
    link: impl Fn(usize) -> Page,
    /// The words of the search.
    words: String,
    /// The words of the links.
    text: &'static ResultsText,
) -> impl IntoView {
    let link_to = move |to: usize, label: &'static str| {
        let words = words.clone();
        (1..=pages).contains(&to).then(|| {
            view! {
                <a class="pagination__link" href=link(to).to_string() prop:state=words>
                    <span class="pagination__label">{label}</span>
                    <span class="visually-hidden">" "{(text.page_of)(to, pages)}</span>
                </a>
            }
        })
    };
    (pages > 1).then(|| {
        view! {
            <nav class="pagination" aria-label=text.pagination>
                {link_to(at - 1, text.previous)}
                <span class="pagination__position">{(text.page_of)(at, pages)}</span>
                {link_to(at + 1, text.next)}
            </nav>
        }
    })
}
