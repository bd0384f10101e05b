//! Areas, fact sheets, surgeries that have closed, keeping and sharing, in English.

use super::{counted, networks, number, people, shell::date_in_words, surgeries};
use crate::text::{
    AreaKind, AreasText, BrowseText, ClosedText, Forms, PicturesText, Plural, Section, ShareText,
    SheetText, Tenths, UnknownAreaText,
};

/// All words of looking up places in English.
pub const AREAS_IN_ENGLISH: AreasText =
    AreasText { browse: BROWSE, sheet: SHEET, pictures: PICTURES, closed: CLOSED, share: SHARE };

const ARE: Forms = Forms { special: &[(Plural::One, "is")], other: "are" };
const LOOK: Forms = Forms { special: &[(Plural::One, "looks")], other: "look" };
const BOARDS: Forms =
    Forms { special: &[(Plural::One, "local NHS area")], other: "local NHS areas" };
const COUNCILS: Forms =
    Forms { special: &[(Plural::One, "local council")], other: "local councils" };
const CLOSED_SURGERIES: Forms =
    Forms { special: &[(Plural::One, "closed surgery")], other: "closed surgeries" };

/// The verb beside a count.
fn verb(count: usize, words: &Forms) -> &'static str {
    words.of(super::plural(count as u64))
}

/// A count of people, in millions where it is some.
fn many_people(count: u32) -> String {
    if count < 1_000_000 {
        return people(count);
    }
    format!("{} million people", Tenths(f64::from(count) / 1_000_000.0))
}

pub(in crate::text) const BROWSE: BrowseText = BrowseText {
    kind: |kind| match kind {
        AreaKind::England => "",
        AreaKind::Region => "A region of NHS England",
        AreaKind::Board => "A local NHS area ([[icb|integrated care board]])",
        AreaKind::Location => "A part of a local NHS area (sub-ICB location)",
        AreaKind::Council => "A local council",
    },
    counts: |count, nets, list_size| {
        let there = format!("{} and {}", surgeries(count), networks(nets));
        match list_size {
            Some(list_size) => {
                let there = format!("{} in {}", surgeries(count), networks(nets));
                format!("{there} {} after {}.", verb(count, &LOOK), many_people(list_size))
            }
            None if count == 1 => format!("There is {there} here."),
            None => format!("There are {there} here."),
        }
    },
    visiting: |count| match count {
        1 => "1 network that is mostly elsewhere has a surgery here too.".into(),
        _ => {
            format!("{} networks that are mostly elsewhere have a surgery here too.", number(count))
        }
    },
    without_network: |count| {
        format!(
            "{} of the surgeries {} in no network in our data.",
            number(count),
            verb(count, &ARE)
        )
    },
    within: |kind| match kind {
        AreaKind::England => "Regions",
        AreaKind::Region => "Local NHS areas",
        AreaKind::Board | AreaKind::Location | AreaKind::Council => "Parts of this area",
    },
    row: |count, nets| format!("{}, {}", surgeries(count), networks(nets)),
    mostly: |councils| match councils {
        [] => String::new(),
        [one] => format!("In {one}"),
        [first @ .., last] => format!("In {} and {last}", first.join(", ")),
    },
    networks: "Networks",
    network_row: |here, all, list_size| {
        if here == all {
            format!("{}, {}", surgeries(all), people(list_size))
        } else {
            format!("{} of {} here, {} in all", number(here), surgeries(all), people(list_size))
        }
    },
    no_network: "In no network",
    no_network_why: "These surgeries are not listed in any network. You can ask the surgery why.",
    border: |name| format!("Across the border of {name}"),
    border_why: |name| {
        format!(
            "A network does not have to stop at a border. These have GP surgeries in {name} and outside it."
        )
    },
    border_row: "also has, outside:",
    visiting_row: "is mostly elsewhere, and has here:",
    councils_in: |name| format!("Local councils in {name}"),
    council_row: surgeries,
    councils: "Local councils, A to Z",
    councils_lead: |count| {
        format!(
            "England has {}. Choose yours to see its GP surgeries and their networks.",
            counted(count, &COUNCILS)
        )
    },
    councils_link: |count| format!("Choose from all {}, A to Z", counted(count, &COUNCILS)),
    letters: "Letters",
    letter: |letter| format!("Go to {letter}"),
    to_sheet: "Fact sheet to print",
    to_sheet_why: "All networks and surgeries here on paper, with addresses and phone numbers. Also for a spreadsheet.",
    london: "London's numbers",
    london_numbers: |count, nets, boards| {
        format!(
            "London has {} in {}, and {} that plan and pay for care. A network is much smaller than a borough: most boroughs have several.",
            surgeries(count),
            networks(nets),
            counted(boards, &BOARDS)
        )
    },
    london_way: "What happened to London's own plan for GP care",
    unknown: UnknownAreaText {
        title: "We cannot find that area",
        what: |asked| {
            format!(
                "There is no area with the code ‘{asked}’ in our data. Areas change, so the link may be old."
            )
        },
        way_on: "Look through England by area",
    },
};

pub(in crate::text) const SHEET: SheetText = SheetText {
    title: |name| format!("Primary care networks in {name}"),
    what: Section {
        heading: "What are primary care networks?",
        lines: &[
            "A primary care network is a group of GP surgeries near each other that work together.",
            "They share staff, such as pharmacists and physiotherapists, so there are more people who can help you.",
            "You do not join a network: you stay a patient of your own GP surgery.",
            "Networks began in July 2019 and were designed for 30,000 to 50,000 people, but many are bigger or smaller.",
            "What is on offer differs from place to place, so ask your surgery what your network offers.",
        ],
    },
    networks: "The networks and their surgeries",
    surgeries: "The surgeries",
    network: |here, all, list_size| {
        if here == all {
            format!("{} look after {}", surgeries(all), people(list_size))
                .replace("1 GP surgery look ", "1 GP surgery looks ")
        } else {
            format!(
                "{} of its {} are here; together they look after {}",
                number(here),
                surgeries(all),
                people(list_size)
            )
        }
    },
    outside: |council| format!("in {council}"),
    telephone: "Phone",
    map: ("Map", |count, nets| {
        format!(
            "A map of {} as dots, each joined to the middle of its network, of which there are {}.",
            surgeries(count),
            number(nets)
        )
    }),
    network_map: "The numbers are those of the list. The lines show which surgeries work together; a network has no border.",
    numbers: "The numbers are those of the networks in the list.",
    lines: "The lines show which surgeries work together; a network has no border.",
    rings: "Rings are GP surgeries outside this area.",
    dated: |date| format!("From lists of {}.", date_in_words(date)),
    code: "Scan this with a phone to open this sheet",
    actions: "Take it with you",
    print: "Print or save as PDF",
    csv: "Save for a spreadsheet (CSV)",
    copy: "Copy as plain text",
    copied: "Copied. You can paste it now.",
    not_copied: "The browser did not let us copy. The text is in the box below: select all of it and copy it.",
    plain: "The sheet as plain text",
    saved: |name| format!("{name} is on its way to your downloads."),
    not_saved: "The browser could not save the file. Try again.",
};

pub(in crate::text) const PICTURES: PicturesText = PicturesText {
    ages: "How old people are",
    sizes: "How big the networks are",
    england: "How big England's networks are",
    table: "The numbers as a table",
    missing: "The numbers of people did not arrive, so there is no picture. You may be offline. Load the page again to try once more.",
    waiting: "Getting the numbers of people ready.",
};

pub(in crate::text) const CLOSED: ClosedText = ClosedText {
    title: "Find a surgery that has closed",
    lead: "GP surgeries that closed since 2019 are here. Their patients moved to other surgeries, or may need a new one.",
    label: "Name, postcode or code of the closed surgery",
    button: "Search closed surgeries",
    found: |count, words| format!("{} for ‘{words}’", counted(count, &CLOSED_SURGERIES)),
    none: |words| format!("No surgery that closed since 2019 is called ‘{words}’"),
    advice: &[
        "Check the spelling, or use only the first word of the name.",
        "Type the postcode where it was.",
        "It may be open under another name: look for it in the box at the top of this page.",
    ],
    has_closed: |name| format!("{name} has closed"),
    when: |date| format!("It closed on {}.", date_in_words(date)),
    was_at: "Where it was",
    code: "Practice code",
    what_now: Section {
        heading: "If it was your surgery",
        lines: &[
            "You may have been moved to another surgery already: look for a letter from the NHS.",
            "If not, you can ask any surgery near you to take you on.",
            "If you need help now, call 111. Call 999 if someone's life is at risk.",
        ],
    },
    near: "GP surgeries near where it was",
    near_note: "Distances are in a straight line from where the surgery was.",
    unknown: |asked| format!("No surgery that closed since 2019 has the code ‘{asked}’."),
    is_open: "This surgery is open",
    missing: "The list of closed surgeries did not arrive. You may be offline. Check your connection, then load the page again.",
};

pub(in crate::text) const SHARE: ShareText = ShareText {
    title: |name| format!("Save or share {name}"),
    keep: "Save it on this device",
    keep_why: "Your surgery will be on the front page when you come back. It is kept in this browser and sent to no one. Do not do this on a device that others use.",
    keep_button: "Save as my surgery",
    kept: "Saved as your surgery on this device.",
    not_kept: "This browser keeps nothing for this page, so your surgery is not saved.",
    other_kept: |name| format!("{name} is saved now. Saving will put this surgery in its place."),
    forget: "Forget my surgery",
    forgotten: "Your surgery is forgotten. Nothing about it is left on this device.",
    share: "Share it",
    share_why: "The link opens this surgery and its network. It says nothing about you.",
    copy: "Copy the link",
    copied: "The link is copied. You can paste it now.",
    not_copied: "The browser did not let us copy. The link is in the box below: select it and copy it.",
    send: "Share from this device",
    link: "The link",
    code: "Take it with you on a phone",
    code_why: "Point a phone's camera at this square to open this surgery there.",
    no_address: "This copy is a file on this device, so it has no link that others can open.",
    no_address_here: "Other devices cannot open this screen's address, so there is no link or square code here. You can write down the name of the surgery.",
    saved: "Your saved surgery",
    nothing_saved: "No surgery is saved on this device.",
    how_to_save: "To save one, search for it, then choose ‘Save or share’ on its page.",
    kiosk: "This device is used by many people, so it saves no surgery.",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_sentences() {
        let counts = BROWSE.counts;
        assert_eq!(
            counts(1_131, 203, Some(10_912_345)),
            "1,131 GP surgeries in 203 networks look after 10.9 million people."
        );
        assert_eq!(counts(1, 1, None), "There is 1 GP surgery and 1 network here.");
        assert_eq!((BROWSE.without_network)(1), "1 of the surgeries is in no network in our data.");
        assert_eq!(
            (BROWSE.network_row)(4, 6, 58_049),
            "4 of 6 GP surgeries here, 58,000 people in all"
        );
        assert_eq!((SHEET.network)(1, 1, 9_000), "1 GP surgery looks after 9,000 people");
        assert_eq!((BROWSE.mostly)(&["Bolton", "Bury"]), "In Bolton and Bury");
    }
}
