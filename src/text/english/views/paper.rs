//! The form on paper, and typing in what came back, in English.

use crate::text::PaperText;

pub(super) const PAPER: PaperText = PaperText { title: "The form on paper" };
