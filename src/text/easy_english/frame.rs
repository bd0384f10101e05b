//! The frame around every screen, in Easy English.

use crate::text::{
    Choices, DisplayText, ENGLISH, Keeping, LoadErrorText, LoadFailure, OfflineText, Section,
    ShellText, UnknownText, english::shell::months_old,
};

pub(super) const SHELL: ShellText = ShellText {
    old_data: |days| {
        format!(
            "This list is about {}. Some surgeries may have moved or closed. Some may be in a new network.",
            months_old(days)
        )
    },
    page_error: Section {
        heading: "We cannot show this page",
        lines: &[
            "A part of the app did not come. You may not be online.",
            "Check that you are online. Then load the page again. Nothing that was kept is lost.",
        ],
    },
    loading: "We are getting the list of GP surgeries. It comes to your device. We do not send what you look for to anyone.",
    offline: OfflineText {
        ready: "You can use all of this when you are not online.",
        newer: "This page has a new version.",
        newer_later: "This page has a new version. Close this page in every window. Then open it again.",
        ..ENGLISH.shell.offline
    },
    load_error: LoadErrorText {
        what: |failure| match failure {
            LoadFailure::Missing => "The list of surgeries did not come. You may not be online.",
            LoadFailure::Damaged => "The list of surgeries was broken. We did not use it.",
            LoadFailure::Newer => {
                "The list of surgeries is newer than this page. Please load the page again."
            }
        },
        advice: &[
            "Check that you are online. Then try again.",
            "If that does not help, ask your GP surgery which network it is in.",
            "If you need medical help now, call 111. Call 999 if someone's life is at risk.",
        ],
        ..ENGLISH.shell.load_error
    },
    ..ENGLISH.shell
};

pub(super) const UNKNOWN: UnknownText = UnknownText {
    what: |asked| format!("We looked for ‘{asked}’. We could not find it."),
    advice: &[
        "Old links may not work. Surgeries and networks change.",
        "If you typed a code, check it. The code of a surgery looks like E84014.",
        "You can type the name of a surgery in the box above.",
    ],
    ..ENGLISH.unknown
};

pub(super) const DISPLAY: DisplayText = DisplayText {
    lead: "Choose what is easy for you to read. It changes at once.",
    language: Choices {
        hint: Some("Easy English has short sentences and easy words."),
        ..ENGLISH.display.language
    },
    keeping: |keeping| match keeping {
        Keeping::Kept => "Done. Your device will keep this choice for next time.",
        Keeping::Refused => {
            "Done. But your browser will not keep this choice. It ends when you close or reload this page."
        }
        Keeping::Forgotten => "All is as it was at first. Nothing is kept on this device.",
    },
    ..ENGLISH.display
};
