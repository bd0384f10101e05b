//! The starts of the app, each noted down over the last: by them it is known how long a device has
//! been in use, and whether its browser forgets.

use super::record::{Unreadable, checked, hashed};
use crate::directory::Date;
use crate::feedback::ids::BootId;
use crate::feedback::json::{Fields, Json};

/// A start of the app, as it is noted down: at the next start, its absence tells that the browser
/// forgets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Boot {
    /// The start.
    pub boot: BootId,
    /// How many there have been on this device.
    pub count: u32,
    /// The day of the first, if the clock could be right.
    pub since: Option<Date>,
    /// The latest day that the clock has ever shown while it could be right.
    pub seen: Option<Date>,
    /// The latest start that the browser had forgotten by the next, by its count.
    pub forgot: Option<u32>,
}

impl Boot {
    /// The start after this one, or the first.
    pub fn after(last: Option<Self>, boot: BootId, today: Option<Date>) -> Self {
        Self {
            boot,
            count: last.map_or(0, |last| last.count).saturating_add(1),
            since: last.and_then(|last| last.since).or(today),
            seen: last.and_then(|last| last.seen).max(today),
            forgot: last.and_then(|last| last.forgot),
        }
    }

    /// The text kept under [`super::Key::Boot`].
    pub fn write(&self) -> String {
        let day = |day: Option<Date>| day.map_or(Json::Null, Json::text);
        let json = Json::object([
            ("boot", Json::text(self.boot)),
            ("count", Json::Number(self.count.into())),
            ("since", day(self.since)),
            ("seen", day(self.seen)),
        ]);
        // Mostly there is none.
        let forgot = self.forgot.into_iter();
        hashed(forgot.fold(json, |json, at| json.with("forgot", Json::Number(at.into()))))
    }

    /// Reads the text kept under [`super::Key::Boot`].
    ///
    /// # Errors
    /// `Unreadable` for the first thing that is wrong.
    pub fn read(text: &str) -> Result<Self, Unreadable> {
        let mut fields = Fields::of(checked(Json::read(text)?)?, "boot")?;
        let boot = Self {
            boot: fields.parsed("boot", "16 digits", BootId::parse)?,
            count: fields.number("count", u32::MAX.into())? as u32,
            since: fields.maybe_parsed("since", "a day", Date::parse)?,
            seen: fields.maybe_parsed("seen", "a day", Date::parse)?,
            forgot: match fields.has("forgot") {
                true => Some(fields.number("forgot", u32::MAX.into())? as u32),
                false => None,
            },
        };
        fields.end()?;
        Ok(boot)
    }
}
