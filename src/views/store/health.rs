//! How this device is: whether what it keeps is safe, and how much room there is.

use super::Store;
use crate::browser::clock;
use crate::feedback::store::{Backup, Key, Meter, Receipt, Trouble};

/// How this device is, for the group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Health {
    /// What the looking over has to tell.
    pub(crate) troubles: Vec<Trouble>,
    /// Whether the browser keeps nothing at all.
    pub(crate) is_denied: bool,
    /// How much room is used.
    pub(crate) meter: Meter,
    /// What has no backup.
    pub(crate) backup: Backup,
    /// Whether there ever was one.
    pub(crate) has_backup: bool,
    /// How many texts could not be read and stand aside.
    pub(crate) set_aside: usize,
}

impl Store {
    /// How this device is.
    pub(crate) fn health(self) -> Health {
        let kept = self.kept();
        let found = kept.found.borrow();
        let receipts: Vec<Receipt> = found
            .holding
            .iter()
            .filter(|(key, _)| matches!(key, Key::Receipt(_)))
            .filter_map(|(_, text)| Receipt::read(text).ok())
            .collect();
        let since = found.boot.and_then(|boot| boot.since);
        let keys = found.holding.keys();
        let fullness = found.meter.fullness();
        Health {
            troubles: found.troubles.clone(),
            is_denied: found.is_denied,
            meter: found.meter,
            has_backup: !receipts.is_empty(),
            backup: Backup::of(keys, &receipts, since, clock::today(), fullness),
            set_aside: found.set_aside,
        }
    }
}
