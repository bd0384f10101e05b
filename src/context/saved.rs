//! The surgery that a visitor had saved as theirs, kept on this device alone. A kiosk keeps none.

use crate::{
    browser::{document, storage},
    directory::PracticeCode,
};

/// Where it is kept: its code, a space, and its name, so that the front page need not wait for the
/// directory.
const KEY: &str = "pcn-finder.surgery.1";

/// The surgery saved, and its name then.
pub(crate) fn saved_surgery() -> Option<(PracticeCode, String)> {
    if is_shared_device() {
        return None;
    }
    let kept = storage::read(KEY).ok()??;
    let (code, name) = kept.split_once(' ')?;
    Some((PracticeCode::parse(code).ok()?, name.to_owned()))
}

/// Saves a surgery in the place of the last; whether the browser kept it.
pub(crate) fn save_surgery(code: PracticeCode, name: &str) -> bool {
    !is_shared_device() && storage::write(KEY, &format!("{code} {name}")).is_ok()
}

/// Forgets it.
pub(crate) fn forget_surgery() {
    // Where nothing can be kept there is nothing to forget.
    let _ = storage::remove(KEY);
}

/// Whether one stranger after another uses the device.
pub(crate) fn is_shared_device() -> bool {
    document::root_data("kiosk").is_some()
}
