//! A question with what it can be answered with, in English.

use crate::text::AskedText;

pub(super) const ASKED: AskedText =
    AskedText { no_answer: "No answer", prefer_not: "Prefer not to say", most_letters: 1000 };
