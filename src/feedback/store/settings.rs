//! What a group has set on one device: which survey is asked there, and whether it is a kiosk.

use super::record::{Unreadable, checked, hashed};
use crate::feedback::codec::text_of;
use crate::feedback::ids::Digest;
use crate::feedback::json::{Fields, Json};

/// The settings of one device. They are not records: they do not travel.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settings {
    /// The survey that people are asked here, if any.
    pub survey: Option<Digest>,
    /// Whether strangers use the device one after another. Then nothing that was said can be
    /// shown here.
    pub is_kiosk: bool,
    /// The public keys that answers are sealed to, as they were brought here; none while answers
    /// are kept open.
    pub keys: Vec<String>,
}

impl Settings {
    /// The text kept under [`super::Key::Settings`].
    pub fn write(&self) -> String {
        let survey = self.survey.map_or(Json::Null, Json::text);
        hashed(Json::object([
            ("survey", survey),
            ("kiosk", Json::Bool(self.is_kiosk)),
            ("keys", Json::texts(&self.keys)),
        ]))
    }

    /// Reads the text kept under [`super::Key::Settings`].
    ///
    /// # Errors
    /// `Unreadable` for the first thing that is wrong.
    pub fn read(text: &str) -> Result<Self, Unreadable> {
        let mut fields = Fields::of(checked(Json::read(text)?)?, "settings")?;
        let settings = Self {
            survey: fields.maybe_parsed("survey", "a survey's hash", Digest::parse)?,
            is_kiosk: fields.bool("kiosk")?,
            keys: fields.list("keys", |json| text_of(json, "keys"))?,
        };
        fields.end()?;
        Ok(settings)
    }

    /// Reads them; where they are damaged the device counts as a kiosk that asks nothing: to take a
    /// kiosk for somebody's own device would show strangers what was said.
    pub fn read_or_locked(text: &str) -> Self {
        Self::read(text).unwrap_or(Self { is_kiosk: true, ..Self::default() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_are_read_as_they_were_written_and_damage_is_noticed() {
        let settings = Settings {
            survey: Some(Digest::of("a survey")),
            is_kiosk: true,
            keys: vec!["key".into()],
        };
        for settings in [settings.clone(), Settings::default()] {
            assert_eq!(Settings::read(&settings.write()), Ok(settings));
        }
        let open = settings.write().replace("true", "false");
        assert_eq!(Settings::read(&open), Err(Unreadable::Hash));
    }
}
