//! The private half of a group's key, and the ceremony that makes one: nobody gets a public key for
//! a kiosk before the private key has come back from the words on paper and opened an answer.

use std::fmt;

use thiserror::Error;

use super::open::NotOpened;
use super::primitives::KeyPair;
use super::public_key::{PublicKey, PublicKeys};
use super::seal::{NotSealed, SEAL_CHANCE, is_chance, seal};
use super::words::{SHEET_WORDS, SheetError, read_sheet, sheet};
use super::{NoChance, Secret};
use crate::feedback::ids::{BootId, DeviceId, Digest, Id, KeyId, Slug};
use crate::feedback::model::{About, Answer, Answers, Help, Method, Response};

/// How many bytes of chance a new key is made of.
pub const NEW_KEY_CHANCE: usize = 16;

/// A key that has just been made and is on paper nowhere yet. It gives its words, to be printed,
/// and nothing that a kiosk could use.
pub struct NewKey(PrivateKey);

/// A private key as it was read back: from the words of its sheet, or from its file. It opens what
/// was sealed to it.
pub struct PrivateKey {
    pub(super) secret: Secret,
    pub(super) pair: KeyPair,
    id: KeyId,
}

/// Why a new key has not been proved.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum NotProved {
    /// The words are not those of a sheet.
    #[error(transparent)]
    Sheet(#[from] SheetError),
    /// The words are those of another key's sheet.
    #[error("these are the words of another key: expected those of the sheet printed just now")]
    OtherSheet,
    /// The answer to try it on could not be sealed.
    #[error("the answer to try the key on could not be sealed: {0}")]
    NotSealed(#[from] NotSealed),
    /// It does not open the answer.
    #[error("the key does not open the answer that it was tried on: {0}")]
    NotOpened(#[from] NotOpened),
}

impl NewKey {
    /// Makes a key of fresh random bytes.
    ///
    /// # Errors
    /// `NoChance` without them.
    pub fn make(chance: Option<[u8; NEW_KEY_CHANCE]>) -> Result<Self, NoChance> {
        let secret = chance.filter(|chance| is_chance(chance)).ok_or(NoChance)?;
        Ok(Self(PrivateKey::of(secret)))
    }

    /// The name it will go by.
    pub fn id(&self) -> KeyId {
        self.0.id
    }

    /// The words of its recovery sheet, to be printed, numbered; with spaces between them they are
    /// the text of the sheet's QR code.
    pub fn words(&self) -> [&'static str; SHEET_WORDS] {
        sheet(&self.0.secret)
    }

    /// Seals an answer to the new key, and opens it with the key of the words that were typed or
    /// scanned from the paper. Only the key that did so is given out.
    ///
    /// # Errors
    /// `NotProved`: then the new key is still here, to try again.
    pub fn prove(
        &self,
        typed: &str,
        chance: Option<[u8; SEAL_CHANCE]>,
    ) -> Result<PrivateKey, NotProved> {
        let key = PrivateKey::from_words(typed)?;
        if key.id != self.0.id {
            return Err(NotProved::OtherSheet);
        }
        let sealed = seal(&trial(), &PublicKeys::of_one(self.0.public()), chance)?;
        key.open(&sealed)?;
        Ok(key)
    }
}

impl PrivateKey {
    pub(super) fn of(secret: Secret) -> Self {
        let pair = KeyPair::of(&secret);
        Self { id: KeyId::of(&pair.public), secret, pair }
    }

    /// Reads the words of a recovery sheet: in any case, with whatever stands between them.
    ///
    /// # Errors
    /// `SheetError`, which says which word is wrong.
    pub fn from_words(text: &str) -> Result<Self, SheetError> {
        read_sheet(text).map(Self::of)
    }

    /// The name it goes by: its public key's.
    pub fn id(&self) -> KeyId {
        self.id
    }

    /// Its public key, for kiosks.
    pub fn public(&self) -> PublicKey {
        PublicKey::of(self.pair.public)
    }
}

/// Private keys never show what they are.
impl fmt::Debug for PrivateKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PrivateKey({})", self.id)
    }
}

impl fmt::Debug for NewKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "NewKey({})", self.0.id)
    }
}

/// An answer to try a key on.
fn trial() -> Response {
    let mut answers = Answers::default();
    let question = Slug::parse("trial").expect("this name is short");
    answers.set(question, Answer::Text("Can this be opened?".into()));
    Response {
        id: Id::from_random([0; 16]),
        survey: Digest::of(""),
        about: About::default(),
        month: None,
        device: DeviceId([0; 8]),
        boot: BootId([0; 8]),
        number: 0,
        method: Method::Other,
        language: "en-GB".into(),
        help: Help::None,
        answers,
        may_quote: false,
        was_warned: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::feedback::sealing::tests::chance;

    #[test]
    fn a_new_key_gives_nothing_before_its_sheet_has_opened_an_answer() {
        let new = NewKey::make(Some(*b"sixteen letters!")).unwrap();
        let other = NewKey::make(Some(*b"sixteen letters?")).unwrap();
        let refused = |typed: &str, given| new.prove(typed, given).unwrap_err().to_string();
        let words = new.words().join(" ");
        assert_eq!(
            refused(&other.words().join(" "), Some(chance(1))),
            "these are the words of another key: expected those of the sheet printed just now"
        );
        assert!(
            refused(&words.replace("envelope", "quit"), Some(chance(1))).starts_with("word 2, ")
        );
        assert_eq!(
            refused(&words, None),
            "the answer to try the key on could not be sealed: no random bytes could be had"
        );
        let key = new.prove(&words.to_uppercase(), Some(chance(1))).unwrap();
        assert_eq!((key.id(), key.public().id()), (new.id(), new.id()));
        assert_eq!(format!("{new:?} {key:?}"), format!("NewKey({0}) PrivateKey({0})", new.id()));
    }

    #[test]
    fn without_chance_there_is_no_key() {
        assert_eq!(NewKey::make(None).unwrap_err(), NoChance);
        assert_eq!(NewKey::make(Some([0; 16])).unwrap_err(), NoChance);
    }
}
