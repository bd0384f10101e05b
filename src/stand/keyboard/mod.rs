//! The keyboard on the screen: buttons that type into the field that has focus, which keeps it.

mod board;

use std::time::Duration;

use leptos::{ev, prelude::*};

pub(super) use self::board::Keyboard;
use self::board::key_of;
use crate::browser::{
    document, listen, typing,
    typing::{Field, Purpose},
};
use crate::kiosk::{Key, Layout, Order, caps_follow};

/// How long delete is held before it goes on by itself, and how fast it goes then.
const HOLD: Duration = Duration::from_millis(500);
const AGAIN: Duration = Duration::from_millis(90);
/// How long it stays when a field has lost the focus.
const PATIENCE: Duration = Duration::from_millis(250);
/// How many pixels below a field stay in view: the first of what was found.
const ROOM: f64 = 260.0;

/// The keyboard.
#[derive(Clone, Copy)]
pub(super) struct Keys {
    field: StoredValue<Option<Field>, LocalStorage>,
    /// The keys that are shown; none while it is away.
    layout: RwSignal<Option<Layout>>,
    order: RwSignal<Order>,
    is_capital: RwSignal<bool>,
    /// Whether the next click is the end of a press that was heard already.
    is_heard: StoredValue<bool>,
    /// Whether a finger is down, anywhere.
    is_down: StoredValue<bool>,
    /// Which press of delete is held.
    held: StoredValue<u32>,
}

/// Follows the focus from field to field.
pub(super) fn listen() -> Keys {
    let keys = Keys {
        field: StoredValue::new_local(None),
        layout: RwSignal::new(None),
        order: RwSignal::new(Order::default()),
        is_capital: RwSignal::new(false),
        is_heard: StoredValue::new(false),
        is_down: StoredValue::new(false),
        held: StoredValue::new(0),
    };
    listen::everywhere(&["focusin", "focusout", "pointerdown"], move |event| {
        match typing::field_of(&event).filter(|_| event.type_() != "focusout") {
            Some(field) => keys.come(field),
            None => keys.leave_soon(),
        }
        if event.type_() == "pointerdown" {
            keys.is_down.set_value(true);
        }
    });
    listen::everywhere(&["pointerup", "pointercancel"], move |_| keys.is_down.set_value(false));
    // Someone has a keyboard of their own. Tab, Enter and space may come from a switch.
    listen::everywhere(&["keydown"], move |event| {
        if event.is_trusted() && document::types(&event) {
            keys.go();
        }
    });
    keys
}

impl Keys {
    fn come(self, field: Field) {
        self.layout.set(Some(match field.purpose() {
            Purpose::Search => Layout::Search,
            Purpose::Words => Layout::Words,
            Purpose::Number => Layout::Digits,
        }));
        document::set_root_data("keys", Some("yes"));
        self.field.set_value(Some(field));
        self.look_for_capital();
        request_animation_frame(move || {
            let covered = document::height_of(".stand-foot");
            self.field.with_value(|field| field.iter().for_each(|it| it.make_room(ROOM, covered)));
        });
    }

    /// Goes away when no field has focus any more: not while a finger is down, or what moves up
    /// then would be missed by it.
    fn leave_soon(self) {
        if self.layout.get_untracked().is_none() {
            return;
        }
        let leave = move || {
            if self.is_down.get_value() {
                self.leave_soon();
            } else if !typing::is_typing(".keyboard") {
                self.go();
            }
        };
        set_timeout(leave, PATIENCE);
    }

    fn go(self) {
        if self.layout.get_untracked().is_some() {
            self.layout.set(None);
            self.release();
            document::set_root_data("keys", None);
        }
    }

    fn look_for_capital(self) {
        let is_words = self.layout.get_untracked() == Some(Layout::Words);
        let follows = |field: &Option<Field>| {
            field.as_ref().is_some_and(|field| caps_follow(&field.before()))
        };
        self.is_capital.set(is_words && self.field.with_value(follows));
    }

    fn release(self) {
        self.held.update_value(|held| *held += 1);
    }

    /// Does what a key is for.
    fn press(self, key: Key) {
        let Some(field) = self.field.get_value().filter(Field::is_there) else { return self.go() };
        match key {
            Key::Letter(letter) if self.is_capital.get_untracked() => {
                field.insert(&letter.to_uppercase().to_string());
            }
            Key::Letter(letter) => field.insert(&letter.to_string()),
            Key::Space => field.insert(" "),
            Key::Delete => field.delete(),
            Key::Clear => field.clear(),
            Key::Shift => return self.is_capital.update(|is| *is = !*is),
            Key::To(layout) => self.layout.set(Some(layout)),
            Key::Reorder => self.order.update(|order| {
                *order = match order {
                    Order::Qwerty => Order::Alphabet,
                    Order::Alphabet => Order::Qwerty,
                }
            }),
            Key::Go if field.purpose() == Purpose::Words || !field.send() => return self.go(),
            Key::Go => {}
        }
        self.look_for_capital();
    }

    /// A finger has come down on a key. It types at once, as keys do: two may be down together.
    fn down(self, event: &ev::PointerEvent) {
        // The field keeps the focus.
        event.prevent_default();
        let Some(key) = key_of(event) else { return };
        self.is_heard.set_value(true);
        self.press(key);
        if key == Key::Delete {
            self.release();
            let this = self.held.get_value();
            set_timeout(move || self.delete_on(this), HOLD);
        }
    }

    fn delete_on(self, this: u32) {
        if self.held.get_value() == this {
            self.press(Key::Delete);
            set_timeout(move || self.delete_on(this), AGAIN);
        }
    }

    /// A key was pressed without a finger: by a switch, a voice, or a screen reader.
    fn click(self, event: &ev::MouseEvent) {
        let was_heard = self.is_heard.try_update_value(std::mem::take).unwrap_or_default();
        if let Some(key) = key_of(event).filter(|_| !was_heard) {
            self.press(key);
        }
    }
}
