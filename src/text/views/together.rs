//! Words of: backups, other devices' files, and taking away.

/// Backups, other devices' files, and taking away.
#[derive(Debug)]
pub struct TogetherText {
    /// The heading.
    pub title: &'static str,
}
