//! The date and the time, from the device's clock.

use crate::directory::Date;

/// Today, in the device's own time zone; nothing when its clock is beyond reason.
pub(crate) fn today() -> Option<Date> {
    let now = js_sys::Date::new_0();
    let year = u16::try_from(now.get_full_year()).ok()?;
    let month = u8::try_from(now.get_month() + 1).ok()?;
    Date::new(year, month, u8::try_from(now.get_date()).ok()?)
}

/// What the device's clock says, in milliseconds since 1970. It may be wrong, and be put right.
pub(crate) fn since_1970() -> f64 {
    js_sys::Date::now()
}

/// The time since the page began to load, in milliseconds; it never goes back.
pub(crate) fn now() -> f64 {
    web_sys::window().and_then(|window| window.performance()).map_or(0.0, |it| it.now())
}
