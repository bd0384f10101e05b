//! The languages of the app.

use super::{
    AREAS_IN_EASY_ENGLISH, AREAS_IN_ENGLISH, AreasText, DATA_IN_EASY_ENGLISH, DATA_IN_ENGLISH,
    DataText, EASY_ENGLISH, ENGLISH, FIGURES_IN_EASY_ENGLISH, FIGURES_IN_ENGLISH, FiguresText,
    GIVING_IN_EASY_ENGLISH, GIVING_IN_ENGLISH, GivingText, INFO_IN_EASY_ENGLISH, INFO_IN_ENGLISH,
    InfoPages, KIOSK_IN_EASY_ENGLISH, KIOSK_IN_ENGLISH, KioskText, STAFF_IN_EASY_ENGLISH,
    STAFF_IN_ENGLISH, StaffText, Text, UPDATE_IN_EASY_ENGLISH, UPDATE_IN_ENGLISH, UpdateText,
    VIEWS_IN_EASY_ENGLISH, VIEWS_IN_ENGLISH, ViewsText,
};

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

/// Of each language, in the order in which they are offered: what it is called where the choice of
/// it is kept, the pack of what patients are told in it, and all its words. A new one is a line
/// here, its words of the parts below, a folder like `english/` beside this file, and a folder
/// like `explainer/english/`.
const LANGUAGES: &[(&str, &str, &Text)] = &[
    ("english", "data/explainer-en.bin", &ENGLISH),
    ("easy-english", "data/explainer-easy.bin", &EASY_ENGLISH),
];

/// The words of giving views, of the same languages in the same order: a table of its own, since
/// the app is downloaded without them.
const GIVING: [&GivingText; Language::COUNT] = [&GIVING_IN_ENGLISH, &GIVING_IN_EASY_ENGLISH];

/// The words of pictures and lists, likewise.
const FIGURES: [&FiguresText; Language::COUNT] = [&FIGURES_IN_ENGLISH, &FIGURES_IN_EASY_ENGLISH];

/// The words of the group's desk, likewise.
const DESK: [&ViewsText; Language::COUNT] = [&VIEWS_IN_ENGLISH, &VIEWS_IN_EASY_ENGLISH];
/// The words of the monthly update, likewise.
const UPDATE: [&UpdateText; Language::COUNT] = [&UPDATE_IN_ENGLISH, &UPDATE_IN_EASY_ENGLISH];
/// What stands around the app on a kiosk, in the same order.
const KIOSK: [&KioskText; Language::COUNT] = [&KIOSK_IN_ENGLISH, &KIOSK_IN_EASY_ENGLISH];
/// What staff read there, likewise.
const STAFF: [&StaffText; Language::COUNT] = [&STAFF_IN_ENGLISH, &STAFF_IN_EASY_ENGLISH];

/// The words of looking up places, likewise.
const AREAS: [&AreasText; Language::COUNT] = [&AREAS_IN_ENGLISH, &AREAS_IN_EASY_ENGLISH];

/// Where the data comes from, likewise.
const DATA: [&DataText; Language::COUNT] = [&DATA_IN_ENGLISH, &DATA_IN_EASY_ENGLISH];

/// The pages that only inform, likewise.
const INFO: [&InfoPages; Language::COUNT] = [&INFO_IN_ENGLISH, &INFO_IN_EASY_ENGLISH];

/// A language of the app, English unless another is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Language(usize);

impl Language {
    /// How many there are.
    pub const COUNT: usize = LANGUAGES.len();

    /// All of them, in the order in which they are offered.
    pub fn all() -> [Self; Self::COUNT] {
        std::array::from_fn(Self)
    }

    /// The language that is called so where the choice of it is kept.
    pub fn of(key: &str) -> Option<Self> {
        Self::all().into_iter().find(|language| language.key() == key)
    }

    /// What it is called where the choice of it is kept: never changed, never shown.
    pub fn key(self) -> &'static str {
        LANGUAGES[self.0].0
    }

    /// All its words, its own name, its code and its direction.
    pub fn text(self) -> &'static Text {
        LANGUAGES[self.0].2
    }

    /// Where the pack of what patients are told in it lies, beside the page.
    pub fn explainer_pack(self) -> &'static str {
        LANGUAGES[self.0].1
    }

    /// The words of giving views.
    pub fn giving(self) -> &'static GivingText {
        GIVING[self.0]
    }

    /// The words of pictures of numbers of people, and of lists to take away.
    pub fn figures(self) -> &'static FiguresText {
        FIGURES[self.0]
    }

    /// The words of the group's desk.
    pub fn desk(self) -> &'static ViewsText {
        DESK[self.0]
    }

    /// The words of the monthly update.
    pub fn update(self) -> &'static UpdateText {
        UPDATE[self.0]
    }

    /// The words around the app on a kiosk.
    pub fn kiosk(self) -> &'static KioskText {
        KIOSK[self.0]
    }

    /// What staff read on a kiosk.
    pub fn staff(self) -> &'static StaffText {
        STAFF[self.0]
    }

    /// The pages that only inform.
    pub fn info(self) -> &'static InfoPages {
        INFO[self.0]
    }

    /// Where the data comes from.
    pub fn data(self) -> &'static DataText {
        DATA[self.0]
    }

    /// The words of looking up places.
    pub fn areas(self) -> &'static AreasText {
        AREAS[self.0]
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
