//! Areas, fact sheets, surgeries that have closed, keeping and sharing, in Easy English.

use crate::text::{
    AREAS_IN_ENGLISH, AreasText, BrowseText, ClosedText, PicturesText, Section, ShareText,
    SheetText, UnknownAreaText, english::areas,
};

/// All words of looking up places in Easy English.
pub const AREAS_IN_EASY_ENGLISH: AreasText =
    AreasText { browse: BROWSE, sheet: SHEET, pictures: PICTURES, closed: CLOSED, share: SHARE };

const BROWSE: BrowseText = BrowseText {
    no_network_why: "These surgeries are not listed in any network. You can ask them why.",
    border_why: |name| format!("These networks have GP surgeries in {name} and outside it."),
    councils_lead: |count| {
        format!("England has {count} local councils. Choose yours to see its GP surgeries.")
    },
    to_sheet_why: "All networks and surgeries here, to print. It has addresses and phone numbers.",
    london_numbers: |count, networks, boards| {
        format!(
            "London has {count} GP surgeries in {networks} networks. It has {boards} local NHS areas. Most boroughs have several networks."
        )
    },
    london_way: "What happened to London's own plan",
    unknown: UnknownAreaText {
        what: |asked| format!("We know no area with the code ‘{asked}’. The link may be old."),
        ..areas::BROWSE.unknown
    },
    ..areas::BROWSE
};

const SHEET: SheetText = SheetText {
    what: Section {
        heading: "What are primary care networks?",
        lines: &[
            "A primary care network is a group of GP surgeries that work together.",
            "They share staff, so more people can help you.",
            "You stay with your own GP surgery.",
            "Most networks look after more than 30,000 people.",
            "Ask your surgery what your network can do for you.",
        ],
    },
    network_map: "The numbers are those of the list. The lines join surgeries that work together.",
    numbers: "The numbers are those of the list.",
    lines: "The lines join surgeries that work together.",
    not_copied: "We could not copy it. The text is in the box below.",
    map: (areas::SHEET.map.0, |count, networks| {
        format!(
            "A map of {count} GP surgeries as dots. Lines join the surgeries of {networks} networks."
        )
    }),
    ..areas::SHEET
};

const PICTURES: PicturesText = PicturesText {
    missing: "The numbers did not come. You may be offline. Load the page again.",
    ..areas::PICTURES
};

const CLOSED: ClosedText = ClosedText {
    lead: "Here are GP surgeries that closed since 2019.",
    advice: &[
        "Check the spelling.",
        "Type the postcode where it was.",
        "It may have a new name. Look in the box at the top.",
    ],
    what_now: Section {
        heading: "If it was your surgery",
        lines: &[
            "You may have a new surgery now. Look for a letter from the NHS.",
            "If not, ask a surgery near you to take you on.",
            "If you need help now, call 111.",
            "Call 999 if someone's life is at risk.",
        ],
    },
    missing: "The list did not come. You may be offline. Load the page again.",
    ..areas::CLOSED
};

const SHARE: ShareText = ShareText {
    keep_why: "You will see your surgery on the front page. Only this device knows it. Do not do this if others use this device.",
    not_kept: "This browser cannot save your surgery.",
    other_kept: |name| format!("{name} is saved now. This surgery will take its place."),
    forgotten: "Your surgery is forgotten. Nothing is left on this device.",
    share_why: "The link shows this surgery. It says nothing about you.",
    not_copied: "We could not copy it. The link is in the box below.",
    code_why: "Point a phone's camera at this square.",
    no_address: "This copy is a file. It has no link for others.",
    no_address_here: "This screen has no link for others. You can write down the name of the surgery.",
    how_to_save: "To save one, search for it. Then choose ‘Save or share’.",
    kiosk: "Many people use this device. So it saves no surgery.",
    ..AREAS_IN_ENGLISH.share
};
