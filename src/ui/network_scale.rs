//! A network's size as a mark on a line, beside the range that networks were designed for, as SVG.

use super::escaped;
use crate::{
    directory::{DESIGN_RANGE, ListSize},
    text::NetworkText,
};

/// A line from nought to 100,000 people, or further for the few larger networks, with the design
/// range and the network marked on it.
pub(crate) fn network_scale(list_size: ListSize, text: &NetworkText) -> String {
    let end = end_of_scale(list_size);
    let percent = |count: ListSize| u64::from(count) * 100 / u64::from(end.max(1));
    // Words beside a mark near an end would run off the picture if they were centred on it.
    let anchor = match percent(list_size) {
        at if at < 10 => "start",
        at if at > 90 => "end",
        _ => "middle",
    };
    let (from, to) = (*DESIGN_RANGE.start(), *DESIGN_RANGE.end());
    let (here, from, width) = (percent(list_size), percent(from), percent(to - from));
    let [label, number, end] =
        [(text.scale)(list_size), (text.scale_here)(list_size), (text.scale_end)(end)]
            .map(|words| escaped(&words));
    let range = text.scale_range;
    format!(
        r#"<figure class="network-scale"><svg class="network-scale__picture" role="img" aria-label="{label}" height="64"><text class="network-scale__here" x="{here}%" y="16" text-anchor="{anchor}">{number}</text><rect class="network-scale__line" x="0" y="35" width="100%" height="10" rx="5"/><rect class="network-scale__range" x="{from}%" y="35" width="{width}%" height="10"/><circle class="network-scale__mark" cx="{here}%" cy="40" r="11"/></svg><figcaption class="network-scale__words" aria-hidden="true"><span>0</span><span class="network-scale__range-words">{range}</span><span>{end}</span></figcaption></figure>"#
    )
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
