//! Pictures of figures, as SVG that needs no script, no ids and no style attributes: colours and
//! type are classes of `style/components/_report.scss`. A picture only decorates the table that
//! comes with it; shades, hatching and numbers say what colours do.

mod months;
mod opinions;

pub use months::{MonthShare, month_chart};
pub use opinions::{OpinionRow, opinion_chart};

use super::html::Html;

/// How wide every picture is, in its own units; it grows and shrinks with the page.
const WIDTH: u32 = 720;

/// A picture, the same figures as a table, and what they say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    /// What the figures say, in a sentence or two of plain text.
    pub finding: String,
    /// The picture, or nothing when there are too few answers for one.
    pub svg: String,
    /// The figures, as an HTML table.
    pub table: String,
}

impl Chart {
    /// All of it as an HTML figure: what it says, the picture, the table.
    pub fn html(&self) -> String {
        let mut html = Html::default();
        html.raw("<figure class=\"chart\"><div class=\"chart__top\">");
        html.add("<figcaption class=\"chart__finding\">~</figcaption>", &[&self.finding]);
        html.raw(&self.svg);
        html.raw("</div>");
        html.raw(&self.table);
        html.raw("</figure>");
        html.into_text()
    }
}

/// Begins a picture whose text for screen readers is what it says.
fn begin(height: u32, finding: &str) -> Html {
    let mut svg = Html::default();
    svg.add_numbers(
        "<svg class=\"chart__picture\" viewBox=\"0 0 ~ ~\" role=\"img\"",
        &[WIDTH, height],
    );
    svg.add(" aria-label=\"~\">", &[finding]);
    svg
}

#[cfg(test)]
mod tests;
