//! Words of: the group's desk.

/// The group's desk.
#[derive(Debug)]
pub struct DeskText {
    /// The heading.
    pub title: &'static str,
    /// The link back to the desk from its other screens.
    pub back: &'static str,
    /// Said on a shared screen: a heading, and what that means.
    pub shared: (&'static str, &'static str),
    /// Said where a screen shows nothing on a shared one.
    pub not_here: &'static str,
    /// Over what start-up had to tell.
    pub to_know: &'static str,
    /// A later version has been here.
    pub newer: &'static str,
    /// The browser forgets.
    pub forgets: &'static str,
    /// So many came back from the journal.
    pub restored: fn(usize) -> String,
    /// So many were written to the journal again.
    pub replayed: fn(usize) -> String,
    /// So many were set aside just now.
    pub set_aside: fn(usize) -> String,
    /// There is no journal.
    pub no_journal: &'static str,
    /// The browser keeps nothing.
    pub denied: &'static str,
    /// Over the backup: nothing is missing, one is due soon, one is due now.
    pub backup: [&'static str; 3],
    /// Over the backup: something is missing, but it is not due yet.
    pub backup_later: &'static str,
    /// How many records no backup has.
    pub missing: fn(usize) -> String,
    /// How long since the last backup, in days.
    pub since_backup: fn(i32) -> String,
    /// How long since the device was first used, when there has been no backup.
    pub never_backed_up: fn(i32) -> String,
    /// The link to save one.
    pub save_backup: &'static str,
    /// Under the number of answers.
    pub answers: fn(usize) -> &'static str,
    /// Under the number of answers of this month.
    pub this_month: &'static str,
    /// Under the number of comments nobody has sorted.
    pub to_sort: fn(usize) -> &'static str,
    /// Under the number of sealed answers.
    pub sealed: fn(u32) -> &'static str,
    /// Since when there are answers: the month.
    pub since: fn(&str) -> String,
    /// How many have no month.
    pub undated: fn(usize) -> String,
    /// Over the survey that is open.
    pub survey: &'static str,
    /// Its title and who asks.
    pub survey_is: fn(&str, &str) -> String,
    /// There is none.
    pub no_survey: &'static str,
    /// The link to set one up.
    pub set_up: &'static str,
    /// The link to change it.
    pub change_survey: &'static str,
    /// The link to answer it.
    pub give: &'static str,
    /// Over the months.
    pub months: &'static str,
    /// What the picture of the months shows: how many answers a dot is.
    pub a_dot: fn(u32) -> String,
    /// A month and its answers, for those who do not see the picture.
    pub month: fn(&str, usize) -> String,
    /// What opens the same as a table, and its columns: month, answers.
    pub months_table: (&'static str, [&'static str; 2]),
    /// Over answers that came without a month.
    pub undated_heading: &'static str,
    /// What the group can do about it.
    pub undated_lead: &'static str,
    /// So many answers of one start of a device of this name: the label of their month.
    pub of_session: fn(usize, &str) -> String,
    /// As long as they have none.
    pub no_month: &'static str,
    /// They have the month that was chosen.
    pub dated: &'static str,
    /// The month could not be kept.
    pub not_dated: &'static str,
    /// Over the surgeries and networks.
    pub places: &'static str,
    /// The columns: surgery or network, answers, of this month.
    pub place_columns: [&'static str; 3],
    /// What is about no surgery that is known.
    pub no_place: &'static str,
    /// That a network's answers include those about its surgeries.
    pub places_note: &'static str,
    /// Over the links.
    pub work: &'static str,
    /// Reading: the link and what it is for.
    pub read: [&'static str; 2],
    /// You said, we did.
    pub said_done: [&'static str; 2],
    /// The report.
    pub report: [&'static str; 2],
    /// Bringing devices together.
    pub together: [&'static str; 2],
    /// Setting up.
    pub set_up_card: [&'static str; 2],
    /// Paper forms.
    pub paper: [&'static str; 2],
    /// Keys.
    pub keys: [&'static str; 2],
    /// Over how the device is.
    pub device: &'static str,
    /// How much room is used, in per cent, and for how many more answers there is some.
    pub room: fn(usize, usize) -> String,
    /// The room is filling, nearly full, full.
    pub fullness: [&'static str; 3],
    /// How many texts stand aside.
    pub aside: fn(usize) -> String,
    /// The link to them.
    pub see_aside: &'static str,
    /// Before the fingerprint.
    pub fingerprint: &'static str,
    /// What it is for.
    pub fingerprint_hint: &'static str,
}
