//! The group's desk, in English.

use super::super::number;
use crate::text::DeskText;

pub(super) const DESK: DeskText = DeskText {
    title: "The group's desk",
    back: "The group's desk",
    shared: (
        "This is a shared screen",
        "Many people use it, so nothing that anyone said is shown here. You see only how much there is and whether it is safe. To read the answers, save a backup and open it on a device of the group.",
    ),
    not_here: "This is a shared screen, so nothing that anyone said is shown here. Save a backup and open it on a device of the group.",
    to_know: "What you should know",
    newer: "A newer version of this app has been used here. To be safe, this one changes nothing: it only shows what there is and saves backups. Open the newer version.",
    forgets: "This browser forgot what it kept, or its storage is damaged. What could be saved has been put back: save a backup now. Then ask whoever looks after this device to give the browser a new profile.",
    restored: |n| {
        match n {
        1 => "1 record had gone missing from this browser and was put back from its safety copy. Nothing is lost. Save a backup today.".into(),
        n => format!("{n} records had gone missing from this browser and were put back from their safety copies. Nothing is lost. Save a backup today."),
    }
    },
    replayed: |n| match n {
        1 => {
            "1 record had no safety copy on this device. It has one again. There is nothing to do."
                .into()
        }
        n => format!(
            "{n} records had no safety copy on this device. They have one again. There is nothing to do."
        ),
    },
    set_aside: |n| {
        match n {
        1 => "1 record could not be read, and was set aside without a change. If you have a backup, open it: a whole copy may be in it.".into(),
        n => format!("{n} records could not be read, and were set aside without a change. If you have a backup, open it: whole copies may be in it."),
    }
    },
    no_journal: "This browser does not let us keep safety copies. Answers are kept, but a crash or a power cut could lose the last ones. Save backups often, or use another browser.",
    denied: "This browser keeps nothing for this page, so no answer can be kept here. Allow it to store data for this site, or use another browser.",
    backup: ["Your backup is up to date", "Save a backup soon", "Save a backup now"],
    backup_later: "No need for a backup yet",
    missing: |n| match n {
        0 => "Everything on this device is in a backup that was checked.".into(),
        1 => "1 record is in no backup yet.".into(),
        n => format!("{n} records are in no backup yet."),
    },
    since_backup: |days| match days {
        0 => "The last backup was checked today.".into(),
        1 => "The last backup was checked yesterday.".into(),
        n => format!("The last backup was checked {n} days ago."),
    },
    never_backed_up: |days| match days {
        0 => "There has been no backup yet. This device was first used today.".into(),
        1 => "There has been no backup yet. This device was first used yesterday.".into(),
        n => format!("There has been no backup yet. This device was first used {n} days ago."),
    },
    save_backup: "Save a backup",
    answers: |n| if n == 1 { "answer" } else { "answers" },
    this_month: "this month",
    to_sort: |n| if n == 1 { "comment to sort" } else { "comments to sort" },
    sealed: |n| if n == 1 { "sealed answer" } else { "sealed answers" },
    since: |month| format!("Since {month}."),
    undated: |n| match n {
        1 => "1 answer has no month, since the device's clock was wrong.".into(),
        n => format!("{n} answers have no month, since the device's clock was wrong."),
    },
    survey: "The survey that is open here",
    survey_is: |title, group| format!("{title}, asked by {group}"),
    no_survey: "No survey is open on this device yet. It takes about 10 minutes to set one up.",
    set_up: "Set up a survey",
    change_survey: "Look at it or change it",
    give: "Give views",
    months: "Answers by month",
    a_dot: |n| match n {
        1 => "Each dot is one answer.".into(),
        n => format!("Each dot is up to {n} answers."),
    },
    months_table: ("Show this as a table", ["Month", "Answers"]),
    undated_heading: "Answers without a month",
    undated_lead: "The clock of a device was wrong when these came, or nobody knew the month. If you know it, choose it here. You can change it later.",
    of_session: |n, device| match n {
        1 => format!("1 answer from device {device}"),
        n => format!("{n} answers from device {device}"),
    },
    no_month: "Not known",
    dated: "Those answers now count for that month.",
    not_dated: "The month could not be kept. Look below at how this device is, then try again.",
    month: |month, n| format!("{month}: {n}"),
    places: "What the answers are about",
    place_columns: ["Surgery or network", "Answers", "This month"],
    no_place: "No surgery or network",
    places_note: "A network's answers include those about its surgeries.",
    work: "What you can do",
    read: ["Read the comments", "One after another: sort them, and say which may be quoted."],
    said_done: ["You said, we did", "What came of it, what is planned, and what cannot be."],
    report: ["The report", "A few pages to hand over, and files for a spreadsheet."],
    together: [
        "Backups and other devices",
        "Save what is here, bring devices together, take answers away.",
    ],
    set_up_card: ["Set up a survey", "Who asks, what and when."],
    paper: ["Paper forms", "Print a form, and type in what came back."],
    keys: ["Keys", "Seal answers so that only the group can read them."],
    device: "This device",
    room: |percent, more| {
        format!(
            "{percent}% of the room for answers is used: there is room for about {} more.",
            number(more)
        )
    },
    fullness: [
        "The room is filling up. Save a backup, then clear what it holds.",
        "There is little room left. Save a backup now, then clear what it holds.",
        "The room is full: this device takes no more answers, so that none is lost. Save a backup now, then clear what it holds.",
    ],
    aside: |n| match n {
        1 => "1 text that could not be read is set aside.".into(),
        n => format!("{n} texts that could not be read are set aside."),
    },
    see_aside: "See what to do with it",
    fingerprint: "Fingerprint of the data",
    fingerprint_hint: "Devices that show the same hold the same.",
};
