//! Bringing devices together without a network, by files. A device writes what it holds into a
//! bundle; another reads it, shows what would change, and takes it in. In any order, any number of
//! times, from whichever device: all end up holding the same. Erasing spreads, clearing does not.

mod bundle;
mod merge;
mod read;
mod removal;
mod set_aside;

use std::collections::BTreeMap;

pub use bundle::{Bundle, Header, MAX_BUNDLE, MAX_ITEMS, write_bundles};
pub use merge::{Erasures, Merge, Preview, merge, merge_all};
pub use read::{BundleError, read_bundle};
pub use removal::{DEFAULT_KEEP_MONTHS, clear_saved, erase, expired};
pub use set_aside::write_set_aside;

use super::store::Key;

/// What a device holds: the text of every record by its key, and what is set aside. Every text
/// under the key of a record is one that [`super::store::Record::read_at`] reads.
pub type Holding = BTreeMap<Key, String>;
