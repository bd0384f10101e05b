//! What the first screen shows at once, and what only after the directory is there, in a frame of its
//! own each: made and laid out as a whole it would keep a phone from answering, just when the browser
//! has all else to do. Every screen after that is shown as a whole.

use leptos::prelude::*;

use super::{DirectoryState, use_directory_state};
use crate::browser::turn;

/// When a part of the first screen is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Stage {
    /// As soon as it can be: what the screen is for.
    First,
    /// A frame after the directory: what stands beside and below that.
    Below,
    /// Another frame later: what stands below that again.
    FarBelow,
    /// Yet another: last, since what comes above would push it down.
    Footer,
}

/// The stage that has come.
#[derive(Clone, Copy)]
struct Stages(RwSignal<Stage>);

/// Begins at the first stage, and goes on once the directory is there, or cannot be had.
pub(crate) fn provide_stages() {
    let now = RwSignal::new(Stage::First);
    provide_context(Stages(now));
    let state = use_directory_state();
    Effect::new(move || {
        if !matches!(*state.read(), DirectoryState::Loading) {
            leptos::task::spawn_local(async move {
                for stage in [Stage::Below, Stage::FarBelow, Stage::Footer] {
                    turn::next_frame().await;
                    let _ = now.try_set(stage);
                }
            });
        }
    });
}

/// Whether a stage has come, as a signal.
pub(crate) fn has_come(stage: Stage) -> Memo<bool> {
    let Stages(now) = expect_context();
    Memo::new(move |_| now.get() >= stage)
}

/// A part of a screen once its stage has come.
pub(crate) fn staged(stage: Stage, part: impl FnOnce() -> AnyView + 'static) -> AnyView {
    staged_part(stage, Box::new(part))
}

/// One function for all parts: each is code to download.
fn staged_part(stage: Stage, part: Box<dyn FnOnce() -> AnyView>) -> AnyView {
    let has_come = has_come(stage);
    if has_come.get_untracked() {
        return part();
    }
    let part = StoredValue::new_local(Some(part));
    let shown = move || match has_come.get() {
        true => part.try_update_value(Option::take).flatten().map_or_else(nothing, |part| part()),
        false => nothing(),
    };
    shown.into_any()
}

fn nothing() -> AnyView {
    ().into_any()
}
