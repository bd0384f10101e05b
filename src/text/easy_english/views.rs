//! Giving views, in Easy English. The group's desk speaks the same English in both.

use crate::text::{VIEWS_IN_ENGLISH, ViewsText};

/// The words of giving views and of the group's desk, in Easy English.
pub const VIEWS_IN_EASY_ENGLISH: ViewsText = VIEWS_IN_ENGLISH;
