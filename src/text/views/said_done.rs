//! Words of: you said, we did, we can't because.

/// You said, we did, we can't because.
#[derive(Debug)]
pub struct SaidDoneText {
    /// The heading.
    pub title: &'static str,
}
