//! Words of the buttons that have a page read aloud.

/// The buttons that have a page read aloud.
#[derive(Debug)]
pub struct ReadAloudText {
    /// Starts.
    pub listen: &'static str,
    /// Waits.
    pub pause: &'static str,
    /// Goes on after waiting.
    pub go_on: &'static str,
    /// Ends.
    pub stop: &'static str,
}
