//! What screen readers hear of the suggestions: how many there are once typing pauses, and the
//! one that the arrows have come to at once.

use std::time::Duration;

use leptos::prelude::*;

use super::SearchBoxState;
use crate::text::SearchText;

/// How long typing must pause: a count after each key would talk over the next.
const PAUSE: Duration = Duration::from_millis(1_400);

/// Two regions in turn: a region that is given the words it holds already stays silent.
#[component]
pub(super) fn Announcer(
    /// What the box and its parts share.
    state: SearchBoxState,
    /// The words of the announcements.
    text: &'static SearchText,
) -> impl IntoView {
    let said = RwSignal::new((false, String::new()));
    let say = move |words: String| said.update(|said| *said = (!said.0, words));
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(handle) = waiting.try_update_value(Option::take).flatten() {
            handle.clear();
        }
    };
    Effect::new(move || {
        stop();
        let found = state.found.read();
        let count = found.len();
        if let Some((place, marked)) = state.active().and_then(|at| Some((at, found.get(at)?))) {
            let words = [&*marked.name, ", ", &marked.detail].concat();
            say((text.position)(&words, place + 1, count));
        } else if state.is_shown() || state.is_without() {
            let words =
                if count > 0 { (text.available)(count) } else { text.none_available.into() };
            let handle = set_timeout_with_handle(move || say(words), PAUSE);
            waiting.set_value(handle.ok());
        }
    });
    on_cleanup(stop);
    let region = |turn: bool| move || said.with(|said| (said.0 == turn).then(|| said.1.clone()));
    view! {
        <div class="visually-hidden" role="status" aria-live="polite">{region(false)}</div>
        <div class="visually-hidden" role="status" aria-live="polite">{region(true)}</div>
    }
}
