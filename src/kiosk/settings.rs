//! How a kiosk is set, as the device keeps it: a line for each setting, such as `idle=60`.

use std::fmt;

use super::{address::PublicAddress, pin::KeptPin};
use crate::directory::{Date, PracticeCode};
use crate::text::Language;

/// Under what the settings are kept. `public/start.js` looks there for `on=yes` before anything is
/// painted.
pub const KEY: &str = "pcn-finder.kiosk.1";

/// How many seconds without a touch a kiosk may wait before it asks.
pub const IDLE_CHOICES: [u32; 6] = [30, 60, 90, 120, 180, 300];

/// How a kiosk is set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KioskSettings {
    /// Whether every page of this browser is a kiosk, whatever its address says.
    pub is_on: bool,
    /// The number that staff type; none until someone has set the kiosk up.
    pub pin: Option<KeptPin>,
    /// How many seconds without a touch it waits before it asks.
    pub idle: u32,
    /// Whether there is a printer.
    pub has_printer: bool,
    /// The language that it begins in.
    pub language: Language,
    /// The surgery that it stands in.
    pub home: Option<PracticeCode>,
    /// Where others can open the app: what square codes lead to.
    pub address: Option<PublicAddress>,
    /// The day it was set up.
    pub since: Option<Date>,
    /// How often it has been started since then: what shows that the browser keeps things.
    pub starts: u32,
}

impl Default for KioskSettings {
    fn default() -> Self {
        Self {
            is_on: false,
            pin: None,
            idle: 60,
            has_printer: false,
            language: Language::default(),
            home: None,
            address: None,
            since: None,
            starts: 0,
        }
    }
}

impl KioskSettings {
    /// Reads what was kept. What is not understood is passed over.
    ///
    /// ```
    /// use pcn_finder::kiosk::KioskSettings;
    /// assert_eq!(KioskSettings::parse("on=yes\nidle=7\nnonsense").to_string(), "on=yes");
    /// ```
    pub fn parse(kept: &str) -> Self {
        let mut settings = Self::default();
        for (name, value) in kept.lines().filter_map(|line| line.split_once('=')) {
            match name {
                "on" => settings.is_on = value == "yes",
                "pin" => settings.pin = KeptPin::read(value),
                "idle" => {
                    let known = value.parse().ok().filter(|idle| IDLE_CHOICES.contains(idle));
                    settings.idle = known.unwrap_or(settings.idle);
                }
                "printer" => settings.has_printer = value == "yes",
                "language" => settings.language = Language::of(value).unwrap_or_default(),
                "home" => settings.home = PracticeCode::parse(value).ok(),
                "address" => settings.address = PublicAddress::parse(value).ok(),
                "since" => settings.since = Date::parse(value).ok(),
                "starts" => settings.starts = value.parse().unwrap_or_default(),
                _ => {}
            }
        }
        settings
    }
}

impl fmt::Display for KioskSettings {
    /// What is kept: nothing when everything is as usual.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let yes = |is: bool| is.then(|| "yes".to_owned());
        let usual = Self::default();
        let lines = [
            ("on", yes(self.is_on)),
            ("pin", self.pin.map(|pin| pin.write())),
            ("idle", (self.idle != usual.idle).then(|| self.idle.to_string())),
            ("printer", yes(self.has_printer)),
            ("language", (self.language != usual.language).then(|| self.language.key().to_owned())),
            ("home", self.home.map(|code| code.to_string())),
            ("address", self.address.as_ref().map(ToString::to_string)),
            ("since", self.since.map(|day| day.to_string())),
            ("starts", (self.starts > 0).then(|| self.starts.to_string())),
        ];
        let said = lines.iter().filter_map(|(name, value)| Some((name, value.as_ref()?)));
        for (at, (name, value)) in said.enumerate() {
            write!(f, "{}{name}={value}", if at == 0 { "" } else { "\n" })?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_read_back() {
        let full = KioskSettings {
            is_on: true,
            pin: KeptPin::of("1234", [1; 8]).ok(),
            idle: 120,
            has_printer: true,
            language: Language::all()[1],
            home: PracticeCode::parse("E84601").ok(),
            address: PublicAddress::parse("example.org/find").ok(),
            since: Date::new(2026, 11, 21),
            starts: 3,
        };
        for settings in [full.clone(), KioskSettings::default()] {
            assert_eq!(KioskSettings::parse(&settings.to_string()), settings);
        }
        assert_eq!(KioskSettings::default().to_string(), "");
        // What public/start.js looks for.
        assert!(full.to_string().starts_with("on=yes\n"));
    }

    #[test]
    fn rubbish_is_passed_over() {
        for rubbish in [
            "{}",
            "on",
            "on=",
            "idle=-1\nidle=1e9",
            "home=no\npin=1\naddress=localhost\nlanguage=tlh",
            "\u{0}=\u{fffd}",
        ] {
            assert_eq!(KioskSettings::parse(rubbish), KioskSettings::default(), "{rubbish}");
        }
    }
}
