//! The parts of the app that have a WebAssembly of their own.

use super::Page;

/// A part that few visitors open: it is fetched then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Giving views.
    Views,
    /// The patient group's desk.
    Desk,
    /// The monthly update of the list.
    Update,
    /// Areas, fact sheets, closed surgeries, keeping and sharing, and where the data comes from.
    Areas,
}

impl Part {
    /// The name of its files, and of the binary that they are built from.
    pub fn name(self) -> &'static str {
        match self {
            Self::Views => "views",
            Self::Desk => "desk",
            Self::Update => "update",
            Self::Areas => "areas",
        }
    }
}

impl Page {
    /// The part that shows the page; nothing where the app itself does.
    pub fn part(&self) -> Option<Part> {
        match self {
            Self::Views(page) if page.is_for_group() => Some(Part::Desk),
            Self::Views(_) => Some(Part::Views),
            Self::Update => Some(Part::Update),
            Self::Areas(_) | Self::Data => Some(Part::Areas),
            _ => None,
        }
    }
}
