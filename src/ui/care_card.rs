//! A card that says who to call, in the colour of its urgency.

use leptos::prelude::*;

use crate::text::Section;

/// How soon help is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Urgency {
    /// Life is at risk.
    Emergency,
    /// It cannot wait.
    Urgent,
}

impl Urgency {
    fn class(self) -> &'static str {
        match self {
            Self::Emergency => "care-card care-card--emergency",
            Self::Urgent => "care-card care-card--urgent",
        }
    }
}

/// A card that says who to call.
#[component]
pub(crate) fn CareCard(
    /// How soon help is needed.
    urgency: Urgency,
    /// What the card says.
    section: Section,
) -> impl IntoView {
    view! {
        <section class=urgency.class()>
            <h2 class="care-card__heading">{section.heading}</h2>
            <div class="care-card__content">
                {section.lines.iter().map(|line| view! { <p>{*line}</p> }).collect_view()}
            </div>
        </section>
    }
}
