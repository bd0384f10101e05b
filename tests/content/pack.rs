//! The pack that the app fetches: that it is what is written, that it is small, and that no damage
//! to it is shown to anyone.

use std::fs;
use std::sync::LazyLock;

use pcn_finder::explainer::{decode_explainer, encode_explainer, open_explainer_pack};
use pcn_finder::native::{read_explainer, write_explainer};
use proptest::prelude::*;

use crate::MADE;

/// That of English, for what holds for any.
const PACK: &[u8] = include_bytes!("../../public/data/explainer-en.bin");

static BODY: LazyLock<Vec<u8>> = LazyLock::new(|| encode_explainer(&MADE[0].1));

#[test]
fn the_pack_is_what_is_written() {
    for (language, made) in &*MADE {
        let path = format!("public/{}", language.explainer_pack());
        let pack = fs::read(&path).expect(&path);
        let is_made = read_explainer(&pack).unwrap() == *made;
        assert!(is_made, "{path}: run `cargo xtask content` and commit it");
        assert!(pack.len() <= 120_000, "{path} is {} bytes long", pack.len());
    }
    // The same words make the same bytes: half a minute's work here, so once.
    assert!(write_explainer(&MADE[0].1) == PACK, "run `cargo xtask content` and commit it");
}

#[test]
fn what_is_no_pack_is_refused_in_words() {
    let refused = |pack: &[u8]| open_explainer_pack(pack).unwrap_err().to_string();
    assert_eq!(refused(b"<!doctype html>"), "this is not the kind of pack that was expected");
    let directory = include_bytes!("../../public/data/directory.bin");
    assert_eq!(refused(directory), "this is not the kind of pack that was expected");
    let mut newer = PACK.to_vec();
    newer[8] = 9;
    assert_eq!(refused(&newer), "the pack has format 9, and this program reads format 2");
}

#[test]
fn a_body_of_another_length_is_refused() {
    let refused = |length: usize, body: Vec<u8>| decode_explainer(length, body).unwrap_err();
    let expected = "the pack is damaged inside: its body has not the length it claims";
    let mut longer = BODY.clone();
    longer.push(0);
    assert_eq!(refused(BODY.len(), longer.clone()).to_string(), expected);
    assert_eq!(refused(longer.len(), longer).to_string(), expected);
}

proptest! {
    // Each decoding keeps its body for good: a few hundred are no burden.
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_changed_byte_is_refused(at in 0..PACK.len(), change in 1u8..) {
        let mut pack = PACK.to_vec();
        pack[at] ^= change;
        prop_assert!(open_explainer_pack(&pack).is_err());
    }

    #[test]
    fn a_pack_cut_short_is_refused(length in 0..PACK.len()) {
        prop_assert!(open_explainer_pack(&PACK[..length]).is_err());
    }

    #[test]
    fn no_change_to_the_body_makes_decoding_panic(at in any::<usize>(), value in any::<u8>()) {
        let mut body = BODY.clone();
        // Half of the changes fall on the numbers, which come last and are few.
        let at = if at % 2 == 0 { at % body.len() } else { body.len() - 1 - at % 4_000 };
        body[at] = value;
        let _ = decode_explainer(BODY.len(), body);
    }

    #[test]
    fn no_bytes_make_decoding_panic(body in prop::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(decode_explainer(body.len(), body).is_err());
    }
}
