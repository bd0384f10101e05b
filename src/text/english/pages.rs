//! The screens, in English.

use super::{number, people, plural, surgeries};
use crate::{
    directory::SizeBand,
    text::{DataText, HelpText, HomeText, NetworkText, Plural, Section, SurgeryText, UnknownText},
};

pub(super) const HOME: HomeText = HomeText {
    title: "Which network is your GP surgery in?",
    england: "A map of England, drawn with a dot for every GP surgery.",
    cards: [
        (
            "What is a network?",
            "A [[pcn|primary care network]] is a group of GP surgeries near each other. They share staff, so there are more people who can help you.",
        ),
        (
            "You stay with your surgery",
            "You do not join a network yourself. You stay with your own GP surgery, and your surgery works with the others.",
        ),
        (
            "Nothing leaves this device",
            "The whole list of surgeries is in this page. What you look for is not sent to anyone.",
        ),
    ],
};

pub(super) const SURGERY: SurgeryText = SurgeryText {
    part_of: "Part of",
    no_network: (
        "Not in a network in our data",
        "Most surgeries are in a [[pcn|primary care network]]. This one is not listed in any. You can ask the surgery why.",
    ),
    network_name: full_network_name,
    network_summary: |count, list_size| match count {
        1 if list_size > 0 => {
            format!("This surgery is a network of its own, for {}.", people(list_size))
        }
        _ => look_after(count, list_size),
    },
    others: |name| format!("Other surgeries in {name}"),
    distance_note: "Distances are in a straight line from this surgery.",
    only_one: "There are no other surgeries in this network.",
    contact: "Contact this surgery",
    address: "Address",
    telephone: "Phone",
    no_telephone: "We do not have a phone number for this surgery.",
    council: "Local council",
    other_name: "Also known as",
    has_moved: "This surgery has a new postcode. The street shown may still be the old one, so check with the surgery before you travel.",
    not_known: "We do not have opening times or whether the surgery is taking new patients. Call the surgery or look at its website.",
    for_staff: "For staff: codes",
    practice_code: "Practice code ([[ods-code|ODS]])",
    network_code: "Primary care network code",
    sub_icb_location: "Sub-ICB location",
    icb: "Integrated care board (ICB)",
};

pub(super) const NETWORK: NetworkText = NetworkText {
    summary: look_after,
    size_band: |band| match band {
        SizeBand::SmallerThanMost => "That is smaller than most networks in England.",
        SizeBand::Usual => "That is a usual size for England.",
        SizeBand::LargerThanMost => "That is larger than most networks in England.",
    },
    scale: |list_size| {
        format!(
            "A line from 0 people up. Networks were designed for 30,000 to 50,000 people. This one has {}.",
            people(list_size)
        )
    },
    scale_here: |list_size| {
        let words = people(list_size);
        format!("{} here", words.trim_end_matches(" people"))
    },
    scale_range: "30,000 to 50,000: the size networks were designed for",
    scale_end: |end| format!("{} people", number(end)),
    surgeries: "The surgeries",
    no_surgeries: "No surgery is listed in this network in our data.",
    meaning: Section {
        heading: "What this means for you",
        lines: &[
            "You stay a patient of your own GP surgery.",
            "The surgeries share staff, such as pharmacists and physiotherapists.",
            "You may be offered an appointment at another surgery in the network.",
            "What is on offer differs from place to place. Ask your surgery.",
        ],
    },
    two_boards: "The surgeries in this network belong to more than one local NHS area ([[icb|integrated care board]]).",
};

pub(super) const UNKNOWN: UnknownText = UnknownText {
    title: "We cannot find that page",
    what: |asked| format!("There is no surgery, network or page called ‘{asked}’ in our data."),
    advice: &[
        "If you followed a link, it may be old. Surgeries and networks change.",
        "If you typed a code, check it. A surgery has a letter and five numbers, such as E84014.",
        "You can search for the surgery by name in the box above.",
    ],
};

pub(super) const HELP: HelpText = HelpText {
    title: "Get help now",
    lead: "This page cannot book an appointment or give medical advice. These people can help.",
    emergency: Section {
        heading: "Call 999 if someone's life is at risk",
        lines: &[
            "Call 999 or go to A&E now for signs of a heart attack or stroke, severe difficulty breathing, heavy bleeding, or a serious injury.",
        ],
    },
    urgent: Section {
        heading: "Call 111 if it cannot wait",
        lines: &[
            "Call 111 when you need help soon, or are not sure what to do. It is free, day and night.",
            "For urgent mental health help, call 111 and choose the mental health option.",
            "If you use text relay, call 18001 111.",
        ],
    },
    others: &[
        Section {
            heading: "Your own GP surgery",
            lines: &[
                "Find it in the search box at the top of this page to see its phone number.",
                "When it is closed, call 111.",
            ],
        },
        Section {
            heading: "A pharmacy",
            lines: &[
                "A pharmacist can help with many common problems. You do not need an appointment.",
            ],
        },
    ],
};

pub(super) const DATA: DataText = DataText {
    title: "About the data",
    lead: "Everything here comes from official lists that anyone may use. We only put them together.",
    counts: "What is in the list",
    count_names: [
        "GP surgeries",
        "of them in no network",
        "[[pcn|primary care networks]]",
        "local NHS areas ([[icb|integrated care boards]])",
        "local councils",
    ],
    sources: "Where it comes from",
    source_rows: [
        (
            "Patients Registered at a GP Practice",
            "NHS England",
            "The surgeries, their networks, and how many people of what age they have",
        ),
        (
            "GP practices (epraccur)",
            "NHS England",
            "Addresses and phone numbers, and which surgeries have closed",
        ),
        ("Code-Point Open", "Ordnance Survey", "Where each postcode is"),
        (
            "Postcode Directory",
            "Office for National Statistics",
            "Which council each postcode is in",
        ),
        ("Local authority names", "Office for National Statistics", "Names of councils"),
    ],
    source_columns: ["List", "Published by", "What it tells us", "Date"],
    no_date: "Not dated",
    counted_before: |listed, counted| format!("{listed}; people counted on {counted}"),
    newer: "New lists come out every month. You can put them in on this device.",
    is_kept: "This list was updated on this device. Counts of people, their ages and closed surgeries are still those of the built-in list.",
    kept_is_damaged: "The list that was updated on this device is damaged. We use the built-in one.",
    licence: Section {
        heading: "Licence",
        lines: &[
            "You may use all of it again under the Open Government Licence v3.0, if you name the source:",
        ],
    },
    gaps: Section {
        heading: "What is missing",
        lines: &[
            "Opening times, and whether a surgery is taking new patients.",
            "Other sites of the same surgery: only the main one is listed.",
            "The street of a surgery that has just moved may still be the old one.",
            "Places on maps are those of the postcode, so they can be a little way off.",
            "People are counted where they are registered. Some have moved or are counted twice.",
        ],
    },
    mistakes: Section {
        heading: "If something is wrong",
        lines: &[
            "The lists belong to the NHS. Tell the surgery: it can ask the NHS to put its entry right.",
            "The next list then has it right for everyone.",
        ],
    },
};

/// "5 GP surgeries look after 58,000 people together."
fn look_after(count: usize, list_size: u32) -> String {
    // A network so new that its people have not been counted.
    if list_size == 0 {
        return format!("{}. We do not know yet how many people are registered.", surgeries(count));
    }
    match plural(count as u64) {
        Plural::One => format!("{} looks after {}.", surgeries(count), people(list_size)),
        _ => format!("{} look after {} together.", surgeries(count), people(list_size)),
    }
}

/// "Sphere primary care network". A name that already says network is left alone.
fn full_network_name(short: &str) -> String {
    let end = short.len().saturating_sub("network".len());
    if short.get(end..).is_some_and(|end| end.eq_ignore_ascii_case("network")) {
        short.to_owned()
    } else {
        format!("{short} primary care network")
    }
}
