//! The frame around every screen, in English.

use super::{counted, number};
use crate::{
    directory::Date,
    text::{Forms, LoadErrorText, LoadFailure, OfflineText, Plural, Section, ShellText, WaysText},
};

const MONTHS_OLD: Forms = Forms { special: &[(Plural::One, "month old")], other: "months old" };

pub(super) const SHELL: ShellText = ShellText {
    app_name: "Find your GP network",
    skip_link: "Skip to main content",
    main_menu: "Main menu",
    data: "About the data",
    help: "Get help now",
    privacy: "Privacy",
    accessibility: "Accessibility",
    home: "Home",
    breadcrumb: "Breadcrumb",
    not_nhs: "This is not an NHS website.",
    source: |date| format!("Surgery data: NHS England, {}", date_in_words(date)),
    old_data: |days| {
        format!(
            "This information is about {}. Some surgeries may have moved, closed or changed network since then.",
            months_old(days)
        )
    },
    wrong_clock: "The date on this device may be wrong, so we cannot say how old this information is.",
    update: "Update the list",
    credits: &[
        "Contains information from NHS England, licensed under the Open Government Licence v3.0.",
        "Contains OS data © Crown copyright and database right.",
        "Contains Royal Mail data © Royal Mail copyright and database right.",
        "Source: Office for National Statistics licensed under the Open Government Licence v.3.0.",
    ],
    loading_page: "Getting this page ready.",
    page_error: Section {
        heading: "We cannot show this page",
        lines: &[
            "A part of the app did not arrive. You may be offline.",
            "Check your connection, then load the page again. Nothing that was kept is lost.",
        ],
    },
    networks: "What is a network?",
    views: "Give your views",
    views_why: "Tell your patient group what it is like to use your GP surgery.",
    ways: WaysText {
        areas: "Browse by council or area",
        named: "All networks in",
        closed: "Search surgeries that have closed",
        sheet: "Fact sheet to print: addresses, phone numbers and ages",
        share: "Save or share this surgery",
        yours: "Your surgery:",
        saved: "Change or forget it",
    },
    loading: "Getting the list of England's GP surgeries ready. The whole list comes to your device, so nothing you look for is sent to anyone.",
    offline: OfflineText {
        ready: "Ready to use offline: all of this is kept on your device.",
        newer: "A new version of this page is ready.",
        take: "Use the new version",
        newer_later: "A new version of this page is ready. Close every window that shows this page, then open it again.",
    },
    load_error: LoadErrorText {
        title: "We cannot show the list of surgeries",
        what: |failure| match failure {
            LoadFailure::Missing => "The list of surgeries did not arrive. You may be offline.",
            LoadFailure::Damaged => "The list of surgeries arrived damaged, so we did not use it.",
            LoadFailure::Newer => {
                "The list of surgeries is newer than this page. The page needs to be loaded again."
            }
        },
        advice: &[
            "Check your connection, then try again.",
            "If that does not help, ask at your GP surgery which network it is in.",
            "If you need medical help now, call 111. Call 999 if someone's life is at risk.",
        ],
        again: "Try again",
    },
    title: |heading, is_error| {
        let prefix = if is_error { "Error: " } else { "" };
        format!("{prefix}{heading} – Find your GP network")
    },
    number: |count| number(count),
    date: date_in_words,
    month: month_in_words,
};

/// "5 months old".
pub(in crate::text) fn months_old(days: i32) -> String {
    counted(usize::try_from(days / 30).unwrap_or_default(), &MONTHS_OLD)
}

/// "1 August 2026".
pub(super) fn date_in_words(date: Date) -> String {
    format!("{} {}", date.day, month_in_words(date))
}

/// "August 2026".
pub(super) fn month_in_words(date: Date) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let month = MONTHS.get(usize::from(date.month).wrapping_sub(1)).unwrap_or(&"");
    format!("{month} {}", date.year)
}
