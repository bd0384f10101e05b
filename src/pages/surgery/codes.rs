//! The codes of a surgery and of what it belongs to, for those who work with them.

use leptos::prelude::*;

use crate::{
    context::{use_directory, use_text},
    directory::Practice,
    ui::SummaryRow,
};

/// The codes, folded away.
#[component]
pub(super) fn Codes(
    /// The surgery.
    practice: Practice,
) -> impl IntoView {
    let (text, directory) = (&use_text().surgery, use_directory());
    let sub_icb_location = directory.sub_icb_location(practice.sub_icb_location);
    let icb = sub_icb_location.and_then(|location| directory.icb(location.icb));
    let rows = [
        Some((text.practice_code, practice.code.to_string())),
        practice.pcn.map(|code| (text.network_code, code.to_string())),
        sub_icb_location.map(|s| (text.sub_icb_location, format!("{} ({})", s.name, s.code))),
        icb.map(|icb| (text.icb, format!("{} ({})", icb.name, icb.code))),
    ];
    view! {
        <details class="details">
            <summary class="details__summary">{text.for_staff}</summary>
            <dl class="summary">
                {rows
                    .into_iter()
                    .flatten()
                    .map(|(label, value)| {
                        view! { <SummaryRow label>{value}</SummaryRow> }
                    })
                    .collect_view()}
            </dl>
        </details>
    }
}
