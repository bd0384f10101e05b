//! Words of: the keys that answers are sealed to.

/// The keys that answers are sealed to.
#[derive(Debug)]
pub struct KeysText {
    /// The heading.
    pub title: &'static str,
}
