//! Every sentence that a visitor sees, as typed tables: one type per screen here, one folder per
//! language below. A translation is a folder like `english/` and a line in `language.rs`; the
//! compiler says what it lacks.

mod animation;
mod areas;
mod display;
mod easy_english;
mod english;
mod explain;
mod figures;
mod kiosk;
mod language;
mod map;
mod marked;
mod near;
mod pages;
mod plural;
mod read_aloud;
mod search;
mod sentences;
mod shell;
mod staff;
mod tenths;
#[cfg(test)]
mod tests;
mod update;
mod views;

pub use animation::AnimationText;
pub use areas::*;
pub use display::{Choices, DisplayText, Keeping};
pub use easy_english::{
    AREAS_IN_EASY_ENGLISH, DATA_IN_EASY_ENGLISH, EASY_ENGLISH, FIGURES_IN_EASY_ENGLISH,
    GIVING_IN_EASY_ENGLISH, INFO_IN_EASY_ENGLISH, KIOSK_IN_EASY_ENGLISH, STAFF_IN_EASY_ENGLISH,
    UPDATE_IN_EASY_ENGLISH, VIEWS_IN_EASY_ENGLISH,
};
pub use english::{
    AREAS_IN_ENGLISH, DATA_IN_ENGLISH, ENGLISH, FIGURES_IN_ENGLISH, GIVING_IN_ENGLISH,
    INFO_IN_ENGLISH, KIOSK_IN_ENGLISH, STAFF_IN_ENGLISH, UPDATE_IN_ENGLISH, VIEWS_IN_ENGLISH,
};
pub use explain::ExplainText;
pub use figures::{AgeShares, FiguresText, SizesCounted};
pub use kiosk::{KeyboardText, KioskText};
pub use language::{Direction, Language, voice_rank};
pub use map::{EnglandText, MapText};
pub use marked::{escaped, marked, term};
pub use near::{LocationFailure, NearText};
pub use pages::{
    DataText, HelpText, HomeText, InfoPages, InfoText, NetworkText, SurgeryText, UnknownText,
};
pub use plural::{Forms, Plural};
pub use read_aloud::ReadAloudText;
pub use search::{ResultsText, SearchText};
pub use sentences::sentences;
pub use shell::{LoadErrorText, LoadFailure, OfflineText, ShellText, WaysText};
pub use staff::*;
pub use tenths::Tenths;
pub use update::{UpdateDoubt, UpdateRefusal, UpdateText};
pub use views::*;

/// A heading and the paragraphs or list items below it.
#[derive(Debug, Clone, Copy)]
pub struct Section {
    /// The heading.
    pub heading: &'static str,
    /// The paragraphs, or the items of a list.
    pub lines: &'static [&'static str],
}

/// All words of the app in one language.
#[derive(Debug)]
pub struct Text {
    /// The language, as the `lang` attribute wants it.
    pub code: &'static str,
    /// What the language calls itself.
    pub name: &'static str,
    /// Which way it is written.
    pub direction: Direction,
    /// What stands on every screen.
    pub shell: ShellText,
    /// The search box and its suggestions.
    pub search: SearchText,
    /// The front page.
    pub home: HomeText,
    /// The list of results.
    pub results: ResultsText,
    /// Distances, places typed, and the device's own place.
    pub near: NearText,
    /// A surgery's page.
    pub surgery: SurgeryText,
    /// A network's page.
    pub network: NetworkText,
    /// The maps: how they are moved, what they show.
    pub map: MapText,
    /// The map of England.
    pub england: EnglandText,
    /// The words around an animation.
    pub animation: AnimationText,
    /// What networks are, around what the explainer says.
    pub explain: ExplainText,
    /// An address that names nothing.
    pub unknown: UnknownText,
    /// 999, 111 and others who help.
    pub help: HelpText,
    /// How the app looks.
    pub display: DisplayText,
    /// The buttons that have a page read aloud.
    pub read_aloud: ReadAloudText,
}
