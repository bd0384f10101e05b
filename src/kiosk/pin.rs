//! The number that staff type to change a kiosk. It keeps curious fingers out and no more: whoever
//! can open the browser's own tools can take it away, and what people said is guarded by the patient
//! group's key instead.

use sha2::{Digest, Sha256};
use thiserror::Error;

/// How often it is hashed: some twenty milliseconds a try. Ten thousand numbers are still soon
/// tried, which no work of this kind could change.
const ROUNDS: u32 = 20_000;

/// A number as it is kept: with salt, hashed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeptPin {
    salt: [u8; 8],
    hash: [u8; 16],
}

/// Why a number will not do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum PinError {
    /// It holds something else than digits.
    #[error("expected digits only")]
    NotDigits,
    /// It is too short or too long.
    #[error("expected 4 to 8 digits, found {0}")]
    Length(usize),
}

impl KeptPin {
    /// Makes what is kept of a number, with fresh random bytes.
    ///
    /// # Errors
    /// `PinError` when it is not 4 to 8 digits.
    pub fn of(pin: &str, salt: [u8; 8]) -> Result<Self, PinError> {
        if !pin.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(PinError::NotDigits);
        }
        match pin.len() {
            4..=8 => Ok(Self { salt, hash: hash(pin, salt) }),
            length => Err(PinError::Length(length)),
        }
    }

    /// Whether it was made of this number.
    pub fn is(&self, pin: &str) -> bool {
        hash(pin, self.salt) == self.hash
    }

    /// Reads what [`KeptPin::write`] wrote.
    pub fn read(text: &str) -> Option<Self> {
        let (salt, hash) = text.split_once(':')?;
        Some(Self { salt: from_hex(salt)?, hash: from_hex(hash)? })
    }

    /// The text that is kept.
    pub fn write(&self) -> String {
        format!("{}:{}", hex(&self.salt), hex(&self.hash))
    }
}

fn hash(pin: &str, salt: [u8; 8]) -> [u8; 16] {
    let first = Sha256::new().chain_update(salt).chain_update(pin).finalize();
    let last = (0..ROUNDS).fold(first, |hash, _| Sha256::digest(hash));
    std::array::from_fn(|at| last[at])
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn from_hex<const N: usize>(text: &str) -> Option<[u8; N]> {
    if !text.is_ascii() || text.len() != 2 * N {
        return None;
    }
    let mut bytes = [0; N];
    for (at, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&text[2 * at..2 * at + 2], 16).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_same_number_opens_and_the_number_is_not_kept() {
        let kept = KeptPin::of("2580", [7; 8]).unwrap();
        assert!(kept.is("2580"));
        assert!(["2581", "", "02580"].iter().all(|other| !kept.is(other)));
        assert_eq!(KeptPin::read(&kept.write()), Some(kept));
        assert!(!kept.write().contains("2580"));
        assert_ne!(KeptPin::of("2580", [8; 8]).unwrap().write(), kept.write());
    }

    #[test]
    fn what_is_no_number_is_refused() {
        let of = |pin| KeptPin::of(pin, [0; 8]).unwrap_err().to_string();
        assert_eq!(of("12a4"), "expected digits only");
        assert_eq!(of("123"), "expected 4 to 8 digits, found 3");
        assert_eq!(of("123456789"), "expected 4 to 8 digits, found 9");
        for rubbish in ["", ":", "00:00", "zz", "é:é"] {
            assert_eq!(KeptPin::read(rubbish), None, "{rubbish}");
        }
    }
}
