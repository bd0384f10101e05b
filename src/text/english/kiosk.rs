//! What visitors of a kiosk are told around the app, in English.

use crate::text::{KeyboardText, KioskText};

/// The words around the app on a kiosk, in English.
pub const KIOSK_IN_ENGLISH: KioskText = KioskText {
    lead: "Touch a button to begin.",
    promise: "What you type stays on this screen. It is cleared when you leave.",
    ways: [
        ("Find your surgery", "See which network it is in, and who else is in it."),
        ("What is a network?", "Surgeries near each other that share staff."),
        ("Give your views", "Tell the patient group what it is like to use your surgery."),
    ],
    here: "You are at",
    here_network: |network| format!("It is in the {network} network."),
    here_without: "See what we know about it.",
    england: "England, drawn by a dot for each GP surgery.",
    language: "Language",
    set_up: "Staff: set up this kiosk",
    bar: "Screen controls",
    back: "Back",
    restart: "Start again",
    text_size: "Size of the text",
    sizes: ["Usual text", "Large text", "Largest text"],
    display: "Colours and language",
    help: "Get help now",
    lock: "Lock (staff)",
    more_time: "Do you need more time?",
    clears_in: |seconds| match seconds {
        1 => "This screen will be cleared in 1 second.".into(),
        _ => format!("This screen will be cleared in {seconds} seconds."),
    },
    yes: "Yes, I need more time",
    no: "No, clear the screen",
    timer_off: "Turn the timer off for now",
    way_out: "Take this with you",
    way_out_how: [
        "This screen cannot open websites. Point your phone's camera at the square, or write the address down.",
        "This screen cannot make calls. Point your phone's camera at the square, or write the number down.",
        "This screen cannot send emails. Point your phone's camera at the square, or write the address down.",
    ],
    code_of: |what| format!("Square code for a phone: {what}"),
    close: "Close",
    elsewhere: (
        "This screen is open in another window",
        "Please use the other window, or close it: then this one works. With one window, nothing that one person did is left for the next.",
    ),
    no_printer: ("There is no printer here", "Ask at the desk if you need this on paper."),
    no_files: (
        "You cannot save files here",
        "Open this page on your own phone or computer to save it.",
    ),
    keys: KeyboardText {
        name: "Keyboard",
        space: "Space",
        delete: "Delete",
        clear: "Clear",
        shift: "Capital",
        marks: "123",
        letters: "abc",
        alphabet: "A to Z",
        qwerty: "Qwerty",
        search: "Search",
        done: "Done",
    },
};
