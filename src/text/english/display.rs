//! How the app looks and sounds, in English.

use crate::text::{Choices, DisplayText, Keeping, ReadAloudText};

pub(super) const DISPLAY: DisplayText = DisplayText {
    title: "Text, colours and language",
    lead: "Choose what is easiest for you to read. Each choice works at once.",
    language: Choices {
        question: "Language",
        hint: Some("Easy English has shorter sentences and plainer words."),
        options: &[],
    },
    settings: [
        Choices { question: "Text size", hint: None, options: &["Usual", "Large", "Largest"] },
        Choices {
            question: "Space between letters and lines",
            hint: None,
            options: &["Usual", "Wide"],
        },
        Choices {
            question: "Contrast",
            hint: Some("High contrast makes words and edges stand out more."),
            options: &["Usual", "High"],
        },
        Choices {
            question: "Light or dark",
            hint: None,
            options: &["As on this device", "Light", "Dark"],
        },
        Choices { question: "Movement", hint: None, options: &["As on this device", "Less"] },
    ],
    sample: "This is how it looks now",
    put_back: "Put it all back",
    keeping: |keeping| match keeping {
        Keeping::Kept => "Done. Your choice is kept on this device for next time.",
        Keeping::Refused => {
            "Done. Your browser does not let us keep your choice, so it ends when you close or reload this page."
        }
        Keeping::Forgotten => "Everything is as it was at first. Nothing is kept on this device.",
    },
};

pub(super) const READ_ALOUD: ReadAloudText =
    ReadAloudText { listen: "Listen to this page", pause: "Pause", go_on: "Go on", stop: "Stop" };
