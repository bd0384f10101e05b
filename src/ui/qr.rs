//! A square code (QR) as a drawing, made on the device.

use qrcodegen::{QrCode, QrCodeEcc};

use super::escaped;

/// A text as a square code, with the words that say what it holds; nothing when it is too long.
pub(crate) fn qr_code(text: &str, label: &str) -> String {
    let Ok(code) = QrCode::encode_text(text, QrCodeEcc::Medium) else { return String::new() };
    let size = code.size();
    let dark = (0..size).flat_map(|y| (0..size).map(move |x| (x, y)));
    let dark = dark.filter(|(x, y)| code.get_module(*x, *y));
    let path: String = dark.map(|(x, y)| format!("M{x} {y}h1v1h-1z")).collect();
    format!(
        r##"<svg class="qr-code" viewBox="0 0 {size} {size}" role="img" aria-label="{}" shape-rendering="crispEdges"><path d="{path}" fill="#000"/></svg>"##,
        escaped(label)
    )
}
