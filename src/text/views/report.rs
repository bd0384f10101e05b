//! Words of: the report, and the files for a spreadsheet.

/// The report, and the files for a spreadsheet.
#[derive(Debug)]
pub struct ReportText {
    /// The heading.
    pub title: &'static str,
    /// What the screen is for.
    pub lead: &'static str,
    /// Before the first and the last month, and any month.
    pub months: [&'static str; 3],
    /// Before the choice of a survey, where several were answered.
    pub survey: &'static str,
    /// Before the choice of a surgery or network, and its first.
    pub place: [&'static str; 2],
    /// Prints it.
    pub print: &'static str,
    /// How it is best printed.
    pub print_hint: &'static str,
    /// Over the files.
    pub files: &'static str,
    /// What the files are.
    pub files_what: &'static str,
    /// The file of all answers, what its columns mean, and the months of the test.
    pub file_names: [&'static str; 3],
    /// A box to tick: who took part beside their words; and a warning.
    pub who: [&'static str; 2],
    /// So many people have answered: too few for percentages.
    pub few: fn(usize) -> String,
    /// So many answers are sealed.
    pub sealed: fn(u32) -> String,
    /// The report is below.
    pub below: &'static str,
    /// A file could not be saved.
    pub file_failed: &'static str,
    /// A file was saved: its name.
    pub saved: fn(&str) -> String,
    /// The clock is wrong.
    pub no_day: &'static str,
}
