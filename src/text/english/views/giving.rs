//! Giving views: the start, the questions, the check and what became of it, in English.

use crate::text::GivingText;

pub(super) const GIVING: GivingText = GivingText { title: "Give your views" };
