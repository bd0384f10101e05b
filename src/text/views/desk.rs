//! Words of: the group's desk.

/// The group's desk.
#[derive(Debug)]
pub struct DeskText {
    /// The heading.
    pub title: &'static str,
}
