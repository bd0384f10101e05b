//! An update of the app and the way back, cut short anywhere. Nothing is written anew for a new
//! version: old records are read up the ladder where they stand, so there is no half way. A build
//! that finds a record of a later one looks and touches nothing.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::record::Migrate;
use super::*;
use crate::feedback::json::Json;

/// Records of every kind, as version 1 wrote them.
const GOLDEN: &str = include_str!("../../../tests/feedback/version-1.ppg.json");
/// The ladders of three builds: today's, the next, and one whose step does something: what stood
/// under `lang` is called otherwise before.
const BUILDS: [&[Migrate]; 3] = [&[], &[|json| json], &[|json| renamed(json, "tongue", "lang")]];
const FIRST: usize = 0;
const SECOND: usize = 1;
const RENAMING: usize = 2;

thread_local! {
    static BUILD: Cell<usize> = const { Cell::new(FIRST) };
}

pub(super) fn ladder() -> &'static [Migrate] {
    BUILDS[BUILD.get()]
}

/// Does something as another build would.
fn as_build<T>(build: usize, work: impl FnOnce() -> T) -> T {
    let before = BUILD.replace(build);
    let result = work();
    BUILD.set(before);
    result
}

fn renamed(json: Json, from: &str, to: &'static str) -> Json {
    match json.clone().without(from) {
        Some((value, rest)) => rest.with(to, value),
        None => json,
    }
}

/// A browser: both places, which take a step one after the other.
#[derive(Debug, Clone, Default, PartialEq)]
struct Device {
    local: RefCell<BTreeMap<String, String>>,
    journal: BTreeMap<String, String>,
}

impl Local for Device {
    fn get(&self, key: &str) -> Result<Option<String>, LocalError> {
        Ok(self.local.borrow().get(key).cloned())
    }

    fn set(&self, key: &str, value: &str) -> Result<(), LocalError> {
        self.local.borrow_mut().insert(key.into(), value.into());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), LocalError> {
        self.local.borrow_mut().remove(key);
        Ok(())
    }
}

impl Device {
    fn look_over(&self) -> StartUp {
        let pairs = |map: &BTreeMap<String, String>| {
            map.iter().map(|(key, text)| (key.clone(), text.clone())).collect::<Vec<_>>()
        };
        start_up(LocalRead::of(&pairs(&self.local.borrow())), Some(&pairs(&self.journal)))
    }

    /// Starts, and is killed after so many writes: each step is one here and one in the journal.
    fn start(&mut self, most: usize) -> StartUp {
        let start = self.look_over();
        let mut left = most;
        for step in &start.steps {
            let mut written = || left.checked_sub(1).map(|less| left = less).is_some();
            if !written() {
                break;
            }
            let in_journal = step.take(self, &mut Meter::default()).unwrap();
            if !written() {
                break;
            }
            let name = step.key().to_string();
            match in_journal {
                InJournal::Put(value) => drop(self.journal.insert(name, value.into())),
                InJournal::Delete => drop(self.journal.remove(&name)),
                InJournal::Nothing => {}
            }
        }
        start
    }

    fn put(&mut self, place: Place, key: &str, text: &str) {
        if place != Place::Journal {
            self.local.get_mut().insert(key.into(), text.into());
        }
        if place != Place::Local {
            self.journal.insert(key.into(), text.into());
        }
    }
}

/// Where a record still is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Both,
    Local,
    Journal,
}

const PLACES: [Place; 3] = [Place::Both, Place::Local, Place::Journal];

/// What version 1 wrote, with its keys. Without tombstones nothing of it is to be taken away.
fn golden() -> Vec<(String, String)> {
    let lines = GOLDEN.lines().map(|line| line.strip_suffix(',').unwrap_or(line));
    let records = lines.filter_map(|line| Some((Record::read(line).ok()?, line)));
    let kept = records.filter(|(record, _)| !matches!(record, Record::Tombstone(_)));
    let all: Vec<_> = kept.map(|(record, text)| (record.key().to_string(), text.into())).collect();
    assert!(all.len() > 20);
    all
}

fn keys(start: &StartUp) -> BTreeSet<String> {
    start.records.iter().map(|record| record.key().to_string()).collect()
}

/// The text of a record as the next version writes it.
fn as_second(text: &str) -> String {
    let record = Record::read(text).unwrap();
    as_build(SECOND, || record.write())
}

#[test]
fn an_update_killed_at_every_write_loses_nothing_and_can_be_taken_back() {
    let all = golden();
    let (old, more) = all.split_at(12);
    let all: BTreeSet<String> = old.iter().map(|(key, _)| key.clone()).collect();
    let mut device = Device::default();
    for (at, (key, text)) in old.iter().enumerate() {
        device.put(PLACES[at % 3], key, text);
    }
    // One that the browser damaged, and one that it changed under a key of ours.
    device.local.get_mut().insert(old[0].0.clone(), "{".into());
    device.local.get_mut().insert("ppg1.boot".into(), "?".into());
    let whole = as_build(SECOND, || device.look_over()).steps.len() * 2;
    assert!(whole > 16, "{whole} writes");
    for cut in 0..=whole {
        let mut device = device.clone();
        assert_eq!(keys(&as_build(SECOND, || device.start(cut))), all, "while updating, {cut}");
        let back = device.clone().start(usize::MAX);
        assert_eq!((keys(&back), back.troubles.contains(&Trouble::Newer)), (all.clone(), false));
        assert_eq!(keys(&as_build(SECOND, || device.start(usize::MAX))), all, "resumed, {cut}");
        let still = as_build(SECOND, || device.look_over());
        assert_eq!((keys(&still), still.steps), (all.clone(), vec![]), "after {cut}");
        assert_eq!(*device.local.borrow(), device.journal);
        // What the new build keeps: the old one sees that, and only looks.
        for place in PLACES {
            let mut device = device.clone();
            device.put(place, &more[0].0, &as_second(&more[0].1));
            let before = device.clone();
            let old_build = device.start(usize::MAX);
            assert_eq!((old_build.troubles[0], keys(&old_build)), (Trouble::Newer, all.clone()));
            assert!(device == before, "the old build wrote");
            let again = as_build(SECOND, || device.start(usize::MAX));
            assert_eq!(keys(&again).len(), all.len() + 1);
        }
    }
}

#[test]
fn a_step_of_the_ladder_is_taken_where_the_record_stands() {
    let old = golden();
    let mut device = Device::default();
    for (at, (key, text)) in old.iter().enumerate() {
        let json = renamed(Json::read(text).unwrap().without("h").unwrap().1, "lang", "tongue");
        device.put(PLACES[at % 3], key, &hashed(json));
    }
    let texts = device.clone();
    let start = as_build(RENAMING, || device.start(usize::MAX));
    let as_it_was: Vec<_> = old.iter().map(|(_, text)| Record::read(text).unwrap()).collect();
    // A survey's hash is its name: a step that changes surveys must keep that, which this one does.
    assert_eq!(start.records.len(), as_it_was.len());
    assert!(as_it_was.iter().all(|record| start.records.contains(record)));
    for (key, text) in texts.local.borrow().iter() {
        assert_eq!(device.local.borrow().get(key), Some(text), "it was written anew");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    /// Even a later build that did write records anew, killed at any of them: the old one touches
    /// nothing and shows what it can read; the later one has them all.
    #[test]
    fn after_any_part_of_a_rewriting_update(states in prop::collection::vec(0_usize..7, 12)) {
        let all = golden();
        let mut device = Device::default();
        let mut readable = BTreeSet::new();
        for ((key, text), state) in all.iter().zip(&states) {
            // Old in one or both places, new in one or both, or new here and still old there.
            match state {
                0..3 => device.put(PLACES[*state], key, text),
                3..6 => device.put(PLACES[*state - 3], key, &as_second(text)),
                _ => {
                    device.put(Place::Journal, key, text);
                    device.put(Place::Local, key, &as_second(text));
                }
            }
            if !(3..6).contains(state) {
                readable.insert(key.clone());
            }
        }
        let has_newer = states.iter().any(|state| *state >= 3);
        let before = device.clone();
        let old_build = device.start(usize::MAX);
        prop_assert_eq!(old_build.troubles.contains(&Trouble::Newer), has_newer);
        prop_assert_eq!(keys(&old_build), readable);
        prop_assert!(!has_newer || device == before, "the old build wrote");
        let later = as_build(SECOND, || device.start(usize::MAX));
        prop_assert_eq!(keys(&later).len(), 12);
        let settled = as_build(SECOND, || device.look_over());
        prop_assert_eq!(settled.steps, vec![]);
    }
}
