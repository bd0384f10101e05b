//! Words of: the form on paper, and typing in what came back.

/// The form on paper, and typing in what came back.
#[derive(Debug)]
pub struct PaperText {
    /// The heading.
    pub title: &'static str,
}
