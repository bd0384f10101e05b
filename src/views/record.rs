//! The one way from what someone answered to the record that is kept, on every screen.

use crate::browser::random;
use crate::feedback::Response;
use crate::feedback::sealing::{Keeping, NotSealed};
use crate::feedback::store::{NotKept, Record, Settings};

/// Makes a record of a response, sealed where the group wants it sealed.
///
/// # Errors
/// `NotKept::NotSealed` when it should be sealed and cannot be: a shared screen without a key, say.
pub(crate) fn record_of(response: Response, settings: &Settings) -> Result<Record, NotKept> {
    let keeping = Keeping::of(settings).map_err(|_| NotKept::NotSealed(NotSealed::BadKey))?;
    keeping.record(response, random::bytes().ok())
}
