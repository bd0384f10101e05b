//! The private key in a small file, wrapped by a passphrase: one line of JSON that says how it is
//! wrapped and carries a hash, so that damage is never taken for a wrong passphrase.

use std::ops::RangeInclusive;

use base64ct::{Base64, Encoding};
use thiserror::Error;

use super::private_key::PrivateKey;
use super::seal::is_chance;
use super::words::six_words;
use super::{NoChance, primitives};
use crate::feedback::codec::text_of;
use crate::feedback::ids::Digest;
use crate::feedback::json::{Fields, Json, Misfit};
use crate::feedback::store::{checked, hashed};

/// How many bytes of chance a key file takes: its salt.
pub const KEY_FILE_CHANCE: usize = 16;
/// How many bytes of chance a passphrase is made of.
pub const PASSPHRASE_CHANCE: usize = 9;
/// How many letters a passphrase must have.
pub const SHORTEST_PASSPHRASE: usize = 12;

const FORMAT: &str = "ppg-key";
const KDF: &str = "argon2id";
const VERSION: u64 = 1;
/// What a file may ask for: less would be weak, more would freeze the device that reads it.
const MEMORY: RangeInclusive<u64> = 19 * 1024..=256 * 1024;
const PASSES: RangeInclusive<u64> = 2..=10;

/// What a guess at the passphrase costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cost {
    memory: u32,
    passes: u32,
}

impl Cost {
    /// 64 MiB, three times over: most of a second in a browser.
    pub const USUAL: Self = Self { memory: 64 * 1024, passes: 3 };
    /// 19 MiB, twice over: the least that is read again, for devices with little memory.
    pub const LEAST: Self = Self { memory: 19 * 1024, passes: 2 };
}

/// Why a key file cannot be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NotWrapped {
    /// There are no random bytes.
    #[error(transparent)]
    NoChance(#[from] NoChance),
    /// Its passphrase could be guessed.
    #[error("a passphrase needs at least {SHORTEST_PASSPHRASE} letters")]
    Weak,
    /// There is not enough memory.
    #[error("this device has not enough memory to wrap the key")]
    Memory,
}

/// Why a key file cannot be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum KeyFileError {
    /// It is something else.
    #[error("the file is not a key: choose the one that was saved when the key was made")]
    NotAKeyFile,
    /// A later app made it.
    #[error("the key file was made by a later version of this app: update this app")]
    Newer,
    /// It is not as it was made.
    #[error("the key file was altered or damaged: use a copy of it, or the recovery sheet")]
    Damaged,
    /// It is whole but says something that it cannot.
    #[error("in the key file, {0}: use the recovery sheet")]
    Misfit(#[from] Misfit),
    /// The passphrase is not the one it was made with.
    #[error("the passphrase is not the one of this key file: try again, or use the recovery sheet")]
    WrongPassphrase,
    /// There is not enough memory.
    #[error("this device has not enough memory to open the key file: use the recovery sheet")]
    Memory,
}

/// A passphrase of six everyday words, which nobody guesses: 66 bits.
///
/// # Errors
/// `NoChance` without random bytes.
pub fn new_passphrase(chance: Option<[u8; PASSPHRASE_CHANCE]>) -> Result<String, NoChance> {
    let chance = chance.filter(|chance| is_chance(chance)).ok_or(NoChance)?;
    Ok(six_words(&chance))
}

impl PrivateKey {
    /// Writes the key file. Its label says whose key it is, to whoever opens the file.
    ///
    /// # Errors
    /// `NotWrapped` without random bytes, memory, or a passphrase worth the name.
    pub fn write_file(
        &self,
        label: &str,
        passphrase: &str,
        cost: Cost,
        chance: Option<[u8; KEY_FILE_CHANCE]>,
    ) -> Result<String, NotWrapped> {
        let salt = chance.filter(|chance| is_chance(chance)).ok_or(NoChance)?;
        let passphrase = plain(passphrase);
        if passphrase.chars().count() < SHORTEST_PASSPHRASE {
            return Err(NotWrapped::Weak);
        }
        let json = Json::object([
            ("format", Json::text(FORMAT)),
            ("v", Json::Number(VERSION)),
            ("label", Json::text(label)),
            ("key", Json::text(self.id())),
            ("kdf", Json::text(KDF)),
            ("memory", Json::Number(cost.memory.into())),
            ("passes", Json::Number(cost.passes.into())),
            ("salt", Json::text(Digest(salt))),
        ]);
        let key = primitives::stretch(&passphrase, &salt, cost.memory, cost.passes);
        let locked =
            key.and_then(|key| primitives::lock(&key, json.write().as_bytes(), &self.secret));
        let locked = Json::text(Base64::encode_string(&locked.ok_or(NotWrapped::Memory)?));
        Ok(hashed(json.with("wrapped", locked)) + "\n")
    }

    /// Opens a key file. The passphrase may be in any case and with any spaces.
    ///
    /// # Errors
    /// `KeyFileError` for the first thing that is wrong.
    pub fn from_file(text: &str, passphrase: &str) -> Result<Self, KeyFileError> {
        let text = text.trim_start_matches('\u{feff}').trim();
        let json = match Json::read(text) {
            Ok(json) if json.get("format") == Some(&Json::text(FORMAT)) => json,
            _ if text.contains(FORMAT) => return Err(KeyFileError::Damaged),
            _ => return Err(KeyFileError::NotAKeyFile),
        };
        let json = checked(json).map_err(|_| KeyFileError::Damaged)?;
        let (wrapped, rest) = json.without("wrapped").ok_or(KeyFileError::Damaged)?;
        let around = rest.write();
        let mut fields = Fields::of(rest, "key file")?;
        if fields.number("v", u64::MAX)? > VERSION {
            return Err(KeyFileError::Newer);
        }
        let salt = fields.parsed("salt", "32 digits", Digest::parse)?.0;
        let memory = number(&mut fields, "memory", MEMORY)?;
        let passes = number(&mut fields, "passes", PASSES)?;
        if fields.text("kdf")? != KDF {
            return Err(Misfit { field: "kdf", expected: "argon2id" })?;
        }
        let wrapped = Base64::decode_vec(&text_of(wrapped, "wrapped")?);
        let wrapped = wrapped.map_err(|_| KeyFileError::Damaged)?;
        let key = primitives::stretch(&plain(passphrase), &salt, memory, passes);
        let key = key.ok_or(KeyFileError::Memory)?;
        let secret = primitives::unlock(&key, around.as_bytes(), &wrapped);
        let secret = secret.ok_or(KeyFileError::WrongPassphrase)?;
        secret.try_into().map(Self::of).map_err(|_| KeyFileError::Damaged)
    }
}

/// A number that is not too small either.
fn number(
    fields: &mut Fields,
    field: &'static str,
    bounds: RangeInclusive<u64>,
) -> Result<u32, Misfit> {
    let number = fields.number(field, *bounds.end())?;
    let misfit = Misfit { field, expected: "a number in bounds" };
    u32::try_from(number).ok().filter(|_| bounds.contains(&number)).ok_or(misfit)
}

/// The passphrase as it is used: neither case nor spaces can be told apart on paper.
fn plain(passphrase: &str) -> String {
    let words: Vec<_> = passphrase.split_whitespace().map(str::to_ascii_lowercase).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::feedback::KeyId;

    const PASSPHRASE: &str = "Maple otter  quiz";
    const SALT: [u8; 16] = *b"0123456789abcdef";

    fn file() -> String {
        let key = PrivateKey::of(*b"sixteen letters!");
        key.write_file("Elm Road patient group", PASSPHRASE, Cost::LEAST, Some(SALT)).unwrap()
    }

    #[test]
    fn a_key_comes_back_from_its_file() {
        let file = file();
        let key = PrivateKey::of(*b"sixteen letters!");
        for (text, passphrase) in [
            (file.clone(), PASSPHRASE),
            (format!("\u{feff}{}\r\n", file.trim()), " maple OTTER quiz\n"),
            (file.replace(",\"", ",\n  \""), PASSPHRASE),
        ] {
            assert_eq!(PrivateKey::from_file(&text, passphrase).unwrap().id(), key.id());
        }
        let id = key.id();
        let start = "{\"format\":\"ppg-key\",\"h\":\"";
        assert!(file.starts_with(start), "{file}");
        assert!(file.contains(&format!("\"key\":\"{id}\",\"label\":\"Elm Road patient group\"")));
        assert!(file.contains("\"kdf\":\"argon2id\"") && file.contains("\"memory\":19456"));
        assert!(!file.contains(&Base64::encode_string(b"sixteen letters!")[..20]));
    }

    #[test]
    fn the_passphrase_is_stretched_by_argon2id() {
        // What the authors' own program makes of it.
        let expected = "132d90af1e03e833e2079c04adb81c9b79cac5e259caebc17e3be8259c5cf9cf";
        let key = primitives::stretch("maple otter", &SALT, 19 * 1024, 2).unwrap();
        assert_eq!(crate::feedback::Sha(key).to_string(), expected);
    }

    #[test]
    fn each_way_to_fail_is_told_apart() {
        #[track_caller]
        fn check(text: &str, passphrase: &str, expected: &str) {
            assert_eq!(PrivateKey::from_file(text, passphrase).unwrap_err().to_string(), expected);
        }
        let file = file();
        let wrong =
            "the passphrase is not the one of this key file: try again, or use the recovery sheet";
        let damaged =
            "the key file was altered or damaged: use a copy of it, or the recovery sheet";
        let other = "the file is not a key: choose the one that was saved when the key was made";
        check(&file, "maple otter quit", wrong);
        check(&file, "", wrong);
        for text in ["", "{}", "hello", "{\"format\":\"ppg-bundle\"}", "[1,2]"] {
            check(text, PASSPHRASE, other);
        }
        check(&file[..file.len() / 2], PASSPHRASE, damaged);
        check(&file.replace("Elm", "Oak"), PASSPHRASE, damaged);
        // Someone who knows how the hash is made.
        let anew = |change: &dyn Fn(Json) -> Json| {
            let json = checked(Json::read(file.trim()).unwrap()).unwrap();
            hashed(change(json))
        };
        let with = |name: &'static str, value: Json| {
            anew(&move |json| json.without(name).unwrap().1.with(name, value.clone()))
        };
        check(&with("label", Json::text("Oak")), PASSPHRASE, wrong);
        check(&with("key", Json::text(KeyId([0; 8]))), PASSPHRASE, wrong);
        check(&with("wrapped", Json::text("?")), PASSPHRASE, damaged);
        check(
            &with("v", Json::Number(2)),
            PASSPHRASE,
            "the key file was made by a later version of this app: update this app",
        );
        let bounds = "in the key file, memory should be a number in bounds: use the recovery sheet";
        for memory in [0, 19 * 1024 - 1, 256 * 1024 + 1, 1 << 40] {
            check(&with("memory", Json::Number(memory)), PASSPHRASE, bounds);
        }
        check(
            &with("kdf", Json::text("none")),
            PASSPHRASE,
            "in the key file, kdf should be argon2id: use the recovery sheet",
        );
    }

    #[test]
    fn every_letter_of_a_file_counts() {
        let file = file();
        for at in 0..file.trim().len() {
            let mut bytes = file.clone().into_bytes();
            bytes[at] ^= 1;
            let text = String::from_utf8(bytes).unwrap();
            assert!(PrivateKey::from_file(&text, PASSPHRASE).is_err(), "altered at {at}");
        }
    }

    #[test]
    fn no_file_is_written_that_is_not_worth_it() {
        let key = PrivateKey::of([1; 16]);
        let write = |passphrase: &str, chance| {
            key.write_file("", passphrase, Cost::LEAST, chance).unwrap_err().to_string()
        };
        assert_eq!(write("eleven abcd", Some(SALT)), "a passphrase needs at least 12 letters");
        assert_eq!(write(PASSPHRASE, None), "no random bytes could be had");
        assert_eq!(write(PASSPHRASE, Some([0; 16])), "no random bytes could be had");
        assert_eq!(new_passphrase(Some(*b"chance! 9")).unwrap().split(' ').count(), 6);
        assert_eq!(
            (new_passphrase(None), new_passphrase(Some([0; 9]))),
            (Err(NoChance), Err(NoChance))
        );
    }
}
