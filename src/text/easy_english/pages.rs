//! The screens, in Easy English.

use crate::{
    directory::SizeBand,
    text::{
        DATA_IN_ENGLISH, DataText, ENGLISH, HelpText, HomeText, INFO_IN_ENGLISH, InfoText,
        NetworkText, Plural, Section, SurgeryText,
        english::{people, plural, surgeries},
    },
};

pub(super) const HOME: HomeText = HomeText {
    england: "A map of England. It has a dot for every GP surgery.",
    cards: [
        (
            "What is a network?",
            "Some GP surgeries near each other work as a team. The team is called a [[pcn|primary care network]]. They share staff. So more people can help you.",
        ),
        (
            "You stay with your surgery",
            "You do not join a network yourself. You stay with your own GP surgery. Your surgery works with the others.",
        ),
        (
            "Nothing leaves this device",
            "The list of surgeries is in this page. We do not send what you look for to anyone.",
        ),
    ],
    ..ENGLISH.home
};

pub(super) const SURGERY: SurgeryText = SurgeryText {
    no_network: (
        "Not in a network in our list",
        "Most surgeries are in a [[pcn|primary care network]]. Our list does not show one for this surgery. You can ask the surgery why.",
    ),
    network_summary: |count, list_size| match count {
        1 if list_size > 0 => {
            format!("This surgery is a network on its own. It looks after {}.", people(list_size))
        }
        _ => look_after(count, list_size),
    },
    distance_note: "Distances are in a straight line from this surgery.",
    only_one: "No other surgeries are in this network.",
    other_name: "Its other name",
    has_moved: "This surgery has a new postcode. The street may be the old one. Please check before you go.",
    not_known: "We do not know when it is open. We do not know if it takes new patients. You can call the surgery to ask.",
    ..ENGLISH.surgery
};

pub(super) const NETWORK: NetworkText = NetworkText {
    summary: look_after,
    size_band: |band| match band {
        SizeBand::SmallerThanMost => "It is smaller than most networks in England.",
        SizeBand::Usual => "It is about as big as most networks in England.",
        SizeBand::LargerThanMost => "It is bigger than most networks in England.",
    },
    scale: |list_size| {
        format!(
            "A line that starts at 0 people. Networks were planned for 30,000 to 50,000 people. This one has {}.",
            people(list_size)
        )
    },
    scale_range: "30,000 to 50,000: the size networks were planned for",
    no_surgeries: "Our list has no surgery in this network.",
    meaning: Section {
        heading: ENGLISH.network.meaning.heading,
        lines: &[
            "You stay with your own GP surgery.",
            "The surgeries share some staff.",
            "You may be offered an appointment at another surgery in the network.",
            "Each place is different. Ask your surgery what it can offer you.",
        ],
    },
    two_boards: "These surgeries are in more than one local NHS area.",
    ..ENGLISH.network
};

pub(super) const HELP: HelpText = HelpText {
    lead: "We cannot book an appointment. We cannot give medical advice. These people can help.",
    emergency: Section {
        heading: ENGLISH.help.emergency.heading,
        lines: &[
            "Call 999 or go to A&E now for any of these:",
            "Signs of a heart attack or stroke.",
            "Very bad trouble breathing.",
            "Heavy bleeding.",
            "A serious injury.",
        ],
    },
    urgent: Section {
        heading: ENGLISH.help.urgent.heading,
        lines: &[
            "Call 111 when you need help soon. Call 111 if you are not sure what to do.",
            "It is free. You can call by day or by night.",
            "Call 111 for urgent mental health help too. Then choose the mental health option.",
            "If you use text relay, call 18001 111.",
        ],
    },
    others: &[
        Section {
            heading: "Your own GP surgery",
            lines: &[
                "Type its name in the box at the top. You will see its phone number.",
                "When it is closed, call 111.",
            ],
        },
        Section {
            heading: "A pharmacy",
            lines: &["A pharmacist can help with many common problems. You do not need to book."],
        },
    ],
    ..ENGLISH.help
};

pub(super) const DATA: DataText = DataText {
    lead: "All of this comes from official lists. Anyone may use them. We put them together.",
    source_rows: [
        (
            "Patients Registered at a GP Practice",
            "NHS England",
            "Which surgeries there are, their networks, and how many people are on their lists",
        ),
        DATA_IN_ENGLISH.source_rows[1],
        DATA_IN_ENGLISH.source_rows[2],
        DATA_IN_ENGLISH.source_rows[3],
        DATA_IN_ENGLISH.source_rows[4],
    ],
    no_date: "No date",
    is_kept: "Someone updated this list on this device. Counts of people, their ages and closed surgeries are from the old list.",
    kept_is_damaged: "Someone updated the list on this device. That list is broken. We use the old one.",
    licence: Section {
        heading: DATA_IN_ENGLISH.licence.heading,
        lines: &[
            "You may use the lists too. The rules are in the Open Government Licence v3.0. You must name the source:",
        ],
    },
    gaps: Section {
        heading: DATA_IN_ENGLISH.gaps.heading,
        lines: &[
            "We do not know when a surgery is open.",
            "We do not know if a surgery takes new patients.",
            "Some surgeries have more than one building. We only show the main one.",
            "A surgery may have just moved. Then the street may be the old one.",
            "Dots on the maps may be a little way off.",
            "We count people where they are signed up. Some have moved. Some are counted twice.",
        ],
    },
    mistakes: Section {
        heading: DATA_IN_ENGLISH.mistakes.heading,
        lines: &[
            "The lists belong to the NHS. Tell the surgery. It can ask the NHS to put it right.",
            "Then the next list is right for everyone.",
        ],
    },
    ..DATA_IN_ENGLISH
};

pub(super) const PRIVACY: InfoText = InfoText {
    lead: "We do not send what you type or look at to anyone.",
    sections: &[
        Section {
            heading: "How that works",
            lines: &[
                "The list of surgeries comes to your device when you open the page. Your device does the search.",
                "All postcodes in England come to your device too. So no one can tell which one you look for.",
                "We ask where you are only if you press the button. The answer stays on this page. It is gone when you leave.",
                "The words you type are never in the page address. They stay in this browser tab. So the Back button works.",
                "A page address can name a surgery or network. So you can share it. If you open that link, this site's computer sees the address.",
            ],
        },
        Section {
            heading: "What is kept",
            lines: &[
                "You can choose how this looks and its language. Your choice is kept on this device.",
                "You can tell a patient group what you think. Your answers are kept in this browser. They say the month. They do not say the day.",
                "That page keeps them twice, so that none is lost. It also keeps a number for this browser. It keeps the day you opened it.",
                "A patient group keeps its survey on its own device. It also keeps its notes there. The group can take them away.",
                "If this came from a website, your browser keeps a copy of it. So you can use it when you are not online. Everyone has the same copy. It says nothing about you.",
                "If you put in a new list of surgeries, it is kept on this device.",
                "You can save your surgery. Its name is kept on this device.",
                "Nothing else is kept. There are no cookies. No one tracks you.",
                "To clear all you chose, open ‘Text, colours and language’. Then press ‘Put it all back’.",
            ],
        },
        Section {
            heading: "On a screen in a waiting room",
            lines: &[
                "That screen does not keep what you type. It is cleared when you leave. You can press ‘Start again’ to clear it now.",
                "You can say what you think there. Press ‘Keep my answers’ at the end. Then your answers are locked. Only the patient group can open them.",
                "If you do not finish, your answers are cleared.",
            ],
        },
        Section {
            heading: "If you share this device",
            lines: &[
                "The browser remembers the pages you opened. You can clear them in the browser's settings.",
            ],
        },
    ],
    ..INFO_IN_ENGLISH.privacy
};

pub(super) const ACCESSIBILITY: InfoText = InfoText {
    lead: "We want everyone to be able to use this. We follow the rules called WCAG 2.2, level AA. No outside expert has checked that yet.",
    sections: &[
        Section {
            heading: "What you can do",
            lines: &[
                "You can use it with only a keyboard. You can use it with a screen reader.",
                "You can zoom in to 400%. You do not have to scroll sideways.",
                "You can make the text bigger. You can change the colours. Open ‘Text, colours and language’.",
                "Your device may have a voice. Then it can read pages of text to you.",
                "All of it is in Easy English too.",
                "You can read what a network is in Easy Read. It has pictures.",
                "You can print any page.",
            ],
        },
        Section {
            heading: "How it was tested",
            lines: &[
                "A tool called axe checks every screen. It does so each time we change something.",
                "We test that you can search with only a keyboard.",
                "People who use screen readers have not tested it yet. Disabled people have not tested it yet.",
            ],
        },
        Section {
            heading: "Known problems",
            lines: &[
                "The page needs JavaScript. It needs a browser from 2023 or later.",
                "It is only in English and Easy English.",
            ],
        },
        Section {
            heading: "If you cannot use it",
            lines: &[
                "Ask your GP surgery which network it is in.",
                "Tell the person who gave you this page what went wrong.",
            ],
        },
    ],
    ..INFO_IN_ENGLISH.accessibility
};

/// "5 GP surgeries work together. They look after 58,000 people."
fn look_after(count: usize, list_size: u32) -> String {
    if list_size == 0 {
        return format!(
            "{}. We do not know yet how many people they look after.",
            surgeries(count)
        );
    }
    let (who, people) = (surgeries(count), people(list_size));
    match plural(count as u64) {
        Plural::One => format!("{who} looks after {people}."),
        _ => format!("{who} work together. They look after {people}."),
    }
}
