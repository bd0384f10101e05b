//! Made-up answers to try the desk with. They are in memory alone, in the place of what is kept.

use std::sync::Arc;

use super::Store;
use crate::directory::Directory;
use crate::feedback::sharing::Holding;
use crate::feedback::store::Step;
use crate::feedback::{Bank, BankError, ENGLISH_BANK, ENGLISH_SAMPLES, Month, Samples};

impl Store {
    /// Shows made-up answers of the last months in the place of what is kept.
    ///
    /// # Errors
    /// `BankError` when they cannot be made.
    pub(crate) fn try_out(self, latest: Month) -> Result<(), BankError> {
        let samples = Samples::of(&Bank::read(ENGLISH_BANK)?, ENGLISH_SAMPLES, latest)?;
        self.kept().samples.replace(Some(samples));
        self.changed();
        Ok(())
    }

    /// Forgets the made-up answers, and all that was made of them.
    pub(crate) fn end_try_out(self) {
        self.kept().samples.replace(None);
        self.changed();
    }

    /// Whether what is shown is made up.
    pub(crate) fn is_trying(self) -> bool {
        self.kept().samples.borrow().is_some()
    }

    /// The surgeries and the network that the made-up answers are about, while they are shown.
    pub(crate) fn made_up_names(self) -> Option<Arc<Directory>> {
        self.kept().samples.borrow().as_ref().map(|samples| Arc::new(samples.names.clone()))
    }

    /// What is shown, by key: what is held here, or made up.
    pub(crate) fn shown(self) -> Holding {
        let kept = self.kept();
        let samples = kept.samples.borrow();
        samples.as_ref().map_or_else(|| self.holding(), |samples| samples.holding.clone())
    }

    /// Takes steps with the made-up answers alone; whether they are shown.
    pub(crate) fn take_in_samples(self, steps: &[Step]) -> bool {
        let kept = self.kept();
        let mut samples_of = kept.samples.borrow_mut();
        let Some(samples) = samples_of.as_mut() else { return false };
        for step in steps {
            let key = step.key().clone();
            match step {
                Step::Keep { value, .. }
                | Step::Replay { value, .. }
                | Step::Replace { value: Some(value), .. } => {
                    samples.holding.insert(key, value.clone());
                }
                Step::Replace { value: None, .. } | Step::Forget { .. } => {
                    samples.holding.remove(&key);
                }
            }
        }
        drop(samples_of);
        self.changed();
        true
    }
}
