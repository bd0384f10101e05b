//! Words of: setting a survey up.

/// Setting a survey up.
#[derive(Debug)]
pub struct SetUpText {
    /// The heading.
    pub title: &'static str,
}
