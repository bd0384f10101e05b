//! Words of: the form on paper, and typing in what came back.

/// The form on paper, and typing in what came back. What stands on the form is read by patients.
#[derive(Debug)]
pub struct PaperText {
    /// The heading.
    pub title: &'static str,
    /// There is no survey yet.
    pub no_survey: &'static str,
    /// Goes to setting one up.
    pub set_up: &'static str,
    /// Below the heading.
    pub lead: &'static str,
    /// Prints the form.
    pub print: &'static str,
    /// Goes to typing in.
    pub type_in: &'static str,
    /// The heading of typing in.
    pub typing_title: &'static str,
    /// Below it.
    pub typing_lead: &'static str,
    /// Goes back to the form.
    pub to_form: &'static str,
    /// On the form: whom to give it to, the group.
    pub hand_in: fn(&str) -> String,
    /// On the form: what it is not for.
    pub care: &'static str,
    /// On the form: a line for the surgery.
    pub surgery: &'static str,
    /// On the form: a line for the month.
    pub month: &'static str,
    /// On the form: how to fill it in.
    pub how: &'static str,
    /// On the form: one box.
    pub tick_one: &'static str,
    /// On the form: any boxes.
    pub tick_many: &'static str,
    /// On the form: one box in each of two rows.
    pub tick_each: &'static str,
    /// On the form: answer this only after that question was answered so.
    pub only_if: fn(usize, &[&str]) -> String,
    /// The same, unless it was answered so.
    pub unless: fn(usize, &[&str]) -> String,
    /// Between two that must both hold.
    pub and: &'static str,
    /// Between two of which one must hold.
    pub or: &'static str,
    /// On the form: over the questions on who took part.
    pub who_heading: &'static str,
    /// Below it.
    pub who_why: &'static str,
    /// On the form: an answer to each of them.
    pub prefer_not: &'static str,
    /// On the form: whether someone helped.
    pub helped_question: &'static str,
    /// On the form: who did.
    pub helped: [&'static str; 3],
    /// On the form: whether the group may quote.
    pub may_quote: &'static str,
    /// On the form: at the end.
    pub thanks: &'static str,
    /// How the answers came.
    pub method_heading: &'static str,
    /// On paper, by telephone.
    pub methods: [&'static str; 2],
    /// The month it was filled in.
    pub month_label: &'static str,
    /// It is not known.
    pub month_unknown: &'static str,
    /// Opens the search for the surgery it is about.
    pub surgery_find: &'static str,
    /// Before the name of the surgery it is about.
    pub surgery_label: &'static str,
    /// Who helped.
    pub helped_heading: &'static str,
    /// Nobody, a carer, staff, an interpreter.
    pub helped_by: [&'static str; 4],
    /// Whether the group may quote.
    pub quote: &'static str,
    /// Keeps the form.
    pub keep: &'static str,
    /// Keeps it although it seems to hold personal details.
    pub keep_anyway: &'static str,
    /// Keys for speed.
    pub quick_keys: &'static str,
    /// Nothing is filled in.
    pub nothing: &'static str,
    /// Kinds of personal details: NHS number, telephone, e-mail, postcode, date.
    pub details: [&'static str; 5],
    /// What is written seems to hold these.
    pub warning: fn(&[&str]) -> String,
    /// It is kept for certain.
    pub kept: &'static str,
    /// It is kept in the browser.
    pub kept_in_browser: &'static str,
    /// How many were typed in since the screen was opened.
    pub count: fn(u32) -> String,
    /// It is not kept.
    pub not_kept: &'static str,
    /// There is no room.
    pub full: &'static str,
    /// Answers must be sealed here.
    pub must_seal: &'static str,
    /// An answer does not fit.
    pub does_not_fit: &'static str,
}
