//! Putting one record away, and saying honestly how well it is kept. "Kept" takes two things: local
//! storage gave the very same text back, and the journal said that it is on the disk. No path
//! through this file says more than happened.

use thiserror::Error;

use super::key::Key;
use super::meter::{Meter, units};
use super::record::{Record, Unreadable};
use crate::feedback::sealing::NotSealed;

/// The length of the ballast: room kept free, so that when the browser is full there is still some
/// for the answer in hand.
pub const BALLAST: usize = 65_536;

/// Local storage, as the browser layer offers it. Every call may fail.
pub trait Local {
    /// The value under a key.
    ///
    /// # Errors
    /// `LocalError::Denied` when the browser refuses.
    fn get(&self, key: &str) -> Result<Option<String>, LocalError>;

    /// Puts a value under a key.
    ///
    /// # Errors
    /// `LocalError` when it is full or the browser refuses.
    fn set(&self, key: &str, value: &str) -> Result<(), LocalError>;

    /// Takes a key and its value away, if it is there.
    ///
    /// # Errors
    /// `LocalError::Denied` when the browser refuses.
    fn remove(&self, key: &str) -> Result<(), LocalError>;
}

/// Why local storage failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum LocalError {
    /// There is no room left.
    #[error("local storage is full")]
    Full,
    /// The browser refuses local storage, or all of it failed.
    #[error("the browser refuses local storage")]
    Denied,
}

/// Why the journal has not said that a record is on the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum JournalError {
    /// The browser refuses the journal.
    #[error("the browser refuses the journal")]
    Unavailable,
    /// It failed, as when the disk is full.
    #[error("the journal failed")]
    Failed,
    /// It did not answer within two seconds.
    #[error("the journal did not answer in time")]
    Late,
}

/// How well a record is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// For certain: in local storage and on the disk.
    Kept,
    /// In this browser; a crash or power cut in the next minute could lose it.
    KeptInBrowser(JournalError),
    /// Not at all. The answers are still on the screen: try again, or use paper.
    NotKept(NotKept),
}

/// Why a record is not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NotKept {
    /// There is no room, even after the ballast was dropped.
    #[error("there is no room left in this browser")]
    Full,
    /// The browser refuses.
    #[error("this browser does not let the app keep anything")]
    Denied,
    /// What was read back is not what was written.
    #[error("this browser did not give back what was written")]
    Altered,
    /// The record could not be read again: a text in it is too long, say.
    #[error("the record could not be read again: {0}")]
    Unreadable(Unreadable),
    /// It could not be sealed, and what is to be sealed is never kept open.
    #[error("it could not be sealed: {0}")]
    NotSealed(#[from] NotSealed),
    /// A later version of the app has been here, which this one must not touch.
    #[error("a later version of the app has kept things in this browser")]
    Newer,
    /// Another record stands under the key; it was left alone.
    #[error("another record is kept under the same name")]
    Taken,
}

/// A record that local storage has given back, letter for letter: the proof that the journal may be
/// asked. Only [`write_locally`] makes one.
#[derive(Debug, PartialEq, Eq)]
#[must_use = "the record is not on the disk yet: put it in the journal too"]
pub struct Written(());

impl Written {
    /// How well the record is kept, once the journal has answered or the time is up.
    pub fn after_journal(self, answer: Result<(), JournalError>) -> Outcome {
        match answer {
            Ok(()) => Outcome::Kept,
            Err(error) => Outcome::KeptInBrowser(error),
        }
    }
}

impl From<NotKept> for Outcome {
    fn from(why: NotKept) -> Self {
        Self::NotKept(why)
    }
}

impl From<LocalError> for NotKept {
    fn from(error: LocalError) -> Self {
        match error {
            LocalError::Full => Self::Full,
            LocalError::Denied => Self::Denied,
        }
    }
}

/// Writes a text to local storage and reads it back. To try again after a failure, write the same
/// record again: its id is the same, so it can never be there twice.
///
/// # Errors
/// `NotKept` when it is not there afterwards. What stood there before still does.
pub fn write_locally(
    local: &impl Local,
    meter: &mut Meter,
    key: &Key,
    text: &str,
) -> Result<Written, NotKept> {
    let name = key.to_string();
    let before = local.get(&name)?;
    if before.as_deref() == Some(text) {
        return Ok(Written(()));
    }
    if key.is_record() {
        Record::read_at(key, text).map_err(NotKept::Unreadable)?;
    }
    if key.is_fixed() && before.is_some() {
        return Err(NotKept::Taken);
    }
    let is_answer = matches!(key, Key::Response(_) | Key::Sealed(_));
    if is_answer && !meter.has_room_for(units(&name) + units(text)) {
        return Err(NotKept::Full);
    }
    if let Err(error) = local.set(&name, text) {
        // Losing a kept record is worse than losing the ballast.
        if error != LocalError::Full || !drop_ballast(local, meter)? {
            return Err(error.into());
        }
        local.set(&name, text)?;
    }
    if local.get(&name)?.as_deref() != Some(text) {
        // A damaged copy would only have to be set aside at the next start.
        let _ = match before {
            Some(before) => local.set(&name, &before),
            None => local.remove(&name),
        };
        return Err(NotKept::Altered);
    }
    meter.remove(key, before.as_deref().unwrap_or_default());
    meter.add(key, text);
    Ok(Written(()))
}

/// Lays the ballast in again when there is room for it.
///
/// # Errors
/// `LocalError` when it could not be written, which loses nothing.
pub fn lay_ballast(local: &impl Local, meter: &mut Meter) -> Result<(), LocalError> {
    let name = Key::Ballast.to_string();
    if local.get(&name)?.is_none() && meter.has_room_for(2 * BALLAST) {
        let ballast = ".".repeat(BALLAST);
        local.set(&name, &ballast)?;
        meter.add(&Key::Ballast, &ballast);
    }
    Ok(())
}

fn drop_ballast(local: &impl Local, meter: &mut Meter) -> Result<bool, LocalError> {
    let name = Key::Ballast.to_string();
    let Some(ballast) = local.get(&name)? else { return Ok(false) };
    local.remove(&name)?;
    meter.remove(&Key::Ballast, &ballast);
    Ok(true)
}
