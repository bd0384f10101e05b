//! Postcodes: a full one ([`Postcode`]) and what it lies in ([`Sector`], [`Outward`], [`Area`]),
//! parsed from however people write them and printed as Royal Mail does.

use std::fmt;

use thiserror::Error;

/// The text is not a full postcode.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("not a full postcode: expected one like HA1 2TU")]
pub struct PostcodeError;

/// A full postcode, as `HA1 2TU`. Its form is checked; whether it exists is not.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Postcode {
    /// Outward code, then inward code, without a space, padded with zeros.
    bytes: [u8; 7],
}

impl Postcode {
    /// Reads a postcode in any case, with or without spaces.
    ///
    /// ```
    /// use pcn_finder::directory::Postcode;
    /// assert_eq!(Postcode::parse(" ha12tu ")?.to_string(), "HA1 2TU");
    /// # Ok::<(), pcn_finder::directory::PostcodeError>(())
    /// ```
    ///
    /// # Errors
    /// `PostcodeError` when the text has not the form of a full postcode.
    pub fn parse(text: &str) -> Result<Self, PostcodeError> {
        let mut bytes = [0; 7];
        let mut length = 0;
        for byte in text.bytes().filter(|b| !b.is_ascii_whitespace()) {
            *bytes.get_mut(length).ok_or(PostcodeError)? = byte.to_ascii_uppercase();
            length += 1;
        }
        if length < 5 {
            return Err(PostcodeError);
        }
        let (outward, inward) = bytes[..length].split_at(length - 3);
        let is_valid = is_outward(outward)
            && inward[0].is_ascii_digit()
            && inward[1..].iter().all(u8::is_ascii_uppercase);
        if is_valid { Ok(Self { bytes }) } else { Err(PostcodeError) }
    }

    /// The part before the space, as `HA1`.
    pub fn outward(&self) -> &str {
        &self.unspaced()[..self.length() - 3]
    }

    /// The part after the space, as `2TU`.
    pub fn inward(&self) -> &str {
        &self.unspaced()[self.length() - 3..]
    }

    /// The postcode without its space, as `HA12TU`.
    pub fn unspaced(&self) -> &str {
        std::str::from_utf8(&self.bytes[..self.length()]).expect("parse admits ASCII only")
    }

    /// Whether it begins so, without a space, as with `HA1`.
    pub(super) fn begins_with(&self, letters: &str) -> bool {
        // Few have even its first letter, and to compare more is a call.
        letters.bytes().next().is_none_or(|first| first == self.bytes[0])
            && self.bytes.starts_with(letters.as_bytes())
    }

    /// The postcode as printed, with a space at which no line breaks.
    pub fn unbroken(&self) -> String {
        format!("{}\u{a0}{}", self.outward(), self.inward())
    }

    /// The sector it lies in, as `HA1 2`.
    pub fn sector(&self) -> Sector {
        let mut bytes = [0; 5];
        let length = self.length() - 2;
        bytes[..length].copy_from_slice(&self.bytes[..length]);
        Sector { bytes }
    }

    /// A number that sorts as postcodes do.
    pub(super) fn number(&self) -> u64 {
        let [a, b, c, d, e, f, g] = self.bytes;
        u64::from_be_bytes([0, a, b, c, d, e, f, g])
    }

    /// Five letters and digits at least, seven at most.
    fn length(&self) -> usize {
        5 + usize::from(self.bytes[5] != 0) + usize::from(self.bytes[6] != 0)
    }
}

/// A postcode sector, as `HA1 2`: an outward code and the digit after the space.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Sector {
    /// Outward code, then the digit, without a space, padded with zeros.
    bytes: [u8; 5],
}

impl Sector {
    /// Reads a sector in any case, with or without a space.
    ///
    /// # Errors
    /// `PostcodeError` when the text has not the form of a sector.
    pub fn parse(text: &str) -> Result<Self, PostcodeError> {
        let mut bytes = [0; 5];
        let mut length = 0;
        for byte in text.bytes().filter(|b| !b.is_ascii_whitespace()) {
            *bytes.get_mut(length).ok_or(PostcodeError)? = byte.to_ascii_uppercase();
            length += 1;
        }
        Self::of_bytes(&bytes[..length]).ok_or(PostcodeError)
    }

    /// The sector of these letters and digits, when they have its form.
    pub(super) fn of_bytes(text: &[u8]) -> Option<Self> {
        let mut bytes = [0; 5];
        bytes.get_mut(..text.len())?.copy_from_slice(text);
        let (last, outward) = text.split_last()?;
        (last.is_ascii_digit() && is_outward(outward)).then_some(Self { bytes })
    }

    /// The postcode that ends in these two letters.
    pub(super) fn postcode(&self, unit: [u8; 2]) -> Option<Postcode> {
        let [a, b, c, d, e] = self.bytes;
        let mut bytes = [a, b, c, d, e, 0, 0];
        let length = self.length();
        [bytes[length], bytes[length + 1]] = unit;
        unit.iter().all(u8::is_ascii_uppercase).then_some(Postcode { bytes })
    }

    /// The one after it in its district, as `HA1 3`.
    pub(super) fn next(&self) -> Option<Self> {
        let mut next = *self;
        let last = &mut next.bytes[self.length() - 1];
        *last += 1;
        (*last <= b'9').then_some(next)
    }

    /// Whether it begins with the outward code of another, as `HA10 9` does with that of `HA1 1`.
    pub(super) fn begins_as(&self, other: &Self) -> bool {
        (self.number() ^ other.number()) >> (8 * (6 - other.length())) == 0
    }

    /// A number that sorts as sectors do.
    fn number(&self) -> u64 {
        let [a, b, c, d, e] = self.bytes;
        u64::from_be_bytes([0, 0, 0, a, b, c, d, e])
    }

    /// Three letters and digits at least, five at most.
    pub(super) fn length(&self) -> usize {
        3 + usize::from(self.bytes[3] != 0) + usize::from(self.bytes[4] != 0)
    }

    /// The outward code, as `HA1`.
    pub fn outward(&self) -> &str {
        let text = self.unspaced();
        &text[..text.len() - 1]
    }

    /// The sector without its space, as `HA12`.
    pub fn unspaced(&self) -> &str {
        std::str::from_utf8(&self.bytes[..self.length()]).expect("parse admits ASCII only")
    }
}

macro_rules! part {
    ($(#[$doc:meta])* $name:ident, $length:literal, $kind:literal, $is_valid:expr) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name([u8; $length]);

        impl $name {
            #[doc = concat!("Reads ", $kind, " in any case; none when the text has not the form.")]
            pub fn parse(text: &str) -> Option<Self> {
                let mut bytes = [0; $length];
                let part = bytes.get_mut(..text.len())?;
                part.copy_from_slice(text.as_bytes());
                part.make_ascii_uppercase();
                $is_valid(part).then_some(Self(bytes))
            }

            /// As printed, in capitals.
            pub fn as_str(&self) -> &str {
                let length = self.0.iter().position(|&b| b == 0).unwrap_or($length);
                std::str::from_utf8(&self.0[..length]).expect("parse admits ASCII only")
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

part!(
    /// An outward code, the part of a postcode before the space, as `HA1`. People know it as
    /// the district.
    Outward, 4, "an outward code", |part: &[u8]| is_outward(part)
);

part!(
    /// A postcode area, the letters that a postcode begins with, as `HA`.
    Area, 2, "a postcode area",
    |part: &[u8]| !part.is_empty() && part.iter().all(u8::is_ascii_uppercase)
);

/// One or two letters, a digit, and perhaps a digit or letter more: `W6`, `HA1`, `EC1A`.
fn is_outward(bytes: &[u8]) -> bool {
    let letters = bytes.iter().take_while(|b| b.is_ascii_uppercase()).count();
    let (rest, letters_fit) = (&bytes[letters..], matches!(letters, 1 | 2));
    letters_fit
        && match rest {
            [digit] => digit.is_ascii_digit(),
            [digit, last] => {
                digit.is_ascii_digit() && (last.is_ascii_digit() || last.is_ascii_uppercase())
            }
            _ => false,
        }
}

impl fmt::Display for Postcode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.outward(), self.inward())
    }
}

impl fmt::Debug for Postcode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Display for Sector {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = self.unspaced();
        write!(f, "{} {}", self.outward(), &text[text.len() - 1..])
    }
}

impl fmt::Debug for Sector {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn postcodes_and_sectors_begin_with_districts() {
        let postcode = Postcode::parse("HA10 9TU").unwrap();
        assert!(["", "H", "HA1", "HA10", "HA109"].iter().all(|part| postcode.begins_with(part)));
        assert!(!["A", "HB", "HA2", "HA109TUU"].iter().any(|part| postcode.begins_with(part)));
        let begins_as = |this: &str, other: &str| {
            let [this, other] = [this, other].map(|text| Sector::parse(text).unwrap());
            this.begins_as(&other)
        };
        assert!(begins_as("HA1 2", "HA1 1") && begins_as("HA10 9", "HA1 1"));
        assert!(begins_as("E1W 1", "E1 2") && begins_as("E1 2", "E1 1"));
        assert!(!begins_as("HA1 1", "HA10 9") && !begins_as("HA2 1", "HA1 1"));
    }

    #[test]
    fn postcodes_are_read_however_written() {
        #[track_caller]
        fn check(text: &str, expected: Option<&str>) {
            let printed = Postcode::parse(text).ok().map(|p| p.to_string());
            assert_eq!(printed.as_deref(), expected);
        }
        check("HA1 2TU", Some("HA1 2TU"));
        check("ha12tu", Some("HA1 2TU"));
        check(" ec1a  1bb", Some("EC1A 1BB"));
        check("W6 0XX", Some("W6 0XX"));
        check("gir 0aa", None);
        check("HA1 2", None);
        check("HA1 2TUX", None);
        check("", None);
        check("é1 1aa", None);
    }

    #[test]
    fn a_postcode_knows_its_parts() {
        let postcode = Postcode::parse("HA1 2TU").unwrap();
        assert_eq!((postcode.outward(), postcode.inward()), ("HA1", "2TU"));
        assert_eq!(postcode.sector(), Sector::parse("ha1 2").unwrap());
        assert_eq!(postcode.sector().to_string(), "HA1 2");
    }

    #[test]
    fn outward_codes_and_areas_are_read_in_any_case() {
        #[track_caller]
        fn check(text: &str, outward: Option<&str>, area: Option<&str>) {
            assert_eq!(Outward::parse(text).as_ref().map(Outward::as_str), outward, "{text:?}");
            assert_eq!(Area::parse(text).as_ref().map(Area::as_str), area, "{text:?}");
        }
        check("ha1", Some("HA1"), None);
        check("EC1A", Some("EC1A"), None);
        check("ha", None, Some("HA"));
        check("w", None, Some("W"));
        check("", None, None);
        check("ha12t", None, None);
        check("é", None, None);
        check("h1", Some("H1"), None);
        check("1h", None, None);
    }
}
