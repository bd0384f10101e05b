//! What this device keeps: looked over once when the part is opened, and again when another window
//! has changed something; written to by the one way that can say "kept".

mod draft;
mod health;
mod keep;
mod look_over;
mod samples;
mod sealed;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;

pub(crate) use self::health::Health;
use crate::browser::journal::Journal;
use crate::browser::random::{self, NoChance};
use crate::browser::{clock, document, timing};
use crate::directory::Date;
use crate::feedback::sharing::Holding;
use crate::feedback::store::{Boot, Key, Meter, Record, Settings, Trouble};
use crate::feedback::{BootId, DeviceId, Id, Month, OpenSurvey, Records, Samples, trusted_month};

/// No clock can be right that shows an earlier day: the app is younger.
const WRITTEN: Date = Date { year: 2026, month: 11, day: 1 };

/// What is kept on this device.
#[derive(Clone, Copy)]
pub(crate) struct Store {
    /// Whether it has been looked over.
    pub(crate) is_ready: RwSignal<bool>,
    /// Counts up whenever something has changed, here or in another window.
    changes: RwSignal<u32>,
    kept: StoredValue<Rc<Kept>, LocalStorage>,
}

/// What the looking over found, and what has come since.
#[derive(Default)]
struct Kept {
    is_begun: Cell<bool>,
    journal: Journal,
    found: RefCell<Found>,
    /// Made-up answers, while the group tries the desk with them.
    samples: RefCell<Option<Samples>>,
    /// What the looking over has read, until something changes or all of it is put in order.
    read: RefCell<Vec<Record>>,
    /// What is held, in order, until it changes.
    records: RefCell<Option<Rc<Records>>>,
}

#[derive(Default)]
struct Found {
    holding: Holding,
    /// Answers that were opened with the group's key, in memory only.
    opened: Holding,
    meter: Meter,
    troubles: Vec<Trouble>,
    settings: Settings,
    device: Option<DeviceId>,
    boot: Option<Boot>,
    count: u32,
    is_denied: bool,
    set_aside: usize,
}

/// Makes the store known; [`Store::begin`] has it looked over.
pub(crate) fn provide_store() {
    let store = Store {
        is_ready: RwSignal::new(false),
        changes: RwSignal::new(0),
        kept: StoredValue::new_local(Rc::default()),
    };
    provide_context(store);
}

/// What is kept on this device.
pub(crate) fn use_store() -> Store {
    expect_context()
}

impl Store {
    fn kept(self) -> Rc<Kept> {
        self.kept.get_value()
    }

    fn changed(self) {
        let kept = self.kept();
        kept.read.take();
        kept.records.replace(None);
        self.changes.update(|n| *n += 1);
    }

    /// Has what calls it done again when something changes.
    pub(crate) fn track(self) {
        self.changes.track();
    }

    /// Looks over what is kept, the first time that it is called.
    pub(crate) fn begin(self) {
        if self.kept().is_begun.replace(true) {
            // The other part may have kept something in this very window, which tells nobody.
            return self.look_again();
        }
        leptos::task::spawn_local(async move {
            self.look_over().await;
            self.is_ready.set(true);
        });
        document::on_storage_change(move || self.look_again());
    }

    /// All that is held here, by key.
    pub(crate) fn holding(self) -> Holding {
        self.kept().found.borrow().holding.clone()
    }

    /// What there is, in order, to be read and summed up.
    pub(crate) fn records(self) -> Rc<Records> {
        let kept = self.kept();
        let mut records = kept.records.borrow_mut();
        let read = || {
            if let Some(samples) = &*kept.samples.borrow() {
                return Rc::new(Records::of(&samples.holding));
            }
            let found = kept.found.borrow();
            if found.opened.is_empty() {
                let read = || Rc::new(Records::of_read(&found.holding, kept.read.take()));
                return timing::measured("read-views", read);
            }
            let mut all = found.holding.clone();
            all.extend(found.opened.clone());
            Rc::new(Records::of(&all))
        };
        records.get_or_insert_with(read).clone()
    }

    /// The settings of this device.
    pub(crate) fn settings(self) -> Settings {
        self.kept().found.borrow().settings.clone()
    }

    /// The survey that people are asked here.
    pub(crate) fn survey(self) -> Option<OpenSurvey> {
        let digest = self.settings().survey?;
        let kept = self.kept();
        let found = kept.found.borrow();
        let key = Key::Survey(digest);
        match Record::read_at(&key, found.holding.get(&key)?) {
            Ok(Record::Survey(survey)) => survey.open().ok(),
            _ => None,
        }
    }

    /// The month to date an answer by; none when the clock cannot be right.
    pub(crate) fn month(self) -> Option<Month> {
        let seen = self.kept().found.borrow().boot.and_then(|boot| boot.seen);
        trusted_month(clock::today()?, WRITTEN, seen)
    }

    /// The same, or where the clock cannot be right the first month that there could be.
    pub(crate) fn month_or_first(self) -> Option<Month> {
        self.month().or_else(|| Month::new(WRITTEN.year, WRITTEN.month))
    }

    /// Where and when an answer is given: the device, this start, and its number in it, from 1.
    pub(crate) fn stamp(self) -> Option<(DeviceId, BootId, u32)> {
        let kept = self.kept();
        let mut found = kept.found.borrow_mut();
        let (device, boot) = (found.device?, found.boot?.boot);
        found.count += 1;
        Some((device, boot, found.count))
    }

    /// The name of this device, once it has been looked over and the browser gives random bytes.
    pub(crate) fn device(self) -> Option<DeviceId> {
        self.kept().found.borrow().device
    }
}

/// A new random id.
pub(crate) fn new_id() -> Result<Id, NoChance> {
    random::bytes().map(Id::from_random)
}
