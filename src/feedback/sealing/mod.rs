//! Answers that only the group can read. A kiosk holds a public key, to which it seals each answer
//! before it keeps it; the private key is with the chair of the group, and perhaps with a deputy.
//!
//! ```text
//! NewKey::make ──words──▶ paper ──typed or scanned──▶ prove: seals an answer, opens it
//!                                                        │
//!     kiosk ◀──"ppgkey1.…"── PublicKey ◀──public── PrivateKey ──write_file──▶ key file, passphrase
//!       │                                                ▲
//! Keeping::record: Response ──seal──▶ SealedResponse ──open, open_all──▶ Response
//! ```
//!
//! ```
//! # use pcn_finder::feedback::sealing::{NewKey, PublicKeys};
//! let new = NewKey::make(Some(*b"sixteen letters!"))?;
//! let sheet = new.words().join(" ");
//! // Printed, and typed in again from the paper:
//! let chance = std::array::from_fn(|at| at as u8);
//! let key = new.prove(&sheet, Some(chance))?;
//! let for_kiosks = PublicKeys::of(key.public(), None)?.to_string();
//! assert!(for_kiosks.starts_with("ppgkey1."));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # What a sealed record is
//!
//! - The answer is written as its own record, filled up with spaces to a multiple of 512 bytes, and
//!   locked with ChaCha20-Poly1305 by a key made for it alone.
//! - That key is sealed to each of the group's keys by HPKE (RFC 9180, base mode: X25519,
//!   HKDF-SHA256, ChaCha20-Poly1305). Two people thus cost 152 letters more, not twice the room.
//! - What stands outside (id, survey, device, start, number, the names of the keys, in one canonical
//!   text) is the lock's associated data, and its SHA-256 is sealed beside the key: nothing can be
//!   swapped, left out or added, and it can be told whether the outside or the text was altered.
//! - All chance comes from the caller. Without it, or with bytes that cannot be random, nothing is
//!   sealed and nothing kept: [`Keeping::record`] has no way from a kiosk to an open record.
//!
//! # The key
//!
//! - It is made of 128 random bits, by the `DeriveKeyPair` of RFC 9180. That standard recommends
//!   256; X25519 itself is worth 128, and fourteen words are typed in a minute where twenty-six are
//!   not typed at all.
//! - A [`NewKey`] gives its words and no public key. A [`PrivateKey`] exists only as read back: from
//!   words that have opened an answer ([`NewKey::prove`]), from a sheet, from a file. So no kiosk
//!   can be given a key that nobody has on paper. A deputy's key is made in the same way.
//! - The key file is wrapped by Argon2id, 64 MiB three times over, and says so.
//! - A key goes by the first eight bytes of its hash ([`KeyId`](super::KeyId)), in digits or as
//!   six words, on the kiosk, on the sheet and in each record.
//!
//! # What this does not do
//!
//! - Whoever has the public key can seal invented answers to it. The counts by device are what there
//!   is against that.
//! - It guards what has been kept. Whoever controls the kiosk while someone answers sees the answer.
//! - How many answers there are, of which survey, device and start of the app, in which order, and
//!   whether they are long, can be seen by anyone who has the records.
//! - A lost key file and a lost sheet, both, are lost answers. There is no other way in.
//! - Whoever finds the sheet, or the file with its passphrase, can open everything, past and future:
//!   make a new key then, and give it to the kiosks.
//! - Keys in the memory of a browser are not wiped with certainty: close the window after opening.

mod key_file;
mod open;
mod primitives;
mod private_key;
mod public_key;
mod seal;
#[cfg(test)]
mod tests;
mod words;

use thiserror::Error;

pub use key_file::{
    Cost, KEY_FILE_CHANCE, KeyFileError, NotWrapped, PASSPHRASE_CHANCE, SHORTEST_PASSPHRASE,
    new_passphrase,
};
pub use open::{NotOpened, Opened, open_all};
pub use private_key::{NEW_KEY_CHANCE, NewKey, NotProved, PrivateKey};
pub use public_key::{PublicKey, PublicKeyError, PublicKeys};
pub use seal::{Keeping, NotSealed, SEAL_CHANCE, seal};
pub use words::{SHEET_WORDS, SheetError};

use super::json::Json;
use super::model::SealedResponse;

/// What a key pair is made of.
type Secret = [u8; 16];

/// What sealed keys are for, which each is bound to.
const KEY: &[u8] = b"ppg-views 1, the key of an answer";
/// What locked texts are, which each is bound to.
const ANSWER: &[u8] = b"ppg-views 1, an answer: ";

/// There are no random bytes, and so there is no key and nothing sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("no random bytes could be had")]
pub struct NoChance;

/// All that stands outside the seal, in one text. Its version is that of the seal: a record that is
/// brought up to date keeps the seal that it has.
fn outside(sealed: &SealedResponse) -> String {
    let keys: Vec<_> = sealed.keys.iter().map(|key| key.to).collect();
    Json::object([
        ("v", Json::Number(1)),
        ("id", Json::text(sealed.id)),
        ("survey", Json::text(sealed.survey)),
        ("device", Json::text(sealed.device)),
        ("boot", Json::text(sealed.boot)),
        ("number", Json::Number(sealed.number.into())),
        ("keys", Json::texts(&keys)),
    ])
    .write()
}
