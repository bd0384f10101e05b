//! The codes that NHS England's Organisation Data Service (ODS) and the Office for National
//! Statistics give to organisations and places. Each kind is its own type, made only by `parse`,
//! so that a network's code cannot stand where a surgery's belongs.

use std::cmp::Ordering;
use std::fmt;

use thiserror::Error;

/// Why a text is not a code of the kind asked for.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{text:?} is not a {kind}: expected {expected}")]
pub struct CodeError {
    /// What was asked for, in words.
    pub kind: &'static str,
    /// The form such a code has.
    pub expected: &'static str,
    /// The text given, cut to 40 characters.
    pub text: String,
}

macro_rules! code {
    ($(#[$doc:meta])* $name:ident, $length:literal, $kind:literal, $expected:literal, $is_valid:expr) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash)]
        pub struct $name([u8; $length]);

        impl $name {
            /// Reads a code in any case, with spaces around it.
            ///
            /// # Errors
            /// `CodeError` when the text has not the form of this kind of code.
            pub fn parse(text: &str) -> Result<Self, CodeError> {
                let code = text.trim().as_bytes();
                let mut capitals = [0; $length];
                let capitals = capitals.get_mut(..code.len()).map(|capitals| {
                    capitals.copy_from_slice(code);
                    capitals.make_ascii_uppercase();
                    &*capitals
                });
                capitals.and_then(Self::of_bytes).ok_or_else(|| CodeError {
                    kind: $kind,
                    expected: $expected,
                    text: text.chars().take(40).collect(),
                })
            }

            /// The code of these capitals and digits, when they have its form.
            pub(super) fn of_bytes(code: &[u8]) -> Option<Self> {
                let mut bytes = [0; $length];
                bytes.get_mut(..code.len())?.copy_from_slice(code);
                let is_valid: fn(&[u8]) -> bool = $is_valid;
                is_valid(code).then_some(Self(bytes))
            }

            /// A number that sorts as codes of this kind do: seven bits for each character.
            pub(super) fn number(self) -> u64 {
                self.0.iter().fold(0, |number, byte| number << 7 | u64::from(*byte))
            }

            /// The code as published, in capitals.
            pub fn as_str(&self) -> &str {
                let length = self.0.iter().position(|&b| b == 0).unwrap_or($length);
                std::str::from_utf8(&self.0[..length]).expect("parse admits ASCII only")
            }
        }

        // Thousands are compared before the first answer: as numbers that is soon done.
        impl Ord for $name {
            fn cmp(&self, other: &Self) -> Ordering {
                self.number().cmp(&other.number())
            }
        }

        impl PartialOrd for $name {
            fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
                Some(self.cmp(other))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = CodeError;

            fn from_str(text: &str) -> Result<Self, CodeError> {
                Self::parse(text)
            }
        }
    };
}

code!(
    /// A GP practice, as `A81001`.
    PracticeCode, 6, "practice code", "a letter and five digits",
    |b| b.len() == 6 && b[0].is_ascii_uppercase() && b[1..].iter().all(u8::is_ascii_digit)
);

code!(
    /// A primary care network, as `U89141`. The `U` that stands for "unallocated" in the
    /// published mapping is not one.
    PcnCode, 6, "network code", "U and five digits",
    |b| b.len() == 6 && b[0] == b'U' && b[1..].iter().all(u8::is_ascii_digit)
);

code!(
    /// A sub-ICB location, as `16C` or `W2U3Z`.
    SubIcbLocationCode, 5, "sub-ICB location code", "three or five letters and digits",
    |b| matches!(b.len(), 3 | 5) && b.iter().all(u8::is_ascii_alphanumeric)
);

code!(
    /// An integrated care board, as `QHM` or `S1Y5D`.
    IcbCode, 5, "integrated care board code", "three or five letters and digits",
    |b| matches!(b.len(), 3 | 5) && b.iter().all(u8::is_ascii_alphanumeric)
);

code!(
    /// An NHS England region, as `Y63`.
    CommissioningRegionCode, 3, "region code", "Y and two digits",
    |b| b.len() == 3 && b[0] == b'Y' && b[1..].iter().all(u8::is_ascii_digit)
);

code!(
    /// A local authority district in England, as `E09000015`.
    LocalAuthorityCode, 9, "local authority code", "E and eight digits",
    |b| b.len() == 9 && b[0] == b'E' && b[1..].iter().all(u8::is_ascii_digit)
);

code!(
    /// Any area that has a page: a region, an integrated care board, a sub-ICB location, a local
    /// authority, or England, as `Y56`, `QHM`, `W2U3Z`, `E09000015`, `E92000001`. Which of them it
    /// is, the [`Directory`](super::Directory) knows: boards and locations have codes of one form.
    AreaCode, 9, "area code", "three or five letters and digits, or E and eight digits",
    |b| match b.len() {
        3 | 5 => b.iter().all(u8::is_ascii_alphanumeric),
        9 => b[0] == b'E' && b[1..].iter().all(u8::is_ascii_digit),
        _ => false,
    }
);

impl AreaCode {
    /// All of England, as the Office for National Statistics has it.
    pub const ENGLAND: Self = Self(*b"E92000001");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_in_any_case_and_printed_in_capitals() {
        assert_eq!(PracticeCode::parse(" e84014 ").unwrap().as_str(), "E84014");
        assert_eq!(PcnCode::parse("u89141").unwrap().to_string(), "U89141");
        assert_eq!(SubIcbLocationCode::parse("16C").unwrap().as_str(), "16C");
        assert_eq!(SubIcbLocationCode::parse("W2U3Z").unwrap().as_str(), "W2U3Z");
    }

    #[test]
    fn what_is_not_a_code_is_refused_in_words() {
        #[track_caller]
        fn check<T>(result: Result<T, CodeError>, expected: &str) {
            assert_eq!(result.err().map(|e| e.to_string()).as_deref(), Some(expected));
        }
        check(PcnCode::parse("U"), "\"U\" is not a network code: expected U and five digits");
        check(
            PracticeCode::parse("E840145"),
            "\"E840145\" is not a practice code: expected a letter and five digits",
        );
        check(
            LocalAuthorityCode::parse("W06000015"),
            "\"W06000015\" is not a local authority code: expected E and eight digits",
        );
    }
}
