//! Words of: setting a survey up.

/// Setting a survey up.
#[derive(Debug)]
pub struct SetUpText {
    /// The heading.
    pub title: &'static str,
    /// The three steps.
    pub steps: [&'static str; 3],
    /// What the steps are together, for those who do not see them.
    pub steps_label: &'static str,
    /// Said while another survey is open: its title.
    pub beside_open: fn(&str) -> String,
    /// Opens the way to give a draft up.
    pub discard_summary: &'static str,
    /// What that means.
    pub discard_means: &'static str,
    /// Gives the draft up.
    pub discard: &'static str,
    /// Below the heading of the first step.
    pub who_lead: &'static str,
    /// The fields of the first step: short name, label, hint.
    pub who_fields: [(&'static str, &'static str, &'static str); 6],
    /// The button that looks for a surgery in the list.
    pub find_place: &'static str,
    /// Before the name of what was found.
    pub found_place: &'static str,
    /// Opens what is said before the first question.
    pub notice_summary: &'static str,
    /// The label of what is said before the first question.
    pub notice_label: &'static str,
    /// What may stand in it.
    pub notice_hint: &'static str,
    /// Goes to the second step.
    pub to_questions: &'static str,
    /// Goes to the third step.
    pub to_open: &'static str,
    /// Goes a step back.
    pub back: &'static str,
    /// Below the heading of the second step.
    pub questions_lead: &'static str,
    /// How many questions there are, and how many minutes they take.
    pub minutes: fn(usize, usize) -> String,
    /// How a question is answered that takes one of so many answers.
    pub kind_one: fn(usize) -> String,
    /// The same for any of so many.
    pub kind_many: fn(usize) -> String,
    /// The same for two handles.
    pub kind_scale: &'static str,
    /// The same for own words.
    pub kind_text: &'static str,
    /// Why a question cannot be changed.
    pub locked: &'static str,
    /// Stands for a question without words.
    pub without_words: &'static str,
    /// Stands for a question that is not there any more.
    pub a_lost_question: &'static str,
    /// Moves a question up.
    pub up: &'static str,
    /// Moves a question down.
    pub down: &'static str,
    /// Opens a question to be changed.
    pub change: &'static str,
    /// Closes it.
    pub done: &'static str,
    /// Takes a question or an answer out.
    pub take_out: &'static str,
    /// Puts a question back.
    pub put_back: &'static str,
    /// Says which question was taken out.
    pub taken_out: fn(&str) -> String,
    /// Says where a question is now.
    pub moved: fn(usize) -> String,
    /// Says how many questions came in.
    pub added: fn(usize) -> String,
    /// When a question is asked: after that question was answered so.
    pub only_if: fn(&str, &[&str]) -> String,
    /// Between two things that must both hold.
    pub and: &'static str,
    /// Between two things of which one must hold.
    pub or: &'static str,
    /// The label of the words of a question.
    pub words_label: &'static str,
    /// What to mind when changing a question of the bank.
    pub words_hint: &'static str,
    /// What to mind in one's own question.
    pub words_hint_own: &'static str,
    /// The label of the help below a question.
    pub hint_label: &'static str,
    /// What may stand in it.
    pub hint_hint: &'static str,
    /// Over the answers to choose from.
    pub choices_heading: &'static str,
    /// The label of an answer.
    pub choice_label: fn(usize) -> String,
    /// Adds an answer.
    pub add_choice: &'static str,
    /// Says that answers run from good to poor.
    pub graded: &'static str,
    /// Offers an answer that is counted apart.
    pub offer_cannot_say: &'static str,
    /// That answer.
    pub cannot_say: &'static str,
    /// The label of when a question is asked.
    pub when_label: &'static str,
    /// It is asked always.
    pub ask_everyone: &'static str,
    /// It is asked after some answers to another.
    pub after: fn(&str) -> String,
    /// Over the answers after which it is asked.
    pub when_answers: &'static str,
    /// Over the questions on who took part.
    pub equality_heading: &'static str,
    /// Why anyone would ask these.
    pub equality_why: &'static str,
    /// Over what can be added.
    pub choose_heading: &'static str,
    /// Opens the questions to choose from.
    pub bank_summary: &'static str,
    /// The groups of questions to choose from.
    pub bank_groups: [&'static str; 5],
    /// Over the buttons for an own question.
    pub own_heading: &'static str,
    /// Below it.
    pub own_lead: &'static str,
    /// The kinds of own questions: one of several, several, own words.
    pub own_kinds: [&'static str; 3],
    /// Below the heading of the third step.
    pub open_lead: &'static str,
    /// Below the notice in the preview: what else people are told.
    pub preview_start: &'static str,
    /// Asks how the device is used.
    pub kiosk_heading: &'static str,
    /// What that means.
    pub kiosk_hint: &'static str,
    /// The group's own, or shared.
    pub kiosk_choices: [&'static str; 2],
    /// A shared screen without a key keeps nothing.
    pub kiosk_needs_key: &'static str,
    /// Goes to the keys.
    pub to_keys: &'static str,
    /// Over the button that opens the survey.
    pub open_heading: &'static str,
    /// What opening means.
    pub open_means: &'static str,
    /// Opens the survey.
    pub open: &'static str,
    /// Over all that is missing.
    pub missing_heading: &'static str,
    /// There is no name of the group.
    pub no_group: &'static str,
    /// There is no surgery or network.
    pub no_practice: &'static str,
    /// There is no way to reach the group.
    pub no_contact: &'static str,
    /// It is not said how long answers are kept.
    pub no_keeping: &'static str,
    /// There is no title.
    pub no_title: &'static str,
    /// There are no questions.
    pub no_questions: &'static str,
    /// A question has no words.
    pub no_words: &'static str,
    /// A question has too few choices.
    pub no_choices: &'static str,
    /// Nobody would be asked a question.
    pub no_condition: &'static str,
    /// The Friends and Family Test needs a comment.
    pub no_comment: &'static str,
    /// A question is there twice.
    pub twice: &'static str,
    /// A locked question was changed.
    pub changed: &'static str,
    /// The survey is open and kept for certain.
    pub opened: &'static str,
    /// It is kept in the browser only.
    pub opened_in_browser: &'static str,
    /// Nothing was kept.
    pub not_kept: &'static str,
    /// There is no room.
    pub full: &'static str,
    /// The survey is too long to be kept.
    pub too_long: &'static str,
    /// What was typed could not be kept.
    pub draft_not_kept: &'static str,
    /// The browser gives no random bytes.
    pub no_chance: &'static str,
    /// Of an open survey: group, surgery, version, questions.
    pub open_facts: fn(&str, &str, u32, usize) -> String,
    /// Goes to giving views.
    pub give: &'static str,
    /// Goes to the form on paper.
    pub paper: &'static str,
    /// Goes to the desk.
    pub desk: &'static str,
    /// Over saving the survey as a file.
    pub file_heading: &'static str,
    /// What the file is for.
    pub file_lead: &'static str,
    /// Saves the file.
    pub save_file: &'static str,
    /// The browser was asked to save the file.
    pub file_saved: fn(&str) -> String,
    /// It could not be saved.
    pub file_failed: &'static str,
    /// Over making a new version.
    pub new_heading: &'static str,
    /// What a new version means.
    pub new_means: &'static str,
    /// Makes a new version.
    pub new_version: &'static str,
    /// What another survey means.
    pub other_means: &'static str,
    /// Begins another survey.
    pub other: &'static str,
    /// How the device is used was set.
    pub device_set: &'static str,
    /// Opens the questions of the survey.
    pub preview_summary: &'static str,
}
