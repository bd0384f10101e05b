//! The group's desk, in English.

use crate::text::DeskText;

pub(super) const DESK: DeskText = DeskText { title: "The group's desk" };
