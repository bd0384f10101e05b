//! What is to be done to what is kept, one record at a time. Starting up, bringing in a backup and
//! erasing all come to a list of these. Any list may be cut short anywhere and worked out again:
//! it ends the same. The rule for whoever carries them out: in order, each in local storage first
//! and then in the journal, alone or with some before it at once, and stop at the first that fails.

use super::key::Key;
use super::meter::Meter;
use super::write::{Local, NotKept, write_locally};

/// One thing to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Put a value in local storage and in the journal.
    Keep {
        /// Under this key.
        key: Key,
        /// This value.
        value: String,
    },
    /// Put a value, or nothing, in place of a text that has been set aside.
    Replace {
        /// Under this key.
        key: Key,
        /// This value.
        value: Option<String>,
    },
    /// Put what local storage holds in the journal, which lacks it.
    Replay {
        /// Under this key.
        key: Key,
        /// This value.
        value: String,
    },
    /// Take a key away from local storage and from the journal.
    Forget {
        /// This key.
        key: Key,
    },
}

/// What is to be done in the journal, after local storage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InJournal<'a> {
    /// Put this value.
    Put(&'a str),
    /// Take it away.
    Delete,
    /// Nothing: another window was quicker.
    Nothing,
}

impl Step {
    /// The key it is about.
    pub fn key(&self) -> &Key {
        match self {
            Self::Keep { key, .. }
            | Self::Replace { key, .. }
            | Self::Replay { key, .. }
            | Self::Forget { key } => key,
        }
    }

    /// Does it in local storage and says what is left to do in the journal. What another window
    /// has erased since the list was made does not come back.
    ///
    /// # Errors
    /// `NotKept` when it could not be done: stop there.
    pub fn take(&self, local: &impl Local, meter: &mut Meter) -> Result<InJournal<'_>, NotKept> {
        if let Self::Keep { key, .. } | Self::Replace { key, .. } = self
            && let Some(id) = key.erased_by()
            && local.get(&Key::Tombstone(id).to_string())?.is_some()
        {
            return Ok(InJournal::Nothing);
        }
        match self {
            Self::Keep { key, value } => {
                let _written = write_locally(local, meter, key, value)?;
                Ok(InJournal::Put(value))
            }
            Self::Replace { key, value } => {
                let name = key.to_string();
                let before = local.get(&name)?.filter(|before| Some(before) != value.as_ref());
                if let Some(before) = before {
                    let aside = Key::to_quarantine(&name, &before).to_string();
                    if local.get(&aside)?.as_ref() != Some(&before) {
                        return Err(NotKept::Taken);
                    }
                    local.remove(&name)?;
                    meter.remove(key, &before);
                }
                let Some(value) = value else { return Ok(InJournal::Delete) };
                let _written = write_locally(local, meter, key, value)?;
                Ok(InJournal::Put(value))
            }
            Self::Replay { key, value } => {
                let is_there = local.get(&key.to_string())?.as_deref() == Some(value);
                Ok(if is_there { InJournal::Put(value) } else { InJournal::Nothing })
            }
            Self::Forget { key } => {
                let name = key.to_string();
                if let Some(value) = local.get(&name)? {
                    local.remove(&name)?;
                    meter.remove(key, &value);
                }
                Ok(InJournal::Delete)
            }
        }
    }
}
