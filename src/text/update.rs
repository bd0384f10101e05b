//! Words of the monthly update: which files to choose, what is wrong with them, what would change.

use super::Section;
use crate::directory::Date;

/// What is wrong with the files chosen, for choosing the sentence that says what to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UpdateRefusal {
    /// A file is far too big, packed or not.
    TooBig,
    /// The browser could not read a file.
    Unread,
    /// A zip is damaged.
    BrokenZip,
    /// It is none of the published lists.
    OtherFile,
    /// It is a published list that is not needed here.
    NotNeeded,
    /// A column is missing.
    NoColumn,
    /// It ends in the middle of a row, or holds no row.
    CutShort,
    /// The list is not newer than the one that came with the app.
    NotNewer,
    /// The list in use could not be had, so that nothing can be carried over from it.
    NoList,
    /// A fault of this program.
    Fault,
}

/// What has to be agreed to first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UpdateDoubt {
    /// The list of surgeries is older than the one in use.
    OlderPractices,
    /// The addresses may be older than those in use.
    OlderAddresses,
    /// So many surgeries would be gone, more than one in a hundred.
    PracticesLost(usize),
    /// So many surgeries would lose their address, more than one in a hundred.
    AddressesLost(usize),
}

/// The monthly update.
#[derive(Debug)]
pub struct UpdateText {
    /// What it is for.
    pub lead: &'static str,
    /// Which list is in use.
    pub in_use: fn(&str) -> String,
    /// The list in use is one that was updated here.
    pub is_kept: &'static str,
    /// The one that was updated here is no newer than the one that came with the app.
    pub kept_is_old: &'static str,
    /// The button that goes back to the list that came with the app.
    pub go_back: fn(&str) -> String,
    /// It was gone back to.
    pub gone_back: &'static str,
    /// Where to find the files.
    pub files: Section,
    /// The two files: what each is called where it is published, and under which name.
    pub two: [(&'static str, &'static str); 2],
    /// The button that opens files.
    pub choose: &'static str,
    /// That they can be dropped as well.
    pub drop: &'static str,
    /// Said of the two before they were chosen.
    pub not_yet: &'static str,
    /// Names the bar that shows how far it has come.
    pub progress: &'static str,
    /// What is being done, step by step.
    pub steps: [&'static str; 3],
    /// One file is there, and the other is needed.
    pub other_needed: fn(&str) -> String,
    /// Why a file is refused.
    pub refused: fn(UpdateRefusal) -> &'static str,
    /// Nothing was changed.
    pub unchanged: &'static str,
    /// The heading of what would change.
    pub changes: &'static str,
    /// The list that was read, and the one in use.
    pub from_to: fn(&str, &str) -> String,
    /// The kinds of changes: surgeries new, gone, renamed, in another network, at another address;
    /// networks new, gone, renamed.
    pub kinds: [&'static str; 8],
    /// It had another name: the old and the new.
    pub renamed: fn(&str, &str) -> String,
    /// It went from one network to another.
    pub moved: fn(&str, &str) -> String,
    /// In place of a network's name, where there is none.
    pub no_network: &'static str,
    /// So many more of a list.
    pub more: fn(usize) -> String,
    /// Rows that could not be used.
    pub rows_left_out: fn(usize) -> String,
    /// What stays as it was.
    pub carried_over: fn(&str) -> String,
    /// Nothing at all would change.
    pub nothing: &'static str,
    /// The heading of what has to be agreed to.
    pub check: &'static str,
    /// What has to be agreed to.
    pub doubt: fn(UpdateDoubt) -> String,
    /// The box to tick.
    pub agree: &'static str,
    /// The button that keeps the new list.
    pub keep: &'static str,
    /// The button that does not.
    pub leave: &'static str,
    /// It was kept.
    pub kept: fn(&str) -> String,
    /// The button that loads the page again.
    pub reload: &'static str,
    /// The browser would not keep it.
    pub not_kept: &'static str,
    /// The browser would not forget it.
    pub not_gone_back: &'static str,
    /// A list without a date.
    pub no_date: &'static str,
    /// A date in words.
    pub date: fn(Date) -> String,
}
