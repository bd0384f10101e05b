//! Why words, a key or a key file will not do, in the group's language.

use crate::feedback::KeyId;
use crate::feedback::sealing::{KeyFileError, NotOpened, NotProved, PublicKeyError, SheetError};
use crate::text::{NoKeyText, OpenText};

/// What is wrong with the words of a recovery sheet.
pub(super) fn of_words(error: SheetError, text: &NoKeyText) -> String {
    match error {
        SheetError::Count { found } => (text.word_count)(found),
        SheetError::Word { at, read, likely } => (text.wrong_word)(at, &read, likely),
        SheetError::Several => text.wrong_words.into(),
    }
}

/// Why a new key is not proved.
pub(super) fn of_proof(error: NotProved, text: &NoKeyText) -> String {
    match error {
        NotProved::Sheet(error) => of_words(error, text),
        NotProved::OtherSheet => text.other_sheet.into(),
        NotProved::NotSealed(_) | NotProved::NotOpened(_) => text.no_trial.into(),
    }
}

/// What is wrong with public keys.
pub(super) fn of_public(error: PublicKeyError, text: &NoKeyText) -> String {
    let words = match error {
        PublicKeyError::NotAKey => text.not_public,
        PublicKeyError::Newer => text.newer_key,
        PublicKeyError::Damaged => text.key_cut_short,
        PublicKeyError::Unusable => text.bad_key,
        PublicKeyError::Count { found } => return (text.key_count)(found),
        PublicKeyError::Same => text.same_keys,
    };
    words.into()
}

/// What is wrong with a key file or its passphrase.
pub(super) fn of_file(error: KeyFileError, text: &NoKeyText) -> &'static str {
    match error {
        KeyFileError::NotAKeyFile => text.not_a_file,
        KeyFileError::Newer => text.newer_file,
        KeyFileError::Damaged | KeyFileError::Misfit(_) => text.damaged_file,
        KeyFileError::WrongPassphrase => text.wrong_passphrase,
        KeyFileError::Memory => text.no_memory,
    }
}

/// Why a sealed answer stays closed.
pub(super) fn of_answer(error: &NotOpened, text: &OpenText) -> String {
    let words = match error {
        NotOpened::OtherKey { to, .. } => {
            let names: Vec<String> = to.iter().map(KeyId::words).collect();
            return (text.other_key)(&names.join(" / "));
        }
        NotOpened::WrongKey | NotOpened::Swapped | NotOpened::Altered => text.altered,
        NotOpened::Unreadable(_) | NotOpened::Forged => text.forged,
        NotOpened::Taken => text.taken,
    };
    words.into()
}
