//! Drawing dots and words on a canvas, sharp on every screen, in the colours of the style.

use std::f64::consts::TAU;

use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, CssStyleDeclaration, HtmlCanvasElement, window};

use super::document::find;

/// How many dots are drawn round at most: where there are more they are too small to tell.
const MOST_ROUND: usize = 1_500;

/// Dots of one colour.
pub(crate) struct Layer {
    /// The name of their colour in the style, as `--region-1`.
    pub(crate) colour: String,
    /// How large they are, in units.
    pub(crate) radius: f64,
    /// Where they are, in units from the left and the top.
    pub(crate) places: Vec<(f64, f64)>,
}

/// What is drawn on a canvas.
pub(crate) struct Picture {
    /// How many units it is across.
    pub(crate) width: f64,
    /// Dots, the lowest first.
    pub(crate) layers: Vec<Layer>,
    /// A ring around a dot, with its radius.
    pub(crate) ring: Option<(f64, f64, f64)>,
    /// Words, each around a place.
    pub(crate) words: Vec<(String, f64, f64)>,
}

/// Draws a picture in the place of what was there; nothing where there is no canvas.
pub(crate) fn paint(selector: &str, picture: &Picture) -> Option<()> {
    let (window, canvas) = (window()?, find(selector)?.unchecked_into::<HtmlCanvasElement>());
    let style = window.get_computed_style(&canvas).ok()??;
    let pixels = f64::from(canvas.client_width()) * window.device_pixel_ratio();
    let height = f64::from(canvas.client_height()) * window.device_pixel_ratio();
    let (across, down) = (pixels.round() as u32, height.round() as u32);
    // To set a size clears the canvas and its memory: only when it is another.
    if (canvas.width(), canvas.height()) != (across, down) {
        canvas.set_width(across);
        canvas.set_height(down);
    }
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.unchecked_into();
    let scale = pixels / picture.width;
    context.set_transform(1.0, 0.0, 0.0, 1.0, 0.0, 0.0).ok()?;
    context.clear_rect(0.0, 0.0, pixels, height);
    context.set_transform(scale, 0.0, 0.0, scale, 0.0, 0.0).ok()?;
    let count: usize = picture.layers.iter().map(|layer| layer.places.len()).sum();
    for layer in &picture.layers {
        context.set_fill_style_str(&value(&style, &layer.colour));
        draw_dots(&context, layer, count > MOST_ROUND);
    }
    if let Some((x, y, radius)) = picture.ring {
        context.set_stroke_style_str(&value(&style, "--ink"));
        context.set_line_width(2.5);
        context.begin_path();
        context.arc(x, y, radius, 0.0, TAU).ok()?;
        context.stroke();
    }
    // Words are as large as small print on every screen.
    let letters = 14.0 * picture.width / f64::from(canvas.client_width());
    let tenths = (letters * 10.0).round() as u32;
    let (size, tenth, family) = (tenths / 10, tenths % 10, value(&style, "font-family"));
    context.set_font(&format!("700 {size}.{tenth}px {family}"));
    context.set_text_align("center");
    context.set_line_join("round");
    context.set_line_width(5.0);
    context.set_fill_style_str(&value(&style, "--ink"));
    context.set_stroke_style_str(&value(&style, "--paper"));
    for (words, x, y) in &picture.words {
        context.stroke_text(words, *x, *y).ok()?;
        context.fill_text(words, *x, *y).ok()?;
    }
    Some(())
}

/// Draws the dots of a colour: as squares, which are quick, or round, in one path.
fn draw_dots(context: &CanvasRenderingContext2d, layer: &Layer, are_square: bool) {
    let radius = layer.radius;
    if are_square {
        // As large as the round dot.
        let side = 1.77 * radius;
        for (x, y) in &layer.places {
            context.fill_rect(x - side / 2.0, y - side / 2.0, side, side);
        }
        return;
    }
    context.begin_path();
    for (x, y) in &layer.places {
        context.move_to(x + radius, *y);
        let _ = context.arc(*x, *y, radius, 0.0, TAU);
    }
    context.fill();
}

fn value(style: &CssStyleDeclaration, name: &str) -> String {
    style.get_property_value(name).unwrap_or_default()
}
