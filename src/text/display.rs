//! Words of the page on which a visitor chooses how the app looks and which language it speaks.

/// What became of a choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keeping {
    /// It is kept on this device.
    Kept,
    /// The browser refused to keep it: it holds for this visit.
    Refused,
    /// Everything is as usual, and nothing is kept.
    Forgotten,
}

/// A question with its options.
#[derive(Debug)]
pub struct Choices {
    /// The question.
    pub question: &'static str,
    /// What helps to answer it.
    pub hint: Option<&'static str>,
    /// The options, in the order of [`SETTINGS`](crate::display::SETTINGS).
    pub options: &'static [&'static str],
}

/// The page of choices.
#[derive(Debug)]
pub struct DisplayText {
    /// The heading, and the link to it.
    pub title: &'static str,
    /// Said first.
    pub lead: &'static str,
    /// The choice of a language. Its options are the languages' own names.
    pub language: Choices,
    /// The other choices, in the order of [`SETTINGS`](crate::display::SETTINGS).
    pub settings: [Choices; 5],
    /// Above a piece of the app that shows how it looks.
    pub sample: &'static str,
    /// The button that makes everything as usual.
    pub put_back: &'static str,
    /// What became of the last choice.
    pub keeping: fn(Keeping) -> &'static str,
}
