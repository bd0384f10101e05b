//! Writing what is to be kept: here, and in the journal that is on the disk.

use super::{Store, new_id};
use crate::browser::local::BrowserLocal;
use crate::feedback::store::{
    InJournal, Key, NotKept, Outcome, Receipt, Record, Settings, Step, Trouble, write_locally,
};
use crate::feedback::{Id, Lamport, Op, OpKind};

/// How many steps go to the journal at once: each time it waits for the disk.
const AT_ONCE: usize = 100;

impl Store {
    /// Writes a text here and in the journal.
    pub(super) async fn put(self, key: &Key, text: &str) -> Outcome {
        if self.is_newer() {
            return NotKept::Newer.into();
        }
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
        written.after_journal(kept.journal.write(&[(key.to_string(), Some(text))]).await)
    }

    /// Whether a later version of the app has been here: then nothing is written.
    pub(crate) fn is_newer(self) -> bool {
        self.kept().found.borrow().troubles.contains(&Trouble::Newer)
    }

    /// Keeps a record. Only what this returns may be told to whoever gave it.
    pub(crate) async fn keep(self, record: &Record) -> Outcome {
        let outcome = self.put(&record.key(), &record.write()).await;
        self.changed();
        outcome
    }

    /// Takes a step of the group, later than any that is held here, and gives its id.
    ///
    /// # Errors
    /// `NotKept` when it could not be kept.
    pub(crate) async fn act(self, kind: OpKind) -> Result<Id, NotKept> {
        let kept = self.kept();
        let op = {
            let holding = self.shown();
            let times = holding.iter().filter(|(key, _)| matches!(key, Key::Op(_)));
            let times = times.filter_map(|(key, text)| match Record::read_at(key, text) {
                Ok(Record::Op(op)) => Some(op.lamport),
                _ => None,
            });
            let (Some(device), Ok(id)) = (kept.found.borrow().device, new_id()) else {
                return Err(NotKept::Denied);
            };
            Op { id, lamport: Lamport::after(times), device, kind }
        };
        let (id, record) = (op.id, Record::Op(op));
        let step = Step::Keep { key: record.key(), value: record.write() };
        if self.take_in_samples(&[step]) {
            return Ok(id);
        }
        match self.keep(&record).await {
            Outcome::NotKept(why) => Err(why),
            Outcome::Kept | Outcome::KeptInBrowser(_) => Ok(id),
        }
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

    /// Takes steps in order, some at a time: those here, and then all of them at once in the
    /// journal. Whether the journal took them: what it does not take now it is given at the next
    /// start.
    ///
    /// # Errors
    /// `NotKept` at the first that could not be taken; those before it are.
    pub(crate) async fn take(self, steps: &[Step]) -> Result<bool, NotKept> {
        if self.is_newer() {
            return Err(NotKept::Newer);
        }
        let kept = self.kept();
        let mut result = Ok(true);
        for some in steps.chunks(AT_ONCE) {
            let mut in_journal: Vec<(String, Option<&str>)> = Vec::new();
            for step in some {
                let name = step.key().to_string();
                match step.take(&BrowserLocal, &mut kept.found.borrow_mut().meter) {
                    Ok(InJournal::Put(value)) => in_journal.push((name, Some(value))),
                    Ok(InJournal::Delete) => in_journal.push((name, None)),
                    Ok(InJournal::Nothing) => {}
                    Err(why) => {
                        result = Err(why);
                        break;
                    }
                }
            }
            let is_in_journal = kept.journal.write(&in_journal).await.is_ok();
            result = result.map(|all| all && is_in_journal);
            if result.is_err() {
                break;
            }
        }
        self.read_again();
        result
    }
}
