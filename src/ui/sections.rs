//! Headings with paragraphs or points below them, as HTML.

use super::{
    html::{element, heading, paragraph},
    marked,
};
use crate::text::Section;

/// Sections of text under their headings.
pub(crate) fn sections(sections: &[Section]) -> String {
    sections.iter().map(section).collect()
}

/// A section of text under its heading.
pub(crate) fn section(section: &Section) -> String {
    heading(section.heading) + &lines(section.lines)
}

/// One line as a paragraph, more as a list.
pub(crate) fn lines(lines: &[&str]) -> String {
    match lines {
        [line] => paragraph("reading-width", line),
        lines => {
            let points: String =
                lines.iter().flat_map(|line| ["<li>".into(), marked(line)]).collect();
            element("ul", "point-list reading-width", &points)
        }
    }
}
