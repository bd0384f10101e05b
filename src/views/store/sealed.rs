//! What is sealed, opened in memory with the group's key, and kept opened only if the group says so.

use super::Store;
use crate::browser::turn;
use crate::feedback::sealing::{NotOpened, PrivateKey, open_all};
use crate::feedback::sharing::Holding;
use crate::feedback::store::{Key, NotKept, Step};

/// How many are opened before the browser has its turn: some milliseconds of work.
const AT_ONCE: usize = 10;

/// What came of opening.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct OpenedHere {
    /// How many can be read now that could not before.
    pub(crate) opened: usize,
    /// Why each of the others could not be opened.
    pub(crate) closed: Vec<NotOpened>,
}

impl Store {
    /// Opens all that is sealed, in memory.
    pub(crate) async fn open_with(self, key: &PrivateKey) -> OpenedHere {
        let holding = self.holding();
        let sealed: Vec<&Key> =
            holding.keys().filter(|key| matches!(key, Key::Sealed(_))).collect();
        let (mut all, mut tally) = (Holding::new(), OpenedHere::default());
        for some in sealed.chunks(AT_ONCE) {
            let mut part = Holding::new();
            for key in some {
                let id = key.erased_by();
                let beside = id.into_iter().flat_map(|id| [Key::Response(id), Key::Tombstone(id)]);
                for key in beside.chain([(*key).clone()]) {
                    if let Some(text) = holding.get(&key) {
                        part.insert(key, text.clone());
                    }
                }
            }
            let opened = open_all(&part, key);
            tally.closed.extend(opened.closed.into_iter().map(|(_, why)| why));
            all.extend(opened.opened);
            turn::take_turns().await;
        }
        tally.opened = all.len();
        self.kept().found.borrow_mut().opened = all;
        self.changed();
        tally
    }

    /// Keeps on this device what was opened: how many could be, of how many.
    pub(crate) async fn keep_opened(self) -> (usize, usize) {
        let opened = std::mem::take(&mut self.kept().found.borrow_mut().opened);
        let all = opened.len();
        let mut kept = 0;
        let mut left = Holding::new();
        for (key, value) in opened {
            let step = Step::Keep { key: key.clone(), value: value.clone() };
            let taken: Result<bool, NotKept> = self.take(&[step]).await;
            match taken {
                Ok(_) => kept += 1,
                Err(_) => {
                    left.insert(key, value);
                }
            }
        }
        self.kept().found.borrow_mut().opened = left;
        self.changed();
        (kept, all)
    }
}
