//! What someone answered becomes a record, and the record is kept.

use super::form::{Form, Giving, Stamp};
use crate::feedback::sealing::Keeping;
use crate::feedback::store::{NotKept, Outcome, Settings};
use crate::feedback::{AnswerError, Help, Method, Response, Slug};
use crate::views::record::record_of;
use crate::views::store::{Store, new_id};

/// Why there is nothing to keep.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Refused {
    /// There is no survey any more: the page was loaded anew.
    NotBegun,
    /// The answer to this question is too long, or does not fit it.
    Answer(Slug),
    /// The answers are to be sealed, and this device has no key that they could be sealed to.
    CannotSeal,
}

/// Whether answers given on a device with these settings can be kept as the group wants them.
pub(super) fn can_keep(settings: &Settings) -> bool {
    Keeping::of(settings).is_ok()
}

/// Keeps the form, and forgets it once it is kept. Trying again keeps the same record.
pub(super) async fn keep(store: Store, giving: Giving) -> Result<Outcome, Refused> {
    let settings = store.settings();
    if !can_keep(&settings) {
        return Err(Refused::CannotSeal);
    }
    let record =
        response(store, giving, &settings)?.and_then(|response| record_of(response, &settings));
    let outcome = match record {
        Ok(record) => store.keep(&record).await,
        Err(why) => why.into(),
    };
    Ok(note(giving, outcome))
}

fn note(giving: Giving, outcome: Outcome) -> Outcome {
    match outcome {
        Outcome::NotKept(NotKept::Taken) => giving.change(|form| {
            // Chance gave the id of another record: the next try needs one of its own.
            form.stamp = None;
            form.outcome = Some(outcome);
        }),
        Outcome::NotKept(_) => giving.change(|form| form.outcome = Some(outcome)),
        Outcome::Kept | Outcome::KeptInBrowser(_) => giving.forget(Some(outcome)),
    }
    outcome
}

/// The response as it stands, with the stamp of the first try.
fn response(
    store: Store,
    giving: Giving,
    settings: &Settings,
) -> Result<Result<Response, NotKept>, Refused> {
    let stamp = || {
        // Without chance there is no id, and what cannot be named cannot be kept.
        let stamp = Stamp { id: new_id().ok()?, place: store.stamp()? };
        giving.change(|form| form.stamp = Some(stamp));
        Some(stamp)
    };
    if giving.read(|form| form.survey.is_none()) {
        return Err(Refused::NotBegun);
    }
    let Some(stamp) = giving.read(|form| form.stamp).or_else(stamp) else {
        return Ok(Err(NotKept::Denied));
    };
    giving.read(|form| {
        let survey = form.survey.as_ref().ok_or(Refused::NotBegun)?;
        let answers = form.answers.accepted_by(survey.survey()).map_err(|error| match error {
            AnswerError::NotAsked(question)
            | AnswerError::DoesNotFit(question)
            | AnswerError::TooLong { question, .. } => Refused::Answer(question),
        })?;
        let (device, boot, number) = stamp.place;
        Ok(Ok(Response {
            id: stamp.id,
            survey: survey.digest(),
            about: form.about,
            month: store.month(),
            device,
            boot,
            number,
            method: if settings.is_kiosk { Method::Kiosk } else { Method::Home },
            language: survey.survey().language.clone(),
            help: form.help.unwrap_or(Help::None),
            may_quote: form.may_quote,
            was_warned: Form::holds_details(&answers),
            answers,
        }))
    })
}

/// Where the question of a refused answer is, counted from 1 among those that are shown.
pub(super) fn place_of(giving: Giving, question: &Slug) -> usize {
    let place = |form: &Form| form.shown().iter().position(|shown| shown.id == *question);
    giving.read(place).unwrap_or_default() + 1
}
