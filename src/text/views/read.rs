//! Words of: reading comments, and what the group makes of them.

/// Reading comments, and what the group makes of them.
#[derive(Debug)]
pub struct ReadText {
    /// The heading.
    pub title: &'static str,
}
