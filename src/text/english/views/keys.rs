//! The keys that answers are sealed to, in English.

use crate::text::english::{counted, number};
use crate::text::{Forms, HereText, KeysText, MakeText, NoKeyText, OpenText, Plural, Section};

const PEOPLE: Forms = Forms { special: &[(Plural::One, "person")], other: "people" };
const WORDS: Forms = Forms { special: &[(Plural::One, "word")], other: "words" };

pub(super) const KEYS: KeysText = KeysText {
    title: "Keys that seal answers",
    lead: "On a shared screen each person's answers are sealed, as in a box with a slot. The public key closes the box. Only your group's private key opens it, so nobody who uses the screen can read what others said.",
    desk: "Back to the desk",
    here: HereText {
        heading: "This device",
        sealed_to: |name| {
            format!("Answers given here are sealed to your group's key. Its name is: {name}.")
        },
        open: "Answers given here are not sealed. That is right for a device that only your group uses.",
        kiosk_without: "This is a shared screen and has no key yet. Nobody can give views here until it has one.",
        label: "The group's public key",
        hint: "It begins with ppgkey1. For a chair and a deputy put in both, one below the other. A new key seals later answers only: keep the old recovery sheet, which opens the ones before.",
        take: "Seal answers to this key",
        taken: |name| {
            format!(
                "Answers given here will be sealed. Check that the name on your recovery sheet is the same: {name}."
            )
        },
        remove: "Take the key away",
        removed: "The key is no longer on this device. Answers that were sealed stay sealed.",
        not_kept: "This browser did not keep the change. Check on the desk how this device is, then try again.",
    },
    make: MakeText {
        heading: "Make your group's key",
        steps: &[
            "You print a recovery sheet with 14 words, or write them down.",
            "You type the words from the paper, to prove that the sheet works.",
            "You get the public key for your shared screens, and a key file for yourself.",
        ],
        not_on_kiosk: "Do this on a device that only your group uses, not on a shared screen.",
        make: "Make a key",
        failed: "This browser could not make a key: it gives no random numbers. Try another browser.",
        sheet: "Recovery sheet",
        sheet_advice: &[
            "Whoever has these words can read every sealed answer. Keep the sheet locked away.",
            "If the key file is lost, only these words open the answers. If both are lost, so are the answers.",
            "A deputy can make a key of their own in the same way. Then either key opens everything.",
        ],
        name: |name| format!("Name of the key: {name}"),
        code: "The same 14 words as a square code",
        print: "Print the sheet",
        on_paper: "I have the words on paper",
        type_words: "Type the 14 words from your paper",
        type_hint: "Capital letters and spaces do not matter.",
        try_words: "Try the sheet",
        again: "Show the words again",
        proved: "The sheet works",
        proved_text: "The words on your paper have opened a trial answer. Now take the public key to your shared screens.",
        public: "Public key",
        public_hint: "It is no secret. Copy it, or save it and carry it to the shared screen.",
        save_public: "Save the public key",
        use_here: "Seal answers on this device too",
        file: "Key file",
        file_text: |passphrase| {
            format!(
                "The key file opens the answers without typing the words. It needs this passphrase, which is shown only once. Write it down: {passphrase}"
            )
        },
        save_file: "Save the key file",
        file_saved: "Your browser has the key file to save. Check that it is where you want it.",
        file_failed: "The key file could not be made or saved on this device. The recovery sheet opens everything too.",
    },
    open: OpenText {
        heading: "Open sealed answers",
        sealed: |count| {
            format!("Still sealed here: the answers of {}.", counted(count as usize, &PEOPLE))
        },
        none: "Nothing here is sealed. Bring in the files of your shared screens first.",
        advice: Section {
            heading: "Before you begin",
            lines: &[
                "Use a device that only your group uses.",
                "What is opened can be read until you close this window. It is not kept unless you say so.",
            ],
        },
        words: "The 14 words of your recovery sheet",
        open: "Open with the words",
        passphrase: "Or the passphrase of your key file",
        file: "Choose the key file",
        working: "Opening. This can take a few seconds.",
        opened: |opened, all| {
            format!(
                "Opened: the answers of {} of {}.",
                number(opened as u64),
                counted(all, &PEOPLE)
            )
        },
        closed: |count, why| match count {
            1 => format!("1 could not be opened: {why}."),
            count => format!("{} could not be opened. The first: {why}.", number(count as u64)),
        },
        other_key: |name| format!("it is sealed to another key, whose name is: {name}"),
        altered: "it was altered or damaged after it was sealed",
        forged: "what was sealed is not an answer that this app made",
        taken: "another answer of the same name stands open beside it",
        in_memory: "They can be read and summed up until you close this window.",
        keep: "Keep the opened answers on this device",
        keep_hint: "Then anyone who can use this device can read them.",
        kept: |count| format!("The answers of {} are kept here, opened.", counted(count, &PEOPLE)),
        not_kept: |count| {
            format!(
                "This browser kept only {} of them. Look at the desk for what is wrong, then try again.",
                number(count as u64)
            )
        },
        read: "Read what people said",
    },
    refused: NoKeyText {
        word_count: |count| {
            format!("These are {}: expected the 14 of a recovery sheet.", counted(count, &WORDS))
        },
        wrong_word: |at, read, likely| {
            let likely = likely.map_or(String::new(), |word| format!(": it should be ‘{word}’"));
            format!("Word {at}, ‘{read}’, is not the one on the sheet{likely}.")
        },
        wrong_words: "More than one of the words is wrong, or 2 have changed places.",
        other_sheet: "These are the words of another key. Type those of the sheet that you made just now.",
        no_trial: "The key did not open the trial answer. Make another key.",
        not_public: "This is not a group's public key. It must begin with ppgkey1.",
        newer_key: "A newer version of this app made this key. Update this one and try again.",
        key_cut_short: "The key was not copied whole: its last letters do not fit the rest. Copy it again.",
        bad_key: "Answers cannot be sealed to this key. Make another.",
        key_count: |count| format!("There are {count} keys here. Put in 1 key, or 2."),
        same_keys: "Both keys are the same. A deputy needs a key of their own.",
        not_a_file: "The file is not a key. Choose the one that was saved when the key was made.",
        newer_file: "A newer version of this app made the key file. Update this one and try again.",
        damaged_file: "The key file was altered or damaged. Use a copy of it, or the recovery sheet.",
        wrong_passphrase: "The passphrase is not the one of this key file. Try again, or use the recovery sheet.",
        no_memory: "This device has not enough memory to open the key file. Use the recovery sheet.",
    },
};
