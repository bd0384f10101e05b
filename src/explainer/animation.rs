//! "Better together", the story of a network in a few scenes.

/// "Better together", scene by scene.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Animation {
    /// The heading.
    pub title: &'static str,
    /// Said first.
    pub lead: &'static str,
    /// What the drawings share, as SVG that shows nothing by itself.
    pub symbols: &'static str,
    /// The scenes.
    pub scenes: &'static [Scene],
}

/// A scene: what is seen, and what is said of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scene {
    /// The drawing, as SVG.
    pub drawing: &'static str,
    /// How long it lasts, in seconds.
    pub seconds: u16,
    /// The caption, always shown.
    pub caption: &'static str,
    /// What is seen, for the transcript.
    pub shows: &'static str,
}
