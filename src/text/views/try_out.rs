//! Words of: trying the desk with made-up answers.

/// Trying the desk with made-up answers.
#[derive(Debug)]
pub struct TryOutText {
    /// Over the offer.
    pub title: &'static str,
    /// What is offered, and that it is safe.
    pub offer: &'static str,
    /// The button that begins.
    pub begin: &'static str,
    /// Over every screen while it lasts.
    pub banner: &'static str,
    /// What the banner means.
    pub meaning: &'static str,
    /// The button that clears all of it.
    pub clear: &'static str,
    /// Said where a screen would change what is real.
    pub not_now: &'static str,
    /// They could not be made.
    pub failed: &'static str,
}
