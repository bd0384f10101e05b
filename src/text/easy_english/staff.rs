//! What staff read on a kiosk, in Easy English. Names of things in the browser stay as they are.

use crate::text::{
    DeviceText, FlagsText, KioskSettingsText, KioskViewsText, PinText, STAFF_IN_ENGLISH, Section,
    SelfTestText, StaffText,
};

const ENGLISH: &StaffText = &STAFF_IN_ENGLISH;

/// The words for staff, in Easy English.
pub const STAFF_IN_EASY_ENGLISH: StaffText = StaffText {
    pin: PinText {
        what: "The PIN is for staff only. It is not a lock. The patient group's key keeps views safe.",
        wait: |seconds| {
            format!("That was wrong five times. Wait {seconds} seconds. Then try again.")
        },
        make: "Set up this screen",
        make_what: &[
            "Choose a PIN for staff. Then this browser always opens as a kiosk.",
            "A kiosk is a screen that everyone can use.",
            "The PIN is not a lock. A person with a keyboard can get past it. The patient group's key keeps views safe.",
        ],
        hint: "Use 4 to 8 digits. Write it down for the staff.",
        again: "Type the PIN again",
        bad: "A PIN must have 4 to 8 digits.",
        differ: "The two PINs are not the same. Type both again.",
        not_kept: "The browser did not keep the PIN. It may be a private window. The README says how to start it.",
        no_kiosk: "This is not a kiosk. Go to the usual page",
        cancel: "Go back",
        ..ENGLISH.pin
    },
    lead: "To come back here, press the sign at the top left five times. Or hold Ctrl and Alt, and press K.",
    leave: "Lock this and go to the start",
    settings: KioskSettingsText {
        home: "The surgery you are in",
        home_hint: "We show it at the start. Then most people do not need to search.",
        no_home: "You have not chosen one.",
        find: "Type a name, town, postcode or code",
        none_found: "We found no surgery. Try fewer words.",
        waiting: "The list of surgeries is coming.",
        address: "Web address for phones",
        address_hint: "This app may be on the web too. Then type its address here. The square codes go there.",
        no_address: "There is none now.",
        bad_address: "That is not a web address. It looks like this: example.org/find",
        local_address: "Phones cannot open that address.",
        language: "Language at the start",
        language_hint: "The screen starts in this language. It goes back to it for the next person. People can still choose another.",
        idle: "Ask people if they need more time after",
        idle_hint: "We wait 30 more seconds. If no one touches the screen, we clear it.",
        printer: "Do you have a printer?",
        printer_hint: "If you say yes, people can print pages.",
        turn_off_hint: "Then the browser opens the usual page. It keeps what people said.",
        not_kept: "The browser did not keep the change.",
        ..ENGLISH.settings
    },
    views: KioskViewsText {
        heading: "What people think",
        no_survey: "There are no questions to answer here now. The patient group can start a survey.",
        survey: |title, group| format!("The survey is \"{title}\". It is from {group}."),
        sealed: |words| {
            format!(
                "Answers are locked. Only the patient group can open them. The name of its key is: {words}."
            )
        },
        no_key: "The patient group has no key here. So no one can give views. This screen only keeps locked answers.",
        never: "No one has made a backup yet.",
        saved: |files| {
            let files = if files == 1 { "1 file".to_owned() } else { format!("{files} files") };
            format!("We saved {files}. Give this to the patient group. They can check it.")
        },
        not_saved: "We could not save the file.",
        desk: "Open the patient group's pages",
        desk_hint: "They stay open until you lock the screen. They also close if no one touches it.",
        ..ENGLISH.views
    },
    device: DeviceText {
        no_list: "We could not read it.",
        kept: "What this app keeps",
        room: "Space in this browser",
        unknown: "The browser does not tell us.",
        lasting: "Safe to keep things",
        lasting_is: [
            "No. The browser may throw things away when the disk is full. Save to a file often.",
            "Yes. The browser will not throw things away.",
        ],
        ask_lasting: "Ask the browser to keep things",
        denied: Section {
            heading: "This browser keeps nothing",
            lines: &[
                "People cannot give views here. What you set here will be gone.",
                "Turn on site data in the browser's settings.",
            ],
        },
        unproved: Section {
            heading: "Turn the computer off and on once. Then look here again",
            lines: &[
                "Under \"Started\" you should see 2 then.",
                "Does it ask you to set up the screen again? Then the browser forgets things, and views would be lost.",
                "It may be a private window. Or something clears the browser.",
            ],
        },
        forgets: Section {
            heading: "This browser lost some things",
            lines: &[
                "We found them and put them back. Something clears the browser.",
                "Save to a file. Then ask the person who looks after this computer.",
            ],
        },
        private: Section {
            heading: "This may be a private window",
            lines: &[
                "When it closes, all answers are gone.",
                "Start the browser without --incognito or --inprivate.",
            ],
        },
        ..ENGLISH.device
    },
    test: SelfTestText {
        running: "We are testing.",
        outcome: ["Something does not work. Look at the list.", "All of it works."],
        tried: [
            "Write, read and clear in local storage",
            "Write, read and clear in the journal",
            "Read the list of surgeries",
            "Read the postcodes",
        ],
        result: ["Did not work", "Works"],
        page: Section {
            heading: "A test page",
            lines: &["Can you read this? Then the printer works."],
        },
        ..ENGLISH.test
    },
    flags: FlagsText {
        what: "Find the shortcut that starts the browser. Put this after the browser's name. It is for Chromium, Chrome and Edge.",
        never: "Never add --incognito or --inprivate. All answers would be lost.",
        copied: ["We could not copy it. Select the words instead.", "Copied."],
        ..ENGLISH.flags
    },
    ..STAFF_IN_ENGLISH
};
