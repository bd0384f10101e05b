//! Words of the keys that answers are sealed to.

use super::super::Section;

/// The keys that answers are sealed to.
#[derive(Debug)]
pub struct KeysText {
    /// The heading.
    pub title: &'static str,
    /// What sealing is for.
    pub lead: &'static str,
    /// The link back to the desk.
    pub desk: &'static str,
    /// The key on this device.
    pub here: HereText,
    /// Making a key.
    pub make: MakeText,
    /// Opening what is sealed.
    pub open: OpenText,
    /// Why words, a key or a key file will not do.
    pub refused: NoKeyText,
}

/// The key on this device.
#[derive(Debug)]
pub struct HereText {
    /// The heading.
    pub heading: &'static str,
    /// Answers are sealed here, to keys of these names.
    pub sealed_to: fn(&str) -> String,
    /// They are not sealed, on a device of the group's own.
    pub open: &'static str,
    /// There is no key on a shared screen.
    pub kiosk_without: &'static str,
    /// The label of the box for a public key.
    pub label: &'static str,
    /// What to put into it.
    pub hint: &'static str,
    /// The button that takes the key.
    pub take: &'static str,
    /// The key was taken; its name in six words.
    pub taken: fn(&str) -> String,
    /// The button that takes the keys away from this device.
    pub remove: &'static str,
    /// They were taken away.
    pub removed: &'static str,
    /// The settings could not be kept.
    pub not_kept: &'static str,
}

/// Making a key.
#[derive(Debug)]
pub struct MakeText {
    /// The heading.
    pub heading: &'static str,
    /// What is about to happen.
    pub steps: &'static [&'static str],
    /// A shared screen is no place for it.
    pub not_on_kiosk: &'static str,
    /// The button that makes a key.
    pub make: &'static str,
    /// No key could be made: no random bytes.
    pub failed: &'static str,
    /// The heading of the recovery sheet.
    pub sheet: &'static str,
    /// What the sheet is and how to keep it.
    pub sheet_advice: &'static [&'static str],
    /// The name of the key, in six words.
    pub name: fn(&str) -> String,
    /// What the square code holds.
    pub code: &'static str,
    /// The button that prints the sheet.
    pub print: &'static str,
    /// The button that hides the words and asks for them.
    pub on_paper: &'static str,
    /// The label of the box for the words.
    pub type_words: &'static str,
    /// Where to take them from.
    pub type_hint: &'static str,
    /// The button that tries them.
    pub try_words: &'static str,
    /// The button that shows the sheet again.
    pub again: &'static str,
    /// The heading once the sheet has opened a trial answer.
    pub proved: &'static str,
    /// What that means and what is left to do.
    pub proved_text: &'static str,
    /// The label of the public key.
    pub public: &'static str,
    /// What to do with it.
    pub public_hint: &'static str,
    /// The button that saves the public key as a file.
    pub save_public: &'static str,
    /// The button that uses the key on this device.
    pub use_here: &'static str,
    /// The heading of the key file.
    pub file: &'static str,
    /// What the file is for, and what its passphrase is.
    pub file_text: fn(&str) -> String,
    /// The button that saves the key file.
    pub save_file: &'static str,
    /// It was handed to the browser to be saved.
    pub file_saved: &'static str,
    /// The file could not be made or saved.
    pub file_failed: &'static str,
}

/// Opening what is sealed.
#[derive(Debug)]
pub struct OpenText {
    /// The heading.
    pub heading: &'static str,
    /// How many answers are sealed here.
    pub sealed: fn(u32) -> String,
    /// There are none.
    pub none: &'static str,
    /// Where opening is done.
    pub advice: Section,
    /// The label of the box for the words of the sheet.
    pub words: &'static str,
    /// The button that opens with the words.
    pub open: &'static str,
    /// The label of the box for the passphrase.
    pub passphrase: &'static str,
    /// The label of the button that chooses the key file.
    pub file: &'static str,
    /// While it works.
    pub working: &'static str,
    /// How many were opened, of how many.
    pub opened: fn(usize, usize) -> String,
    /// How many could not be, and why the first.
    pub closed: fn(usize, &str) -> String,
    /// Why one could not be: it is for another key, of this name.
    pub other_key: fn(&str) -> String,
    /// It is not as it was sealed.
    pub altered: &'static str,
    /// What was sealed is no answer of this app.
    pub forged: &'static str,
    /// It stands open beside it.
    pub taken: &'static str,
    /// They are in memory only.
    pub in_memory: &'static str,
    /// The button that keeps them on this device.
    pub keep: &'static str,
    /// What that means.
    pub keep_hint: &'static str,
    /// How many were kept.
    pub kept: fn(usize) -> String,
    /// Not all could be kept.
    pub not_kept: fn(usize) -> String,
    /// The link to what people said.
    pub read: &'static str,
}

/// Why words, a key or a key file will not do, each with what to do.
#[derive(Debug)]
pub struct NoKeyText {
    /// There are so many words, which are too few or too many.
    pub word_count: fn(usize) -> String,
    /// A word is wrong: the how-manieth, what was typed, and what it should be where that is known.
    pub wrong_word: fn(usize, &str, Option<&str>) -> String,
    /// More than one is wrong.
    pub wrong_words: &'static str,
    /// The words are those of another sheet.
    pub other_sheet: &'static str,
    /// The key did not open the trial answer.
    pub no_trial: &'static str,
    /// What was typed is no public key.
    pub not_public: &'static str,
    /// A later app made the key.
    pub newer_key: &'static str,
    /// The key was not copied whole.
    pub key_cut_short: &'static str,
    /// Nothing can be sealed to the key.
    pub bad_key: &'static str,
    /// There are so many keys, and not one or two.
    pub key_count: fn(usize) -> String,
    /// Both keys are the same.
    pub same_keys: &'static str,
    /// The file is no key.
    pub not_a_file: &'static str,
    /// A later app made the file.
    pub newer_file: &'static str,
    /// The file is not as it was made.
    pub damaged_file: &'static str,
    /// The passphrase is another's.
    pub wrong_passphrase: &'static str,
    /// There is not enough memory.
    pub no_memory: &'static str,
}
