//! What was said, in numbers: question by question, for everyone or a part of them.
//!
//! # Overview
//!
//! - [`Heard`] is what there is to sum up; a [`Selection`] says which of it counts.
//! - [`summarise`] makes a [`Summary`]: a [`Tally`] for every question and wording. The same
//!   question in other words is another tally: what people answered to other words cannot be added.
//! - [`parts`] splits a selection by surgery, network, month or method: summaries of each.
//! - A [`Share`] becomes a percentage only of ten answers or more, with Wilson's interval beside it.
//! - Who took part is told for all who answered a survey and never for a part of them, nor for
//!   several surveys together, since a part and the rest would give each other away; low counts are
//!   withheld so that they cannot be worked back.

mod selection;
mod share;
mod tally;
mod withhold;

pub use selection::{By, Selection, parts};
pub use share::{FEWEST_FOR_PERCENT, Percent, Share};
pub use tally::{Count, Table, Tally};

use super::{Desk, Digest, Month, OpenSurvey, Question, Response, Tone};
use tally::Counting;

/// Said under every set of figures.
pub const CAVEAT: &str = "People chose to take part; this is not a sample of all patients.";

/// What there is to sum up.
#[derive(Debug, Clone, Copy)]
pub struct Heard<'a> {
    /// Every version of every survey, the one to put first foremost.
    pub surveys: &'a [OpenSurvey],
    /// What people answered, each person once.
    pub responses: &'a [Response],
    /// What the group has made of it.
    pub desk: &'a Desk,
}

impl<'a> Heard<'a> {
    /// The responses of a selection.
    pub fn chosen(self, selection: &Selection) -> impl Iterator<Item = &'a Response> {
        let is_to = move |response: &Response| {
            let is_of = |id| self.survey(response.survey).is_some_and(|it| it.survey().id == id);
            selection.survey.is_none_or(is_of)
        };
        let takes = move |it: &&Response| selection.takes(it, self.desk) && is_to(it);
        self.responses.iter().filter(takes)
    }

    /// Each survey that was answered, in its latest version. What was said to one is not summed up
    /// with what was said to another: they were asked of others, or about something else.
    pub fn answered(self) -> Vec<&'a OpenSurvey> {
        let mut answered: Vec<&OpenSurvey> = Vec::new();
        for open in self.surveys {
            let id = open.survey().id;
            let to_it = Selection { survey: Some(id), ..Selection::default() };
            if answered.iter().all(|known| known.survey().id != id)
                && self.chosen(&to_it).next().is_some()
            {
                answered.push(open);
            }
        }
        answered
    }

    /// The latest version of the survey that a selection is of, or of any.
    pub fn asked(self, selection: &Selection) -> Option<&'a OpenSurvey> {
        let id = selection.survey;
        self.surveys.iter().find(|open| id.is_none_or(|id| open.survey().id == id))
    }

    /// The responses of a selection in the order of their random ids, which says nothing of when
    /// they came.
    pub fn by_id(self, selection: &Selection) -> Vec<&'a Response> {
        let mut responses: Vec<&Response> = Vec::new();
        // They mostly come in this order already. The library's sorting is 2 KB to download.
        for response in self.chosen(selection) {
            let at = responses.partition_point(|before| before.id < response.id);
            responses.insert(at, response);
        }
        responses
    }

    /// A version of a survey.
    pub fn survey(self, digest: Digest) -> Option<&'a OpenSurvey> {
        self.surveys.iter().find(|survey| survey.digest() == digest)
    }
}

/// What was said, in numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary<'a> {
    /// How many people answered.
    pub responses: u32,
    /// How many of them on a day that is not known.
    pub undated: u32,
    /// How many of them answered a survey that is not here, and are in no tally.
    pub unknown: u32,
    /// Each question, in each of its wordings, in the order of the first survey that asks it.
    pub tallies: Vec<Tally<'a>>,
}

/// Sums up the responses of a selection.
pub fn summarise<'a>(heard: Heard<'a>, selection: &Selection) -> Summary<'a> {
    let mut wordings: Vec<Counting<'a>> = Vec::new();
    // For each survey, the wording of each of its questions.
    let places: Vec<Vec<usize>> = heard
        .surveys
        .iter()
        .map(|survey| {
            let survey = survey.survey();
            if selection.survey.is_some_and(|id| id != survey.id) {
                return Vec::new();
            }
            let questions = survey.questions.iter().map(|question| (question, false));
            let all = questions.chain(survey.equality.iter().map(|question| (question, true)));
            all.map(|(question, is_about_people)| place(&mut wordings, question, is_about_people))
                .collect()
        })
        .collect();
    let mut summary = Summary { responses: 0, undated: 0, unknown: 0, tallies: Vec::new() };
    for response in heard.chosen(selection) {
        summary.responses += 1;
        summary.undated += u32::from(heard.desk.month_of(response).is_none());
        let at = heard.surveys.iter().position(|survey| survey.digest() == response.survey);
        let Some(at) = at else {
            summary.unknown += 1;
            continue;
        };
        let survey = heard.surveys[at].survey();
        let shown = response.answers.shown(survey);
        for (question, place) in survey.all_questions().zip(&places[at]) {
            if shown.iter().any(|shown| std::ptr::eq(*shown, question)) {
                wordings[*place].count(response.answers.get(&question.id));
            }
        }
    }
    let is_whole = Selection { survey: None, ..*selection } == Selection::default();
    let is_everyone = is_whole && (selection.survey.is_some() || heard.answered().len() < 2);
    summary.tallies = wordings.into_iter().map(|counting| counting.tally(is_everyone)).collect();
    summary
}

/// Where a question is counted: with the same words, or anew after its other wordings.
fn place<'a>(
    wordings: &mut Vec<Counting<'a>>,
    question: &'a Question,
    is_about_people: bool,
) -> usize {
    let alike = wordings.iter().filter(|counting| counting.question.id == question.id);
    let new = Counting::new(question, alike.count() + 1, is_about_people);
    let is_same = |counting: &Counting| {
        is_same_wording(counting.question, question) && counting.is_about_people == is_about_people
    };
    wordings.iter().position(is_same).unwrap_or_else(|| {
        wordings.push(new);
        wordings.len() - 1
    })
}

/// Whether two versions ask the same in the same words, so that their answers can be added.
pub(super) fn is_same_wording(one: &Question, other: &Question) -> bool {
    one.id == other.id && one.text == other.text && one.kind == other.kind
}

/// The tallies of a selection month by month, from the first month that has any to the last, with
/// those between that have none.
pub fn by_month<'a>(heard: Heard<'a>, selection: &Selection) -> Vec<(Month, Summary<'a>)> {
    let parts = parts(heard, selection, By::Month);
    let month = |part: Option<&Selection>| part.and_then(|part| part.from);
    let (first, last) = (month(parts.first()), month(parts.last()));
    let mut months = Vec::new();
    let mut next = first;
    while let Some(month) = next.filter(|month| Some(*month) <= last) {
        let part = Selection { from: Some(month), to: Some(month), ..*selection };
        months.push((month, summarise(heard, &part)));
        next = Some(month.plus(1)).filter(|next| *next > month);
    }
    months
}

impl Tally<'_> {
    /// Whether the choices say that something is good or poor.
    pub fn is_opinion(&self) -> bool {
        let has = |tone| self.question.kind.choices().iter().any(|choice| choice.tone == tone);
        self.is_one_choice() && has(Tone::Good) && has(Tone::Poor)
    }

    /// How many of those who answered said that something is good.
    pub fn good(&self) -> Share {
        let rows = self.tables.first().map_or(&[][..], |table| &table.rows);
        let choices = self.question.kind.choices().iter();
        let good = choices.zip(rows).filter(|(choice, _)| choice.tone == Tone::Good);
        let count = good.filter_map(|(_, row)| row.count).sum();
        Share { count, of: self.answered.unwrap_or(0) }
    }
}

#[cfg(test)]
pub(super) mod fixtures;
#[cfg(test)]
mod tests;
