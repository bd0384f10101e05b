//! The keys that answers are sealed to, in English.

use crate::text::KeysText;

pub(super) const KEYS: KeysText = KeysText { title: "Keys" };
