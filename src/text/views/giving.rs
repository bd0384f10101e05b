//! Words of: giving views: the start, the questions, the check and what became of it.

use crate::text::Section;

/// Giving views: the start, the questions, the check and what became of it.
#[derive(Debug)]
pub struct GivingText {
    /// The heading of the start.
    pub title: &'static str,
    /// 999 and 111, before anything else.
    pub urgent: Section,
    /// The same in a line, beside every question in one's own words.
    pub urgent_line: &'static str,
    /// What the way to more of it says.
    pub urgent_link: &'static str,
    /// How many questions there are at most, and that any may be skipped.
    pub how_many: fn(usize) -> String,
    /// The heading over what the group says of it.
    pub before: &'static str,
    /// Where the answers are kept, and who can open them.
    pub keeping: KeepingText,
    /// How to tell a person instead.
    pub person: PersonText,
    /// Who is helping.
    pub help: HelpingText,
    /// The button that begins.
    pub start: &'static str,
    /// The button that goes on with what was begun.
    pub go_on: &'static str,
    /// Go on.
    pub next: &'static str,
    /// Go to the page before.
    pub back: &'static str,
    /// Where there is no survey yet.
    pub no_survey: NoSurveyText,
    /// Where nothing can be kept: said before anyone begins.
    pub cannot_keep: CannotKeepText,
    /// What opening the page from a file means for what is kept; the desk says it too.
    pub on_file: Section,
    /// What the views are about.
    pub about: AboutText,
    /// A question.
    pub question: QuestionText,
    /// The answers, before they are kept.
    pub check: CheckText,
    /// What became of them.
    pub kept: KeptText,
    /// There is nothing to go on with.
    pub lost: LostText,
}

/// Where the answers are kept, and who can open them.
#[derive(Debug)]
pub struct KeepingText {
    /// The heading.
    pub heading: &'static str,
    /// They are sealed: only the group of this name opens them.
    pub sealed: fn(&str) -> String,
    /// Before the name of the group's key.
    pub key: &'static str,
    /// What to compare it with.
    pub key_hint: &'static str,
    /// They are not sealed; with the group's name.
    pub open: fn(&str) -> String,
}

/// How to tell a person instead.
#[derive(Debug)]
pub struct PersonText {
    /// The heading.
    pub heading: &'static str,
    /// The way to the form on paper.
    pub paper: &'static str,
    /// Where the form on paper is had on a kiosk.
    pub paper_at_desk: &'static str,
    /// The front desk.
    pub desk: &'static str,
    /// What the group cannot do.
    pub complaint: &'static str,
    /// The way to how to complain.
    pub complain: &'static str,
}

/// Who is helping.
#[derive(Debug)]
pub struct HelpingText {
    /// What opens the choice, and its name.
    pub question: &'static str,
    /// Nobody; a carer, a relative or a friend; someone of the surgery; an interpreter.
    pub choices: [&'static str; 4],
    /// The name of it among the answers.
    pub key: &'static str,
}

/// Where there is no survey yet.
#[derive(Debug)]
pub struct NoSurveyText {
    /// What this is for.
    pub lead: &'static str,
    /// How to begin with a file.
    pub file: Section,
    /// The button that opens a file.
    pub open: &'static str,
    /// What opens another file where there is a survey already.
    pub open_another: &'static str,
    /// For the group: how to set one up.
    pub group: Section,
    /// The way to the group's desk.
    pub desk: &'static str,
    /// What was wrong with the file.
    pub failed: fn(FileFailure) -> &'static str,
}

/// Why a file brought no survey.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileFailure {
    /// It could not be read from the disk.
    Unread,
    /// It is something else.
    Other,
    /// It was altered or cut short.
    Damaged,
    /// A later app made it.
    Newer,
    /// It holds no survey.
    NoSurvey,
    /// This browser could not keep it.
    NotKept,
}

/// Where nothing can be kept.
#[derive(Debug)]
pub struct CannotKeepText {
    /// This browser keeps nothing.
    pub denied: Section,
    /// There is no room.
    pub full: Section,
    /// The survey wants answers sealed, and this app cannot.
    pub sealed: Section,
    /// A later version of the app has been here.
    pub newer: Section,
    /// Another page shows this one inside it.
    pub framed: Section,
}

/// What the views are about.
#[derive(Debug)]
pub struct AboutText {
    /// The heading.
    pub title: &'static str,
    /// Before what was looked at or chosen.
    pub chosen: &'static str,
    /// When nothing is chosen.
    pub none: &'static str,
    /// Where the network is not known by name.
    pub surgery_of: fn(&str, &str) -> String,
    /// The heading over the search.
    pub another: &'static str,
    /// While the list of surgeries is on its way.
    pub waiting: &'static str,
    /// Where the list of surgeries could not be had.
    pub no_list: &'static str,
    /// The heading over what was found.
    pub found: &'static str,
    /// When nothing was found.
    pub not_found: &'static str,
    /// The button that goes on without.
    pub rather_not: &'static str,
    /// The name of it among the answers.
    pub key: &'static str,
    /// When it was not said.
    pub not_said: &'static str,
}

/// A question.
#[derive(Debug)]
pub struct QuestionText {
    /// Which of how many.
    pub progress: fn(usize, usize) -> String,
    /// Go on without an answer.
    pub skip: &'static str,
    /// For a question that takes several answers and does not say so.
    pub many: &'static str,
    /// For an answer in one's own words.
    pub own_words: &'static str,
    /// How many letters are left, or too many.
    pub letters: fn(usize, usize) -> String,
    /// What went wrong.
    pub problem: &'static str,
    /// The text is too long by so many letters.
    pub too_long: fn(usize) -> String,
    /// Before what seems to be personal details.
    pub personal: &'static str,
    /// An NHS number, a telephone number, an e-mail address, a postcode and a date, each with its
    /// article.
    pub details: [&'static str; 5],
    /// Between the last two of several.
    pub and: &'static str,
    /// What is asked then.
    pub personal_why: &'static str,
    /// Go back to the text.
    pub change: &'static str,
    /// Go on with the text as it is.
    pub leave: &'static str,
    /// The handles were not moved yet.
    pub scale_unset: &'static str,
    /// What a handle is at that was not moved yet.
    pub handle_unset: &'static str,
    /// The handles stand where they were left in the explainer.
    pub scale_from_explainer: &'static str,
    /// What the handles say together: each name and step.
    pub scale_says: fn(&str, &str, &str, &str) -> String,
    /// The heading over questions on who took part.
    pub equality: &'static str,
    /// Why they are asked.
    pub why_equality: &'static str,
    /// Not wanting to say.
    pub prefer_not: &'static str,
}

/// The answers, before they are kept.
#[derive(Debug)]
pub struct CheckText {
    /// The heading.
    pub title: &'static str,
    /// What to do.
    pub lead: &'static str,
    /// A question without an answer.
    pub skipped: &'static str,
    /// Change an answer.
    pub change: &'static str,
    /// Beside an answer with what seem to be personal details.
    pub personal: &'static str,
    /// The tick that lets words be quoted.
    pub quote: &'static str,
    /// That nothing was answered at all.
    pub nothing: &'static str,
    /// What becomes of them.
    pub then: &'static str,
    /// The button that keeps them.
    pub keep: &'static str,
    /// While they are being kept.
    pub keeping: &'static str,
}

/// What became of the answers.
#[derive(Debug)]
pub struct KeptText {
    /// They are kept for certain.
    pub kept: Section,
    /// They are in this browser, but not yet on the disk.
    pub in_browser: Section,
    /// They are not kept.
    pub not_kept: Section,
    /// Why they are not: there is no room, the browser refuses, or something else.
    pub why: [&'static str; 3],
    /// Try to keep them again.
    pub again: &'static str,
    /// Go back to them.
    pub to_answers: &'static str,
    /// On a kiosk: the heading over what happens next.
    pub next_title: &'static str,
    /// On a kiosk: what happens next, with the group's name.
    pub next: fn(&str) -> String,
    /// When the group meets.
    pub meets: fn(&str) -> String,
    /// On a device of one's own: the heading over what is still to be done.
    pub step_title: &'static str,
    /// On a device of one's own: how to hand the answers over, with the group's name.
    pub hand_over: fn(&str) -> String,
    /// What to know of the file.
    pub file_note: &'static str,
    /// The button that saves the file.
    pub save: &'static str,
    /// The browser was asked to save it under this name.
    pub saved: fn(&str) -> String,
    /// It could not be saved.
    pub not_saved: &'static str,
    /// Before how to reach the group.
    pub contact: &'static str,
    /// Someone else's turn.
    pub someone_else: &'static str,
    /// On a kiosk: the screen goes back by itself after so many seconds.
    pub goes_back: fn(u32) -> String,
    /// On a kiosk: do not go back.
    pub stay: &'static str,
    /// On a kiosk: it will not go back.
    pub stays: &'static str,
    /// On a kiosk: go back now.
    pub finish: &'static str,
}

/// There is nothing to go on with.
#[derive(Debug)]
pub struct LostText {
    /// The page was loaded anew.
    pub reloaded: Section,
    /// The answers were kept before.
    pub given: Section,
}
