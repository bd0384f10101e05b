//! The comments there are: what people wrote in their own words, each with its question, and never
//! with who they are.

use crate::feedback::{
    Answer, Id, Kind, Question, Records, Response, personal_details, speaks_of_harm,
};

/// What one person wrote to one question.
#[derive(Clone, Copy)]
pub(crate) struct Comment<'a> {
    /// The response it is in.
    pub(crate) response: &'a Response,
    /// What was asked.
    pub(crate) question: &'a Question,
    /// What was written.
    pub(crate) text: &'a str,
}

/// All comments, in the order of random ids, which says nothing of when they came.
pub(crate) fn comments(records: &Records) -> Vec<Comment<'_>> {
    let mut comments = Vec::new();
    for response in &records.responses {
        let survey = records.surveys.iter().find(|survey| survey.digest() == response.survey);
        let questions = survey.into_iter().flat_map(|survey| &survey.survey().questions);
        for question in questions.filter(|question| question.kind == Kind::Text) {
            if let Some(Answer::Text(text)) = response.answers.get(&question.id) {
                comments.push(Comment { response, question, text });
            }
        }
    }
    comments
}

impl Comment<'_> {
    /// Whether it is on a card.
    pub(crate) fn is_sorted(&self, records: &Records) -> bool {
        let of_it = |(response, question): (Id, _)| {
            response == self.response.id && question == &self.question.id
        };
        records.desk.cards.iter().any(|card| of_it((card.response, &card.question)))
    }

    /// Whether the person lets us quote it and nobody of the group has said yet whether to.
    pub(crate) fn is_to_clear(&self, records: &Records) -> bool {
        self.response.may_quote
            && records.desk.cleared(self.response.id, &self.question.id).is_none()
    }

    /// Whether someone should look at it first: it seems to hold personal details, or speaks of
    /// harm.
    pub(crate) fn is_marked(&self) -> bool {
        speaks_of_harm(self.text) || !personal_details(self.text).is_empty()
    }
}
