//! Opening what was sealed, in memory: all of an answer or nothing, and in plain words why not.

use base64ct::{Base64, Encoding};
use thiserror::Error;

use super::primitives;
use super::private_key::PrivateKey;
use super::{ANSWER, KEY, outside};
use crate::feedback::ids::{Id, KeyId, Sha};
use crate::feedback::model::{Response, SealedResponse};
use crate::feedback::sharing::Holding;
use crate::feedback::store::{Key, Record, Unreadable};

/// Why a sealed answer was not opened. Nothing of it was.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum NotOpened {
    /// It was sealed to another key. If nobody in the group knows that key, someone may have put
    /// one of their own on the kiosk.
    #[error("it was sealed to the key {} and not to this one, {key}", names(to))]
    OtherKey {
        /// The keys that open it.
        to: Vec<KeyId>,
        /// The key it was tried with.
        key: KeyId,
    },
    /// It names this key, and this key does not open its key part.
    #[error("it names this key but is not sealed to it: it was altered, or made for another key")]
    WrongKey,
    /// What stands outside the seal is not what was sealed.
    #[error("its id, survey, device or number is not that which was sealed: it was altered")]
    Swapped,
    /// The sealed text is not what was sealed.
    #[error("its sealed text was altered or damaged")]
    Altered,
    /// What was sealed is no answer: whoever has the public key can seal anything.
    #[error("what was sealed is not an answer that can be read, {0}")]
    Unreadable(#[from] Unreadable),
    /// What was sealed is something else than what stands outside.
    #[error("what was sealed is not the answer that it says it is: this app did not make it")]
    Forged,
    /// Another answer of the same id stands beside it.
    #[error("another answer of the same id stands open beside it")]
    Taken,
}

fn names(keys: &[KeyId]) -> String {
    keys.iter().map(KeyId::to_string).collect::<Vec<_>>().join(" or ")
}

impl PrivateKey {
    /// Opens an answer.
    ///
    /// # Errors
    /// `NotOpened` for the first thing that is wrong.
    pub fn open(&self, sealed: &SealedResponse) -> Result<Response, NotOpened> {
        let slot = sealed.keys.iter().find(|key| key.to == self.id());
        let slot = slot.ok_or_else(|| {
            let to = sealed.keys.iter().map(|key| key.to).collect();
            NotOpened::OtherKey { to, key: self.id() }
        })?;
        let bytes = |text: &str| Base64::decode_vec(text).ok();
        let payload = bytes(&slot.sealed)
            .and_then(|bytes| self.pair.open(KEY, slot.to.to_string().as_bytes(), &bytes));
        let payload = payload.ok_or(NotOpened::WrongKey)?;
        let Some((key, hash)) = payload.split_first_chunk::<32>() else {
            return Err(NotOpened::Forged);
        };
        let outside = outside(sealed);
        if *hash != Sha::of(&outside).0 {
            return Err(NotOpened::Swapped);
        }
        let aad = [ANSWER, outside.as_bytes()].concat();
        let text = bytes(&sealed.sealed).and_then(|text| primitives::unlock(key, &aad, &text));
        let text = String::from_utf8(text.ok_or(NotOpened::Altered)?);
        let text = text.map_err(|_| NotOpened::Forged)?;
        let Record::Response(response) = Record::read(text.trim_end_matches(' '))? else {
            return Err(NotOpened::Forged);
        };
        let Response { id, survey, device, boot, number, .. } = response;
        let is_it = (id, survey, device, boot, number)
            == (sealed.id, sealed.survey, sealed.device, sealed.boot, sealed.number);
        if is_it { Ok(response) } else { Err(NotOpened::Forged) }
    }
}

/// What came of opening all that is sealed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Opened {
    /// The answers that were opened, as records to hold beside the sealed ones, in memory or, if
    /// the group so decides, on its own device.
    pub opened: Holding,
    /// How many had been opened before and stand beside what they were sealed in.
    pub already: usize,
    /// How many were erased and stay closed.
    pub erased: usize,
    /// Those that could not be opened, and why.
    pub closed: Vec<(Id, NotOpened)>,
}

/// Opens all that is sealed in what a device or a bundle holds.
pub fn open_all(holding: &Holding, key: &PrivateKey) -> Opened {
    let mut all = Opened::default();
    for (name, text) in holding {
        let Key::Sealed(id) = name else { continue };
        if holding.contains_key(&Key::Tombstone(*id)) {
            all.erased += 1;
            continue;
        }
        let opened = match Record::read_at(name, text) {
            Ok(Record::Sealed(sealed)) => key.open(&sealed),
            Ok(_) => continue,
            Err(why) => Err(why.into()),
        };
        match opened {
            Err(why) => all.closed.push((*id, why)),
            Ok(response) => {
                let record = Record::Response(response);
                let (name, text) = (record.key(), record.write());
                match holding.get(&name) {
                    None => {
                        all.opened.insert(name, text);
                    }
                    Some(before) if *before == text => all.already += 1,
                    Some(_) => all.closed.push((*id, NotOpened::Taken)),
                }
            }
        }
    }
    all
}
