//! The words around an animation, in English.

use crate::text::AnimationText;

pub(super) const ANIMATION: AnimationText = AnimationText {
    play: "Play",
    pause: "Pause",
    again: "Watch again",
    previous: "Previous scene",
    next: "Next scene",
    scenes: "Scenes",
    position: |number, count| format!("Scene {number} of {count}"),
    scene: |number, caption| format!("Scene {number}: {caption}"),
    transcript: "Read the story instead",
};
