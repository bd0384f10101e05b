//! What was said to be kept is there after whatever the browser did, and what was erased is not.

use std::collections::BTreeSet;

use proptest::prelude::*;

use pcn_finder::directory::Date;
use pcn_finder::feedback::sharing::erase;
use pcn_finder::feedback::store::{
    Boot, Key, NotKept, Outcome, Record, Settings, Step, Trouble, lay_ballast,
};
use pcn_finder::feedback::{BootId, DeviceId, Id, WhyErased};

use crate::support::{Device, card, id, response, tombstone};

fn responses(device: &Device) -> BTreeSet<Id> {
    let ids = device.look_over().records.into_iter().filter_map(|record| match record {
        Record::Response(response) => Some(response.id),
        _ => None,
    });
    let ids: Vec<Id> = ids.collect();
    let set: BTreeSet<Id> = ids.iter().copied().collect();
    assert_eq!(ids.len(), set.len(), "an answer is there twice");
    set
}

#[derive(Debug, Clone)]
enum Event {
    Write(u8),
    Erase(u8, usize),
    Flush,
    /// The browser is killed: what it had not flushed is gone.
    Crash,
    /// Local storage is gone whole.
    Wipe,
    /// A byte of some value in local storage is another.
    Flip(prop::sample::Index),
    /// A key of local storage is gone.
    Lose(prop::sample::Index),
    /// The journal fails, or works again.
    Journal(bool),
    /// There is room for so much and no more, or for all.
    Quota(Option<usize>),
    /// The browser refuses, or no longer.
    Deny(bool),
    /// The app starts, and is killed after so many steps.
    Start(usize),
}

fn event() -> impl Strategy<Value = Event> {
    let index = any::<prop::sample::Index>;
    prop_oneof![
        8 => (0_u8..12).prop_map(Event::Write),
        2 => (0_u8..12, 0_usize..4).prop_map(|(n, cut)| Event::Erase(n, cut)),
        2 => Just(Event::Flush),
        2 => Just(Event::Crash),
        1 => Just(Event::Wipe),
        2 => index().prop_map(Event::Flip),
        1 => index().prop_map(Event::Lose),
        1 => any::<bool>().prop_map(Event::Journal),
        1 => prop::option::of(0_usize..20_000).prop_map(Event::Quota),
        1 => any::<bool>().prop_map(Event::Deny),
        2 => (0_usize..6).prop_map(Event::Start),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn kept_is_kept_and_erased_is_erased(events in prop::collection::vec(event(), 1..60)) {
        let mut device = Device::default();
        let mut kept: BTreeSet<Id> = BTreeSet::new();
        let mut erased: BTreeSet<Id> = BTreeSet::new();
        for event in events {
            match event {
                Event::Write(n) if !erased.contains(&id(n)) => {
                    let outcome = device.write(&Record::Response(response(n, "As it was.")));
                    if outcome == Outcome::Kept {
                        kept.insert(id(n));
                    }
                }
                Event::Write(_) => {}
                Event::Erase(n, cut) if !device.has_no_journal => {
                    let steps = erase(&device.holding(), &[id(n)], WhyErased::Asked, DeviceId([0; 8]));
                    let is_taken = device.take(&steps, cut).is_ok();
                    kept.remove(&id(n));
                    if cut > 0 && is_taken {
                        erased.insert(id(n));
                    }
                }
                Event::Erase(..) => {}
                Event::Flush => device.flush(),
                Event::Crash => device.forget_what_was_not_flushed(),
                Event::Wipe => device.local.borrow_mut().clear(),
                Event::Flip(index) => flip(&device, index),
                Event::Lose(index) => {
                    let local = device.local.get_mut();
                    let keys: Vec<String> = local.keys().cloned().collect();
                    if !keys.is_empty() {
                        local.remove(index.get(&keys));
                    }
                }
                Event::Journal(is_there) => device.has_no_journal = !is_there,
                Event::Start(cut) => {
                    let steps = device.look_over().steps;
                    // What could not be done is found again at the next start.
                    let _ = device.take(&steps, cut);
                }
                Event::Quota(quota) => device.quota.set(quota),
                Event::Deny(is_denied) => device.is_denied.set(is_denied),
            }
        }
        device.has_no_journal = false;
        device.quota.set(None);
        device.is_denied.set(false);
        let first = device.start();
        let found = responses(&device);
        prop_assert!(kept.is_subset(&found), "lost: {:?}", kept.difference(&found).collect::<Vec<_>>());
        prop_assert!(found.is_disjoint(&erased), "back: {:?}", found.intersection(&erased).collect::<Vec<_>>());
        // The second start finds nothing to do, and both places hold the same.
        prop_assert_eq!(device.look_over().steps, []);
        prop_assert_eq!(&*device.local.borrow(), &device.journal);
        let in_order = |mut records: Vec<Record>| {
            records.sort_by_key(Record::key);
            records
        };
        prop_assert_eq!(in_order(device.look_over().records), in_order(first.records));
    }
}

fn flip(device: &Device, index: prop::sample::Index) {
    let mut local = device.local.borrow_mut();
    let keys: Vec<String> = local.keys().cloned().collect();
    if let Some(value) = (!keys.is_empty()).then(|| local.get_mut(index.get(&keys))).flatten() {
        // The middle of a record is somewhere in its content.
        let middle = value.len() / 2;
        let other = if value.as_bytes()[middle] == b'0' { "1" } else { "0" };
        value.replace_range(middle..=middle, other);
    }
}

#[test]
fn a_damaged_record_is_set_aside_and_comes_back_from_the_journal() {
    let mut device = Device::default();
    assert_eq!(device.write(&Record::Response(response(1, "one"))), Outcome::Kept);
    assert_eq!(device.write(&Record::Response(response(2, "two"))), Outcome::Kept);
    let key = Key::Response(id(1)).to_string();
    let whole = device.local.borrow()[&key].clone();
    let damaged = whole.replace("one", "onE");
    device.local.borrow_mut().insert(key.clone(), damaged.clone());
    let start = device.start();
    assert_eq!(start.troubles, [Trouble::Restored(1), Trouble::SetAside(1)]);
    assert_eq!((start.records.len(), start.set_aside), (2, 1));
    assert_eq!(device.local.borrow()[&key], whole);
    let aside = Key::to_quarantine(&key, &damaged).to_string();
    assert_eq!(device.local.borrow()[&aside], damaged, "letter for letter");
    let again = device.look_over();
    assert_eq!((again.troubles, again.set_aside), (vec![], 1));
}

#[test]
fn whatever_stands_under_a_key_of_ours_harms_no_other() {
    let good = Record::Response(response(1, "good")).write();
    let newer = good.replace("\"v\":1", "\"v\":99");
    let misplaced = Record::Response(response(3, "of another key")).write();
    for text in [
        "",
        "{",
        "null",
        "[[[[[[[[[[[[[[[[[[[[",
        "{\"__proto__\":{}}",
        "\u{fffd}",
        &"a".repeat(4_000_000),
        &newer,
        &misplaced,
        &good.replace(':', " :"),
    ] {
        let mut device = Device::default();
        device.write(&Record::Response(response(1, "good")));
        let key = Key::Response(id(2)).to_string();
        device.local.borrow_mut().insert(key.clone(), text.into());
        device.local.borrow_mut().insert("somebody else's".into(), text.into());
        let start = device.start();
        assert_eq!((start.records.len(), start.set_aside), (1, 1), "{text:.40}");
        let local = device.local.borrow();
        assert_eq!(local.get(&key), None);
        assert_eq!(local[&Key::to_quarantine(&key, text).to_string()], text);
        assert_eq!(local["somebody else's"], text, "what is not ours is left alone");
    }
}

#[test]
fn after_a_later_version_nothing_is_touched() {
    let mut device = Device::default();
    device.write(&Record::Response(response(1, "one")));
    device.local.borrow_mut().insert("ppg2.r.1".into(), "?".into());
    device.local.borrow_mut().insert(Key::Response(id(2)).to_string(), "damaged".into());
    let start = device.look_over();
    assert_eq!((start.troubles[0], start.steps, start.records.len()), (Trouble::Newer, vec![], 1));
}

#[test]
fn damaged_settings_come_back_from_the_journal_and_never_take_its_place() {
    let settings = Settings { is_kiosk: true, keys: vec!["key".into()], ..Settings::default() };
    let (name, whole) = (Key::Settings.to_string(), settings.write());
    let damaged = whole.replace("true", "false");
    let mut device = Device::default();
    device.take(&[Step::Keep { key: Key::Settings, value: whole.clone() }], 1).unwrap();
    device.local.get_mut().insert(name.clone(), damaged.clone());
    assert_eq!(device.start().troubles, [Trouble::Restored(1), Trouble::SetAside(1)]);
    assert_eq!((&device.local.borrow()[&name], &device.journal[&name]), (&whole, &whole));
    assert_eq!(device.look_over().troubles, []);
    // The other way round.
    device.journal.insert(name.clone(), damaged.clone());
    device.start();
    assert_eq!((&device.local.borrow()[&name], &device.journal[&name]), (&whole, &whole));
    // Both damaged: who does not know whether it is a kiosk must not take it for none.
    for place in [device.local.get_mut(), &mut device.journal] {
        place.insert(name.clone(), damaged.clone());
    }
    device.start();
    assert_eq!(device.local.borrow()[&name], damaged);
    assert_eq!(
        Settings::read_or_locked(&damaged),
        Settings { is_kiosk: true, ..Settings::default() }
    );
}

#[test]
fn a_browser_that_forgets_is_told_of() {
    let mut device = Device::default();
    let day = Date::parse("2026-11-21").ok();
    let boot = Boot::after(None, BootId([1; 8]), day);
    let note = |boot: &Boot| [Step::Keep { key: Key::Boot, value: boot.write() }];
    device.take(&note(&boot), 1).unwrap();
    device.flush();
    assert_eq!(device.start().troubles, []);
    let later = Date::parse("2026-12-01").ok();
    let second = Boot::after(device.look_over().last_boot, BootId([2; 8]), later);
    assert_eq!((second.count, second.since, second.seen), (2, day, later));
    device.take(&note(&second), 1).unwrap();
    device.write(&Record::Response(response(1, "one")));
    device.forget_what_was_not_flushed();
    let start = device.start();
    assert_eq!(start.troubles, [Trouble::Forgets, Trouble::Restored(1)]);
    let found = Boot { forgot: Some(2), ..second };
    assert_eq!(start.last_boot, Some(found));
    // Whoever looks at one of the next starts is told, too; in the end it may have been once only.
    let mut last = found;
    for starts in 1..=12 {
        last = Boot::after(Some(last), BootId([3; 8]), later);
        device.take(&note(&last), 1).unwrap();
        let expected = if starts < 10 { vec![Trouble::Forgets] } else { Vec::new() };
        assert_eq!(device.start().troubles, expected, "after {starts} starts");
    }
    // Everything gone is an honest beginning.
    assert_eq!(Device::default().start(), Default::default());
}

#[test]
fn a_lost_journal_is_written_again() {
    let mut device = Device::default();
    device.write(&Record::Response(response(1, "one")));
    device.write(&Record::Response(response(2, "two")));
    device.journal.clear();
    assert_eq!(device.start().troubles, [Trouble::Replayed(2)]);
    assert_eq!(*device.local.borrow(), device.journal);
    device.has_no_journal = true;
    let start = device.start();
    assert_eq!((start.troubles, start.records.len()), (vec![Trouble::NoJournal], 2));
}

#[test]
fn what_another_window_erases_meanwhile_does_not_come_back() {
    let mut device = Device::default();
    device.write(&Record::Response(response(1, "one")));
    device.write(&Record::Op(card(20, 1)));
    device.local.borrow_mut().clear();
    let steps = device.look_over().steps;
    let erasing = erase(&device.holding(), &[id(1)], WhyErased::Asked, DeviceId([0; 8]));
    device.take(&erasing, usize::MAX).unwrap();
    device.take(&steps, usize::MAX).unwrap();
    assert!(!device.holding().contains_key(&Key::Response(id(1))), "it came back at once");
    device.start();
    let left = device.holding().into_keys().collect::<Vec<_>>();
    assert_eq!(left, [Key::Tombstone(id(1))], "the answer, or the card of it, is back");
    // Nor does what is waiting to be written to the journal.
    let value = Record::Response(response(1, "one")).write();
    device.take(&[Step::Replay { key: Key::Response(id(1)), value }], 1).unwrap();
    assert_eq!(device.journal.len(), 1);
}

#[test]
fn nothing_takes_the_place_of_a_text_that_was_not_set_aside() {
    let mut device = Device::default();
    let key = Key::Response(id(1));
    device.local.borrow_mut().insert(key.to_string(), "damaged".into());
    let replace = [Step::Replace { key, value: None }];
    assert_eq!(device.take(&replace, 1), Err(NotKept::Taken));
    assert_eq!(device.local.borrow().len(), 1);
}

#[test]
fn one_tombstone_may_give_way_to_another() {
    let mut device = Device::default();
    device.write(&Record::Tombstone(tombstone(1, WhyErased::Retired)));
    let outcome = device.write(&Record::Tombstone(tombstone(1, WhyErased::Asked)));
    assert_eq!(outcome, Outcome::Kept);
}

#[test]
fn ballast_is_no_record() {
    let mut device = Device::default();
    lay_ballast(&device, &mut device.meter()).unwrap();
    let start = device.start();
    assert_eq!((start.steps, start.set_aside, device.journal.len()), (vec![], 0, 0));
}
