//! A survey: who asks, what is asked and in which order. Once opened it never changes: another
//! wording is another version, so that an answer always belongs to the words it was given to.

use super::ready::NotReady;
use crate::feedback::ids::{Digest, Id, Slug};

/// One version of a survey.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Survey {
    /// The same for all versions of a survey.
    pub id: Id,
    /// 1, 2, 3 and so on.
    pub version: u32,
    /// What it is called.
    pub title: String,
    /// The language its words are in, as `en-GB`.
    pub language: String,
    /// Who asks.
    pub asker: Asker,
    /// What is said before the first question, by paragraph.
    pub notice: Vec<String>,
    /// What is asked, in this order.
    pub questions: Vec<Question>,
    /// Asked last and only if the group wants to: who took part. Mostly empty.
    pub equality: Vec<Question>,
}

/// Who runs a survey. Nobody can answer it until all of this is filled in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Asker {
    /// The patient group.
    pub group: String,
    /// The surgery or network that the group belongs to.
    pub practice: String,
    /// How to reach the group.
    pub contact: String,
    /// When and where the group meets, or nothing: people hear it once they have answered.
    pub meets: String,
    /// For how many months answers are kept; 24 unless the group decides otherwise.
    pub keep_months: u32,
}

/// Something asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Its short name: the same in every version as long as it means the same.
    pub id: Slug,
    /// The words asked.
    pub text: String,
    /// What helps to answer, or nothing.
    pub hint: String,
    /// How it is answered.
    pub kind: Kind,
    /// When it is asked.
    pub visible_if: Condition,
    /// Where its words come from.
    pub source: Source,
}

/// How a question is answered. Any question may be skipped; none has an answer set beforehand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// One of these, in this order always: people lean towards what they read first.
    One(Vec<Choice>),
    /// As many of these as fit.
    Many(Vec<Choice>),
    /// Two handles, each set to one of the steps: being seen soon, and seeing someone familiar.
    Scale {
        /// The name of the first handle.
        soon: String,
        /// The name of the second handle.
        familiar: String,
        /// What each step says, from the least to the most.
        steps: Vec<String>,
    },
    /// In one's own words.
    Text,
}

/// A choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Its short name.
    pub code: Slug,
    /// Its words.
    pub label: String,
    /// What picking it says.
    pub tone: Tone,
}

/// What picking a choice says, for colouring and for keeping apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Neither good nor bad: one of several kinds.
    Plain,
    /// Something is good.
    Good,
    /// Neither good nor poor.
    Neutral,
    /// Something is poor.
    Poor,
    /// No opinion: "don't know", "I have not tried". Counted apart.
    Aside,
}

/// When a question is asked. Only earlier questions count, and none that is itself hidden.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// Always.
    Always,
    /// When every test holds.
    All(Vec<Test>),
    /// When some test holds.
    Any(Vec<Test>),
}

/// Whether an earlier question was answered by one of some choices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Test {
    /// The earlier question.
    pub question: Slug,
    /// The choices that make the test hold.
    pub is_in: Vec<Slug>,
}

/// Where the words of a question come from. What is not `Local` must not be changed, or its
/// answers could not be set beside others'.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// The question bank, or the group itself.
    Local,
    /// The NHS Friends and Family Test: exact words and choices, and not to be changed.
    FriendsAndFamily,
}

/// A survey that may be answered: [`Survey::open`] has found nothing missing. It cannot be changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenSurvey {
    survey: Survey,
    digest: Digest,
}

impl OpenSurvey {
    /// What is asked.
    pub fn survey(&self) -> &Survey {
        &self.survey
    }

    /// The hash of all it says: what responses name it by.
    pub fn digest(&self) -> Digest {
        self.digest
    }
}

impl Survey {
    /// Opens the survey for answers.
    ///
    /// # Errors
    /// Everything that is missing or wrong, in the order of the survey, so that a group can put it
    /// right in one go.
    pub fn open(self) -> Result<OpenSurvey, Vec<NotReady>> {
        let missing = self.missing();
        let digest = self.digest();
        if missing.is_empty() { Ok(OpenSurvey { survey: self, digest }) } else { Err(missing) }
    }

    /// All questions in the order they are asked.
    pub fn all_questions(&self) -> impl Iterator<Item = &Question> {
        self.questions.iter().chain(&self.equality)
    }

    /// The question of a short name.
    pub fn question(&self, id: &Slug) -> Option<&Question> {
        self.all_questions().find(|q| q.id == *id)
    }
}

impl Kind {
    /// The choices, if it has any.
    pub fn choices(&self) -> &[Choice] {
        match self {
            Self::One(choices) | Self::Many(choices) => choices,
            Self::Scale { .. } | Self::Text => &[],
        }
    }
}

impl Condition {
    /// What has to hold, or some of it.
    pub fn tests(&self) -> &[Test] {
        match self {
            Self::Always => &[],
            Self::All(tests) | Self::Any(tests) => tests,
        }
    }
}
