//! Answers, and which questions they bring up. Pure and total: no expression is evaluated, no
//! question can wait for itself.

use thiserror::Error;

use super::survey::{Choice, Condition, Kind, Question, Survey, Test, Tone};
use crate::feedback::ids::Slug;

/// The most letters an answer in one's own words may have.
pub const MAX_ANSWER: usize = 1_000;

/// What was answered to a question. A question without an answer was skipped or never shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// The choice picked.
    One(Slug),
    /// The choices ticked, in the order of their short names, at least one.
    Many(Vec<Slug>),
    /// How far the two handles were moved, by step from 0.
    Scale {
        /// Being seen soon.
        soon: u8,
        /// Seeing someone familiar.
        familiar: u8,
    },
    /// In the person's own words.
    Text(String),
    /// "Prefer not to say": offered with every question on who took part.
    PreferNot,
}

/// Answers by question, each question at most once, in the order of their short names.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answers(Vec<(Slug, Answer)>);

/// Why an answer does not fit its question.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum AnswerError {
    /// The survey has no such question.
    #[error("the survey does not ask {0}")]
    NotAsked(Slug),
    /// It has no such choice, or is answered in another way.
    #[error("the question {0} cannot be answered like this")]
    DoesNotFit(Slug),
    /// The text is too long.
    #[error("the answer to {question} has {letters} letters: expected {MAX_ANSWER} at most")]
    TooLong {
        /// The question.
        question: Slug,
        /// How many letters it has.
        letters: usize,
    },
}

impl Answers {
    /// The answer to a question.
    pub fn get(&self, question: &Slug) -> Option<&Answer> {
        self.place(question).ok().map(|at| &self.0[at].1)
    }

    /// Answers a question, in place of what was answered before.
    pub fn set(&mut self, question: Slug, answer: Answer) {
        match self.place(&question) {
            Ok(at) => self.0[at].1 = answer,
            Err(at) => self.0.insert(at, (question, answer)),
        }
    }

    /// Takes an answer back.
    pub fn remove(&mut self, question: &Slug) {
        if let Ok(at) = self.place(question) {
            self.0.remove(at);
        }
    }

    /// The questions answered, and how.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&Slug, &Answer)> {
        self.0.iter().map(|(question, answer)| (question, answer))
    }

    /// Whether nothing was answered.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What is to be kept of them: what was answered to a question that was to be seen, without
    /// empty texts and with ticks in order. A hidden question's answer goes, even if it was given
    /// before another answer hid the question.
    ///
    /// # Errors
    /// `AnswerError` when an answer that would be kept does not fit its question.
    pub fn accepted_by(&self, survey: &Survey) -> Result<Self, AnswerError> {
        if let Some((id, _)) = self.iter().find(|(id, _)| survey.question(id).is_none()) {
            return Err(AnswerError::NotAsked(id.clone()));
        }
        let mut kept = Self::default();
        for question in self.shown(survey) {
            if let Some(answer) = self.get(&question.id)
                && let Some(answer) = answer.fitting(question)?
            {
                kept.set(question.id.clone(), answer);
            }
        }
        Ok(kept)
    }

    /// The questions to be shown, in order, given what has been answered so far.
    pub fn shown<'a>(&self, survey: &'a Survey) -> Vec<&'a Question> {
        let mut shown: Vec<&Question> = Vec::new();
        for question in survey.all_questions() {
            let holds = |test: &Test| {
                shown.iter().any(|q| q.id == test.question)
                    && test.holds_for(self.get(&test.question))
            };
            let is_shown = match &question.visible_if {
                Condition::Always => true,
                Condition::All(tests) => tests.iter().all(holds),
                Condition::Any(tests) => tests.iter().any(holds),
            };
            if is_shown {
                shown.push(question);
            }
        }
        shown
    }

    fn place(&self, question: &Slug) -> Result<usize, usize> {
        self.0.binary_search_by(|(id, _)| id.cmp(question))
    }
}

impl Answer {
    /// The choices ticked after one more was, or one less. "None of these" and the like stand alone:
    /// the one takes the others away.
    pub fn ticked(
        choices: &[Choice],
        before: Option<Self>,
        code: Slug,
        is_ticked: bool,
    ) -> Option<Self> {
        let is_aside = |code: &Slug| {
            choices.iter().any(|choice| choice.code == *code && choice.tone == Tone::Aside)
        };
        let mut codes = match before {
            Some(Self::Many(codes)) => codes,
            _ => Vec::new(),
        };
        codes.retain(|other| *other != code);
        if is_ticked {
            codes.retain(|other| !is_aside(&code) && !is_aside(other));
            codes.push(code);
        }
        (!codes.is_empty()).then_some(Self::Many(codes))
    }

    /// The answer as it is kept, or nothing if it says nothing.
    fn fitting(&self, question: &Question) -> Result<Option<Self>, AnswerError> {
        let has = |code: &Slug| question.kind.choices().iter().any(|c| c.code == *code);
        let fits = match (self, &question.kind) {
            (Self::PreferNot, _) => true,
            (Self::One(code), Kind::One(_)) => has(code),
            (Self::Many(codes), Kind::Many(_)) => codes.iter().all(has),
            (Self::Scale { soon, familiar }, Kind::Scale { steps, .. }) => {
                usize::from(*soon.max(familiar)) < steps.len()
            }
            (Self::Text(_), Kind::Text) => true,
            _ => false,
        };
        if !fits {
            return Err(AnswerError::DoesNotFit(question.id.clone()));
        }
        Ok(match self {
            Self::Many(codes) => {
                let codes = in_order(codes);
                (!codes.is_empty()).then_some(Self::Many(codes))
            }
            Self::Text(text) => {
                // What a keyboard cannot have meant, records cannot hold.
                let is_meant = |c: &char| !c.is_control() || matches!(c, '\n' | '\t');
                let text: String = text.trim().chars().filter(is_meant).collect();
                let letters = text.chars().count();
                if letters > MAX_ANSWER {
                    return Err(AnswerError::TooLong { question: question.id.clone(), letters });
                }
                (letters > 0).then_some(Self::Text(text))
            }
            other => Some(other.clone()),
        })
    }
}

impl Test {
    fn holds_for(&self, answer: Option<&Answer>) -> bool {
        match answer {
            Some(Answer::One(code)) => self.is_in.contains(code),
            Some(Answer::Many(codes)) => codes.iter().any(|code| self.is_in.contains(code)),
            _ => false,
        }
    }
}

/// Each choice once, in order. They are few: no sort is worth its code.
fn in_order(codes: &[Slug]) -> Vec<Slug> {
    let mut ordered: Vec<Slug> = Vec::new();
    for code in codes {
        if let Err(at) = ordered.binary_search(code) {
            ordered.insert(at, code.clone());
        }
    }
    ordered
}

#[cfg(test)]
mod tests;
