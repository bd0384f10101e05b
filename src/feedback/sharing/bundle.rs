//! The file that devices exchange, `*.ppg.json`. It is JSON, one record a line, and so laid out
//! that no part of it can be missing or altered without notice:
//!
//! ```text
//! {"format":"ppg-bundle","v":1,"app":…,"counts":…,"device":…,"made":…,"wasm":…,"items":[
//! {one record},
//! {one record}
//! ],"sha256":"the hash of every byte before this name's comma","end":true}
//! ```
//!
//! Sealed and plain records travel alike. Whoever can write such a file can invent answers: the
//! hash guards against accidents and careless hands, not against a forger.

use super::Holding;
use crate::feedback::ids::{DeviceId, Sha};
use crate::feedback::json::Json;
use crate::feedback::month::Month;
use crate::feedback::store::{Key, Record, Unreadable};

/// How many bytes a bundle may have.
pub const MAX_BUNDLE: usize = 10 * 1024 * 1024;
/// How many records a bundle may have.
pub const MAX_ITEMS: usize = 20_000;
/// What every bundle begins with.
pub(super) const START: &str = "{\"format\":\"ppg-bundle\",\"v\":";
/// What stands around the hash at the end.
pub(super) const END: [&str; 2] = [",\"sha256\":\"", "\",\"end\":true}\n"];
/// The version of the layout that is written, and the latest that is read.
pub(super) const LAYOUT: u64 = 1;
/// Room for the first and last line.
const AROUND: usize = 1024;

/// Where a bundle comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// The version of the app.
    pub app: String,
    /// The hash of the app's code, as the About page shows it, or nothing.
    pub wasm: String,
    /// The month it was made, if the clock could be right.
    pub made: Option<Month>,
    /// The device it was made on.
    pub device: DeviceId,
}

/// A bundle that was read and found whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bundle {
    /// Where it comes from.
    pub header: Header,
    /// Its records.
    pub items: Holding,
    /// The hash of the whole file.
    pub file: Sha,
}

/// Writes all records of a device: in one bundle, or in several when one would be too large to be
/// read again. Records come in the order of their random ids, which says nothing of when or by
/// whom. What is set aside is not in it.
pub fn write_bundles(header: &Header, holding: &Holding) -> Vec<String> {
    let mut bundles = Vec::new();
    let mut items: Vec<(&Key, &str)> = Vec::new();
    let mut length = 0;
    for (key, text) in holding.iter().filter(|(key, text)| key.is_record() && is_whole(text)) {
        if items.len() == MAX_ITEMS || length + text.len() + 2 + AROUND > MAX_BUNDLE {
            bundles.push(write(header, &items));
            (items, length) = (Vec::new(), 0);
        }
        length += text.len() + 2;
        items.push((key, text));
    }
    bundles.push(write(header, &items));
    bundles
}

/// Whether a text can stand in a file: one that is damaged, where it could not be set aside, would
/// make all of the file unreadable. What a later version wrote can.
fn is_whole(text: &str) -> bool {
    matches!(Record::read(text), Ok(_) | Err(Unreadable::Newer { .. }))
}

fn write(header: &Header, items: &[(&Key, &str)]) -> String {
    let mut text = format!("{START}{LAYOUT},");
    // The rest of the first line is an object of its own, without its brackets.
    let rest = header.to_json(items.iter().map(|(key, _)| *key)).write();
    text.push_str(&rest[1..rest.len() - 1]);
    text.push_str(",\"items\":[\n");
    for (at, (_, item)) in items.iter().enumerate() {
        text.push_str(item);
        text.push_str(if at + 1 < items.len() { ",\n" } else { "\n" });
    }
    text.push(']');
    let [before, after] = END;
    let hash = Sha::of(&text).to_string();
    text.extend([before, &hash, after]);
    text
}

impl Header {
    fn to_json<'a>(&self, keys: impl Iterator<Item = &'a Key>) -> Json {
        Json::object([
            ("app", Json::text(&self.app)),
            ("counts", counts(keys)),
            ("device", Json::text(self.device)),
            ("made", self.made.map_or(Json::Null, Json::text)),
            ("wasm", Json::text(&self.wasm)),
        ])
    }
}

/// How many records there are of each kind.
pub(super) fn counts<'a>(keys: impl Iterator<Item = &'a Key>) -> Json {
    let mut counts = [0_u64; 5];
    for key in keys {
        let at = match key {
            Key::Response(_) => 0,
            Key::Sealed(_) => 1,
            Key::Survey(_) => 2,
            Key::Op(_) => 3,
            _ => 4,
        };
        counts[at] += 1;
    }
    let [responses, sealed, surveys, steps, erased] = counts.map(Json::Number);
    Json::object([
        ("responses", responses),
        ("sealed", sealed),
        ("surveys", surveys),
        ("steps", steps),
        ("erased", erased),
    ])
}
