//! What is looked over when the app starts: every record alone, local storage against the journal.
//! A browser may have lost what it had said was kept, all at once or from some point on; the
//! journal gives it back. What cannot be read is copied aside before it is taken away. Nothing is
//! done here: what comes out are the steps to take.

use std::collections::BTreeMap;

use super::backup::Receipt;
use super::boot::Boot;
use super::key::Key;
use super::record::{Record, Unreadable};
use super::settings::Settings;
use super::steps::Step;
use crate::feedback::ids::{DeviceId, Id, Ids};

/// For how many starts it is told that a browser forgets. The first to find it may be a patient's
/// page, which tells nobody; and a plug pulled in the first seconds looks the same, once.
const TOLD: u32 = 10;

/// What there is, what to do, and what to tell.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StartUp {
    /// All records that can be read and are not erased: those of local storage in the order of
    /// their keys, then those that only the journal has.
    pub records: Vec<Record>,
    /// What to do, in this order.
    pub steps: Vec<Step>,
    /// What staff should be told.
    pub troubles: Vec<Trouble>,
    /// The latest start noted down.
    pub last_boot: Option<Boot>,
    /// How many texts have been set aside, now or earlier, since they cannot be read.
    pub set_aside: usize,
}

/// What staff should be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// A later version of the app has been here. Only look and back up; change nothing.
    Newer,
    /// This browser forgets what it kept when it is closed, or its storage is damaged: one of the
    /// last starts was in the journal only. Back up, and give the browser a new profile.
    Forgets,
    /// So many values were missing or damaged in local storage and came back from the journal.
    Restored(usize),
    /// So many were missing in the journal and were written to it again.
    Replayed(usize),
    /// So many could not be read, and were set aside just now.
    SetAside(usize),
    /// The journal is not there: nothing can be kept for certain.
    NoJournal,
}

/// Local storage with each of its records read, which can be done while the journal is awaited.
#[derive(Debug, Default)]
pub struct LocalRead<'a> {
    is_newer: bool,
    texts: Ours<'a>,
    /// What was read of each of them that is a record.
    records: Vec<Option<Result<Record, Unreadable>>>,
}

impl<'a> LocalRead<'a> {
    /// Reads every key and value of local storage. Keys that are not ours are passed over.
    pub fn of(entries: &'a [(String, String)]) -> Self {
        let texts = ours(entries);
        let read = |(key, text): (&Key, &&str)| key.is_record().then(|| Record::read_at(key, text));
        let records = texts.iter().map(read).collect();
        Self { is_newer: has_newer(entries), texts, records }
    }
}

/// Looks over all that is kept: local storage, and every key and value of the journal unless the
/// browser refuses it.
pub fn start_up(local: LocalRead<'_>, journal: Option<&[(String, String)]>) -> StartUp {
    let LocalRead { is_newer, texts: local, records: read } = local;
    let is_newer = is_newer || journal.is_some_and(has_newer);
    let has_journal = journal.is_some();
    let journal = ours(journal.unwrap_or_default());
    let copies =
        |key: &Key| Copies { local: local.get(key).copied(), journal: journal.get(key).copied() };
    let boots = copies(&Key::Boot);
    let [local_boot, journal_boot] =
        [boots.local, boots.journal].map(|text| text.and_then(|text| Boot::read(text).ok()));
    let count = |boot: Option<Boot>| boot.map_or(0, |boot| boot.count);
    let mut last_boot = [local_boot, journal_boot].into_iter().flatten().max_by_key(|b| b.count);
    if let Some(last) = last_boot.as_mut().filter(|_| count(journal_boot) > count(local_boot)) {
        last.forgot = Some(last.count);
    }
    let forgot = last_boot.and_then(|last| Some(last.count.saturating_sub(last.forgot?)));
    let mut look = Look {
        erased: Ids::of(erased(&local).chain(erased(&journal))),
        has_journal,
        is_newer,
        ..Look::default()
    };
    for (key, read) in local.keys().zip(read) {
        look.over(key.clone(), copies(key), read);
    }
    for key in journal.keys().filter(|key| !local.contains_key(key)) {
        look.over(key.clone(), copies(key), None);
    }
    let mut troubles = Vec::new();
    let mut tell = |is: bool, trouble| {
        if is {
            troubles.push(trouble)
        }
    };
    tell(look.is_newer, Trouble::Newer);
    tell(forgot.is_some_and(|starts_since| starts_since < TOLD), Trouble::Forgets);
    tell(look.restored > 0, Trouble::Restored(look.restored));
    tell(look.replayed > 0, Trouble::Replayed(look.replayed));
    tell(look.set_aside_now > 0, Trouble::SetAside(look.set_aside_now));
    tell(!has_journal, Trouble::NoJournal);
    StartUp {
        records: look.records,
        steps: if look.is_newer { Vec::new() } else { look.steps },
        troubles,
        last_boot,
        set_aside: look.set_aside,
    }
}

/// Texts by their keys, in order.
type Ours<'a> = BTreeMap<Key, &'a str>;

/// The texts under one key, here and there.
#[derive(Debug, Clone, Copy, Default)]
struct Copies<'a> {
    local: Option<&'a str>,
    journal: Option<&'a str>,
}

/// The looking over, record by record.
#[derive(Default)]
struct Look {
    erased: Ids,
    has_journal: bool,
    is_newer: bool,
    records: Vec<Record>,
    steps: Vec<Step>,
    restored: usize,
    replayed: usize,
    set_aside_now: usize,
    set_aside: usize,
}

impl Look {
    /// Looks over a key, with what was read of it in local storage if it is a record's.
    fn over(&mut self, key: Key, copies: Copies, read: Option<Result<Record, Unreadable>>) {
        if key.erased_by().is_some_and(|id| self.erased.has(&id)) {
            return self.steps.push(Step::Forget { key });
        }
        if matches!(key, Key::Quarantine(..)) {
            self.set_aside += 1;
        }
        if key.is_record() {
            return self.over_record(key, copies, read);
        }
        let sound = |text: &&str| is_sound(&key, text);
        match (copies.local.filter(sound), copies.journal.filter(sound)) {
            (Some(value), _) => self.replay(key, value, copies.journal),
            (None, Some(value)) if copies.local.is_none() => {
                self.steps.push(Step::Keep { key, value: value.to_owned() });
            }
            (None, Some(value)) => {
                self.put_aside(&key, copies.local);
                self.steps.push(Step::Replace { key, value: Some(value.to_owned()) });
                self.restored += 1;
            }
            // They stay and lock the device, until someone sets it up again.
            (None, None) if key == Key::Settings => self.set_aside_now += 1,
            (None, None) => {
                self.put_aside(&key, copies.local);
                self.put_aside(&key, copies.journal.filter(|it| copies.local != Some(*it)));
                self.steps.push(Step::Replace { key, value: None });
            }
        }
    }

    fn over_record(&mut self, key: Key, copies: Copies, local: Option<Result<Record, Unreadable>>) {
        // Mostly both are the same: then reading one is enough.
        let differs = copies.local != copies.journal;
        let journal = copies.journal.filter(|_| differs).map(|text| Record::read_at(&key, text));
        let about = |found: &Option<Result<Record, _>>| match found {
            Some(Ok(Record::Op(op))) => op.kind.response(),
            _ => None,
        };
        let is_erased = |id| self.erased.has(&id);
        // A card repeats words of the comment: it goes with the response.
        if [&local, &journal].into_iter().filter_map(about).any(is_erased) {
            return self.steps.push(Step::Forget { key });
        }
        for found in [&local, &journal].into_iter().flatten() {
            self.is_newer |= matches!(found, Err(Unreadable::Newer { .. }));
        }
        match (local, journal) {
            (Some(Ok(record)), _) => {
                let text = copies.local.into_iter();
                text.for_each(|text| self.replay(key.clone(), text, copies.journal));
                self.replayed += usize::from(self.has_journal && differs);
                self.records.push(record);
            }
            (bad, Some(Ok(record))) => {
                self.put_aside(&key, bad.and(copies.local));
                let value = copies.journal.map(str::to_owned);
                self.steps.push(Step::Replace { key, value });
                self.restored += 1;
                self.records.push(record);
            }
            _ => {
                self.put_aside(&key, copies.local);
                self.put_aside(&key, copies.journal.filter(|_| differs));
                self.steps.push(Step::Replace { key, value: None });
            }
        }
    }

    /// Writes to the journal what it lacks; what it holds instead is set aside.
    fn replay(&mut self, key: Key, value: &str, journal: Option<&str>) {
        if !self.has_journal || journal.is_some_and(|text| text == value) {
            return;
        }
        self.put_aside(&key, journal.filter(|text| key.is_fixed() || !is_sound(&key, text)));
        self.steps.push(Step::Replay { key, value: value.to_owned() });
    }

    fn put_aside(&mut self, key: &Key, text: Option<&str>) {
        if let Some(text) = text {
            let key = Key::to_quarantine(&key.to_string(), text);
            self.steps.push(Step::Keep { key, value: text.to_owned() });
            self.set_aside_now += 1;
            self.set_aside += 1;
        }
    }
}

/// Whether a text can be what stands under a key that is not a record's.
fn is_sound(key: &Key, text: &str) -> bool {
    match key {
        Key::Settings => Settings::read(text).is_ok(),
        Key::Boot => Boot::read(text).is_ok(),
        Key::Receipt(_) => Receipt::read(text).is_ok(),
        Key::Device => DeviceId::parse(text).is_ok(),
        _ => true,
    }
}

/// Whether a later version of the app has kept something.
fn has_newer(entries: &[(String, String)]) -> bool {
    entries.iter().any(|(key, _)| Key::is_newer(key))
}

/// What is ours of all entries, without the ballast.
fn ours(entries: &[(String, String)]) -> Ours<'_> {
    // One by one: making a map of a whole list is more code.
    let mut ours = Ours::new();
    for (name, value) in entries {
        if let Some(key) = Key::parse(name).filter(|key| *key != Key::Ballast) {
            ours.insert(key, value);
        }
    }
    ours
}

/// The ids of all that was erased, by the tombstones that can be read.
fn erased(found: &Ours<'_>) -> impl Iterator<Item = Id> {
    found.iter().filter_map(|(key, text)| match key {
        Key::Tombstone(id) => Record::read_at(key, text).is_ok().then_some(*id),
        _ => None,
    })
}
