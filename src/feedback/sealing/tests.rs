//! Sealing and opening, and all that can go wrong between them.

use base64ct::{Base64, Encoding};
use proptest::prelude::*;

use super::seal::seal_text;
use super::*;
use crate::feedback::model::SealedKey;
use crate::feedback::sharing::Holding;
use crate::feedback::store::{NotKept, Record};
use crate::feedback::summary::fixtures::{one, response, survey};
use crate::feedback::{Answer, Digest, Id, KeyId, Response, Sha, Tombstone, WhyErased};

/// Bytes that look like chance and are the same every time.
pub(super) fn chance(n: u8) -> [u8; SEAL_CHANCE] {
    std::array::from_fn(|at| Sha::of(&format!("{n} {at}")).0[0])
}

fn key(n: u8) -> PrivateKey {
    PrivateKey::of([n; 16])
}

fn both() -> PublicKeys {
    PublicKeys::of(key(1).public(), Some(key(2).public())).unwrap()
}

fn said(number: u32, comment: &str) -> Response {
    let open = survey().open().unwrap();
    let text = Answer::Text(comment.into());
    response(number, &open, "2026-11", &[("fft", one("very-good")), ("why", text)])
}

fn sealed(number: u32, comment: &str) -> SealedResponse {
    seal(&said(number, comment), &both(), Some(chance(number as u8))).unwrap()
}

const COMMENT: &str = "The nurse listened; my knee is far better now.";

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn either_of_two_people_opens_what_was_sealed_and_nobody_else(
        comment in "\\PC{0,1000}",
        secrets in any::<[[u8; 16]; 3]>(),
        given in any::<[u8; 32]>(),
    ) {
        prop_assume!(secrets[0] != secrets[1] && secrets[2] != secrets[0] && secrets[2] != secrets[1]);
        let given = std::array::from_fn(|at| given[at % 32] ^ at as u8);
        let [chair, deputy, other] = secrets.map(PrivateKey::of);
        let said = said(7, &comment);
        for deputy in [None, Some(&deputy)] {
            let keys = PublicKeys::of(chair.public(), deputy.map(PrivateKey::public)).unwrap();
            let sealed = seal(&said, &keys, Some(given)).unwrap();
            // As it is kept, it comes back the same.
            let record = Record::Sealed(sealed.clone());
            prop_assert_eq!(Record::read(&record.write()), Ok(record));
            for key in [Some(&chair), deputy].into_iter().flatten() {
                let opened = key.open(&sealed);
                prop_assert_eq!(opened.as_ref(), Ok(&said));
            }
            let refused = other.open(&sealed);
            prop_assert!(matches!(refused, Err(NotOpened::OtherKey { .. })), "{:?}", refused);
        }
    }

    #[test]
    fn words_on_paper_bring_back_any_key(secret in any::<[u8; 16]>(), given in any::<u8>()) {
        let Ok(new) = NewKey::make(Some(secret)) else { return Ok(()) };
        let proved = new.prove(&new.words().join("\n"), Some(chance(given))).unwrap();
        prop_assert_eq!(proved.public(), PrivateKey::of(secret).public());
    }
}

#[track_caller]
fn refused(sealed: &SealedResponse, expected: &str) {
    assert_eq!(key(1).open(sealed).map_err(|e| e.to_string()), Err(expected.into()));
}

const SWAPPED: &str =
    "its id, survey, device or number is not that which was sealed: it was altered";
const WRONG_KEY: &str =
    "it names this key but is not sealed to it: it was altered, or made for another key";
const ALTERED: &str = "its sealed text was altered or damaged";

/// The text with the letter at a place made another of base64.
fn with_other_letter(text: &str, at: usize) -> String {
    let other = if &text[at..=at] == "A" { "B" } else { "A" };
    format!("{}{other}{}", &text[..at], &text[at + 1..])
}

#[test]
fn whatever_is_altered_is_told_apart_and_nothing_opens() {
    let whole = sealed(7, COMMENT);
    assert_eq!(key(1).open(&whole), Ok(said(7, COMMENT)));
    let change = |change: fn(&mut SealedResponse)| {
        let mut sealed = whole.clone();
        change(&mut sealed);
        sealed
    };
    refused(&change(|s| s.id = Id::from_random([9; 16])), SWAPPED);
    refused(&change(|s| s.survey = Digest::of("another")), SWAPPED);
    refused(&change(|s| s.device.0[7] ^= 1), SWAPPED);
    refused(&change(|s| s.boot.0[0] ^= 1), SWAPPED);
    refused(&change(|s| s.number += 1), SWAPPED);
    refused(&change(|s| s.keys.retain(|slot| slot.to == key(1).id())), SWAPPED);
    refused(
        &change(|s| s.keys.iter_mut().for_each(|slot| slot.to.0[0] ^= 1)),
        &other_key(&change(|s| s.keys.iter_mut().for_each(|slot| slot.to.0[0] ^= 1))),
    );
    // The deputy's part under the chair's name, and the other way round.
    refused(
        &change(|s| {
            let [a, b] = &mut s.keys[..] else { panic!("two keys") };
            std::mem::swap(&mut a.sealed, &mut b.sealed);
        }),
        WRONG_KEY,
    );
    let at = whole.keys.iter().position(|slot| slot.to == key(1).id()).unwrap();
    for letter in 0..whole.keys[at].sealed.len() {
        let mut sealed = whole.clone();
        sealed.keys[at].sealed = with_other_letter(&whole.keys[at].sealed, letter);
        refused(&sealed, WRONG_KEY);
    }
    for letter in 0..whole.sealed.len() {
        let sealed = with_other_letter(&whole.sealed, letter);
        refused(&SealedResponse { sealed, ..whole.clone() }, ALTERED);
    }
    for text in ["", "AAAA", "not base64", &whole.sealed[..whole.sealed.len() - 4]] {
        refused(&SealedResponse { sealed: text.into(), ..whole.clone() }, ALTERED);
    }
    // Another answer's seal under this one's name.
    let other = sealed(8, COMMENT);
    refused(&SealedResponse { sealed: other.sealed.clone(), ..whole.clone() }, ALTERED);
    let (keys, sealed) = (other.keys.clone(), other.sealed.clone());
    refused(&SealedResponse { keys, sealed, ..whole.clone() }, SWAPPED);
}

fn other_key(sealed: &SealedResponse) -> String {
    let [a, b] = &sealed.keys[..] else { panic!("two keys") };
    format!("it was sealed to the key {} or {} and not to this one, {}", a.to, b.to, key(1).id())
}

#[test]
fn a_record_that_is_damaged_is_not_even_read() {
    let text = Record::Sealed(sealed(7, COMMENT)).write();
    for at in 0..text.len() {
        let mut bytes = text.clone().into_bytes();
        bytes[at] ^= 1;
        let Ok(damaged) = String::from_utf8(bytes) else { continue };
        assert!(Record::read(&damaged).is_err(), "altered at {at}, and read");
    }
}

#[test]
fn what_a_stranger_seals_must_be_the_answer_that_it_says_it_is() {
    let keys = both();
    let whole = sealed(7, COMMENT);
    let with = |text: String| seal_text(whole.clone(), text, &keys, &chance(7)).unwrap();
    let forged = "what was sealed is not the answer that it says it is: this app did not make it";
    refused(&with(Record::Response(said(8, COMMENT)).write()), forged);
    refused(&with(Record::Sealed(whole.clone()).write()), forged);
    refused(
        &with("hello".into()),
        "what was sealed is not an answer that can be read, it is not JSON that was written here, \
         at byte 0: expected a value",
    );
    let damaged = Record::Response(said(7, COMMENT)).write().replace("knee", "hand");
    refused(
        &with(damaged),
        "what was sealed is not an answer that can be read, it was damaged or altered: its hash \
         does not fit",
    );
}

#[test]
fn without_chance_nothing_is_kept_least_of_all_open() {
    let keeping = Keeping::Sealed(both());
    for given in [None, Some([0; SEAL_CHANCE]), Some([0xff; SEAL_CHANCE])] {
        let kept = keeping.record(said(7, COMMENT), given);
        assert_eq!(kept, Err(NotKept::NotSealed(NotSealed::NoChance(NoChance))));
    }
    assert_eq!(
        keeping.record(said(7, COMMENT), None).unwrap_err().to_string(),
        "it could not be sealed: no random bytes could be had"
    );
    let kept = keeping.record(said(7, COMMENT), Some(chance(7)));
    assert_eq!(kept, Ok(Record::Sealed(sealed(7, COMMENT))));
    let open = Keeping::Open.record(said(7, COMMENT), None);
    assert_eq!(open, Ok(Record::Response(said(7, COMMENT))));
    let long = seal_text(sealed(7, ""), "a".repeat(48_000), &both(), &chance(7));
    assert_eq!(long.unwrap_err().to_string(), "it has 48000 bytes: expected at most 47616");
}

#[test]
fn no_part_of_an_answer_shows() {
    let said = said(7, COMMENT);
    let sealed = sealed(7, COMMENT);
    let text = Record::Sealed(sealed.clone()).write();
    let bytes =
        |text: &str| String::from_utf8_lossy(&Base64::decode_vec(text).unwrap()).into_owned();
    let inside: String = sealed.keys.iter().map(|slot| bytes(&slot.sealed)).collect();
    let all = text.clone() + &inside + &bytes(&sealed.sealed);
    // Three letters of base64 would hold two of an answer, wherever in it they stand.
    for part in COMMENT.as_bytes().windows(4).chain(b"very-good".windows(4)) {
        let part = std::str::from_utf8(part).unwrap();
        assert!(!all.contains(part), "{part:?} is in the record");
    }
    for start in 0..3 {
        for part in [COMMENT, "very-good", "2026-11"]
            .map(|part| Base64::encode_string(&part.as_bytes()[start..]))
        {
            assert!(!text.contains(&part[..part.len() - 4]), "{part} is in the record");
        }
    }
    // What is outside is what the documentation says, and no more.
    let outside = outside(&sealed);
    for hidden in ["month", "method", "lang", "help", "answers", "quote", "warned", "about"] {
        assert!(!outside.contains(hidden) && !text.contains(&format!("\"{hidden}\"")));
    }
    assert!(outside.contains(&said.id.to_string()));
}

#[test]
fn how_long_an_answer_is_hardly_shows() {
    let length = |comment: &str| sealed(7, comment).sealed.len();
    let lengths = ["", "Good.", COMMENT].map(length);
    assert_eq!(lengths, [lengths[0]; 3]);
    assert_eq!(length(&"a".repeat(1000)), length(&"b".repeat(900)));
    assert!(length(&"a".repeat(1000)) > lengths[0]);
    // 512 bytes a step, and the lock's 16.
    assert_eq!(Base64::decode_vec(&sealed(7, "").sealed).unwrap().len() % 512, 16);
}

#[test]
fn no_two_seals_are_alike_unless_their_chance_is() {
    let seal = |n| seal(&said(7, COMMENT), &both(), Some(chance(n))).unwrap();
    let (one, again, other) = (seal(1), seal(1), seal(2));
    assert_eq!(one, again);
    assert_ne!(one.sealed, other.sealed);
    let parts = |s: &SealedResponse| s.keys.iter().map(|k| k.sealed.clone()).collect::<Vec<_>>();
    assert!(parts(&one).iter().all(|part| !parts(&other).contains(part)));
    assert_ne!(parts(&one)[0][..40], parts(&one)[1][..40], "both keys had the same exchange");
}

#[test]
fn everything_that_can_be_opened_is_and_the_rest_is_told() {
    let tombstone =
        |id| Record::Tombstone(Tombstone { id, why: WhyErased::Asked, device: survey_device() });
    let to_another = |number| {
        let keys = PublicKeys::of(key(9).public(), None).unwrap();
        Record::Sealed(seal(&said(number, COMMENT), &keys, Some(chance(9))).unwrap())
    };
    let records = [
        Record::Sealed(sealed(1, "One.")),
        Record::Sealed(sealed(2, "Two.")),
        Record::Response(said(2, "Two.")),
        Record::Sealed(sealed(3, "Three.")),
        Record::Response(said(3, "Not three.")),
        Record::Sealed(sealed(4, "Four.")),
        tombstone(said(4, "").id),
        to_another(5),
        Record::Response(said(6, "Six.")),
        Record::Survey(survey()),
    ];
    let holding: Holding = records.iter().map(|record| (record.key(), record.write())).collect();
    let all = open_all(&holding, &key(2));
    let expected = Record::Response(said(1, "One."));
    assert_eq!(all.opened, Holding::from([(expected.key(), expected.write())]));
    assert_eq!((all.already, all.erased), (1, 1));
    let other = NotOpened::OtherKey { to: vec![key(9).id()], key: key(2).id() };
    assert_eq!(all.closed, [(said(3, "").id, NotOpened::Taken), (said(5, "").id, other)]);
    assert_eq!(open_all(&Holding::new(), &key(2)), Opened::default());
}

fn survey_device() -> crate::feedback::DeviceId {
    said(1, "").device
}

#[test]
fn a_record_has_one_key_or_two() {
    let mut many = sealed(7, COMMENT);
    let read = |sealed: &SealedResponse| Record::read(&Record::Sealed(sealed.clone()).write());
    many.keys.push(SealedKey { to: KeyId([0; 8]), sealed: "AAAA".into() });
    let expected = "keys should be one key or two, each sealed";
    assert_eq!(read(&many).unwrap_err().to_string(), expected);
    many.keys.clear();
    assert_eq!(read(&many).unwrap_err().to_string(), expected);
}
