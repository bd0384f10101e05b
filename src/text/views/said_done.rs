//! Words of: you said, we did, we can't because.

/// You said, we did, we can't because.
#[derive(Debug)]
pub struct SaidDoneText {
    /// The heading.
    pub title: &'static str,
    /// What the screen is for.
    pub lead: &'static str,
    /// Nothing is there yet.
    pub none: &'static str,
    /// Before what people said.
    pub you_said: &'static str,
    /// Before the answer, by state: asked, planned, did, cannot.
    pub we: [&'static str; 4],
    /// The states in a list to choose from.
    pub states: [&'static str; 4],
    /// Changes an entry.
    pub change: &'static str,
    /// Over the form for a new one, and for a change.
    pub form: [&'static str; 2],
    /// The field for what people said, and its hint.
    pub said: [&'static str; 2],
    /// The field for the state.
    pub state: &'static str,
    /// The field for the answer, and its hint.
    pub reply: [&'static str; 2],
    /// The field for who sees to it.
    pub owner: &'static str,
    /// The field for the month, and no month.
    pub month: [&'static str; 2],
    /// The field for what it is about, and everyone.
    pub about: [&'static str; 2],
    /// Keeps it: new, changed.
    pub keep: [&'static str; 2],
    /// It is kept.
    pub kept: &'static str,
    /// What people said is missing.
    pub no_said: &'static str,
    /// It could not be kept.
    pub not_kept: &'static str,
    /// Leaves the form.
    pub cancel: &'static str,
}
