//! The languages of the app. A new one is a folder like `english/` and a line in each list here.

use super::{EASY_ENGLISH, ENGLISH, Text, VIEWS_IN_EASY_ENGLISH, VIEWS_IN_ENGLISH, ViewsText};

/// Which way lines are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// As English.
    LeftToRight,
    /// As Arabic and Urdu.
    RightToLeft,
}

impl Direction {
    /// What the `dir` attribute of the page says.
    pub fn attribute(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

/// A language of the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// English, for a reading age of 9 to 11.
    #[default]
    English,
    /// English in shorter sentences and plainer words.
    EasyEnglish,
}

impl Language {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::English, Self::EasyEnglish];

    /// What it is called where the choice of it is kept: never changed, never shown.
    pub fn key(self) -> &'static str {
        match self {
            Self::English => "english",
            Self::EasyEnglish => "easy-english",
        }
    }

    /// All its words, its own name, its code and its direction.
    pub fn text(self) -> &'static Text {
        match self {
            Self::English => &ENGLISH,
            Self::EasyEnglish => &EASY_ENGLISH,
        }
    }

    /// The words of giving views and of the group's desk.
    pub fn views(self) -> &'static ViewsText {
        match self {
            Self::English => &VIEWS_IN_ENGLISH,
            Self::EasyEnglish => &VIEWS_IN_EASY_ENGLISH,
        }
    }
}

/// How well a voice suits a language, both as BCP 47 codes such as `en-GB`: 2 when the region is
/// the same too, 1 when only the language is, nothing when it is another.
///
/// ```
/// use pcn_finder::text::voice_rank;
/// let ranks = ["en_GB", "en-US", "fr-FR"].map(|voice| voice_rank(voice, "en-GB"));
/// assert_eq!(ranks, [Some(2), Some(1), None]);
/// ```
pub fn voice_rank(voice: &str, code: &str) -> Option<u8> {
    // Android writes an underscore.
    let mut parts = voice.split(['-', '_']).zip(code.split('-'));
    let mut is_same = || parts.next().is_some_and(|(a, b)| a.eq_ignore_ascii_case(b));
    is_same().then(|| 1 + u8::from(is_same()))
}
