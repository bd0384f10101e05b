//! The keyboard as it is seen: a button for each key.

use leptos::{ev, prelude::*};

use super::Keys;
use crate::browser::document;
use crate::kiosk::{Key, Layout, Order, rows};
use crate::stand::use_kiosk_text;
use crate::text::KeyboardText;
use crate::ui::escaped;

/// The keyboard.
#[component]
pub(crate) fn Keyboard(
    /// What it does.
    keys: Keys,
) -> impl IntoView {
    let text = &use_kiosk_text().keys;
    let html = move || keys.layout.get().map(|layout| html(text, layout, keys.order.get()));
    let has_layout = move || keys.layout.get().is_some();
    view! {
        <section
            class="keyboard" class:keyboard--capital=keys.is_capital aria-label=text.name
            hidden=move || !has_layout()
            on:pointerdown=move |event| keys.down(&event)
            on:mousedown=move |event| event.prevent_default()
            on:pointerup=move |_| keys.release()
            on:pointercancel=move |_| keys.release()
            on:pointerleave=move |_| keys.release()
            on:click=move |event| keys.click(&event)
            inner_html=move || html().unwrap_or_default()
        ></section>
    }
}

/// The keys as buttons, row by row.
fn html(text: &KeyboardText, layout: Layout, order: Order) -> String {
    let go = if matches!(layout, Layout::Words | Layout::Marks) { text.done } else { text.search };
    let go = if layout == Layout::Digits { text.done } else { go };
    let key = |key: &Key| {
        let (name, words) = match *key {
            Key::Letter(letter) => {
                let letter = escaped(&letter.to_string());
                return format!(
                    r#"<button class="key" type="button" data-key="{letter}">{letter}</button>"#
                );
            }
            Key::Space => ("space", text.space),
            Key::Delete => ("delete", text.delete),
            Key::Clear => ("clear", text.clear),
            Key::Shift => ("shift", text.shift),
            Key::To(Layout::Marks) => ("marks", text.marks),
            Key::To(_) => ("letters", text.letters),
            Key::Reorder if order == Order::Qwerty => ("order", text.alphabet),
            Key::Reorder => ("order", text.qwerty),
            Key::Go => ("go", go),
        };
        format!(
            r#"<button class="key key--{name}" type="button" data-key="{name}">{words}</button>"#
        )
    };
    let row = |row: &Vec<Key>| {
        format!(r#"<div class="keyboard__row">{}</div>"#, row.iter().map(key).collect::<String>())
    };
    let class = if layout == Layout::Digits { " keyboard__rows--digits" } else { "" };
    let rows: String = rows(layout, order).iter().map(row).collect();
    format!(r#"<div class="keyboard__rows{class}">{rows}</div>"#)
}

/// The key that something happened on.
pub(super) fn key_of(event: &ev::Event) -> Option<Key> {
    let told = document::told(event, "data-key")?;
    Some(match told.action.as_str() {
        "space" => Key::Space,
        "delete" => Key::Delete,
        "clear" => Key::Clear,
        "shift" => Key::Shift,
        "marks" => Key::To(Layout::Marks),
        "letters" => Key::To(Layout::Words),
        "order" => Key::Reorder,
        "go" => Key::Go,
        letter => Key::Letter(letter.chars().next()?),
    })
}
