//! The survey that is not open yet: kept under a key of its own, so that nothing typed is lost.

use super::Store;
use crate::feedback::Survey;
use crate::feedback::store::{Key, Outcome, Record, Step};

impl Store {
    /// Keeps a survey that is not open yet, in place of the last.
    pub(crate) async fn keep_draft(self, draft: &Survey) -> Outcome {
        self.put(&Key::Draft, &Record::Survey(draft.clone()).write()).await
    }

    /// The survey that is not open yet.
    pub(crate) fn draft(self) -> Option<Survey> {
        let kept = self.kept();
        let found = kept.found.borrow();
        match Record::read(found.holding.get(&Key::Draft)?) {
            Ok(Record::Survey(survey)) => Some(survey),
            _ => None,
        }
    }

    /// Takes the survey that is not open yet away: it is open now, or no longer wanted.
    pub(crate) async fn forget_draft(self) {
        // One that stays is found as a draft the next time, which loses nothing.
        let _ = self.take(&[Step::Forget { key: Key::Draft }]).await;
    }
}
