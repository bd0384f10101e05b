//! Writing what is to be kept: here, and in the journal that is on the disk.

use super::Store;
use crate::browser::local::BrowserLocal;
use crate::feedback::store::{
    InJournal, JournalError, Key, NotKept, Outcome, Receipt, Record, Settings, Step, write_locally,
};

impl Store {
    /// Writes a text here and in the journal.
    pub(super) async fn put(self, key: &Key, text: &str) -> Outcome {
        let kept = self.kept();
        let written = {
            let mut found = kept.found.borrow_mut();
            match write_locally(&BrowserLocal, &mut found.meter, key, text) {
                Ok(written) => {
                    found.holding.insert(key.clone(), text.to_owned());
                    written
                }
                Err(why) => return why.into(),
            }
        };
        written.after_journal(kept.journal.put(&key.to_string(), text).await)
    }

    /// Keeps a record. Only what this returns may be told to whoever gave it.
    pub(crate) async fn keep(self, record: &Record) -> Outcome {
        let outcome = self.put(&record.key(), &record.write()).await;
        self.changed();
        outcome
    }

    /// Keeps the settings of this device.
    pub(crate) async fn set_settings(self, settings: Settings) -> Outcome {
        let outcome = self.put(&Key::Settings, &settings.write()).await;
        if !matches!(outcome, Outcome::NotKept(_)) {
            self.kept().found.borrow_mut().settings = settings;
        }
        self.changed();
        outcome
    }

    /// Keeps the receipt of a backup.
    pub(crate) async fn keep_receipt(self, receipt: &Receipt) -> Outcome {
        let outcome = self.put(&Key::Receipt(receipt.id), &receipt.write()).await;
        self.changed();
        outcome
    }

    /// Takes steps, one after another, each here and then in the journal.
    ///
    /// # Errors
    /// `NotKept` at the first that could not be taken; those before it are.
    pub(crate) async fn take(self, steps: &[Step]) -> Result<(), NotKept> {
        let kept = self.kept();
        let mut result = Ok(());
        for step in steps {
            let name = step.key().to_string();
            let taken = step.take(&BrowserLocal, &mut kept.found.borrow_mut().meter);
            // What the journal does not take now it is given at the next start.
            let _: Result<(), JournalError> = match taken {
                Ok(InJournal::Put(value)) => kept.journal.put(&name, value).await,
                Ok(InJournal::Delete) => kept.journal.delete(&name).await,
                Ok(InJournal::Nothing) => Ok(()),
                Err(why) => {
                    result = Err(why);
                    break;
                }
            };
        }
        self.read_again();
        result
    }
}
