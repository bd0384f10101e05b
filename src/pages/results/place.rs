//! What there is to say of a place that was typed, beside the surgeries near it.

use leptos::prelude::*;

use crate::{context::use_text, directory::PlaceRead};

/// Says that a postcode is unfinished, not in the list, or in another country; or nothing.
#[component]
pub(super) fn PlaceNotice(
    /// The place as understood.
    read: PlaceRead,
) -> impl IntoView {
    let text = &use_text().near;
    match read {
        PlaceRead::Found(_) => ().into_any(),
        PlaceRead::Unfinished(from) => {
            view! { <p class="lead">{(text.unfinished)(from.origin)}</p> }.into_any()
        }
        PlaceRead::NotFound { may_be_in, nearby, .. } => {
            let lines = [
                Some(text.not_found_advice.to_owned()),
                may_be_in.map(text.may_be_in),
                nearby.map(|from| (text.not_found_nearby)(from.origin)),
            ];
            lines
                .into_iter()
                .flatten()
                .map(|line| view! { <p>{line}</p> })
                .collect_view()
                .into_any()
        }
        PlaceRead::Elsewhere { country, .. } => {
            let (name, address) = (text.service)(country);
            view! {
                <p class="lead">{(text.elsewhere_advice)(country)}" "<a href=address>{name}</a></p>
            }
            .into_any()
        }
    }
}
