//! Reading comments, and what the group makes of them, in English.

use crate::text::ReadText;

pub(super) const READ: ReadText = ReadText { title: "Read what people said" };
