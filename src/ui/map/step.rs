//! The steps that buttons and keys make on a map.

/// How much a press on a button zooms.
pub(super) const ZOOM: f64 = 1.5;

/// A step that a button or a key makes.
#[derive(Clone, Copy)]
pub(super) enum Step {
    /// Zooms by a factor about the middle.
    Zoom(f64),
    /// Moves what is drawn to the right and down, in parts of the drawing.
    Move(f64, f64),
    /// Goes back to the first view.
    Whole,
}

impl Step {
    /// Zooms in.
    pub(super) const IN: Self = Self::Zoom(ZOOM);
    /// Zooms out.
    pub(super) const OUT: Self = Self::Zoom(1.0 / ZOOM);
    /// Shows what lies to the left, up, down, to the right.
    pub(super) const MOVES: [Self; 4] =
        [Self::Move(0.2, 0.0), Self::Move(0.0, 0.2), Self::Move(0.0, -0.2), Self::Move(-0.2, 0.0)];
}
