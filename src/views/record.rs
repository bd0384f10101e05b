//! The one way from what someone answered to the record that is kept, on every screen.

use crate::feedback::Response;
use crate::feedback::store::{Record, Settings};

/// Answers are to be sealed on this device, and this app cannot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct CannotSeal;

/// Makes a record of a response, sealed where the group wants it sealed.
pub(crate) fn record_of(response: Response, settings: &Settings) -> Result<Record, CannotSeal> {
    if settings.keys.is_empty() { Ok(Record::Response(response)) } else { Err(CannotSeal) }
}
