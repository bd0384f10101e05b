//! The pages that only inform: a heading, a first sentence, and sections of text.

use super::write::element;
use super::{Made, Maker};
use crate::page::Page;
use crate::text::{InfoText, Section, marked};

impl Maker<'_> {
    /// What is kept and sent, and who can use the app.
    pub(super) fn info(&self) -> [Made; 2] {
        [(Page::PRIVACY, &self.info.privacy), (Page::ACCESSIBILITY, &self.info.accessibility)]
            .map(|(id, text)| (id, text.title, self.info_page(text)))
    }

    fn info_page(&self, text: &InfoText) -> String {
        let lead = element("p", "lead", &marked(text.lead));
        let sections: String = text.sections.iter().map(section).collect();
        self.heading(text.title) + &lead + &sections
    }
}

/// A section under its heading: one line as a paragraph, more as a list.
fn section(section: &Section) -> String {
    let heading = element("h2", "", &marked(section.heading));
    let lines = match section.lines {
        [line] => element("p", "reading-width", &marked(line)),
        lines => {
            let points: String =
                lines.iter().map(|line| element("li", "", &marked(line))).collect();
            element("ul", "point-list reading-width", &points)
        }
    };
    heading + &lines
}
