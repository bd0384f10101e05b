//! Words of: backups, other devices' files, and taking away.

/// Backups, other devices' files, and taking away.
#[derive(Debug)]
pub struct TogetherText {
    /// The heading.
    pub title: &'static str,
    /// What the screen is for.
    pub lead: &'static str,
    /// Saving a backup.
    pub save: SaveText,
    /// Taking in files of other devices.
    pub open: TakeInText,
    /// Taking answers away.
    pub away: AwayText,
    /// Why a file was refused.
    pub refused: RefusedText,
    /// The browser could not open or save a file.
    pub file_failed: &'static str,
    /// Something could not be kept: there is no room.
    pub full: &'static str,
    /// Something could not be kept, for another reason.
    pub not_kept: &'static str,
    /// Takes back what was asked.
    pub cancel: &'static str,
}

/// Saving a backup.
#[derive(Debug)]
pub struct SaveText {
    /// The heading.
    pub heading: &'static str,
    /// What a backup is.
    pub what: &'static str,
    /// The button.
    pub save: &'static str,
    /// Over the second half: opening it again.
    pub check_heading: &'static str,
    /// Why it must be opened again.
    pub check: &'static str,
    /// The button for that.
    pub check_button: &'static str,
    /// So many files were saved.
    pub saved: fn(usize) -> String,
    /// The file holds all that is here.
    pub checked: &'static str,
    /// The file holds some; so many records are in no backup.
    pub checked_part: fn(usize) -> String,
    /// The file holds nothing of what is here.
    pub not_of_here: &'static str,
    /// The device's clock is wrong, so it cannot be noted.
    pub no_day: &'static str,
}

/// Taking in files of other devices.
#[derive(Debug)]
pub struct TakeInText {
    /// The heading.
    pub heading: &'static str,
    /// What it does.
    pub what: &'static str,
    /// The button.
    pub open: &'static str,
    /// That files can be dropped.
    pub drop: &'static str,
    /// The heading over what a file would change.
    pub preview: &'static str,
    /// Where a file comes from: device, month if known.
    pub from: fn(&str, Option<&str>) -> String,
    /// Before the name of a file that was refused.
    pub refused: &'static str,
    /// Before how many answers are new.
    pub new_responses: &'static str,
    /// Before how many of the answers in the files are sealed.
    pub sealed: &'static str,
    /// Before how many surveys and steps are new.
    pub new_others: &'static str,
    /// Before how many records are here already.
    pub already_here: &'static str,
    /// Before how many records were erased and do not come in.
    pub erased: &'static str,
    /// Before how many records differ from those here.
    pub conflicting: &'static str,
    /// What becomes of those.
    pub conflicting_hint: &'static str,
    /// A box to tick: so many records that are here were erased elsewhere.
    pub would_erase: fn(usize) -> String,
    /// What happens if it is not ticked.
    pub would_erase_hint: &'static str,
    /// There is no room for it.
    pub no_room: &'static str,
    /// Nothing would change.
    pub nothing_new: &'static str,
    /// Does it.
    pub take: &'static str,
    /// Nothing has changed so far.
    pub nothing_yet: &'static str,
    /// How far it has come.
    pub progress: fn(usize, usize) -> String,
    /// It is done: so many answers, so many others, so many erased.
    pub done: fn(usize, usize, usize) -> String,
    /// It stopped part of the way.
    pub stopped: fn(&str) -> String,
}

/// Taking answers away.
#[derive(Debug)]
pub struct AwayText {
    /// The heading.
    pub heading: &'static str,
    /// That there are three ways.
    pub what: &'static str,
    /// Erasing: heading and what it does.
    pub erase: [&'static str; 2],
    /// The field for the receipt, and its hint.
    pub receipt: [&'static str; 2],
    /// The field for the reason.
    pub why: &'static str,
    /// The reasons: asked, harmful, try-out.
    pub reasons: [&'static str; 3],
    /// Finds it.
    pub find: &'static str,
    /// There is no such answer.
    pub not_found: &'static str,
    /// What goes: so many answers, so many steps made of them.
    pub would_go: fn(usize, usize) -> String,
    /// Does it.
    pub erase_now: &'static str,
    /// It is done.
    pub erased: fn(usize) -> String,
    /// The journal did not hear of it yet.
    pub not_certain: &'static str,
    /// Clearing: heading and what it does.
    pub clear: [&'static str; 2],
    /// Opens the file.
    pub clear_open: &'static str,
    /// So many of so many answers here are in the file.
    pub would_clear: fn(usize, usize) -> String,
    /// None is.
    pub none_to_clear: &'static str,
    /// Does it.
    pub clear_now: fn(usize) -> String,
    /// It is done.
    pub cleared: fn(usize) -> String,
    /// Retiring: heading and what it does.
    pub retire: [&'static str; 2],
    /// None is old enough.
    pub none_to_retire: &'static str,
    /// The clock is wrong.
    pub no_month: &'static str,
    /// So many are.
    pub to_retire: fn(usize) -> String,
    /// Asks first.
    pub retire_ask: &'static str,
    /// Texts set aside: the heading.
    pub aside: &'static str,
    /// What they are: how many.
    pub aside_what: fn(usize) -> String,
    /// Saves them.
    pub aside_save: &'static str,
    /// That a browser's deleting is not wiping.
    pub note: &'static str,
}

/// Why a file was refused, each with what to do.
#[derive(Debug)]
pub struct RefusedText {
    /// Too large.
    pub too_large: &'static str,
    /// Something else.
    pub not_ours: &'static str,
    /// A later app made it.
    pub newer: &'static str,
    /// Its end is missing.
    pub cut_short: &'static str,
    /// Another program saved it.
    pub saved_anew: &'static str,
    /// It was altered.
    pub altered: &'static str,
    /// It holds too much.
    pub too_many: &'static str,
    /// A line of it is not right: which.
    pub wrong_line: fn(usize) -> String,
}
