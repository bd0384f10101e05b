//! What a mouse, a wheel, fingers and keys do to a map. One finger is left to the page, so that
//! a map never stops anyone from scrolling past it.

use leptos::{
    ev::{Event, KeyboardEvent, PointerEvent, WheelEvent},
    html::Div,
    prelude::*,
};

use super::step::{Step, ZOOM};
use crate::directory::map::{MapRange, MapView, Place};

/// How far a mouse goes, in pixels, before a press is a drag and no longer a click.
const CLICK: f64 = 4.0;

/// A pointer that is down: its number, and where in pixels of the window.
type Pointer = (i32, f64, f64);

/// The view of a map, and all that changes it.
#[derive(Clone, Copy)]
pub(crate) struct Moves {
    /// What is shown.
    pub(crate) view: RwSignal<MapView>,
    /// How far it goes.
    pub(crate) range: MapRange,
    /// The element around the drawing.
    pub(super) frame: NodeRef<Div>,
    held: StoredValue<Held>,
}

/// What is held down on a map.
#[derive(Clone, Default)]
struct Held {
    pointers: Vec<Pointer>,
    /// Whether they have moved the map.
    is_drag: bool,
}

impl Moves {
    /// A map that begins with the whole of its range.
    pub(crate) fn new(range: MapRange) -> Self {
        Self {
            view: RwSignal::new(range.whole),
            range,
            frame: NodeRef::new(),
            held: StoredValue::new(Held::default()),
        }
    }

    /// Whether the click that is being answered ended a drag.
    pub(crate) fn was_dragged(self) -> bool {
        self.held.get_value().is_drag
    }

    /// Where in the drawing a pixel of the window is.
    pub(crate) fn place(self, x: i32, y: i32) -> Place {
        let (left, top, units) = self.scale();
        ((f64::from(x) - left) * units, (f64::from(y) - top) * units)
    }

    /// Where the drawing is in the window, and how many of its units a pixel is.
    fn scale(self) -> (f64, f64, f64) {
        let Some(frame) = self.frame.get_untracked() else { return (0.0, 0.0, 1.0) };
        let place = frame.get_bounding_client_rect();
        let width = f64::from(frame.client_width()).max(1.0);
        (place.left(), place.top(), self.range.whole.size().0 / width)
    }

    pub(super) fn step(self, step: Step) {
        let view = self.view.get_untracked();
        let (width, height) = view.size();
        self.view.set(match step {
            Step::Zoom(factor) => self.range.zoomed(view, factor, (width / 2.0, height / 2.0)),
            Step::Move(right, down) => self.range.moved(view, right * width, down * height),
            Step::Whole => self.range.whole,
        });
    }

    pub(super) fn key(self, ev: &KeyboardEvent) {
        if ev.ctrl_key() || ev.meta_key() || ev.alt_key() {
            return;
        }
        let [left, up, down, right] = Step::MOVES;
        self.step(match ev.key().as_str() {
            "ArrowLeft" => left,
            "ArrowUp" => up,
            "ArrowDown" => down,
            "ArrowRight" => right,
            "+" | "=" => Step::IN,
            "-" => Step::OUT,
            "0" => Step::Whole,
            _ => return,
        });
        ev.prevent_default();
    }

    /// Zooms, when it is meant: with Ctrl (as a pinch on a touchpad comes too), or once the map
    /// was clicked. Else the page scrolls on.
    pub(super) fn wheel(self, ev: &WheelEvent) {
        let frame = self.frame.get_untracked();
        let has_focus = frame.is_some_and(|frame| frame.matches(":focus").unwrap_or(false));
        if !ev.ctrl_key() && !has_focus {
            return;
        }
        ev.prevent_default();
        let factor = (1.0 - ev.delta_y() * 0.003).clamp(1.0 / ZOOM, ZOOM);
        let about = self.place(ev.client_x(), ev.client_y());
        self.view.set(self.range.zoomed(self.view.get_untracked(), factor, about));
    }

    pub(super) fn press(self, ev: &PointerEvent) {
        if ev.pointer_type() != "touch" && ev.button() != 0 {
            return;
        }
        self.leave(ev);
        self.held.update_value(|held| {
            held.is_drag = false;
            held.pointers.push(pointer_of(ev));
        });
    }

    /// A finger that is lifted, or that the browser takes to scroll, leaves; so does a mouse that
    /// goes, unless the drag is the map's.
    pub(super) fn leave(self, ev: &PointerEvent) {
        self.held.update_value(|held| held.pointers.retain(|p| p.0 != ev.pointer_id()));
    }

    /// Moves what is drawn with the mouse or two fingers, and zooms as the fingers part.
    pub(super) fn slide(self, ev: &PointerEvent) {
        if ev.buttons() == 0 {
            return self.leave(ev);
        }
        let Held { pointers: before, is_drag } = self.held.get_value();
        let Some(at) = before.iter().position(|pointer| pointer.0 == ev.pointer_id()) else {
            return;
        };
        let mut now = before.clone();
        now[at] = pointer_of(ev);
        let (from, to) = (spread(&before), spread(&now));
        match now.len() {
            1 if ev.pointer_type() == "touch" => return,
            1 if !is_drag => {
                if (to.0 - from.0).abs() + (to.1 - from.1).abs() < CLICK {
                    return;
                }
                // From here on the drag is the map's, wherever the mouse goes.
                if let Some(frame) = self.frame.get_untracked() {
                    let _ = frame.set_pointer_capture(ev.pointer_id());
                }
            }
            1 | 2 => {}
            _ => return,
        }
        self.held.set_value(Held { pointers: now, is_drag: true });
        let units = self.scale().2;
        let view = self.view.get_untracked();
        let moved = self.range.moved(view, (to.0 - from.0) * units, (to.1 - from.1) * units);
        let about = self.place(to.0 as i32, to.1 as i32);
        self.view.set(self.range.zoomed(moved, to.2 / from.2, about));
    }

    /// Keeps the page still while two fingers are on the map.
    pub(super) fn touch(self, ev: &Event) {
        if self.held.get_value().pointers.len() > 1 {
            ev.prevent_default();
        }
    }
}

fn pointer_of(ev: &PointerEvent) -> Pointer {
    (ev.pointer_id(), f64::from(ev.client_x()), f64::from(ev.client_y()))
}

/// The middle of one or two pointers, and how far apart they are (1 when there is but one).
fn spread(pointers: &[Pointer]) -> (f64, f64, f64) {
    match *pointers {
        [a, b, ..] => {
            let (right, down) = (a.1 - b.1, a.2 - b.2);
            let apart = (right * right + down * down).sqrt();
            (f64::midpoint(a.1, b.1), f64::midpoint(a.2, b.2), apart.max(1.0))
        }
        [a] => (a.1, a.2, 1.0),
        [] => (0.0, 0.0, 1.0),
    }
}
