//! The words around what is told: headings that many pages share, names of links, months.

/// The words around what is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Labels {
    /// The heading over all chapters, and what is said below it.
    pub title: &'static str,
    /// Said below it.
    pub lead: &'static str,
    /// The heading over the chapters that stand apart.
    pub asides: &'static str,
    /// The heading over the pages that are no chapters.
    pub more: &'static str,
    /// The name of the links to the chapters before and after, for screen readers.
    pub neighbours: &'static str,
    /// Before the name of the chapter before.
    pub previous: &'static str,
    /// Before the name of the chapter after.
    pub next: &'static str,
    /// The heading over links to read on.
    pub related: &'static str,
    /// The heading over questions for the reader's own surgery.
    pub ask_surgery: &'static str,
    /// The heading over something to be careful about.
    pub caution: &'static str,
    /// Added to what may have changed.
    pub uncertain: &'static str,
    /// The heading over who says so.
    pub sources: &'static str,
    /// Before the day on which all was last checked.
    pub checked: &'static str,
    /// The heading of the card that says when to call 999.
    pub emergency: &'static str,
    /// The heading of the card that says when to call 111.
    pub urgent: &'static str,
    /// Before when to get help fast.
    pub fast: &'static str,
    /// Before what took the place of something.
    pub now: &'static str,
    /// Between two dates.
    pub until: &'static str,
    /// Whether a saying is so: it is not, in part, nobody knows.
    pub verdicts: &'static [&'static str],
    /// The link to the chapter that says more.
    pub read_more: &'static str,
    /// The name of the links to the letters of the glossary, for screen readers.
    pub letters: &'static str,
    /// The button that prints the page.
    pub print: &'static str,
    /// The button that starts the quiz again.
    pub again: &'static str,
    /// The button that goes one step towards the reader.
    pub closer: &'static str,
    /// The button that goes one step away from the reader.
    pub further: &'static str,
    /// The link to the search.
    pub search: &'static str,
    /// The link to 999, 111 and who else can help.
    pub help: &'static str,
    /// The link to where the data comes from.
    pub data: &'static str,
    /// The link to what is kept and what is sent.
    pub privacy: &'static str,
    /// To giving views.
    pub feedback: &'static str,
    /// The months, January first.
    pub months: &'static [&'static str],
}
