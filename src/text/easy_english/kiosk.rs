//! What visitors of a kiosk are told around the app, in Easy English.

use crate::text::{KIOSK_IN_ENGLISH, KioskText};

/// The words around the app on a kiosk, in Easy English.
pub const KIOSK_IN_EASY_ENGLISH: KioskText = KioskText {
    lead: "Touch a button to start.",
    promise: "No one else sees what you type. It is gone when you leave.",
    ways: [
        ("Find your GP surgery", "See which group it is in."),
        ("What is a network?", "GP surgeries that work as a team."),
        ("Tell us what you think", "The patient group wants to know."),
    ],
    here: "You are here:",
    here_network: |network| format!("It is in a group. The group is {network}."),
    here_without: "See more about it.",
    england: "A picture of England. Each dot is a GP surgery.",
    set_up: "Staff: set up this screen",
    back: "Go back",
    text_size: "How big the words are",
    sizes: ["Usual words", "Big words", "Biggest words"],
    display: "Colours and words",
    help: "Get help now",
    more_time: "Are you still here?",
    clears_in: |seconds| match seconds {
        1 => "We will clear this screen in 1 second.".into(),
        _ => format!("We will clear this screen in {seconds} seconds."),
    },
    yes: "Yes, I want more time",
    no: "No, clear the screen",
    timer_off: "Do not ask me again for now",
    way_out: "Take this home",
    way_out_how: [
        "You cannot go to a website here. Point your phone at the square. Or write this down.",
        "You cannot make a call here. Point your phone at the square. Or write this down.",
        "You cannot send an email here. Point your phone at the square. Or write this down.",
    ],
    elsewhere: (
        "This is open in another window",
        "Please use the other window. Or close it. Then this one works.",
    ),
    no_printer: ("You cannot print here", "Ask the staff to print this for you."),
    no_files: ("You cannot save this here", "Use your own phone or computer."),
    ..KIOSK_IN_ENGLISH
};
