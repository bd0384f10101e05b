//! The names things go by: random ids of answers, devices and sessions, hashes of contents, and
//! short names of questions and choices. Randomness comes in from outside, as bytes.

use std::collections::BTreeMap;
use std::fmt;

use sha2::{Digest as _, Sha256};
use thiserror::Error;

/// Why a text is not a name of the kind asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("expected {expected}")]
pub struct NameError {
    /// The form such a name has.
    pub expected: &'static str,
}

/// A random id (UUID version 4), as `3f2b8c1e-9d4a-4c6f-8b1e-2a7d5e9f0c13`. An answer is known by
/// it and never by its content: two people may say exactly the same, and both count.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id([u8; 16]);

impl Id {
    /// Makes an id of 16 random bytes; six of their bits say that it is a UUID of version 4.
    pub fn from_random(mut bytes: [u8; 16]) -> Self {
        bytes[6] = bytes[6] & 0x0f | 0x40;
        bytes[8] = bytes[8] & 0x3f | 0x80;
        Self(bytes)
    }

    /// Reads an id in the one form that is written.
    ///
    /// # Errors
    /// `NameError` when the text is not 32 lower-case hexadecimal digits in groups of 8, 4, 4, 4
    /// and 12, or not of version 4.
    pub fn parse(text: &str) -> Result<Self, NameError> {
        let wrong = NameError { expected: "a random id" };
        let dashes = [8, 13, 18, 23];
        let is_dashed = text.len() == 36 && dashes.iter().all(|at| text.as_bytes()[*at] == b'-');
        let bytes: [u8; 16] = from_hex(&text.replace('-', "")).ok_or(wrong)?;
        let id = Self(bytes);
        if is_dashed && Self::from_random(bytes) == id { Ok(id) } else { Err(wrong) }
    }

    /// The first eight digits: what a receipt shows.
    pub fn short(&self) -> String {
        hex(&self.0[..4])
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = hex(&self.0);
        let (a, b, c) = (&digits[..8], &digits[8..12], &digits[12..16]);
        write!(f, "{a}-{b}-{c}-{}-{}", &digits[16..20], &digits[20..])
    }
}

/// Some ids. By their text, as other maps of the app are: a map of its own type is much code.
#[derive(Debug, Default)]
pub(super) struct Ids(BTreeMap<String, usize>);

impl Ids {
    pub(super) fn of(ids: impl IntoIterator<Item = Id>) -> Self {
        let mut all = Self::default();
        ids.into_iter().for_each(|id| all.add(id));
        all
    }

    pub(super) fn add(&mut self, id: Id) {
        self.0.insert(id.to_string(), 0);
    }

    pub(super) fn has(&self, id: &Id) -> bool {
        !self.0.is_empty() && self.0.contains_key(&id.to_string())
    }
}

macro_rules! hex_name {
    ($(#[$doc:meta])* $name:ident, $length:literal, $expected:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub [u8; $length]);

        impl $name {
            /// Reads lower-case hexadecimal digits.
            ///
            /// # Errors
            /// `NameError` when there are too few or too many, or others.
            pub fn parse(text: &str) -> Result<Self, NameError> {
                from_hex(text).map(Self).ok_or(NameError { expected: $expected })
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&hex(&self.0))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&hex(&self.0))
            }
        }
    };
}

hex_name!(
    /// A browser that answers were given in, as eight random bytes. It says which kiosk, never who.
    DeviceId, 8, "16 hexadecimal digits"
);
hex_name!(
    /// One start of the app on a device, as eight random bytes. Answers are put in order by it and
    /// by their number in it: a kiosk's clock cannot be trusted to.
    BootId, 8, "16 hexadecimal digits"
);
hex_name!(
    /// Which public key an answer was sealed to, as the first eight bytes of the key's hash.
    KeyId, 8, "16 hexadecimal digits"
);
hex_name!(
    /// The first half of the SHA-256 of a content: enough to notice any change that was not meant.
    Digest, 16, "32 hexadecimal digits"
);
hex_name!(
    /// A whole SHA-256, of a file.
    Sha, 32, "64 hexadecimal digits"
);

impl Digest {
    /// The hash of a text.
    pub fn of(text: &str) -> Self {
        Self::of_parts([text])
    }

    /// The hash of a text in parts, one after another.
    pub(super) fn of_parts<'a>(parts: impl IntoIterator<Item = &'a str>) -> Self {
        let sha = parts.into_iter().fold(Sha256::new(), Sha256::chain_update);
        let mut half = [0; 16];
        half.copy_from_slice(&sha.finalize()[..16]);
        Self(half)
    }
}

impl Sha {
    /// The hash of a text.
    pub fn of(text: &str) -> Self {
        Self::of_bytes(text.as_bytes())
    }

    pub(super) fn of_bytes(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }
}

impl KeyId {
    /// The name of a public key.
    pub(super) fn of(public: &[u8; 32]) -> Self {
        let mut first = [0; 8];
        first.copy_from_slice(&Sha::of_bytes(public).0[..8]);
        Self(first)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The short name of a question, a choice or a theme that comes with the app, as `very-good`: a
/// lower-case letter, then up to 31 letters, digits and single hyphens. It never changes, whatever
/// becomes of the words beside it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(String);

impl Slug {
    /// Reads a short name.
    ///
    /// # Errors
    /// `NameError` when the text has not the form of one.
    pub fn parse(text: &str) -> Result<Self, NameError> {
        let is_letter = |b: &u8| b.is_ascii_lowercase() || b.is_ascii_digit() || *b == b'-';
        let is_slug = text.len() <= 32
            && text.starts_with(|c: char| c.is_ascii_lowercase())
            && text.as_bytes().iter().all(is_letter)
            && !text.contains("--")
            && !text.ends_with('-');
        let expected = "a short name of lower-case letters, digits and hyphens";
        if is_slug { Ok(Self(text.into())) } else { Err(NameError { expected }) }
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn hex(bytes: &[u8]) -> String {
    let digit = |half: u8| char::from(b"0123456789abcdef"[usize::from(half)]);
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

fn from_hex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let value = |digit: u8| match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        _ => None,
    };
    let digits = text.as_bytes();
    let mut bytes = [0; N];
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        *byte = value(pair[0])? << 4 | value(pair[1])?;
    }
    (digits.len() == 2 * N).then_some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_read_in_the_form_they_are_written_in_and_no_other() {
        let id = Id::from_random([0xff; 16]);
        assert_eq!(id.to_string(), "ffffffff-ffff-4fff-bfff-ffffffffffff");
        assert_eq!((Id::parse(&id.to_string()), id.short()), (Ok(id), "ffffffff".into()));
        for text in [
            "",
            "ffffffff-ffff-4fff-bfff-fffffffffff",
            "FFFFFFFF-FFFF-4FFF-BFFF-FFFFFFFFFFFF",
            "ffffffff-ffff-1fff-bfff-ffffffffffff",
            "ffffffff-ffff-4fff-ffff-ffffffffffff",
            "ffffffffffff-4fff-bfff-ffffffff-ffff",
            "ffffffff-ffff-4fff-bfff-ffffffffffé",
        ] {
            assert!(Id::parse(text).is_err(), "{text:?} was read as an id");
        }
    }

    #[test]
    fn hashes_are_sha_256() {
        // The examples of the standard, FIPS 180-4.
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(
            (Sha::of("").to_string(), Sha::of("abc").to_string()),
            (empty.into(), abc.into())
        );
        assert_eq!(Digest::of("abc").to_string(), abc[..32]);
        assert_eq!(Digest::parse(&abc[..32]), Ok(Digest::of("abc")));
        assert_eq!(Digest::parse("abc").unwrap_err().to_string(), "expected 32 hexadecimal digits");
    }

    #[test]
    fn short_names_have_one_form() {
        for text in ["a", "very-good", "q1", "age-16-24"] {
            assert_eq!(Slug::parse(text).unwrap().as_str(), text);
        }
        let long = "a".repeat(33);
        for text in ["", "1a", "-a", "a-", "a--b", "Very", "a b", "__proto__", "é", &long] {
            assert!(Slug::parse(text).is_err(), "{text:?} was read as a short name");
        }
    }
}
