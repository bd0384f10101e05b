//! What is said of a record is never better than what happened to it.

use pcn_finder::feedback::sealing::{Keeping, NoChance, NotSealed, PublicKeys};
use pcn_finder::feedback::store::{
    BALLAST, JournalError, Key, LocalError, NotKept, Outcome, QUOTA, Record, lay_ballast,
};

use crate::support::{Device, group_key, id, response, survey};

fn record() -> Record {
    Record::Response(response(1, "one"))
}

#[test]
fn kept_takes_local_storage_and_the_journal() {
    let mut device = Device::default();
    assert_eq!(device.write(&record()), Outcome::Kept);
    assert_eq!((device.local.borrow().len(), device.journal.len()), (1, 1));
    assert_eq!(device.write(&record()), Outcome::Kept, "trying again is no second answer");
    assert_eq!(device.local.borrow().len(), 1);
    let mut device = Device { has_no_journal: true, ..Device::default() };
    assert_eq!(device.write(&record()), Outcome::KeptInBrowser(JournalError::Failed));
}

#[test]
fn what_fails_says_so_and_leaves_what_was_there() {
    #[track_caller]
    fn check(change: impl Fn(&mut Device), expected: NotKept) {
        let mut device = Device::default();
        device.local.borrow_mut().insert("kept".into(), "before".into());
        change(&mut device);
        let before = device.local.borrow().clone();
        assert_eq!(device.write(&record()), Outcome::NotKept(expected));
        assert_eq!((&*device.local.borrow(), device.journal.len()), (&before, 0));
    }
    check(|device| device.is_denied.set(true), NotKept::Denied);
    check(|device| device.is_lying.set(true), NotKept::Altered);
    check(|device| device.quota.set(Some(100)), NotKept::Full);
    let name = Key::Response(id(1)).to_string();
    check(|device| drop(device.local.get_mut().insert(name.clone(), "{}".into())), NotKept::Taken);
    check(
        |device| drop(device.local.get_mut().insert("x".into(), "y".repeat(QUOTA * 95 / 100))),
        NotKept::Full,
    );
}

#[test]
fn what_could_not_be_read_again_is_not_written() {
    let mut device = Device::default();
    let mut survey = survey().survey().clone();
    survey.title = "a".repeat(4_001).replace("aa", "a ");
    let outcome = device.write(&Record::Survey(survey));
    let Outcome::NotKept(why) = outcome else { panic!("it was kept: {outcome:?}") };
    assert!(why.to_string().ends_with("a text of more than 4000 letters"), "{why}");
    assert_eq!(device.local.borrow().len(), 0);
}

#[test]
fn a_kiosk_that_seals_keeps_nothing_that_can_be_read() {
    let mut device = Device::default();
    let keeping = Keeping::Sealed(PublicKeys::of(group_key().public(), None).unwrap());
    let said = response(1, "The nurse listened.");
    let chance = Some(std::array::from_fn(|at| at as u8));
    let record = keeping.record(said.clone(), chance).unwrap();
    assert_eq!(device.write(&record), Outcome::Kept);
    for kept in [&device.local.borrow(), &device.journal] {
        let all = format!("{kept:?}");
        assert!(kept.len() == 1 && all.contains(&Key::Sealed(said.id).to_string()), "{all}");
        for part in ["nurse", "listened", "very-good", "A81001", "2026-11"] {
            assert!(!all.contains(part), "{part} is in {all}");
        }
    }
    // Without chance there is no record to write, and why is said as of any that is not kept.
    let refused: Outcome = keeping.record(said, None).unwrap_err().into();
    assert_eq!(refused, Outcome::NotKept(NotKept::NotSealed(NotSealed::NoChance(NoChance))));
}

#[test]
fn the_ballast_makes_room_for_the_answer_in_hand() {
    let mut device = Device::default();
    lay_ballast(&device, &mut device.meter()).unwrap();
    lay_ballast(&device, &mut device.meter()).unwrap();
    let laid = device.meter().used();
    assert_eq!(laid, BALLAST + Key::Ballast.to_string().len());
    device.quota.set(Some(laid + 10));
    assert_eq!(device.write(&record()), Outcome::Kept);
    assert_eq!(device.local.borrow().len(), 1, "the ballast is gone");
    device.quota.set(Some(device.meter().used() + 10));
    let second = Record::Response(response(2, "two"));
    assert_eq!(device.write(&second), Outcome::NotKept(NotKept::Full));
    assert_eq!(lay_ballast(&device, &mut device.meter()), Err(LocalError::Full));
    assert_eq!(device.local.borrow().len(), 1);
}
