//! The monthly update, in English.

use super::{number, shell::date_in_words, surgeries};
use crate::text::{Section, UpdateDoubt, UpdateRefusal, UpdateText};

/// The words of the monthly update, in English.
pub const UPDATE_IN_ENGLISH: UpdateText = UpdateText {
    lead: "NHS England puts out new lists every month. Choose two of them here and this device uses them from then on. Nothing is sent to anyone.",
    in_use: |date| format!("The list in use is of {date}."),
    is_kept: "It was updated on this device.",
    kept_is_old: "A list was updated on this device before. The one that came with the app is now as new, or newer, so that is the one in use.",
    go_back: |date| format!("Use the built-in list of {date}"),
    gone_back: "Done. This device uses the built-in list again as soon as the page is loaded again.",
    files: Section {
        heading: "The two files",
        lines: &[
            "Search the web for the name of each and download it from an NHS website. Take the newest.",
            "You need not unpack them, and their names do not matter.",
        ],
    },
    two: [
        ("Patients Registered at a GP Practice, Mapping", "gp-reg-pat-prac-map.zip"),
        ("GP practices", "epraccur.zip"),
    ],
    choose: "Choose the files",
    drop: "or drop them here",
    not_yet: "not chosen yet",
    progress: "Reading the files",
    steps: [
        "Opening the files",
        "Comparing them with the list in use",
        "Packing the new list. This can take half a minute",
    ],
    other_needed: |name| format!("Now choose the other file too: {name}."),
    refused: |why| match why {
        UpdateRefusal::TooBig => "is too big to be one of the two lists",
        UpdateRefusal::Unread => "could not be read from this device",
        UpdateRefusal::BrokenZip => "is a zip file that is damaged or not whole. Download it again",
        UpdateRefusal::OtherFile => "is not one of the two lists",
        UpdateRefusal::NotNeeded => "is one of the NHS's lists, but not one that is needed here",
        UpdateRefusal::NoColumn => {
            "has not the columns it should have. It may be another list of a similar name"
        }
        UpdateRefusal::CutShort => "is empty, or only the first part of a list. Download it again",
        UpdateRefusal::NotNewer => {
            "The two files are not newer than the list that came with the app, so there is no use in them."
        }
        UpdateRefusal::NoList => {
            "The list in use could not be had again, and what the files do not say comes from there. Check your connection, then try again."
        }
        UpdateRefusal::Fault => {
            "Something went wrong with this page while it read the files. Load the page again, then try once more."
        }
    },
    unchanged: "Nothing was changed.",
    changes: "What would change",
    from_to: |new, old| format!("The files are of {new}. The list in use is of {old}."),
    kinds: [
        "New surgeries",
        "Surgeries that are gone",
        "Surgeries with a new name",
        "Surgeries in another network",
        "Surgeries with a new address or phone number",
        "New networks",
        "Networks that are gone",
        "Networks with a new name",
    ],
    renamed: |old, new| format!("{old}, now {new}"),
    moved: |from, to| format!("from {from} to {to}"),
    no_network: "no network",
    more: |count| format!("and {} more", number(count)),
    rows_left_out: |count| {
        if count == 1 {
            "1 entry could not be used as it stands, and is left out.".into()
        } else {
            format!("{} entries could not be used as they stand, and are left out.", number(count))
        }
    },
    carried_over: |date| {
        format!(
            "The files do not say how many people are registered, so the count of {date} stays, also where a surgery has joined or left a network. It is not known yet for new networks. People by age and closed surgeries stay as they are too."
        )
    },
    nothing: "Nothing. The files say what the list in use says.",
    check: "Check this first",
    doubt: |doubt| {
        match doubt {
        UpdateDoubt::OlderPractices => {
            "The list of surgeries and networks is older than the one in use.".into()
        }
        UpdateDoubt::OlderAddresses => {
            "The addresses may be older than those in use: no surgery in that file opened or closed since.".into()
        }
        UpdateDoubt::PracticesLost(count) => format!(
            "{} would be gone. That is more than 1 in 100, and more than there has been in any month. The file may be cut short.",
            surgeries(count)
        ),
        UpdateDoubt::AddressesLost(count) => format!(
            "{} would have no address. That is more than 1 in 100. The file of addresses may be cut short.",
            surgeries(count)
        ),
    }
    },
    agree: "I have checked, and these are the right files",
    keep: "Use the new list on this device",
    leave: "Leave it as it is",
    kept: |date| {
        format!(
            "The list of {date} is kept on this device. It is used as soon as the page is loaded again."
        )
    },
    reload: "Load the page again",
    not_kept: "Your browser would not keep the new list: it may have no room, or be set to keep nothing. Nothing was changed.",
    not_gone_back: "Your browser would not forget the list. Nothing was changed.",
    no_date: "no known date",
    date: date_in_words,
};
