//! Words of: giving views: the start, the questions, the check and what became of it.

/// Giving views: the start, the questions, the check and what became of it.
#[derive(Debug)]
pub struct GivingText {
    /// The heading.
    pub title: &'static str,
}
