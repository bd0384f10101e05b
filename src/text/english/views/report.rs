//! The report, and the files for a spreadsheet, in English.

use crate::text::ReportText;

pub(super) const REPORT: ReportText = ReportText {
    title: "The report",
    lead: "A few pages to hand to your GP surgery and to put up for everyone. Choose what it is about, read it, then print it or save it as a PDF.",
    months: ["From", "To", "Any month"],
    survey: "Survey",
    place: ["About", "Everyone"],
    print: "Print or save as PDF",
    print_hint: "It is made for A4 and reads well without colours.",
    files: "Files for a spreadsheet",
    files_what: "They hold what you chose above. They open in LibreOffice and Excel.",
    file_names: ["Every answer", "What the columns mean", "Friends and Family Test by month"],
    who: [
        "Put who people are beside their own words",
        "Together they could show who wrote something. Keep such a file within the group.",
    ],
    few: |n| {
        match n {
        0 => "Nobody has answered what you chose.".into(),
        1 => "Only 1 person has answered what you chose. That is too few for percentages, and people may know who it was.".into(),
        n => format!("Only {n} people have answered what you chose. That is too few for percentages, and people may guess who they are."),
    }
    },
    sealed: |n| match n {
        1 => "1 answer is still sealed and is not in the figures.".into(),
        n => format!("{n} answers are still sealed and are not in the figures."),
    },
    below: "This is how it looks",
    file_failed: "The browser could not save the file. Try again.",
    saved: |name| format!("{name} is on its way to your downloads."),
    no_day: "The clock of this device is wrong, so we cannot tell which months are over. Set the clock and try again.",
};
