//! Backups, other devices' files, and taking away, in English.

use crate::text::TogetherText;

pub(super) const TOGETHER: TogetherText = TogetherText { title: "Bring devices together" };
