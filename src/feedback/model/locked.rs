//! The Friends and Family Test question, as NHS England sets it: its words, its six answers and
//! their order are the same everywhere, so that months and surgeries can be set side by side. No
//! answer is picked beforehand, and "Don't know" is not the same as "Neither good nor poor". It
//! must be followed by a question in people's own words, which the group may word itself.

use super::survey::{Choice, Condition, Kind, Question, Source, Tone};
use crate::feedback::ids::Slug;

/// The words of the Friends and Family Test.
#[derive(Debug, Clone, Copy)]
pub struct FriendsAndFamily {
    /// The short name of the question.
    pub id: &'static str,
    /// The question.
    pub text: &'static str,
    /// The short name, words and tone of each answer, in the order they are always shown in.
    pub choices: [(&'static str, &'static str, Tone); 6],
}

/// The Friends and Family Test.
pub const FRIENDS_AND_FAMILY: FriendsAndFamily = FriendsAndFamily {
    id: "fft",
    text: "Overall, how was your experience of our service?",
    choices: [
        ("very-good", "Very good", Tone::Good),
        ("good", "Good", Tone::Good),
        ("neither", "Neither good nor poor", Tone::Neutral),
        ("poor", "Poor", Tone::Poor),
        ("very-poor", "Very poor", Tone::Poor),
        ("dont-know", "Don't know", Tone::Aside),
    ],
};

impl FriendsAndFamily {
    /// The question as a survey asks it.
    pub fn question(&self) -> Question {
        let slug = |name: &str| Slug::parse(name).expect("these names are short");
        let choice = |&(code, label, tone): &(&str, &str, Tone)| Choice {
            code: slug(code),
            label: label.to_owned(),
            tone,
        };
        Question {
            id: slug(self.id),
            text: self.text.to_owned(),
            hint: String::new(),
            kind: Kind::One(self.choices.iter().map(choice).collect()),
            visible_if: Condition::Always,
            source: Source::FriendsAndFamily,
        }
    }
}

/// Whether a question that says it is the Friends and Family Test is just that, asked of everyone.
pub(super) fn is_unchanged(question: &Question) -> bool {
    *question == FRIENDS_AND_FAMILY.question()
}
