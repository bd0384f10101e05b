//! The scale that sizes of networks stand on: from nobody to the largest, with the range that
//! networks were designed for behind it.

use std::fmt::Write;

use crate::directory::{DESIGN_RANGE, ListSize};
use crate::text::{FiguresText, escaped};

/// The width of a picture, in its own units: so much that words are as large as others on a phone.
pub(super) const WIDTH: u32 = 360;

/// How much of it stays free on either side, for the first and the last number.
const SIDE: u32 = 14;

/// People between two numbers of the scale.
const STEP: ListSize = 50_000;

/// A scale as long as it takes for so many people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct SizeScale {
    end: ListSize,
}

impl SizeScale {
    /// Two steps long, or as many as the largest needs.
    pub(super) fn to(largest: ListSize) -> Self {
        Self { end: largest.div_ceil(STEP).max(2).saturating_mul(STEP) }
    }

    /// Where a size stands from the left.
    pub(super) fn x(self, size: ListSize) -> u32 {
        let along = u64::from(size.min(self.end)) * u64::from(WIDTH - 2 * SIDE);
        SIDE + u32::try_from(along / u64::from(self.end)).unwrap_or(WIDTH)
    }

    /// The design range as a band from `top` down to the line at `bottom`, with its words above,
    /// and the line with its numbers.
    pub(super) fn draw(self, svg: &mut String, (top, bottom): (u32, u32), text: &FiguresText) {
        let (from, to) = (self.x(*DESIGN_RANGE.start()), self.x(*DESIGN_RANGE.end()));
        let (wide, high, middle) = (to - from, bottom - top, u32::midpoint(from, to));
        let (range, above) = (escaped(text.design_range), top - 6);
        let (left, right, below) = (SIDE, WIDTH - SIDE, bottom + 18);
        // Writing to a text cannot fail.
        let _ = write!(
            svg,
            "<rect class=\"figure__range\" x=\"{from}\" y=\"{top}\" width=\"{wide}\" height=\"{high}\"/>\
             <text class=\"figure__words\" x=\"{middle}\" y=\"{above}\">{range}</text>\
             <path class=\"figure__line\" d=\"M{left} {bottom}H{right}\"/>"
        );
        // At most four numbers have room.
        let steps = self.end / STEP;
        for step in (0..=steps).step_by(steps.div_ceil(4).max(1) as usize) {
            let (x, number) = (self.x(step * STEP), (text.number)(step * STEP));
            // The last number would run off the picture if it stood below its mark.
            let side = if step == steps { " figure__words--end" } else { "" };
            let x_of_words = if step == steps { WIDTH - 1 } else { x };
            let _ = write!(
                svg,
                "<path class=\"figure__line\" d=\"M{x} {bottom}v5\"/>\
                 <text class=\"figure__words{side}\" x=\"{x_of_words}\" y=\"{below}\">{number}</text>"
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scale_is_long_enough_for_every_network() {
        assert_eq!(SizeScale::to(0).end, 100_000);
        assert_eq!(SizeScale::to(100_001).end, 150_000);
        let scale = SizeScale::to(274_000);
        assert_eq!((scale.end, scale.x(0), scale.x(300_000)), (300_000, SIDE, WIDTH - SIDE));
        assert_eq!(scale.x(ListSize::MAX), WIDTH - SIDE);
        assert!(SizeScale::to(ListSize::MAX).x(ListSize::MAX) <= WIDTH);
    }
}
