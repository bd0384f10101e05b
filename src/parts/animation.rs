//! An animation: scenes that are drawn, and moved by the style, under a clock. It plays when it is
//! asked to, and only while it is looked at; at every other time a scene is a still picture.

use std::time::Duration;

use leptos::prelude::*;

use crate::{
    context::{now, player, use_text},
    explainer::{Animation as Story, Scene},
    text::AnimationText,
};

/// What the scene that is shown is doing.
#[derive(Debug, Clone, Copy)]
enum Phase {
    /// It is a picture, before playing or after stepping.
    Still,
    /// It plays, until this time and timer.
    Playing(f64, TimeoutHandle),
    /// It has halfway come to a halt, with this many milliseconds left.
    Paused(f64),
    /// It was the last, and is over.
    Ended,
}

const PLAY: &str = "M6 3l15 9-15 9z";
const PAUSE: &str = "M5 3h5v18H5zM14 3h5v18h-5z";
const AGAIN: &str = "M12 3V0l7 5-7 5V7a6 6 0 1 0 6 6h4A10 10 0 1 1 12 3z";

#[derive(Clone, Copy)]
struct Player {
    scenes: &'static [Scene],
    text: &'static AnimationText,
    state: StoredValue<(usize, Phase)>,
}

impl Player {
    fn hear(self, name: &str) {
        let (scene, phase) = self.state.get_value();
        match (name, phase) {
            ("play", Phase::Still) => self.play(scene, None, false),
            ("play" | "away", Phase::Playing(end, _)) => {
                self.set(scene, Phase::Paused((end - now()).max(0.0)), false);
            }
            ("away", _) => {}
            ("play", Phase::Paused(left)) => self.play(scene, Some(left), false),
            ("play", Phase::Ended) => self.play(0, None, false),
            ("back", _) => self.step(scene.wrapping_sub(1)),
            ("on", _) => self.step(scene + 1),
            _ => self.step(name.parse().unwrap_or(scene)),
        }
    }

    /// Shows a scene, which goes on playing if the one before it played.
    fn step(self, scene: usize) {
        match self.state.get_value().1 {
            _ if scene >= self.scenes.len() => {}
            Phase::Playing(..) => self.play(scene, None, true),
            _ => self.set(scene, Phase::Still, true),
        }
    }

    /// Plays a scene, or what is left of it, and those after it.
    fn play(self, scene: usize, left: Option<f64>, is_by_hand: bool) {
        let Some(it) = self.scenes.get(scene) else {
            return self.set(scene - 1, Phase::Ended, false);
        };
        let left = left.unwrap_or(f64::from(it.seconds) * 1_000.0);
        let next = move || self.play(scene + 1, None, false);
        if let Ok(timer) = set_timeout_with_handle(next, Duration::from_millis(left as u64)) {
            self.set(scene, Phase::Playing(now() + left, timer), is_by_hand);
        }
    }

    fn set(self, scene: usize, phase: Phase, is_by_hand: bool) {
        let (before, stopped) = self.state.get_value();
        if let Phase::Playing(_, timer) = stopped {
            timer.clear();
        }
        self.state.set_value((scene, phase));
        let AnimationText { play, pause, again, .. } = *self.text;
        let (stage, button, icon) = match phase {
            Phase::Still => ("animation__stage", play, PLAY),
            Phase::Playing(..) => ("animation__stage animation__stage--moving", pause, PAUSE),
            Phase::Paused(_) => {
                ("animation__stage animation__stage--moving animation__stage--paused", play, PLAY)
            }
            Phase::Ended => ("animation__stage", again, AGAIN),
        };
        let Scene { drawing, caption, .. } = self.scenes[scene];
        let position = (self.text.position)(scene + 1, self.scenes.len());
        let said = if is_by_hand { [&position, ". ", caption].concat() } else { String::new() };
        player::show(&player::Shown {
            stage,
            drawing: (scene != before).then_some(drawing),
            scene,
            is_end: [scene == 0, scene + 1 == self.scenes.len()],
            position: &position,
            caption,
            said: &said,
            button,
            icon,
        });
    }
}

/// The scenes with their captions, the buttons that play and step, and all of it as text.
#[component]
pub(crate) fn Animation(
    /// The story.
    animation: &'static Story,
) -> impl IntoView {
    let text = &use_text().animation;
    let state = StoredValue::new((0, Phase::Still));
    let player = Player { scenes: animation.scenes, text, state };
    let hear = move |event| {
        if let Some(name) = player::asked(&event) {
            player.hear(&name);
        }
    };
    let listeners = player::EVENTS.map(|name| window_event_listener_untyped(name, hear));
    on_cleanup(move || {
        listeners.into_iter().for_each(|listener| listener.remove());
        if let Some((_, Phase::Playing(_, timer))) = state.try_get_value() {
            timer.clear();
        }
    });
    view! {
        <section
            class="animation" aria-label=animation.title inner_html=html(animation, text)
        ></section>
    }
}

/// The player before anything was pressed.
fn html(animation: &Story, text: &AnimationText) -> String {
    let AnimationText { play, previous, next, scenes, transcript, .. } = text;
    let (mut dots, mut told) = (String::new(), String::new());
    for (at, Scene { caption, shows, .. }) in animation.scenes.iter().enumerate() {
        let name = (text.scene)(at + 1, caption);
        let current = if at == 0 { " aria-current=\"step\"" } else { "" };
        dots += &format!(
            "<li><button type=\"button\" class=\"animation__dot\" data-press=\"{at}\" aria-label=\"{name}\"{current}></button></li>"
        );
        told += &format!("<li>{shows} <strong>{caption}</strong></li>");
    }
    let Scene { drawing, caption, .. } = animation.scenes[0];
    let position = (text.position)(1, animation.scenes.len());
    format!(
        "<div hidden>{}</div><div class=\"animation__stage\">{drawing}</div>\
        <p class=\"animation__caption\">{caption}</p>\
        <p class=\"animation__said visually-hidden\" role=\"status\"></p>\
        <div class=\"animation__buttons\">\
        <button type=\"button\" class=\"animation__step\" data-press=\"back\" aria-label=\"{previous}\" aria-disabled=\"true\"></button>\
        <button type=\"button\" class=\"button animation__play\" data-press=\"play\">\
        <svg class=\"animation__icon\" viewBox=\"0 0 24 24\" width=\"24\" height=\"24\" aria-hidden=\"true\"><path d=\"{PLAY}\" /></svg>\
        <span class=\"animation__word\">{play}</span></button>\
        <button type=\"button\" class=\"animation__step animation__step--next\" data-press=\"on\" aria-label=\"{next}\" aria-disabled=\"false\"></button></div>\
        <p class=\"animation__position\" aria-hidden=\"true\">{position}</p>\
        <ol class=\"animation__scenes\" aria-label=\"{scenes}\">{dots}</ol>\
        <details class=\"details\"><summary class=\"details__summary\">{transcript}</summary>\
        <ol class=\"animation__transcript\">{told}</ol></details>",
        animation.symbols
    )
}
