//! Words around an animation, which brings its own story.

/// How an animation is played, and what its parts are called.
#[derive(Debug)]
pub struct AnimationText {
    /// The button that makes it move, at first or after a pause.
    pub play: &'static str,
    /// The button that stops it where it is.
    pub pause: &'static str,
    /// The button that starts it over, at its end.
    pub again: &'static str,
    /// The button one scene back.
    pub previous: &'static str,
    /// The button one scene on.
    pub next: &'static str,
    /// The name of the list of scenes, for screen readers.
    pub scenes: &'static str,
    /// Which scene of how many is shown.
    pub position: fn(usize, usize) -> String,
    /// The button that shows a scene: its number and caption.
    pub scene: fn(usize, &str) -> String,
    /// Opens what is seen and said, as text.
    pub transcript: &'static str,
}
