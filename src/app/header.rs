//! The band at the top: the app's name, and two links.

use leptos::{ev::MouseEvent, prelude::*};

use crate::{
    browser::document,
    context::use_text,
    page::Page,
    ui::{Wordmark, link},
};

/// The band at the top of every screen.
#[component]
pub(crate) fn Header() -> impl IntoView {
    let text = &use_text().shell;
    // The address is left alone: what stands after a `#` would replace the router's.
    let skip = |ev: MouseEvent| {
        ev.prevent_default();
        document::focus("#main");
        document::scroll_to("#main");
    };
    let links = link("header__link", &Page::Explain("networks".into()), text.networks)
        + &link("header__link", &Page::Help, text.help);
    view! {
        <a class="skip-link" href="#main" on:click=skip>{text.skip_link}</a>
        <header class="header">
            <div class="header__row">
                <a class="header__name" href=Page::Home.to_string()>
                    <Wordmark />
                    <span>{text.app_name}</span>
                </a>
                <nav class="header__menu" aria-label=text.main_menu inner_html=links></nav>
            </div>
        </header>
    }
}
