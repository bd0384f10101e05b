//! The keys that answers are locked with, in Easy English.

use crate::text::english::{counted, number};
use crate::text::{
    Forms, HereText, KeysText, MakeText, NoKeyText, OpenText, Plural, Section, VIEWS_IN_ENGLISH,
};

const PEOPLE: Forms = Forms { special: &[(Plural::One, "person")], other: "people" };
const WORDS: Forms = Forms { special: &[(Plural::One, "word")], other: "words" };
const KEYS_HERE: Forms = Forms { special: &[(Plural::One, "key")], other: "keys" };

pub(super) const KEYS: KeysText = KeysText {
    title: "Keys that lock answers",
    lead: "Many people use a shared screen. So we lock each person's answers. It is like a box with a slot. The public key shuts the box. Only your group's private key opens it. No one at the screen can read what other people said.",
    here: HereText {
        sealed_to: |name| {
            format!("We lock answers on this device with your group's key. Its name is: {name}.")
        },
        open: "We do not lock answers on this device. That is right if only your group uses it.",
        kiosk_without: "This is a shared screen. It has no key yet. No one can answer here until it has one.",
        hint: "It starts with ppgkey1. Is there a second key for a deputy? Put it on a new line. A new key only locks new answers. So keep the old recovery sheet too.",
        take: "Lock answers with this key",
        taken: |name| {
            format!(
                "We will lock answers on this device. Look at your recovery sheet. It must have this name: {name}."
            )
        },
        removed: "The key is gone from this device. The locked answers stay locked.",
        not_kept: "This browser did not keep the change. Look at the desk to see what is wrong. Then try again.",
        ..VIEWS_IN_ENGLISH.keys.here
    },
    make: MakeText {
        steps: &[
            "You print a recovery sheet with 14 words. Or you write them down.",
            "You type the words from the paper. This shows that the sheet works.",
            "You get the public key for your shared screens. You get a key file for yourself.",
        ],
        not_on_kiosk: "Do not do this on a shared screen. Use a device that only your group uses.",
        failed: "This browser could not make a key. It has no random numbers. Try another browser.",
        sheet_advice: &[
            "Anyone who has these words can read all locked answers. Keep the sheet in a locked place.",
            "Did you lose the key file? Then only these words open the answers. If you lose both, you lose the answers.",
            "A deputy can make their own key in the same way. Then each key opens all answers.",
        ],
        code: "The same 14 words as a code that you can scan",
        type_hint: "You can use big or small letters. Spaces do not matter.",
        try_words: "Test the sheet",
        proved_text: "The words on your paper opened a test answer. Now take the public key to your shared screens.",
        public_hint: "It is not a secret. Copy it. Or save it and carry it to the shared screen.",
        use_here: "Lock answers on this device too",
        file_text: |passphrase| {
            format!(
                "With the key file you need not type the words. But you need this passphrase. We show it only once. Write it down: {passphrase}"
            )
        },
        file_saved: "Your browser saves the key file now. Check that it is where you want it.",
        file_failed: "We could not make or save the key file on this device. Use the recovery sheet. It opens all answers too.",
        ..VIEWS_IN_ENGLISH.keys.make
    },
    open: OpenText {
        heading: "Open locked answers",
        sealed: |count| {
            format!("Still locked: the answers of {}.", counted(count as usize, &PEOPLE))
        },
        none: "There are no locked answers here. First bring in the files of your shared screens.",
        advice: Section {
            heading: "Read this first",
            lines: &[
                "Use a device that only your group uses.",
                "You can read what you open until you close this window. We only keep it if you say so.",
            ],
        },
        working: "We are opening them. Please wait a few seconds.",
        opened: |opened, all| {
            format!(
                "We opened the answers of {} of {}.",
                number(opened as u64),
                counted(all, &PEOPLE)
            )
        },
        closed: |count, why| match count {
            1 => format!("We could not open 1. {why}."),
            count => format!(
                "We could not open {}. Here is why for the first one. {why}.",
                number(count as u64)
            ),
        },
        other_key: |name| format!("It has another key. The name of that key is {name}"),
        altered: "Someone changed it, or it broke",
        forged: "This app did not make it",
        taken: "Another answer here has the same name",
        in_memory: "You can read and count them until you close this window.",
        kept: |count| {
            format!("We keep the answers of {} here. They are open.", counted(count, &PEOPLE))
        },
        not_kept: |count| {
            format!(
                "This browser kept only {} of them. Look at the desk to see what is wrong. Then try again.",
                number(count as u64)
            )
        },
        ..VIEWS_IN_ENGLISH.keys.open
    },
    refused: NoKeyText {
        word_count: |count| {
            format!("You typed {}. A recovery sheet has 14 words.", counted(count, &WORDS))
        },
        wrong_word: |at, read, likely| {
            let likely = likely.map_or(String::new(), |word| format!(" It should be ‘{word}’."));
            format!("Word {at} is wrong. You typed ‘{read}’.{likely}")
        },
        wrong_words: "More than one word is wrong. Or 2 words have changed places.",
        other_sheet: "These are the words of another key. Type the words of your new sheet.",
        no_trial: "The key did not open the test answer. Make another key.",
        not_public: "This is not a public key of a group. It must start with ppgkey1.",
        newer_key: "This key comes from a newer version of this app. Update this app and try again.",
        key_cut_short: "Some of the key is missing or wrong. Copy it again.",
        bad_key: "This key cannot lock answers. Make another one.",
        key_count: |count| format!("You put in {}. Put in 1 or 2.", counted(count, &KEYS_HERE)),
        same_keys: "Both keys are the same. A deputy needs their own key.",
        not_a_file: "The file is not a key. Choose the file you saved when you made the key.",
        newer_file: "The key file comes from a newer version of this app. Update this app and try again.",
        damaged_file: "The key file was changed or broken. Use a copy of it. Or use the recovery sheet.",
        wrong_passphrase: "That is not the passphrase of this key file. Try again. Or use the recovery sheet.",
        no_memory: "This device cannot open the key file. It has too little memory. Use the recovery sheet.",
    },
    ..VIEWS_IN_ENGLISH.keys
};
