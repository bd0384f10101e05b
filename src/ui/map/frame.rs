//! The frame around a map: what is drawn comes as children; buttons, keys, wheel, mouse and
//! fingers move it, and words say how and how far across it is.

use leptos::prelude::*;

use super::{moves::Moves, step::Step};
use crate::text::MapText;

/// The arrows of the buttons that move, in the order of [`Step::MOVES`].
const ARROWS: [&str; 4] = [
    "M19 12H5l6-6M5 12l6 6",
    "M12 19V5l-6 6M12 5l6 6",
    "M12 5v14l-6-6M12 19l6-6",
    "M5 12h14l-6-6M19 12l-6 6",
];

/// A frame around a map.
#[component]
pub(crate) fn MapFrame(
    /// What is shown, and what changes it.
    moves: Moves,
    /// What the map shows, in words.
    label: String,
    /// The words of the button that shows all again.
    whole: &'static str,
    /// The words on the buttons.
    text: &'static MapText,
    /// What is drawn.
    children: Children,
) -> impl IntoView {
    // On paper a map is whole, wherever it was moved to.
    let print = window_event_listener_untyped("beforeprint", move |_| moves.step(Step::Whole));
    on_cleanup(move || print.remove());
    let across = move || (text.across)(moves.view.read().miles_across());
    let hint = format!(
        r#"<span class="map__hint-mouse">{}</span><span class="map__hint-touch">{}</span>"#,
        text.hint_mouse, text.hint_touch
    );
    view! {
        <div
            class="map__frame" node_ref=moves.frame tabindex="0" role="group"
            aria-label=label aria-describedby="map-hint"
            on:keydown=move |ev| moves.key(&ev)
            on:wheel=move |ev| moves.wheel(&ev)
            on:pointerdown=move |ev| moves.press(&ev)
            on:pointermove=move |ev| moves.slide(&ev)
            on:pointerleave=move |ev| moves.leave(&ev)
            on:touchmove=move |ev| moves.touch(&ev)
        >
            {children()}
        </div>
        <div class="map__controls" role="group" aria-label=text.controls>
            {button(moves, Step::IN, text.zoom_in, icon("M12 5v14M5 12h14"))}
            {button(moves, Step::OUT, text.zoom_out, icon("M5 12h14"))}
            {(0..4).map(|i| button(moves, Step::MOVES[i], text.moves[i], icon(ARROWS[i]))).collect_view()}
            {button(moves, Step::Whole, whole, whole.into())}
        </div>
        <p class="map__status" role="status">{across}</p>
        <p class="map__hint" id="map-hint" inner_html=hint />
    }
}

fn button(moves: Moves, step: Step, name: &'static str, inside: String) -> AnyView {
    view! {
        <button
            class="map__button" type="button" aria-label=name title=name inner_html=inside
            on:click=move |_| moves.step(step)
        />
    }
    .into_any()
}

fn icon(drawn: &str) -> String {
    format!(
        r#"<svg class="map__icon" viewBox="0 0 24 24" aria-hidden="true"><path d="{drawn}"/></svg>"#
    )
}
