//! The group's desk, in Easy English.

use crate::text::english::{counted, number};
use crate::text::{DeskText, Forms, Plural, VIEWS_IN_ENGLISH};

const ANSWERS: Forms = Forms { special: &[(Plural::One, "answer")], other: "answers" };
const RECORDS: Forms = Forms { special: &[(Plural::One, "record")], other: "records" };

pub(super) const DESK: DeskText = DeskText {
    shared: (
        "Many people use this screen",
        "So we do not show what anyone said. You only see how much there is, and if it is safe. Do you want to read the answers? Save a backup. Open it on your group's own device.",
    ),
    not_here: "Many people use this screen. So we do not show what anyone said. Save a backup. Open it on your group's own device.",
    to_know: "What you need to know",
    newer: "A newer version of this app was used here. This older one changes nothing. It only shows what there is and saves backups. Please open the newer version.",
    forgets: "This browser lost what it kept, or it is broken. We put back what we could. Save a backup now. Then tell the person who looks after this device. The browser needs a new profile.",
    restored: |n| {
        let was = if n == 1 { "was" } else { "were" };
        format!(
            "{} {was} lost from this browser. We put back the safety copy. Nothing is lost. Save a backup today.",
            counted(n, &RECORDS)
        )
    },
    replayed: |n| match n {
        1 => "1 record had no safety copy here. It has one now. You need not do anything.".into(),
        n => format!(
            "{n} records had no safety copy here. They have one now. You need not do anything."
        ),
    },
    set_aside: |n| {
        match n {
        1 => "We could not read 1 record. We put it aside as it is. Do you have a backup? Open it. A good copy may be in it.".into(),
        n => format!("We could not read {n} records. We put them aside as they are. Do you have a backup? Open it. Good copies may be in it."),
    }
    },
    no_journal: "This browser does not let us keep safety copies. We keep the answers. But a crash or a power cut could lose the last ones. Save backups often. Or use another browser.",
    denied: "This browser keeps nothing for this page. So it cannot keep answers. Let it store data for this site. Or use another browser.",
    backup: ["You have a good backup", "Save a backup soon", "Save a backup now"],
    backup_later: "You do not need a backup yet",
    missing: |n| match n {
        0 => "All that is on this device is in a backup. We checked it.".into(),
        1 => "1 record is not in a backup yet.".into(),
        n => format!("{n} records are not in a backup yet."),
    },
    since_backup: |days| match days {
        0 => "You checked the last backup today.".into(),
        1 => "You checked the last backup yesterday.".into(),
        n => format!("You checked the last backup {n} days ago."),
    },
    never_backed_up: |days| {
        let when = match days {
            0 => "today".into(),
            1 => "yesterday".into(),
            n => format!("{n} days ago"),
        };
        format!("There is no backup yet. Someone first used this device {when}.")
    },
    undated_lead: "We do not know when these came. Do you know the month? Pick it here. You can change it later.",
    not_dated: "We could not keep the month. Please try again.",
    sealed: |n| if n == 1 { "locked answer" } else { "locked answers" },
    undated: |n| {
        let has = if n == 1 { "has" } else { "have" };
        format!("{} {has} no month. The clock was wrong.", counted(n, &ANSWERS))
    },
    survey: "The survey on this device",
    survey_is: |title, group| format!("{title}, from {group}"),
    no_survey: "There is no survey on this device yet. A survey is a list of questions. You can make one in about 10 minutes.",
    set_up: "Make a survey",
    give: "Answer the questions",
    months: "Answers in each month",
    places_note: "The number for a network counts its GP surgeries too.",
    read: ["Read the comments", "Read and sort them. Say which ones you may show."],
    said_done: [
        "You said, we did",
        "Say what came of it. Say what you plan and what cannot be done.",
    ],
    report: ["The report", "A few pages to give out. Also files for a spreadsheet."],
    together: [
        "Backups and other devices",
        "Save what is here. Bring devices together. Take answers away.",
    ],
    set_up_card: ["Make a survey", "Say who asks, what you ask and when."],
    paper: ["Paper forms", "Print a form. Type in the forms that came back."],
    keys: ["Keys", "Lock answers. Then only your group can read them."],
    room: |percent, more| {
        format!(
            "{percent}% of the space is used. There is space for about {} more answers.",
            number(more)
        )
    },
    fullness: [
        "This device is filling up. Save a backup. Then clear what is in it.",
        "This device is nearly full. Save a backup now. Then clear what is in it.",
        "This device is full. It takes no more answers, so none is lost. Save a backup now. Then clear what is in it.",
    ],
    aside: |n| match n {
        1 => "We put 1 text aside. We could not read it.".into(),
        n => format!("We put {n} texts aside. We could not read them."),
    },
    see_aside: "See what to do about it",
    fingerprint_hint: "Do 2 devices show the same letters here? Then they hold the same answers.",
    ..VIEWS_IN_ENGLISH.desk
};
