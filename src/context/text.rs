//! The words of the app in the visitor's language.

use super::use_display;
use crate::text::Text;

/// The table of words in use. When the language changes, the frame around every screen makes all
/// of it anew (`app/mod.rs`), so that no screen need watch for it.
pub(crate) fn use_text() -> &'static Text {
    use_display().now().language.text()
}
