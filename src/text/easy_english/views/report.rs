//! The report, and the files for a spreadsheet, in Easy English.

use crate::text::{ReportText, VIEWS_IN_ENGLISH};

pub(super) const REPORT: ReportText = ReportText {
    lead: "Give these pages to your GP surgery. Put them up for everyone to see. Choose what the report is about. Read it. Then print it or save it.",
    print_hint: "It fits on A4 paper. You do not need colours to read it.",
    files_what: "The files hold what you chose above. You can open them in LibreOffice or Excel.",
    file_names: ["All answers", "What the columns mean", "Friends and Family Test in each month"],
    who: [
        "Put who people are beside their own words",
        "This could show who wrote something. Only your group should see such a file.",
    ],
    few: |n| {
        match n {
        0 => "No one has answered what you chose.".into(),
        1 => "Only 1 person has answered what you chose. That is too few for percentages. People may know who it was.".into(),
        n => format!("Only {n} people have answered what you chose. That is too few for percentages. People may guess who they are."),
    }
    },
    sealed: |n| match n {
        1 => "1 answer is still locked. We did not count it.".into(),
        n => format!("{n} answers are still locked. We did not count them."),
    },
    below: "Here is the report",
    saved: |name| {
        format!("Your browser saves a file now. Its name is {name}. Look in your downloads.")
    },
    no_day: "The clock of this device is wrong. So we do not know which months are over. Set the clock and try again.",
    ..VIEWS_IN_ENGLISH.report
};
