//! What each record is called in local storage and in the journal: one key a record, so that two
//! windows never write over each other.

use std::fmt;

use crate::feedback::ids::{Digest, Id};

const PREFIX: &str = "ppg1.";
/// Where the settings of this device are: kept by the browser layer, restored like the rest.
pub const SETTINGS_KEY: &str = "ppg1.cfg";

/// The name of one of our values.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// `r.<id>`: a response.
    Response(Id),
    /// `s.<id>`: a sealed response. Opened and kept, it is also an `r.` of the same id.
    Sealed(Id),
    /// `o.<id>`: a step of the group.
    Op(Id),
    /// `t.<id>`: what was erased.
    Tombstone(Id),
    /// `c.<hash>`: a version of a survey.
    Survey(Digest),
    /// `q.<hash>.<key>`: what could not be read under that key, letter for letter.
    Quarantine(Digest, String),
    /// `x.<id>`: the receipt of a backup.
    Receipt(Id),
    /// `dev`: which device this is.
    Device,
    /// `boot`: the latest start of the app.
    Boot,
    /// `cfg`: the settings of this device.
    Settings,
    /// `draft`: a survey that is not open yet, so that what a group has typed is not lost. It may be
    /// written over, and does not travel.
    Draft,
    /// `ballast`: room kept free for a last answer.
    Ballast,
}

impl Key {
    /// Reads a key; none of what others keep on the same origin is one.
    pub fn parse(text: &str) -> Option<Self> {
        let rest = text.strip_prefix(PREFIX)?;
        let id = |of: fn(Id) -> Self, rest: &str| Id::parse(rest).ok().map(of);
        Some(match rest.split_once('.') {
            None => match rest {
                "dev" => Self::Device,
                "boot" => Self::Boot,
                "cfg" => Self::Settings,
                "draft" => Self::Draft,
                "ballast" => Self::Ballast,
                _ => return None,
            },
            Some(("r", rest)) => id(Self::Response, rest)?,
            Some(("s", rest)) => id(Self::Sealed, rest)?,
            Some(("o", rest)) => id(Self::Op, rest)?,
            Some(("t", rest)) => id(Self::Tombstone, rest)?,
            Some(("x", rest)) => id(Self::Receipt, rest)?,
            Some(("c", rest)) => Self::Survey(Digest::parse(rest).ok()?),
            Some(("q", rest)) => {
                let (hash, key) = rest.split_once('.')?;
                Self::Quarantine(Digest::parse(hash).ok()?, key.to_owned())
            }
            Some(_) => return None,
        })
    }

    /// Where a text that cannot be read under a key is set aside. Another text has another place,
    /// so nothing set aside is ever written over.
    pub fn to_quarantine(key: &str, text: &str) -> Self {
        Self::Quarantine(Digest::of(text), key.to_owned())
    }

    /// Whether a key is of a later version of the app, which must be left as it is.
    pub fn is_newer(text: &str) -> bool {
        let number = text.strip_prefix("ppg").and_then(|rest| rest.split_once('.'));
        number.is_some_and(|(n, _)| {
            n != "1" && !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit())
        })
    }

    /// Whether values under this key never change, and so belong in the journal, in backups and on
    /// every device of the group.
    pub fn is_record(&self) -> bool {
        matches!(
            self,
            Self::Response(_)
                | Self::Sealed(_)
                | Self::Op(_)
                | Self::Tombstone(_)
                | Self::Survey(_)
        )
    }

    /// Whether another value must never take the place of the one under this key. A tombstone may
    /// give way to another: both erase.
    pub(super) fn is_fixed(&self) -> bool {
        self.is_record() && !matches!(self, Self::Tombstone(_))
    }

    /// The id that a tombstone would erase this by. A text set aside goes with what it was.
    pub fn erased_by(&self) -> Option<Id> {
        match self {
            Self::Response(id) | Self::Sealed(id) | Self::Op(id) => Some(*id),
            Self::Quarantine(_, key) => match Self::parse(key)? {
                Self::Quarantine(..) => None,
                key => key.erased_by(),
            },
            _ => None,
        }
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(PREFIX)?;
        match self {
            Self::Response(id) => write!(f, "r.{id}"),
            Self::Sealed(id) => write!(f, "s.{id}"),
            Self::Op(id) => write!(f, "o.{id}"),
            Self::Tombstone(id) => write!(f, "t.{id}"),
            Self::Receipt(id) => write!(f, "x.{id}"),
            Self::Survey(hash) => write!(f, "c.{hash}"),
            Self::Quarantine(hash, key) => write!(f, "q.{hash}.{key}"),
            Self::Device => f.write_str("dev"),
            Self::Boot => f.write_str("boot"),
            Self::Settings => f.write_str("cfg"),
            Self::Draft => f.write_str("draft"),
            Self::Ballast => f.write_str("ballast"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_read_as_they_are_written_and_others_are_left_alone() {
        let id = Id::from_random([7; 16]);
        let hash = Digest::of("");
        let damaged = Key::to_quarantine(&Key::Response(id).to_string(), "{");
        for key in [
            Key::Response(id),
            Key::Sealed(id),
            Key::Op(id),
            Key::Tombstone(id),
            Key::Receipt(id),
            Key::Survey(hash),
            Key::Device,
            Key::Boot,
            Key::Settings,
            Key::Draft,
            Key::Ballast,
            damaged.clone(),
        ] {
            assert_eq!(Key::parse(&key.to_string()), Some(key));
        }
        for text in
            ["", "ppg1.", "ppg1.r.", "ppg1.r.1", "ppg1.z.1", "ppg2.dev", "__proto__", "theme"]
        {
            assert_eq!(Key::parse(text), None, "{text:?} was read as a key");
        }
        assert_eq!(Key::Settings.to_string(), SETTINGS_KEY);
        assert_eq!((damaged.erased_by(), Key::Survey(hash).erased_by()), (Some(id), None));
    }

    #[test]
    fn a_later_versions_keys_are_known() {
        let newer = ["ppg2.r.1", "ppg10.dev"].map(Key::is_newer);
        let others = ["ppg1.dev", "ppg.dev", "ppgx.dev", "pp2.dev", "ppg2"].map(Key::is_newer);
        assert_eq!((newer, others), ([true; 2], [false; 5]));
    }
}
