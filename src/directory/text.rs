//! A name or an address. One read from a pack is the numbers of its words until somebody looks at
//! it: a visitor sees few of the thousands, and nobody should wait for the others.

use std::fmt;
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

use super::codec::{Code, Wording};

/// A text of a directory. It is a `str` to all who read it.
#[derive(Clone, Default)]
pub struct Text {
    written: OnceLock<Box<str>>,
    /// What it was read from, and its place there.
    source: Option<(Arc<Wording>, u32)>,
}

impl Text {
    /// The text at this place of a wording; empty where there is none.
    #[inline(never)]
    pub(super) fn of(wording: &Arc<Wording>, place: usize) -> Self {
        Self { written: OnceLock::new(), source: Some((Arc::clone(wording), place as u32)) }
    }

    /// What it was read from, if it was.
    pub(super) fn wording(&self) -> Option<&Arc<Wording>> {
        self.source.as_ref().map(|(wording, _)| wording)
    }

    /// The codes of its words, if it was read from that wording.
    pub(super) fn codes(&self, wording: &Arc<Wording>) -> Option<&[Code]> {
        let (own, place) = self.source.as_ref()?;
        if Arc::ptr_eq(own, wording) { own.texts.get(*place as usize) } else { None }
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        self.written.get_or_init(|| {
            let text = self.source.as_ref().map(|(wording, place)| wording.text(*place as usize));
            text.unwrap_or_default().into()
        })
    }
}

impl<T: Into<Box<str>>> From<T> for Text {
    fn from(text: T) -> Self {
        Self { written: text.into().into(), source: None }
    }
}

impl AsRef<str> for Text {
    fn as_ref(&self) -> &str {
        self
    }
}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl Eq for Text {}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&**self, f)
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}
