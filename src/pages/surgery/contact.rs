//! Address, telephone and council of a surgery, and what is not known of it.

use leptos::prelude::*;

use crate::{
    context::{use_directory, use_text},
    directory::{Practice, grouped_telephone},
    ui::SummaryRow,
};

/// How to reach a surgery.
#[component]
pub(super) fn Contact(
    /// The surgery.
    practice: Practice,
) -> impl IntoView {
    let (text, directory) = (&use_text().surgery, use_directory());
    let council = practice
        .local_authority
        .and_then(|code| directory.local_authority(code))
        .map(|council| council.name.to_string());
    let other_name = practice.other_name.as_ref().map(ToString::to_string);
    let lines = practice.address_lines().map(str::to_owned).chain([practice.postcode.unbroken()]);
    let address = lines.map(|line| view! { {line}<br /> }).collect_view();
    let telephone = match practice.telephone.as_deref() {
        Some(digits) => {
            view! { <a href=format!("tel:{digits}")>{grouped_telephone(digits)}</a> }.into_any()
        }
        None => text.no_telephone.into_any(),
    };
    view! {
        <h2>{text.contact}</h2>
        <dl class="summary">
            <SummaryRow label=text.telephone>{telephone}</SummaryRow>
            <SummaryRow label=text.address>{address}</SummaryRow>
            {council.map(|name| view! { <SummaryRow label=text.council>{name}</SummaryRow> })}
            {other_name.map(|name| view! { <SummaryRow label=text.other_name>{name}</SummaryRow> })}
        </dl>
        {practice.has_moved.then(|| view! { <p class="inset">{text.has_moved}</p> })}
        <p class="inset">{text.not_known}</p>
    }
}
