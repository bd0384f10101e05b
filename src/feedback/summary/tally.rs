//! The counts of one question in one wording, as they are added up and as they are told.

use super::withhold::told;
use crate::feedback::{Answer, Condition, Kind, Question, Slug};

/// The row of those who would rather not say.
const PREFER_NOT: &str = "Prefer not to say";

/// What was answered to a question in one of its wordings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally<'a> {
    /// The question.
    pub question: &'a Question,
    /// Which of its wordings: 1 for the first, 2 for the next and so on.
    pub wording: usize,
    /// Whether it asks who people are: then low counts are withheld.
    pub is_about_people: bool,
    /// How many people saw the question; 0 when even that would give another count away.
    pub asked: u32,
    /// How many of them answered; the others skipped it. None when it is withheld with all counts.
    pub answered: Option<u32>,
    /// The counts: one table, two for a scale with its two handles, none for words of one's own or
    /// when all is withheld.
    pub tables: Vec<Table>,
}

/// Counts that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The handle of a scale, or nothing.
    pub heading: String,
    /// The counts, in the order of the choices.
    pub rows: Vec<Count>,
}

/// How often a choice was picked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// The choice.
    pub label: String,
    /// How many picked it, or nothing when that is withheld.
    pub count: Option<u32>,
}

impl Tally<'_> {
    /// How many saw the question and did not answer, unless that is withheld.
    pub fn skipped(&self) -> Option<u32> {
        self.answered.map(|answered| self.asked - answered)
    }

    /// Whether everyone picked one choice.
    pub(super) fn is_one_choice(&self) -> bool {
        matches!(self.question.kind, Kind::One(_))
    }
}

/// Counts as they are added up.
pub(super) struct Counting<'a> {
    pub(super) question: &'a Question,
    pub(super) is_about_people: bool,
    wording: usize,
    asked: u32,
    answered: u32,
    /// For each choice, or each step of the one handle and then the other; those who would rather
    /// not say come last.
    counts: Vec<u32>,
}

impl<'a> Counting<'a> {
    /// Begins with nothing.
    pub(super) fn new(question: &'a Question, wording: usize, is_about_people: bool) -> Self {
        let rows = match &question.kind {
            Kind::Scale { steps, .. } => 2 * steps.len(),
            kind => kind.choices().len(),
        };
        let counts = vec![0; rows + 1];
        Self { question, is_about_people, wording, asked: 0, answered: 0, counts }
    }

    /// Adds a person who saw the question.
    pub(super) fn count(&mut self, answer: Option<&Answer>) {
        self.asked += 1;
        let Some(answer) = answer else { return };
        self.answered += 1;
        let choices = self.question.kind.choices();
        let mut add = |at: Option<usize>| {
            if let Some(count) = at.and_then(|at| self.counts.get_mut(at)) {
                *count += 1;
            }
        };
        let place = |code: &Slug| choices.iter().position(|choice| choice.code == *code);
        match answer {
            Answer::One(code) => add(place(code)),
            Answer::Many(codes) => codes.iter().for_each(|code| add(place(code))),
            Answer::Scale { soon, familiar } => {
                let Kind::Scale { steps, .. } = &self.question.kind else { return };
                add(Some(usize::from(*soon)));
                add(Some(steps.len() + usize::from(*familiar)));
            }
            Answer::PreferNot => *self.counts.last_mut().expect("a row is there for them") += 1,
            Answer::Text(_) => {}
        }
    }

    /// The counts as they may be told, of everyone or of a part.
    pub(super) fn tally(self, is_everyone: bool) -> Tally<'a> {
        let mut tables = self.tables();
        let mut answered = Some(self.answered);
        let mut asked = self.asked;
        let depends = self.question.visible_if != Condition::Always;
        if self.is_about_people {
            let is_told = is_everyone
                && !depends
                && !tables.is_empty()
                && tables.iter_mut().all(|table| {
                    let counts: Vec<u32> = table.rows.iter().filter_map(|row| row.count).collect();
                    let Some(told) = told(&counts, self.answered) else { return false };
                    table.rows.iter_mut().zip(told).for_each(|(row, count)| row.count = count);
                    true
                });
            if !is_told {
                (tables, answered) = (Vec::new(), None);
            }
            // How many were asked says how many gave the answer that it depends on.
            if depends {
                asked = 0;
            }
        }
        let Self { question, wording, is_about_people, .. } = self;
        Tally { question, wording, is_about_people, asked, answered, tables }
    }

    fn tables(&self) -> Vec<Table> {
        let (preferred_not, counts) = self.counts.split_last().expect("a row is there for them");
        let table = |heading: &str, labels: &mut dyn Iterator<Item = &String>, counts: &[u32]| {
            let row = |(label, count): (&String, &u32)| Count {
                label: label.clone(),
                count: Some(*count),
            };
            let mut rows: Vec<Count> = labels.zip(counts).map(row).collect();
            if self.is_about_people || *preferred_not > 0 {
                rows.push(Count { label: PREFER_NOT.to_owned(), count: Some(*preferred_not) });
            }
            Table { heading: heading.to_owned(), rows }
        };
        match &self.question.kind {
            Kind::One(choices) | Kind::Many(choices) => {
                vec![table("", &mut choices.iter().map(|choice| &choice.label), counts)]
            }
            Kind::Scale { soon, familiar, steps } => {
                let (of_soon, of_familiar) = counts.split_at(steps.len());
                vec![
                    table(soon, &mut steps.iter(), of_soon),
                    table(familiar, &mut steps.iter(), of_familiar),
                ]
            }
            Kind::Text => Vec::new(),
        }
    }
}
