//! Giving views and the group's desk, in Easy English.

mod desk;
mod giving;
mod keys;
mod paper;
mod read;
mod report;
mod said_done;
mod set_up;
mod together;
mod try_out;

use crate::text::{AskedText, GivingText, VIEWS_IN_ENGLISH, ViewsText};

/// The words of giving views, in Easy English.
pub const GIVING_IN_EASY_ENGLISH: GivingText = giving::GIVING;

/// The words of the group's desk, in Easy English.
pub const VIEWS_IN_EASY_ENGLISH: ViewsText = ViewsText {
    asked: AskedText { prefer_not: "I do not want to say", ..VIEWS_IN_ENGLISH.asked },
    set_up: set_up::SET_UP,
    paper: paper::PAPER,
    desk: desk::DESK,
    read: read::READ,
    said_done: said_done::SAID_DONE,
    report: report::REPORT,
    together: together::TOGETHER,
    keys: keys::KEYS,
    try_out: try_out::TRY_OUT,
};
