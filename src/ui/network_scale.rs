//! A network's size as a mark on a line, beside the range that networks were designed for.

use leptos::prelude::*;

use crate::{
    directory::{DESIGN_RANGE, ListSize},
    text::NetworkText,
};

/// A line from nought to 100,000 people, or further for the few larger networks, with the design
/// range and the network marked on it.
#[component]
pub(crate) fn NetworkScale(
    /// Registered patients of the network.
    list_size: ListSize,
    /// The words on the line.
    text: &'static NetworkText,
) -> impl IntoView {
    let end = end_of_scale(list_size);
    let percent = move |count: ListSize| u64::from(count) * 100 / u64::from(end.max(1));
    let place = move |count: ListSize| format!("{}%", percent(count));
    // Words beside a mark near an end would run off the picture if they were centred on it.
    let anchor = match percent(list_size) {
        at if at < 10 => "start",
        at if at > 90 => "end",
        _ => "middle",
    };
    let (from, to) = (*DESIGN_RANGE.start(), *DESIGN_RANGE.end());
    view! {
        <figure class="network-scale">
            <svg class="network-scale__picture" role="img" aria-label=(text.scale)(list_size) height="64">
                <text class="network-scale__here" x=place(list_size) y="16" text-anchor=anchor>
                    {(text.scale_here)(list_size)}
                </text>
                <rect class="network-scale__line" x="0" y="35" width="100%" height="10" rx="5" />
                <rect class="network-scale__range" x=place(from) y="35" width=place(to - from) height="10" />
                <circle class="network-scale__mark" cx=place(list_size) cy="40" r="11" />
            </svg>
            <figcaption class="network-scale__words" aria-hidden="true">
                <span>"0"</span>
                <span class="network-scale__range-words">{text.scale_range}</span>
                <span>{(text.scale_end)(end)}</span>
            </figcaption>
        </figure>
    }
}

/// Where the line ends: 100,000, or the next 50,000 above the network.
fn end_of_scale(list_size: ListSize) -> ListSize {
    const STEP: ListSize = 50_000;
    list_size.saturating_add(STEP / 10).div_ceil(STEP).max(2).saturating_mul(STEP)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_is_long_enough_for_every_network() {
        assert_eq!(end_of_scale(0), 100_000);
        assert_eq!(end_of_scale(58_000), 100_000);
        assert_eq!(end_of_scale(96_000), 150_000);
        assert_eq!(end_of_scale(270_000), 300_000);
        assert_eq!(end_of_scale(ListSize::MAX) % 50_000, end_of_scale(ListSize::MAX) % 50_000);
    }
}
