//! The monthly update, in Easy English.

use crate::text::{
    Section, UPDATE_IN_ENGLISH, UpdateDoubt, UpdateRefusal, UpdateText, english::surgeries,
};

/// The words of the monthly update, in Easy English.
pub const UPDATE_IN_EASY_ENGLISH: UpdateText = UpdateText {
    lead: "The NHS makes new lists every month. You can put them in here. Nothing is sent to anyone.",
    kept_is_old: "Someone put in a list here before. The list in the app is newer now. So we use that one.",
    gone_back: "Done. Load the page again. Then this device uses the built-in list.",
    files: Section {
        heading: UPDATE_IN_ENGLISH.files.heading,
        lines: &[
            "Search the web for the name of each file.",
            "Download it from an NHS website. Take the newest one.",
            "You do not need to open the files.",
        ],
    },
    steps: [
        "Opening the files",
        "Looking for what is new",
        "Packing the new list. Please wait a little",
    ],
    refused: |why| match why {
        UpdateRefusal::TooBig => "is too big. It is not one of the two lists",
        UpdateRefusal::Unread => "could not be opened",
        UpdateRefusal::BrokenZip => "is broken. Download it again",
        UpdateRefusal::OtherFile => "is not one of the two lists",
        UpdateRefusal::NotNeeded => "is an NHS list. But we do not need that one",
        UpdateRefusal::NoColumn => "does not look right. It may be some other list",
        UpdateRefusal::CutShort => "is not whole. Download it again",
        UpdateRefusal::NotNewer => {
            "The files are not newer than the list in the app. So we do not need them."
        }
        UpdateRefusal::NoList => {
            "We could not get the list we use now. We need it too. You may be offline."
        }
        UpdateRefusal::Fault => "This page went wrong. Load the page again. Then try once more.",
    },
    from_to: |new, old| format!("The files are of {new}. We now use the list of {old}."),
    rows_left_out: |count| match count {
        1 => "We could not use 1 line of the files.".into(),
        _ => format!("We could not use {count} lines of the files."),
    },
    carried_over: |date| {
        format!(
            "The files do not say how many people are signed up. That still comes from {date}. We do not know it for new networks. A surgery may have moved to another network. Then the numbers of both are still the old ones."
        )
    },
    nothing: "Nothing. The files say the same as our list.",
    doubt: |doubt| match doubt {
        UpdateDoubt::OlderPractices => "The list of surgeries is older than the one we use.".into(),
        UpdateDoubt::OlderAddresses => "The addresses may be older than those we use.".into(),
        UpdateDoubt::PracticesLost(count) => {
            format!("{} would be gone. That is a lot. Is the file whole?", surgeries(count))
        }
        UpdateDoubt::AddressesLost(count) => {
            format!("{} would have no address. That is a lot. Is the file whole?", surgeries(count))
        }
    },
    agree: "I have checked. These are the right files",
    kept: |date| {
        format!("The list of {date} is kept on this device. Load the page again to use it.")
    },
    not_kept: "Your browser did not keep the list. It may be full. Nothing was changed.",
    not_gone_back: "That did not work. Nothing was changed.",
    ..UPDATE_IN_ENGLISH
};
