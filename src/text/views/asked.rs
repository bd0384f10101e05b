//! Words of: a question with what it can be answered with, as the group sees it.

/// A question with what it can be answered with, as the group sees it.
#[derive(Debug)]
pub struct AskedText {
    /// Nothing is picked in a list.
    pub no_answer: &'static str,
    /// Offered with questions on who took part.
    pub prefer_not: &'static str,
    /// The most letters of an answer in one's own words.
    pub most_letters: u32,
}
