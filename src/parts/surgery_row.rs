//! A surgery in a list: its name as a link, and what tells it apart from others of its name.

use leptos::prelude::*;

use crate::{directory::Practice, page::Page, ui::place_line};

/// What is said of a surgery in a list.
pub(crate) struct SurgeryWords {
    page: Page,
    name: String,
    place: String,
}

impl SurgeryWords {
    /// The name, street, town and postcode of a practice.
    pub(crate) fn of(practice: &Practice) -> Self {
        Self {
            page: Page::Surgery(practice.code),
            name: practice.name.to_string(),
            place: place_line(practice),
        }
    }
}

/// A surgery in a list. What else is known of it comes as children.
#[component]
pub(crate) fn SurgeryRow(
    /// What is said of it.
    words: SurgeryWords,
    /// What else is known of it.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let SurgeryWords { page, name, place } = words;
    view! {
        <li class="surgery-row">
            <div class="surgery-row__body">
                <a class="surgery-row__name" href=page.to_string()>
                    {name} <span class="visually-hidden">", "{place.clone()}</span>
                </a>
                <span class="surgery-row__place" aria-hidden="true">{place}</span>
                {children.map(|children| children())}
            </div>
        </li>
    }
}
