//! Where the device says that it is. Nothing is asked for until a visitor presses the button.

use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Position, PositionError, PositionOptions, window};

/// Latitude and longitude on WGS 84, in degrees.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Coordinates {
    /// Degrees north of the equator.
    pub(crate) latitude: f64,
    /// Degrees east of Greenwich.
    pub(crate) longitude: f64,
}

/// Why the device does not say where it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LocationError {
    /// The visitor, or someone who set the device up, said no.
    Refused,
    /// It cannot tell, or not soon enough.
    Failed,
}

/// Asks the device where it is; the browser asks the visitor first.
pub(crate) async fn locate() -> Result<Coordinates, LocationError> {
    /// A walk across a waiting room does not matter: what was known a minute ago will do.
    const OLDEST: u32 = 60_000;
    const PATIENCE: u32 = 20_000;
    let geolocation = window()
        .and_then(|window| window.navigator().geolocation().ok())
        .ok_or(LocationError::Failed)?;
    let options = PositionOptions::new();
    options.set_maximum_age(OLDEST);
    options.set_timeout(PATIENCE);
    let asked = Promise::new(&mut |found, failed| {
        let _ = geolocation.get_current_position_with_error_callback_and_options(
            &found,
            Some(&failed),
            &options,
        );
    });
    let answer = JsFuture::from(asked).await.map_err(|error| {
        let error = error.unchecked_into::<PositionError>();
        match error.code() == PositionError::PERMISSION_DENIED {
            true => LocationError::Refused,
            false => LocationError::Failed,
        }
    })?;
    let found = answer.unchecked_into::<Position>().coords();
    Ok(Coordinates { latitude: found.latitude(), longitude: found.longitude() })
}
