//! User Timing: how long the app's own steps take, for anyone who opens the browser's tools.
//! Where the browser refuses to record, nothing else changes.

use web_sys::{Performance, window};

/// Runs a step and records it as a measure of this name.
pub(crate) fn measured<T>(name: &str, step: impl FnOnce() -> T) -> T {
    start(name);
    let result = step();
    end(name);
    result
}

/// Marks the beginning of a step that [`end`] will record.
pub(crate) fn start(name: &str) {
    if let Some(performance) = performance() {
        let _ = performance.mark(name);
    }
}

/// Records a measure from the last [`start`] of the same name until now.
pub(crate) fn end(name: &str) {
    if let Some(performance) = performance() {
        let _ = performance.measure_with_start_mark(name, name);
        performance.clear_marks_with_mark_name(name);
    }
}

/// Records, once, how long after the page began to load its first answer was there.
pub(crate) fn first_answer() {
    static ONCE: std::sync::Once = std::sync::Once::new();
    ONCE.call_once(|| {
        if let Some(performance) = performance() {
            let _ = performance.measure("first-answer");
        }
    });
}

fn performance() -> Option<Performance> {
    window()?.performance()
}
