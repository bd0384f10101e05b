//! The words of the app in the visitor's language.

use crate::text::{ENGLISH, Text};

/// The table of words in use.
pub(crate) fn use_text() -> &'static Text {
    &ENGLISH
}
