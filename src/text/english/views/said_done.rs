//! You said, we did, we can't because, in English.

use crate::text::SaidDoneText;

pub(super) const SAID_DONE: SaidDoneText = SaidDoneText { title: "You said, we did" };
