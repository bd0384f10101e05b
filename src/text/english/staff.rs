//! What staff read on a kiosk.

use super::{counted, number, shell::date_in_words};
use crate::text::{
    DeviceText, FlagsText, Forms, KioskSettingsText, KioskViewsText, PinText, Plural, Section,
    SelfTestText, StaffText,
};

const ANSWERS: Forms = Forms {
    special: &[(Plural::One, "record is in no backup.")],
    other: "records are in no backup.",
};
const DAYS: Forms = Forms { special: &[(Plural::One, "day")], other: "days" };
const TIMES: Forms = Forms { special: &[(Plural::One, "time")], other: "times" };
const FILES: Forms = Forms { special: &[(Plural::One, "file")], other: "files" };

/// The words for staff.
pub const STAFF_IN_ENGLISH: StaffText = StaffText {
    pin: PinText {
        ask: "For staff",
        what: "The PIN keeps curious fingers out. It is not a lock: what people said is guarded by the patient group's key.",
        label: "PIN",
        open: "Open",
        wrong: "That is not the PIN. Try again.",
        wait: |seconds| {
            format!("That was wrong five times. Wait {seconds} seconds, then try again.")
        },
        make: "Set up this kiosk",
        make_what: &[
            "Choose a PIN for staff. From then on this browser always opens as a kiosk.",
            "The PIN keeps curious fingers out. It is not a lock: someone with a keyboard and time can get round it. What people say is guarded by the patient group's key, not by this PIN.",
        ],
        new: "New PIN",
        hint: "4 to 8 digits. Write it down where staff will find it.",
        again: "The same PIN again",
        take: "Save the PIN",
        bad: "A PIN has 4 to 8 digits.",
        differ: "The two PINs are not the same. Type them again.",
        not_kept: "This browser would not keep the PIN. Is it a private window? Start it as the last part of the README says.",
        no_kiosk: "This is not a kiosk: open the usual page",
        cancel: "Back",
    },
    title: "Kiosk settings",
    lead: "To come here again, press the sign at the top left five times, or hold Ctrl and Alt and press K.",
    leave: "Lock and go to the start screen",
    settings: KioskSettingsText {
        heading: "This kiosk",
        home: "The surgery it stands in",
        home_hint: "It is shown on the start screen, so that most people need not search.",
        no_home: "None chosen.",
        find: "Find it by name, town, postcode or code",
        none_found: "No surgery found. Try fewer words.",
        waiting: "The list of surgeries is on its way.",
        remove: "Take it away",
        address: "Web address for phones",
        address_hint: "If this app is on the web too, type that address. The square codes then lead there. Leave it empty if there is none.",
        no_address: "None. A square code is shown only if phones can open this screen's own address.",
        bad_address: "That is not a web address. It should look like this: example.org/find",
        local_address: "Only this computer or this building can open that address. Phones cannot.",
        keep_address: "Save the address",
        language: "Language on the start screen",
        language_hint: "The kiosk begins in it, and goes back to it for the next person. Everyone can still choose another.",
        idle: "Ask \"Do you need more time?\" after",
        idle_hint: "30 seconds later the screen is cleared, unless someone touches it.",
        seconds: |seconds| match seconds {
            30 | 60 | 90 => format!("{seconds} seconds"),
            _ => format!("{} minutes", seconds / 60),
        },
        printer: "Is there a printer?",
        printer_hint: "Only with a printer do pages offer to print.",
        no_yes: ["No", "Yes"],
        new_pin: "Change the PIN",
        turn_off: "Turn kiosk mode off",
        turn_off_hint: "This browser then opens the usual page. What people said stays here.",
        kept: "Saved.",
        not_kept: "This browser would not keep the change.",
    },
    views: KioskViewsText {
        heading: "Giving views",
        no_survey: "No survey is open on this kiosk. The patient group can open one at its desk.",
        survey: |title, group| format!("\"{title}\", asked by {group}."),
        sealed: |words| {
            format!(
                "Answers are sealed. Only the patient group can open them. Its key is: {words}."
            )
        },
        no_key: "There is no key of the patient group here, so nobody can give views. A kiosk keeps sealed answers only.",
        missing: |count| counted(count, &ANSWERS),
        days: |days| {
            format!(
                "{} since the last checked backup.",
                counted(usize::try_from(days).unwrap_or_default(), &DAYS)
            )
        },
        never: "There has been no checked backup yet.",
        save: "Save to a file",
        saved: |files| {
            format!(
                "Saved as {}. Give it to the patient group. At the desk, under \"Backups and other devices\", it can be checked.",
                counted(files, &FILES)
            )
        },
        not_saved: "The file could not be saved.",
        desk: "Open the patient group's desk",
        desk_hint: "It stays open until you lock the kiosk or nobody touches it for a while.",
    },
    device: DeviceText {
        heading: "This device",
        app: "App version",
        list: "List of surgeries",
        list_of: |date, count| {
            format!(
                "{}, with {} surgeries",
                date_in_words(date),
                number(u32::try_from(count).unwrap_or_default())
            )
        },
        no_list: "It could not be read.",
        kept: "Kept by this app",
        kept_of: |used, all| {
            format!(
                "{} of {} KB",
                number(u32::try_from(used).unwrap_or_default()),
                number(u32::try_from(all).unwrap_or_default())
            )
        },
        room: "Room in this browser",
        room_of: |used, free| format!("{used} MB used, {free} MB free"),
        unknown: "This browser does not say.",
        lasting: "Safe from clearing up",
        lasting_is: [
            "No. The browser may clear it when the disk is full. Save to a file often.",
            "Yes. The browser will not clear it by itself.",
        ],
        ask_lasting: "Ask the browser to keep it",
        starts: "Started",
        starts_of: |starts, since| {
            format!(
                "{} since {}",
                counted(usize::try_from(starts).unwrap_or_default(), &TIMES),
                date_in_words(since)
            )
        },
        denied: Section {
            heading: "This browser keeps nothing",
            lines: &[
                "Views cannot be given here, and these settings will be gone. Turn site data on in the browser's settings.",
            ],
        },
        unproved: Section {
            heading: "Restart the computer once, then look here again",
            lines: &[
                "Under \"Started\" there should be 2 then. If this screen asks to be set up anew instead, the browser forgets everything each time: it runs in a private window, or something clears it. Then views would be lost.",
            ],
        },
        forgets: Section {
            heading: "This browser has lost some of what was kept",
            lines: &[
                "It was found in the journal and put back. Something clears the browser: save to a file, then ask whoever looks after this computer.",
            ],
        },
        private: Section {
            heading: "This seems to be a private window",
            lines: &[
                "All answers would be gone when it is closed. Start the browser without --incognito or --inprivate.",
            ],
        },
    },
    test: SelfTestText {
        heading: "Test",
        run: "Run the test",
        running: "Testing.",
        outcome: ["Something does not work. See the list.", "All works."],
        tried: [
            "Write, read and delete in local storage",
            "Write, read and delete in the journal",
            "Read the list of surgeries",
            "Read the postcodes",
        ],
        result: ["Failed", "Works"],
        print: "Print a test page",
        page: Section {
            heading: "Test page of the kiosk",
            lines: &["If you can read this, the printer works."],
        },
    },
    flags: FlagsText {
        heading: "How to start the browser",
        what: "Put this after the name of the browser in the shortcut that starts it (Chromium, Chrome or Edge).",
        never: "Never add --incognito or --inprivate: all answers would be lost.",
        copy: "Copy",
        copied: ["It could not be copied. Select the text instead.", "Copied."],
    },
};
