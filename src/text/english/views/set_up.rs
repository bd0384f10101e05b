//! Setting a survey up, in English.

use crate::text::SetUpText;

pub(super) const SET_UP: SetUpText = SetUpText { title: "Set up your survey" };
