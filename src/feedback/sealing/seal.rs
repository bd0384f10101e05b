//! Sealing an answer: all that stands outside the seal is covered by it, and there is no way to an
//! unsealed record from here.

use std::iter;

use base64ct::{Base64, Encoding};
use thiserror::Error;

use super::primitives;
use super::public_key::{PublicKey, PublicKeyError, PublicKeys};
use super::{ANSWER, KEY, NoChance, outside};
use crate::feedback::ids::Sha;
use crate::feedback::model::{Response, SealedKey, SealedResponse};
use crate::feedback::store::{NotKept, Record, Settings};

/// How many bytes of chance sealing an answer takes: 32 for the key that locks it, and 32 for
/// sealing that to each of two keys.
pub const SEAL_CHANCE: usize = 96;

/// What is sealed is filled up to a multiple of this, so that its length says little.
const STEP: usize = 512;
/// The longest that can be read again from a record.
const LONGEST: usize = 93 * STEP;

/// Why an answer was not sealed. It must then not be kept, and stays on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NotSealed {
    /// There are no random bytes.
    #[error(transparent)]
    NoChance(#[from] NoChance),
    /// It is longer than any answer that can be sealed.
    #[error("it has {length} bytes: expected at most {LONGEST}")]
    TooLong {
        /// How many bytes it has.
        length: usize,
    },
    /// The cryptography refused.
    #[error("the group's key is not one that anything can be sealed to")]
    BadKey,
}

/// How a device keeps the answers given on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Keeping {
    /// As they are: on the group's own device, or a patient's.
    Open,
    /// Sealed to the group's keys: on a kiosk.
    Sealed(PublicKeys),
}

impl Keeping {
    /// How a device of these settings keeps answers.
    ///
    /// # Errors
    /// `PublicKeyError` when a kiosk has no key, or a key is damaged: then it can keep nothing.
    pub fn of(settings: &Settings) -> Result<Self, PublicKeyError> {
        if settings.keys.is_empty() && !settings.is_kiosk {
            return Ok(Self::Open);
        }
        PublicKeys::parse(&settings.keys.join(" ")).map(Self::Sealed)
    }

    /// The record to keep of an answer. The one way for screens, so that what is to be sealed is
    /// sealed or not kept at all.
    ///
    /// # Errors
    /// `NotKept::NotSealed`.
    pub fn record(
        &self,
        response: Response,
        chance: Option<[u8; SEAL_CHANCE]>,
    ) -> Result<Record, NotKept> {
        match self {
            Self::Open => Ok(Record::Response(response)),
            Self::Sealed(keys) => Ok(Record::Sealed(seal(&response, keys, chance)?)),
        }
    }
}

/// Seals an answer to the group's keys, with fresh random bytes.
///
/// # Errors
/// `NotSealed`, also when there are no random bytes: then nothing may be kept.
pub fn seal(
    response: &Response,
    to: &PublicKeys,
    chance: Option<[u8; SEAL_CHANCE]>,
) -> Result<SealedResponse, NotSealed> {
    let chance = chance.filter(|chance| is_chance(chance)).ok_or(NoChance)?;
    let text = Record::Response(response.clone()).write();
    let sealed = SealedResponse {
        id: response.id,
        survey: response.survey,
        device: response.device,
        boot: response.boot,
        number: response.number,
        keys: Vec::new(),
        sealed: String::new(),
    };
    seal_text(sealed, text, to, &chance)
}

/// Seals a text as what stands outside says.
pub(super) fn seal_text(
    mut sealed: SealedResponse,
    mut text: String,
    to: &PublicKeys,
    chance: &[u8; SEAL_CHANCE],
) -> Result<SealedResponse, NotSealed> {
    if text.len() > LONGEST {
        return Err(NotSealed::TooLong { length: text.len() });
    }
    text.extend(iter::repeat_n(' ', text.len().next_multiple_of(STEP) - text.len()));
    let slot = |key: &PublicKey| SealedKey { to: key.id(), sealed: String::new() };
    sealed.keys = to.all().iter().map(slot).collect();
    let outside = outside(&sealed);
    let (chance, _) = chance.as_chunks::<32>();
    let payload = [chance[0], Sha::of(&outside).0].concat();
    for ((slot, key), chance) in sealed.keys.iter_mut().zip(to.all()).zip(&chance[1..]) {
        let name = slot.to.to_string();
        let bytes = primitives::seal(&key.bytes, *chance, KEY, name.as_bytes(), &payload);
        slot.sealed = Base64::encode_string(&bytes.ok_or(NotSealed::BadKey)?);
    }
    let around = [ANSWER, outside.as_bytes()].concat();
    let locked = primitives::lock(&chance[0], &around, text.as_bytes());
    sealed.sealed = Base64::encode_string(&locked.ok_or(NotSealed::BadKey)?);
    Ok(sealed)
}

/// Whether bytes may be random: a source that is broken gives the same one over and over.
pub(super) fn is_chance(bytes: &[u8]) -> bool {
    bytes.iter().any(|byte| *byte != bytes[0])
}
