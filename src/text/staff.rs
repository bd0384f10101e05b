//! Words for the staff who look after a kiosk: its number, its settings, how the device is.

use super::Section;
use crate::directory::Date;

/// What staff read on a kiosk.
#[derive(Debug)]
pub struct StaffText {
    /// The number that opens the settings.
    pub pin: PinText,
    /// The heading of the settings.
    pub title: &'static str,
    /// What to know first.
    pub lead: &'static str,
    /// Lock, and go back to the page that invites.
    pub leave: &'static str,
    /// How the kiosk works.
    pub settings: KioskSettingsText,
    /// Giving views on it.
    pub views: KioskViewsText,
    /// How the device is.
    pub device: DeviceText,
    /// The test of itself.
    pub test: SelfTestText,
    /// How to start the browser.
    pub flags: FlagsText,
}

/// The number that opens the settings.
#[derive(Debug)]
pub struct PinText {
    /// Asks for it.
    pub ask: &'static str,
    /// What it is good for, and what not.
    pub what: &'static str,
    /// The field.
    pub label: &'static str,
    /// Opens.
    pub open: &'static str,
    /// It was wrong.
    pub wrong: &'static str,
    /// It was wrong so often that one has to wait, for so many seconds.
    pub wait: fn(u32) -> String,
    /// The heading where there is none yet.
    pub make: &'static str,
    /// How to set the kiosk up.
    pub make_what: &'static [&'static str],
    /// The field for a new one.
    pub new: &'static str,
    /// How long it must be.
    pub hint: &'static str,
    /// The field for it again.
    pub again: &'static str,
    /// Takes it.
    pub take: &'static str,
    /// It is too short, too long, or holds something else.
    pub bad: &'static str,
    /// The two were not the same.
    pub differ: &'static str,
    /// The browser kept nothing.
    pub not_kept: &'static str,
    /// It is no kiosk at all.
    pub no_kiosk: &'static str,
    /// Back.
    pub cancel: &'static str,
}

/// How the kiosk works.
#[derive(Debug)]
pub struct KioskSettingsText {
    /// The heading.
    pub heading: &'static str,
    /// The surgery it stands in.
    pub home: &'static str,
    /// What that does.
    pub home_hint: &'static str,
    /// None is chosen.
    pub no_home: &'static str,
    /// The field to find one.
    pub find: &'static str,
    /// Nothing was found.
    pub none_found: &'static str,
    /// While the list is on its way.
    pub waiting: &'static str,
    /// Takes it away.
    pub remove: &'static str,
    /// The address at which others can open the app.
    pub address: &'static str,
    /// What that does.
    pub address_hint: &'static str,
    /// None is given.
    pub no_address: &'static str,
    /// It is no address of the web.
    pub bad_address: &'static str,
    /// No phone could open it.
    pub local_address: &'static str,
    /// Keeps it.
    pub keep_address: &'static str,
    /// Which language it begins in.
    pub language: &'static str,
    /// What that does.
    pub language_hint: &'static str,
    /// How long to wait.
    pub idle: &'static str,
    /// What that does.
    pub idle_hint: &'static str,
    /// So many seconds.
    pub seconds: fn(u32) -> String,
    /// Whether there is a printer.
    pub printer: &'static str,
    /// What that does.
    pub printer_hint: &'static str,
    /// No, yes.
    pub no_yes: [&'static str; 2],
    /// A new number.
    pub new_pin: &'static str,
    /// No kiosk any more.
    pub turn_off: &'static str,
    /// What that does.
    pub turn_off_hint: &'static str,
    /// It is kept.
    pub kept: &'static str,
    /// The browser refused.
    pub not_kept: &'static str,
}

/// Giving views on a kiosk.
#[derive(Debug)]
pub struct KioskViewsText {
    /// The heading.
    pub heading: &'static str,
    /// Nobody asks anything here.
    pub no_survey: &'static str,
    /// Which survey is asked, and by whom.
    pub survey: fn(&str, &str) -> String,
    /// Answers are sealed, with the words of the key.
    pub sealed: fn(&str) -> String,
    /// There is no key, so nobody can answer.
    pub no_key: &'static str,
    /// How many answers are not in any backup.
    pub missing: fn(usize) -> String,
    /// Days since the last backup.
    pub days: fn(i32) -> String,
    /// There never was one.
    pub never: &'static str,
    /// Saves a file.
    pub save: &'static str,
    /// So many files were saved.
    pub saved: fn(usize) -> String,
    /// It could not be saved.
    pub not_saved: &'static str,
    /// The way to the group's desk.
    pub desk: &'static str,
    /// What that is.
    pub desk_hint: &'static str,
}

/// How the device is.
#[derive(Debug)]
pub struct DeviceText {
    /// The heading.
    pub heading: &'static str,
    /// The version of the app.
    pub app: &'static str,
    /// The list of surgeries.
    pub list: &'static str,
    /// Of which day, with how many surgeries.
    pub list_of: fn(Date, usize) -> String,
    /// It is not there.
    pub no_list: &'static str,
    /// What the app keeps itself.
    pub kept: &'static str,
    /// So much of so much, in KB.
    pub kept_of: fn(usize, usize) -> String,
    /// What the browser says of room.
    pub room: &'static str,
    /// So many megabytes used and free.
    pub room_of: fn(u64, u64) -> String,
    /// It does not say.
    pub unknown: &'static str,
    /// Whether the browser may clear it.
    pub lasting: &'static str,
    /// No, yes.
    pub lasting_is: [&'static str; 2],
    /// Asks for it.
    pub ask_lasting: &'static str,
    /// How often it was started.
    pub starts: &'static str,
    /// So often since that day.
    pub starts_of: fn(u32, Date) -> String,
    /// Nothing can be kept.
    pub denied: Section,
    /// It was started once only: nothing shows yet that things last.
    pub unproved: Section,
    /// What was kept elsewhere was gone at the start.
    pub forgets: Section,
    /// The browser seems to be a private window.
    pub private: Section,
}

/// The test of itself.
#[derive(Debug)]
pub struct SelfTestText {
    /// The heading.
    pub heading: &'static str,
    /// Runs it.
    pub run: &'static str,
    /// While it runs.
    pub running: &'static str,
    /// All is well, or not.
    pub outcome: [&'static str; 2],
    /// What is tried, in order: local storage, the journal, the list of surgeries, postcodes.
    pub tried: [&'static str; 4],
    /// Failed, worked.
    pub result: [&'static str; 2],
    /// Prints a page.
    pub print: &'static str,
    /// What stands on that page.
    pub page: Section,
}

/// How to start the browser.
#[derive(Debug)]
pub struct FlagsText {
    /// The heading.
    pub heading: &'static str,
    /// What to do with them.
    pub what: &'static str,
    /// Never a private window.
    pub never: &'static str,
    /// Copies.
    pub copy: &'static str,
    /// Did not copy, did.
    pub copied: [&'static str; 2],
}
