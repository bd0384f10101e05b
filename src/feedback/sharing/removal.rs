//! Three ways to take records away, which must not be mixed up.
//!
//! - [`erase`]: gone for good, here and on every device that a bundle of ours reaches.
//! - [`clear_saved`]: gone from this device only, since a saved file holds it. Nothing spreads, and
//!   taking that file in brings it back.
//! - [`expired`]: what has been kept as long as was promised. It only tells; the group decides, and
//!   then erases.
//!
//! What a browser deletes may stay readable on the disk for a while: only sealing, or wiping the
//! device, helps against that.

use super::Holding;
use super::merge::belongs_to;
use super::read::{BundleError, read_bundle};
use crate::feedback::ids::{DeviceId, Digest, Id, Ids};
use crate::feedback::model::{Desk, Response, Tombstone, WhyErased};
use crate::feedback::month::Month;
use crate::feedback::store::{Key, Record, Step};

/// For how many months responses are kept when their survey is not known here.
pub const DEFAULT_KEEP_MONTHS: u32 = 24;

/// Erases responses or steps, everything that was set aside under their ids, and every card and
/// other step that was made of those responses.
pub fn erase(holding: &Holding, ids: &[Id], why: WhyErased, device: DeviceId) -> Vec<Step> {
    let all = Ids::of(ids.iter().copied());
    let mut steps: Vec<Step> = Vec::new();
    for id in ids {
        let key = Key::Tombstone(*id);
        if !holding.contains_key(&key) {
            let value = Record::Tombstone(Tombstone { id: *id, why, device }).write();
            steps.push(Step::Keep { key, value });
        }
    }
    for (key, text) in holding {
        let mut owners = belongs_to(key, text).into_iter().flatten();
        if owners.any(|id| all.has(&id)) {
            steps.push(Step::Forget { key: key.clone() });
        }
    }
    steps
}

/// Clears responses from this device that a saved file holds, letter for letter. The file must be
/// read from where it was saved, after it was saved. Surveys and the group's steps stay.
///
/// # Errors
/// `BundleError` when the file is not whole: then nothing may be cleared.
pub fn clear_saved(holding: &Holding, file: &[u8]) -> Result<Vec<Step>, BundleError> {
    let saved = read_bundle(file)?.items;
    let is_response = |key: &Key| matches!(key, Key::Response(_) | Key::Sealed(_));
    let is_saved =
        |(key, text): &(&Key, &String)| is_response(key) && saved.get(*key) == Some(*text);
    Ok(holding.iter().filter(is_saved).map(|(key, _)| Step::Forget { key: key.clone() }).collect())
}

/// The responses that have been kept as long as was promised. One without a month is not among
/// them until its session is dated; nor is a sealed one until it is opened.
pub fn expired<'a>(
    responses: impl IntoIterator<Item = &'a Response>,
    desk: &Desk,
    now: Month,
    keep_months: impl Fn(Digest) -> Option<u32>,
) -> Vec<Id> {
    let is_expired = |response: &&Response| {
        let keep = keep_months(response.survey).unwrap_or(DEFAULT_KEEP_MONTHS);
        let keep = i32::try_from(keep).unwrap_or(i32::MAX);
        desk.month_of(response).is_some_and(|month| month.plus(keep) < now)
    };
    responses.into_iter().filter(is_expired).map(|response| response.id).collect()
}
