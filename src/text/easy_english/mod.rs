//! Easy English, for a reading age of 7 to 9: at most 15 words a sentence, one idea in each, and
//! everyday words. What is that simple in English already is taken from there.

mod areas;
mod explain;
mod figures;
mod frame;
mod kiosk;
mod map;
mod near;
mod pages;
mod search;
mod staff;
mod update;
mod views;

pub use self::areas::AREAS_IN_EASY_ENGLISH;
pub use self::figures::FIGURES_IN_EASY_ENGLISH;
pub use self::kiosk::KIOSK_IN_EASY_ENGLISH;
pub use self::staff::STAFF_IN_EASY_ENGLISH;
pub use self::update::UPDATE_IN_EASY_ENGLISH;
pub use self::views::{GIVING_IN_EASY_ENGLISH, VIEWS_IN_EASY_ENGLISH};
use super::{DataText, InfoPages, Text, english::ENGLISH};

/// The pages that only inform, in Easy English.
pub const INFO_IN_EASY_ENGLISH: InfoPages =
    InfoPages { privacy: pages::PRIVACY, accessibility: pages::ACCESSIBILITY };

/// Where the data comes from, in Easy English.
pub const DATA_IN_EASY_ENGLISH: DataText = pages::DATA;

/// All words of the app in Easy English.
pub const EASY_ENGLISH: Text = Text {
    name: "Easy English",
    shell: frame::SHELL,
    search: search::SEARCH,
    home: pages::HOME,
    results: search::RESULTS,
    near: near::NEAR,
    surgery: pages::SURGERY,
    network: pages::NETWORK,
    map: map::MAP,
    england: map::ENGLAND,
    explain: explain::EXPLAIN,
    unknown: frame::UNKNOWN,
    help: pages::HELP,
    display: frame::DISPLAY,
    ..ENGLISH
};
