//! Keeping records so that none is lost: what they are called, how each is written and checked,
//! how one is put away, what is looked over when the app starts, and when a backup is due.

mod backup;
mod boot;
mod key;
mod meter;
mod record;
mod settings;
mod start_up;
mod steps;
mod write;

pub use backup::{Backup, Receipt, Urgency};
pub use boot::Boot;
pub use key::{Key, SETTINGS_KEY};
pub(super) use meter::units;
pub use meter::{Fullness, Meter, QUOTA};
pub use record::{Record, Unreadable, VERSION};
pub(super) use record::{checked, hashed};
pub use settings::Settings;
pub use start_up::{LocalRead, StartUp, Trouble, start_up};
pub use steps::{InJournal, Step};
pub use write::{
    BALLAST, JournalError, Local, LocalError, NotKept, Outcome, Written, lay_ballast, write_locally,
};

#[cfg(test)]
mod tests;
