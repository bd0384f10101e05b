//! The trail from the front page to the screen shown.

use leptos::prelude::*;

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
    view! {
        <nav class="breadcrumb" aria-label=text.breadcrumb>
            <ol class="breadcrumb__list">
                <li class="breadcrumb__item">
                    <a class="breadcrumb__link" href=Page::Home.to_string()>{text.home}</a>
                </li>
                {trail
                    .into_iter()
                    .map(|(page, words)| {
                        view! {
                            <li class="breadcrumb__item">
                                <a class="breadcrumb__link" href=page.to_string()>{words}</a>
                            </li>
                        }
                    })
                    .collect_view()}
            </ol>
        </nav>
    }
}
