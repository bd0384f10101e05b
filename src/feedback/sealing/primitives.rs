//! The cryptography itself, which others have written and tried: HPKE (RFC 9180) in base mode with
//! X25519, HKDF-SHA256 and ChaCha20-Poly1305; that cipher alone; Argon2id (RFC 9106). No other file
//! names the crates. Nothing here asks for chance: it is given.

use std::convert::Infallible;

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256;
use hpke::rand_core::{TryCryptoRng, TryRng};
use hpke::{Deserializable, Kem, OpModeR, OpModeS, Serializable};

/// A key of whatever kind, or as many bytes of chance.
pub(super) type Bytes32 = [u8; 32];

type PrivateOf = <X25519HkdfSha256 as Kem>::PrivateKey;
type PublicOf = <X25519HkdfSha256 as Kem>::PublicKey;
type EncappedOf = <X25519HkdfSha256 as Kem>::EncappedKey;

/// A private key with its public one.
pub(super) struct KeyPair {
    private: PrivateOf,
    /// The public key.
    pub(super) public: Bytes32,
}

impl KeyPair {
    /// The key pair of a secret: `DeriveKeyPair` of RFC 9180.
    pub(super) fn of(secret: &[u8]) -> Self {
        let (private, public) = X25519HkdfSha256::derive_keypair(secret);
        Self { private, public: public.to_bytes().into() }
    }

    /// Opens what [`seal`] made; nothing if it was made for another key or altered.
    pub(super) fn open(&self, info: &[u8], aad: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
        let (encapped, text) = sealed.split_at_checked(32)?;
        let encapped = EncappedOf::from_bytes(encapped).ok()?;
        let mode = OpModeR::Base;
        hpke::single_shot_open::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
            &mode,
            &self.private,
            &encapped,
            info,
            text,
            aad,
        )
        .ok()
    }
}

/// Seals a text to a public key: 32 bytes of the exchange, then the text and 16 bytes of its mark.
/// Nothing if the key is none that anything can be sealed to.
pub(super) fn seal(
    public: &Bytes32,
    chance: Bytes32,
    info: &[u8],
    aad: &[u8],
    text: &[u8],
) -> Option<Vec<u8>> {
    let public = PublicOf::from_bytes(public).ok()?;
    let mut chance = Given { bytes: chance, is_spent: false, is_overdrawn: false };
    let (encapped, text) = hpke::single_shot_seal_with_rng::<
        ChaCha20Poly1305,
        HkdfSha256,
        X25519HkdfSha256,
    >(&OpModeS::Base, &public, info, text, aad, &mut chance)
    .ok()?;
    let sealed = || [&encapped.to_bytes()[..], &text].concat();
    (!chance.is_overdrawn).then(sealed)
}

/// Locks a text with a key that is never used again, so that its nonce may be nothing but zeros.
pub(super) fn lock(key: &Bytes32, aad: &[u8], text: &[u8]) -> Option<Vec<u8>> {
    let cipher = chacha20poly1305::ChaCha20Poly1305::new(key.into());
    cipher.encrypt(&Default::default(), Payload { msg: text, aad }).ok()
}

/// Unlocks what [`lock`] made; nothing if the key is another or anything was altered.
pub(super) fn unlock(key: &Bytes32, aad: &[u8], locked: &[u8]) -> Option<Vec<u8>> {
    let cipher = chacha20poly1305::ChaCha20Poly1305::new(key.into());
    cipher.decrypt(&Default::default(), Payload { msg: locked, aad }).ok()
}

/// Makes a key of a passphrase by Argon2id, with so many KiB of memory and passes over it.
pub(super) fn stretch(
    passphrase: &str,
    salt: &[u8; 16],
    memory: u32,
    passes: u32,
) -> Option<Bytes32> {
    let mut key = [0; 32];
    let params = Params::new(memory, passes, 1, Some(key.len())).ok()?;
    let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    argon.hash_password_into(passphrase.as_bytes(), salt, &mut key).ok()?;
    Some(key)
}

/// The chance that was given, once: HPKE asks for 32 bytes and makes its own key of them. Should it
/// ever ask for more, what it then makes is thrown away.
struct Given {
    bytes: Bytes32,
    is_spent: bool,
    is_overdrawn: bool,
}

impl TryRng for Given {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        self.is_overdrawn = true;
        Ok(0)
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        self.is_overdrawn = true;
        Ok(0)
    }

    fn try_fill_bytes(&mut self, out: &mut [u8]) -> Result<(), Infallible> {
        if self.is_spent || out.len() != self.bytes.len() {
            self.is_overdrawn = true;
        } else {
            out.copy_from_slice(&self.bytes);
        }
        self.is_spent = true;
        Ok(())
    }
}

impl TryCryptoRng for Given {}

#[cfg(test)]
mod tests {
    use super::*;

    fn bytes(hex: &str) -> Vec<u8> {
        let digits = |at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap();
        (0..hex.len()).step_by(2).map(digits).collect()
    }

    fn bytes_32(hex: &str) -> Bytes32 {
        bytes(hex).try_into().unwrap()
    }

    #[test]
    fn sealing_is_that_of_rfc_9180() {
        // Appendix A.2.1, base mode: X25519, HKDF-SHA256, ChaCha20-Poly1305; message 0.
        let receiver =
            KeyPair::of(&bytes("1ac01f181fdf9f352797655161c58b75c656a6cc2716dcb66372da835542e1df"));
        let public = "4310ee97d88cc1f088a5576c77ab0cf5c3ac797f3d95139c6c84b5429c59662a";
        assert_eq!(receiver.public, bytes_32(public));
        let private = "8057991eef8f1f1af18f4a9491d16a1ce333f695d4db8e38da75975c4478e0fb";
        let private = PrivateOf::from_bytes(&bytes(private)).unwrap();
        assert!(receiver.private == private);
        let exchange = "909a9b35d3dc4713a5e72a4da274b55d3d3821a37e5d099e74a647db583a904b";
        let info = bytes("4f6465206f6e2061204772656369616e2055726e");
        let aad = bytes("436f756e742d30");
        let text = bytes("4265617574792069732074727574682c20747275746820626561757479");
        let sealed = seal(&receiver.public, bytes_32(exchange), &info, &aad, &text).unwrap();
        let expected = [
            bytes("1afa08d3dec047a643885163f1180476fa7ddb54c6a8029ea33f95796bf2ac4a"),
            bytes(concat!(
                "1c5250d8034ec2b784ba2cfd69dbdb8af406cfe3ff938e131f0def8c8b",
                "60b4db21993c62ce81883d2dd1b51a28"
            )),
        ];
        assert_eq!(sealed, expected.concat());
        assert_eq!(receiver.open(&info, &aad, &sealed), Some(text));
        assert_eq!(receiver.open(&info, b"Count-1", &sealed), None);
        assert_eq!(receiver.open(b"", &aad, &sealed), None);
        assert_eq!(receiver.open(&info, &aad, &sealed[..31]), None);
    }

    #[test]
    fn the_cipher_is_that_of_rfc_8439() {
        // Its own example has another nonce; with a nonce of zeros the first block of the key
        // stream of a key of zeros is that of A.1, test 1, and the text begins at the second, A.1,
        // test 2.
        let locked = lock(&[0; 32], b"", &[0; 8]).unwrap();
        assert_eq!(locked[..8], bytes("9f07e7be5551387a"));
        assert_eq!(unlock(&[0; 32], b"", &locked), Some(vec![0; 8]));
        assert_eq!(unlock(&[0; 32], b"a", &locked), None);
        assert_eq!(unlock(&[1; 32], b"", &locked), None);
    }

    #[test]
    fn nothing_is_sealed_to_what_is_no_key() {
        // The point of order 1: whatever is exchanged with it, the outcome is known to all.
        assert_eq!(seal(&[0; 32], [7; 32], b"", b"", b"text"), None);
    }
}
