//! What a kiosk is given: the group's public key, or two, as a short text with a check, which fits
//! a QR code or a small file.

use std::fmt;

use thiserror::Error;

use super::primitives::{self, Bytes32};
use crate::feedback::ids::{KeyId, Sha};

const START: &str = "ppgkey";
const VERSION: &str = "1.";
/// How many letters of the check are written.
const CHECK: usize = 8;

/// The public half of a group's key: anything can be sealed to it, and nothing opened with it.
///
/// There are two ways to one: from a [`PrivateKey`](super::PrivateKey), which has been read back
/// from its sheet or file, and from a text that was made of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PublicKey {
    pub(super) bytes: Bytes32,
    id: KeyId,
}

/// The one or two keys that answers are sealed to: the chair's, and perhaps a deputy's. Either
/// opens everything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicKeys(Vec<PublicKey>);

/// Why a text is not a public key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum PublicKeyError {
    /// It is something else.
    #[error("this is not a group's public key: expected a text that begins with ppgkey1")]
    NotAKey,
    /// A later app made it.
    #[error("this key was made by a later version of this app: update this app")]
    Newer,
    /// It was not copied whole.
    #[error("the key was not copied whole: its last letters do not fit the rest")]
    Damaged,
    /// Nothing can be sealed to it.
    #[error("the key is not one that answers can be sealed to")]
    Unusable,
    /// Neither one nor two.
    #[error("expected one key or two, and found {found}")]
    Count {
        /// How many there are.
        found: usize,
    },
    /// Two that are the same.
    #[error("both keys are the same: a deputy needs a key of their own")]
    Same,
}

impl PublicKey {
    pub(super) fn of(bytes: Bytes32) -> Self {
        Self { bytes, id: KeyId::of(&bytes) }
    }

    /// The name it goes by.
    pub fn id(&self) -> KeyId {
        self.id
    }

    /// Reads one, in capitals or not.
    ///
    /// # Errors
    /// `PublicKeyError` for the first thing that is wrong.
    pub fn parse(text: &str) -> Result<Self, PublicKeyError> {
        let text = text.trim().to_ascii_lowercase();
        let rest = text.strip_prefix(START).ok_or(PublicKeyError::NotAKey)?;
        let Some(rest) = rest.strip_prefix(VERSION) else {
            let is_newer = rest.starts_with(|c: char| c.is_ascii_digit());
            return Err(if is_newer { PublicKeyError::Newer } else { PublicKeyError::NotAKey });
        };
        let key = rest.split_once('.').and_then(|(digits, _)| Sha::parse(digits).ok());
        let key = Self::of(key.ok_or(PublicKeyError::Damaged)?.0);
        if key.to_string() != text {
            return Err(PublicKeyError::Damaged);
        }
        let is_usable = primitives::seal(&key.bytes, [1; 32], b"", b"", b"").is_some();
        if is_usable { Ok(key) } else { Err(PublicKeyError::Unusable) }
    }
}

impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = format!("{START}{VERSION}{}", Sha(self.bytes));
        write!(f, "{text}.{}", &Sha::of(&text).to_string()[..CHECK])
    }
}

impl PublicKeys {
    /// The key of the chair, and that of a deputy if there is one.
    ///
    /// # Errors
    /// `PublicKeyError::Same` when both are the same.
    pub fn of(chair: PublicKey, deputy: Option<PublicKey>) -> Result<Self, PublicKeyError> {
        Self::of_all([chair].into_iter().chain(deputy).collect())
    }

    pub(super) fn of_one(key: PublicKey) -> Self {
        Self(vec![key])
    }

    /// Reads one or two keys with space between them.
    ///
    /// # Errors
    /// `PublicKeyError` for the first thing that is wrong.
    pub fn parse(text: &str) -> Result<Self, PublicKeyError> {
        let keys: Result<_, _> = text.split_whitespace().map(PublicKey::parse).collect();
        Self::of_all(keys?)
    }

    /// In the order of their names, which is that of the records.
    fn of_all(mut keys: Vec<PublicKey>) -> Result<Self, PublicKeyError> {
        match &mut keys[..] {
            [_] => {}
            [first, second] if first.id == second.id => return Err(PublicKeyError::Same),
            [first, second] if first.id > second.id => std::mem::swap(first, second),
            [_, _] => {}
            _ => return Err(PublicKeyError::Count { found: keys.len() }),
        }
        Ok(Self(keys))
    }

    /// Their names in words, for people to compare.
    pub fn words(&self) -> String {
        let names: Vec<String> = self.0.iter().map(|key| key.id().words()).collect();
        names.join("; ")
    }

    /// The keys, in the order of their names.
    pub fn all(&self) -> &[PublicKey] {
        &self.0
    }
}

impl fmt::Display for PublicKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [first, rest @ ..] = &self.0[..] else { return Ok(()) };
        write!(f, "{first}")?;
        rest.iter().try_for_each(|key| write!(f, " {key}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::feedback::sealing::PrivateKey;

    fn key(n: u8) -> PublicKey {
        PrivateKey::of([n; 16]).public()
    }

    #[test]
    fn keys_are_read_as_they_are_written_and_in_capitals() {
        let text = key(1).to_string();
        let digits = "28f88319fa03c2a3df3e056e1d6c6653847ff5b7056c89021cac64bf57de7921";
        assert_eq!(text, format!("ppgkey1.{digits}.076395ce"));
        let both = PublicKeys::of(key(1), Some(key(2))).unwrap();
        for text in [text.clone(), text.to_uppercase(), format!(" {text}\r\n")] {
            assert_eq!(PublicKey::parse(&text), Ok(key(1)));
        }
        assert_eq!(PublicKeys::parse(&both.to_string()), Ok(both.clone()));
        assert_eq!(PublicKeys::of(key(2), Some(key(1))), Ok(both), "the order does not matter");
        assert_eq!(PublicKeys::parse(&text).unwrap().all(), [key(1)]);
    }

    #[test]
    fn whatever_is_no_key_is_told_in_words() {
        #[track_caller]
        fn check(text: &str, expected: &str) {
            assert_eq!(PublicKeys::parse(text).unwrap_err().to_string(), expected);
        }
        let text = key(1).to_string();
        check("", "expected one key or two, and found 0");
        check(
            "hello",
            "this is not a group's public key: expected a text that begins with ppgkey1",
        );
        check("ppgkey2.00", "this key was made by a later version of this app: update this app");
        let damaged = "the key was not copied whole: its last letters do not fit the rest";
        for at in 8..text.len() {
            let digit = if &text[at..=at] == "0" { "1" } else { "0" };
            check(&format!("{}{digit}{}", &text[..at], &text[at + 1..]), damaged);
            check(&text[..at], damaged);
        }
        check(&format!("{text}0"), damaged);
        check(
            &PublicKey::of([0; 32]).to_string(),
            "the key is not one that answers can be sealed to",
        );
        check(
            &format!("{text} {text}"),
            "both keys are the same: a deputy needs a key of their own",
        );
        check(&format!("{text} {} {text}", key(2)), "expected one key or two, and found 3");
    }
}
