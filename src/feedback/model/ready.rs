//! Whether a survey may open: who asks is said, and everyone can answer everything.

use thiserror::Error;

use super::locked;
use super::survey::{Choice, Kind, Question, Source, Survey, Test};
use crate::feedback::ids::Slug;

/// Why a survey cannot open yet.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum NotReady {
    /// Who asks is not said.
    #[error("the name of the patient group is not filled in")]
    NoGroup,
    /// For whom is not said.
    #[error("the name of the surgery or network is not filled in")]
    NoPractice,
    /// Nobody can be asked about it.
    #[error("how to reach the group is not filled in")]
    NoContact,
    /// How long answers are kept is not said.
    #[error("how long answers are kept is not filled in: expected 1 to 120 months")]
    NoKeeping,
    /// It has no name.
    #[error("the survey has no title")]
    NoTitle,
    /// It asks nothing.
    #[error("the survey asks nothing")]
    NoQuestions,
    /// Two questions share a short name.
    #[error("two questions are called {0}")]
    QuestionTwice(Slug),
    /// A question has no words.
    #[error("the question {0} has no words")]
    NoWords(Slug),
    /// A question with choices has fewer than two, or one of them twice or without words.
    #[error("the question {0} needs two choices or more, each with words and a name of its own")]
    Choices(Slug),
    /// It depends on a question that does not come before it, or on a choice that is not there.
    #[error("the question {0} depends on an answer that nobody can have given before it")]
    Condition(Slug),
    /// The words of a question that must not be changed were changed.
    #[error(
        "the question {0} is from the Friends and Family Test, whose words must not be changed"
    )]
    Changed(Slug),
    /// The Friends and Family Test asks for a comment too.
    #[error("the Friends and Family Test needs a question in people's own words after it")]
    NoComment,
}

impl Survey {
    /// What is missing or wrong, in the order of the survey.
    pub(super) fn missing(&self) -> Vec<NotReady> {
        let asker = &self.asker;
        let is_blank = |text: &str| text.trim().is_empty();
        let mut missing: Vec<NotReady> = [
            (is_blank(&asker.group), NotReady::NoGroup),
            (is_blank(&asker.practice), NotReady::NoPractice),
            (is_blank(&asker.contact), NotReady::NoContact),
            (!(1..=120).contains(&asker.keep_months), NotReady::NoKeeping),
            (is_blank(&self.title), NotReady::NoTitle),
            (self.questions.is_empty(), NotReady::NoQuestions),
        ]
        .into_iter()
        .filter_map(|(is_missing, what)| is_missing.then_some(what))
        .collect();
        let all: Vec<&Question> = self.all_questions().collect();
        for (at, question) in all.iter().enumerate() {
            let id = || question.id.clone();
            let earlier = &all[..at];
            if earlier.iter().any(|q| q.id == question.id) {
                missing.push(NotReady::QuestionTwice(id()));
            }
            if is_blank(&question.text) {
                missing.push(NotReady::NoWords(id()));
            }
            if !question.kind.is_whole() {
                missing.push(NotReady::Choices(id()));
            }
            if !question.visible_if.tests().iter().all(|t| t.can_hold(earlier)) {
                missing.push(NotReady::Condition(id()));
            }
            if question.source == Source::FriendsAndFamily && !locked::is_unchanged(question) {
                missing.push(NotReady::Changed(id()));
            }
            let is_text = |q: &&Question| q.kind == Kind::Text;
            if question.source == Source::FriendsAndFamily && !all[at..].iter().any(is_text) {
                missing.push(NotReady::NoComment);
            }
        }
        missing
    }
}

impl Kind {
    fn is_whole(&self) -> bool {
        let has = |text: &str| !text.trim().is_empty();
        match self {
            Self::One(choices) | Self::Many(choices) => {
                let is_first =
                    |(at, c): (usize, &Choice)| choices[..at].iter().all(|o| o.code != c.code);
                choices.len() >= 2
                    && choices.iter().all(|c| has(&c.label))
                    && choices.iter().enumerate().all(is_first)
            }
            Self::Scale { soon, familiar, steps } => {
                has(soon) && has(familiar) && steps.len() >= 2 && steps.iter().all(|s| has(s))
            }
            Self::Text => true,
        }
    }
}

impl Test {
    fn can_hold(&self, earlier: &[&Question]) -> bool {
        let question = earlier.iter().find(|q| q.id == self.question);
        let has = |code: &Slug| {
            question.is_some_and(|q| q.kind.choices().iter().any(|c| c.code == *code))
        };
        !self.is_in.is_empty() && self.is_in.iter().all(has)
    }
}
