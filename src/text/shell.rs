//! Words of the frame around every screen, and of what goes wrong before there is one.

use super::Section;
use crate::directory::Date;

/// Why the directory could not be had, for choosing the sentence that says what to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LoadFailure {
    /// It could not be fetched.
    Missing,
    /// It was fetched and is damaged.
    Damaged,
    /// It is of a newer kind than this app reads.
    Newer,
}

/// What stands on every screen.
#[derive(Debug)]
pub struct ShellText {
    /// The app's name.
    pub app_name: &'static str,
    /// The link to the content, for keyboard users.
    pub skip_link: &'static str,
    /// Names the links at the top, for screen readers.
    pub main_menu: &'static str,
    /// The link to the data page.
    pub data: &'static str,
    /// The link to 999 and 111.
    pub help: &'static str,
    /// The link to the privacy page.
    pub privacy: &'static str,
    /// The link to the accessibility statement.
    pub accessibility: &'static str,
    /// The first crumb of every trail.
    pub home: &'static str,
    /// Names the trail of crumbs, for screen readers.
    pub breadcrumb: &'static str,
    /// Who this is not.
    pub not_nhs: &'static str,
    /// The credit line with the date of the data.
    pub source: fn(Date) -> String,
    /// What the data says when it is older than 120 days, given its age in days.
    pub old_data: fn(i32) -> String,
    /// Said when the device's date cannot be right: it is before that of the data, or years after.
    pub wrong_clock: &'static str,
    /// The link to where the list can be updated.
    pub update: &'static str,
    /// The credit lines the licences ask for.
    pub credits: &'static [&'static str],
    /// Shown while the directory is on its way.
    pub loading: &'static str,
    /// Shown while a part of the app is on its way.
    pub loading_page: &'static str,
    /// Said when a part of the app cannot be had.
    pub page_error: Section,
    /// The link to what networks are.
    pub networks: &'static str,
    /// The link to giving views.
    pub views: &'static str,
    /// What that is, beside the way there.
    pub views_why: &'static str,
    /// How it stands with using the app offline.
    pub offline: OfflineText,
    /// The ways to areas, fact sheets, closed surgeries and sharing.
    pub ways: WaysText,
    /// The words of a failure to load.
    pub load_error: LoadErrorText,
    /// The page title, from the heading of the screen and whether a form failed.
    pub title: fn(&str, bool) -> String,
    /// A count in words and digits, as `6,129`.
    pub number: fn(u32) -> String,
    /// A date in words, as `1 August 2026`.
    pub date: fn(Date) -> String,
    /// Its month in words, as `August 2026`.
    pub month: fn(Date) -> String,
}

/// What is said of using the app offline.
#[derive(Debug)]
pub struct OfflineText {
    /// Every file is kept on this device.
    pub ready: &'static str,
    /// A newer version is kept and waits.
    pub newer: &'static str,
    /// The button that takes it.
    pub take: &'static str,
    /// It waits, and this page or another window may hold answers.
    pub newer_later: &'static str,
}

/// The ways to areas, fact sheets, closed surgeries and sharing.
#[derive(Debug)]
pub struct WaysText {
    /// To England by area.
    pub areas: &'static str,
    /// Over the areas that the words of a search name.
    pub named: &'static str,
    /// To surgeries that have closed.
    pub closed: &'static str,
    /// To a network's fact sheet.
    pub sheet: &'static str,
    /// To saving and sharing a surgery.
    pub share: &'static str,
    /// Before the name of the surgery that is saved.
    pub yours: &'static str,
    /// To changing or forgetting it.
    pub saved: &'static str,
}

/// What is said when the directory cannot be had.
#[derive(Debug)]
pub struct LoadErrorText {
    /// The heading.
    pub title: &'static str,
    /// What happened.
    pub what: fn(LoadFailure) -> &'static str,
    /// What to do about it.
    pub advice: &'static [&'static str],
    /// The button that loads the page again.
    pub again: &'static str,
}
