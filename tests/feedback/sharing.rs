//! Devices brought together by files: in any order, any number of times, cut short anywhere.

use proptest::prelude::*;
use proptest::sample::subsequence;

use pcn_finder::directory::Date;
use pcn_finder::feedback::sharing::{
    Erasures, Holding, MAX_BUNDLE, clear_saved, erase, expired, merge, read_bundle, write_bundles,
};
use pcn_finder::feedback::store::{Backup, Fullness, Key, Meter, Receipt, Record, Step, Urgency};
use pcn_finder::feedback::{BootId, Desk, DeviceId, Id, Month, OpKind, WhyErased};

use crate::support::{
    card, header, holding, id, op, response, sealed, survey, tombstone, universe,
};

/// A holding after at most so many of these steps.
fn after(mut holding: Holding, steps: &[Step], most: usize) -> Holding {
    for step in steps.iter().take(most) {
        match step {
            Step::Keep { key, value } => holding.insert(key.clone(), value.clone()),
            Step::Forget { key } => holding.remove(key),
            Step::Replace { .. } | Step::Replay { .. } => panic!("no step of a merge"),
        };
    }
    holding
}

/// What a device holds once it has taken in what another wrote to a file.
fn taken_in(ours: &Holding, theirs: &Holding) -> Holding {
    let files = write_bundles(&header(), theirs);
    files.iter().fold(ours.clone(), |ours, file| {
        let bundle = read_bundle(file.as_bytes()).unwrap();
        after(ours.clone(), &merge(&ours, &bundle.items, Erasures::Take).steps, usize::MAX)
    })
}

/// Devices that hold any records of the universe, with what was erased on them gone from them.
fn devices() -> impl Strategy<Value = [Holding; 3]> {
    let one = || subsequence(universe(), 0..=universe().len());
    (one(), one(), one()).prop_map(|(a, b, c)| {
        [a, b, c].map(|records| taken_in(&holding(&records), &Holding::new()))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn all_orders_end_the_same(devices in devices()) {
        let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];
        let ends = orders.map(|order| {
            order.iter().fold(Holding::new(), |sum, at| taken_in(&sum, &devices[*at]))
        });
        for end in &ends {
            prop_assert_eq!(end, &ends[0]);
        }
        // Nothing that nobody erased is missing, nothing that somebody erased is there.
        let all: Holding = devices.into_iter().flatten().collect();
        let is_erased = |id: &Id| all.contains_key(&Key::Tombstone(*id));
        for (key, text) in &all {
            let response = match Record::read(text) {
                Ok(Record::Op(op)) => op.kind.response(),
                _ => None,
            };
            let is_gone = key.erased_by().iter().chain(&response).any(is_erased);
            prop_assert_eq!(ends[0].contains_key(key), !is_gone, "{}", key);
        }
    }

    #[test]
    fn bringing_in_groups_is_bringing_in_one_by_one([a, b, c] in devices()) {
        prop_assert_eq!(taken_in(&taken_in(&a, &b), &c), taken_in(&a, &taken_in(&b, &c)));
        prop_assert_eq!(taken_in(&a, &b), taken_in(&b, &a));
    }

    #[test]
    fn twice_is_once([a, b, _] in devices()) {
        let once = taken_in(&a, &b);
        let again = merge(&once, &b, Erasures::Take);
        prop_assert_eq!(again.steps, []);
        prop_assert_eq!(again.preview.new_responses + again.preview.new_others, 0);
        prop_assert_eq!(merge(&a, &a, Erasures::Take).steps, []);
    }

    #[test]
    fn cut_short_anywhere_and_repeated_is_the_same([a, b, _] in devices(), cut in 0_usize..40) {
        let whole = taken_in(&a, &b);
        let half = after(a.clone(), &merge(&a, &b, Erasures::Take).steps, cut);
        prop_assert_eq!(taken_in(&half, &b), whole);
    }

    #[test]
    fn erasures_that_are_not_taken_change_nothing_that_is_here([a, b, _] in devices()) {
        let merged = merge(&a, &b, Erasures::Leave);
        let end = after(a.clone(), &merged.steps, usize::MAX);
        for (key, text) in a.iter().filter(|(key, _)| !matches!(key, Key::Tombstone(_))) {
            prop_assert_eq!(end.get(key), Some(text));
        }
        // Later they may still be taken.
        prop_assert_eq!(taken_in(&end, &b), taken_in(&a, &b));
    }

    #[test]
    fn what_is_shown_beforehand_is_what_happens([a, b, _] in devices()) {
        let merged = merge(&a, &b, Erasures::Take);
        let preview = merged.preview;
        let end = after(a.clone(), &merged.steps, usize::MAX);
        let is_new = |key: &&Key| !a.contains_key(key) && !matches!(key, Key::Tombstone(_));
        prop_assert_eq!(preview.new_responses + preview.new_others, end.keys().filter(is_new).count());
        prop_assert_eq!(preview.would_erase, a.keys().filter(|key| !end.contains_key(key)).count());
        prop_assert_eq!(preview.conflicting, 0);
        prop_assert!(merged.fits(Meter::default()));
    }
}

#[test]
fn a_file_that_says_otherwise_of_an_id_is_set_aside() {
    let ours = holding(&[Record::Response(response(1, "ours"))]);
    let theirs = holding(&[Record::Response(response(1, "theirs"))]);
    let merged = merge(&ours, &theirs, Erasures::Take);
    assert_eq!((merged.preview.conflicting, merged.preview.new_responses), (1, 0));
    let end = after(ours.clone(), &merged.steps, usize::MAX);
    let key = Key::Response(id(1));
    let aside = Key::to_quarantine(&key.to_string(), &theirs[&key]);
    assert_eq!((&end[&key], &end[&aside]), (&ours[&key], &theirs[&key]));
    assert_eq!(merge(&end, &theirs, Erasures::Take).steps, [], "it is set aside once");
    // Erasing the id erases what is set aside under it, too.
    let erased =
        after(end.clone(), &erase(&end, &[id(1)], WhyErased::Asked, DeviceId([0; 8])), usize::MAX);
    assert_eq!(erased.into_keys().collect::<Vec<_>>(), [Key::Tombstone(id(1))]);
}

#[test]
fn erasing_takes_what_was_made_of_a_comment_and_spreads() {
    let records = [
        Record::Response(response(1, "mine")),
        Record::Sealed(sealed(1)),
        Record::Op(card(20, 1)),
        Record::Response(response(2, "another's")),
        Record::Op(card(21, 2)),
    ];
    let ours = holding(&records);
    let steps = erase(&ours, &[id(1), id(1)], WhyErased::Asked, DeviceId([0; 8]));
    assert!(
        matches!(steps[0], Step::Keep { key: Key::Tombstone(_), .. }),
        "the tombstone comes first"
    );
    let ours = after(ours, &steps, usize::MAX);
    let left = [Key::Response(id(2)), Key::Op(id(21)), Key::Tombstone(id(1))];
    assert_eq!(ours.keys().cloned().collect::<Vec<_>>(), left);
    // A card of it made elsewhere in the meantime goes as well.
    let theirs = holding(&[Record::Op(card(22, 1)), records[0].clone()]);
    assert_eq!(taken_in(&theirs, &ours), ours);
    assert_eq!(taken_in(&ours, &theirs), ours);
    // Erasing everything by a file is counted beforehand.
    let preview = merge(&theirs, &ours, Erasures::Leave).preview;
    assert_eq!((preview.would_erase, preview.erased), (2, 0));
}

#[test]
fn clearing_after_a_backup_takes_only_what_the_file_holds_and_does_not_spread() {
    let all = universe();
    let saved = taken_in(&holding(&all), &Holding::new());
    let file = write_bundles(&header(), &saved).remove(0);
    let mut ours = saved.clone();
    let later = Record::Response(response(200, "later"));
    ours.insert(later.key(), later.write());
    let cleared = after(ours.clone(), &clear_saved(&ours, file.as_bytes()).unwrap(), usize::MAX);
    assert!(cleared.contains_key(&later.key()), "what is not in the file stays");
    let is_response = |key: &&Key| matches!(key, Key::Response(_) | Key::Sealed(_));
    assert_eq!(cleared.keys().filter(is_response).count(), 1);
    assert!(cleared.keys().all(|key| saved.contains_key(key) || *key == later.key()));
    // The file brings it back: nothing was erased.
    assert_eq!(taken_in(&cleared, &saved), ours);
    // A file that is not whole clears nothing.
    let cut = &file.as_bytes()[..file.len() - 1];
    assert!(clear_saved(&ours, cut).is_err());
    // One that says otherwise of a response does not clear it.
    let altered = holding(&[Record::Response(response(200, "altered"))]);
    let altered = write_bundles(&header(), &altered).remove(0);
    assert_eq!(clear_saved(&ours, altered.as_bytes()), Ok(Vec::new()));
}

#[test]
fn what_has_been_kept_long_enough_is_told() {
    let mut old = response(1, "old");
    old.month = Month::new(2024, 10);
    let mut kept = response(2, "just kept");
    kept.month = Month::new(2024, 11);
    let mut undated = response(3, "undated");
    (undated.month, undated.boot) = (None, BootId([9; 8]));
    let responses = [old, kept, undated];
    let now = Month::new(2026, 11).unwrap();
    let ids = |desk: &Desk, keep: Option<u32>| expired(&responses, desk, now, |_| keep);
    assert_eq!(ids(&Desk::default(), None), [id(1)]);
    assert_eq!(ids(&Desk::default(), Some(23)), [id(1), id(2)]);
    let month = Month::new(2020, 1).unwrap();
    let dated = op(5, OpKind::Date { device: DeviceId([1; 8]), boot: BootId([9; 8]), month });
    assert_eq!(ids(&Desk::of([&dated]), Some(24)), [id(1), id(3)]);
}

#[test]
fn a_backup_too_large_for_one_file_is_several() {
    let comment = "語".repeat(1_000);
    let records = (0..4_000_u16).map(|n| {
        let mut response = response(0, &comment);
        let [high, low] = n.to_be_bytes();
        let mut bytes = [0; 16];
        (bytes[0], bytes[1]) = (high, low);
        response.id = Id::from_random(bytes);
        (Key::Response(response.id), Record::Response(response).write())
    });
    let all: Holding = records.collect();
    let files = write_bundles(&header(), &all);
    assert!(files.len() == 2 && files.iter().all(|file| file.len() <= MAX_BUNDLE));
    assert_eq!(taken_in(&Holding::new(), &all), all);
}

#[test]
fn a_backup_counts_once_its_file_was_read_again() {
    let ours = holding(&universe());
    let file = write_bundles(&header(), &ours).remove(0);
    let bundle = read_bundle(file.as_bytes()).unwrap();
    let day = Date::parse("2026-11-21").unwrap();
    let receipt = Receipt::of(id(1), day, bundle.file, bundle.items.keys());
    let missing = |receipts: &[Receipt]| {
        let found = Backup::of(ours.keys(), receipts, None, Some(day), Fullness::Fine);
        (found.missing, found.urgency)
    };
    assert_eq!(
        (missing(&[]), missing(&[receipt])),
        ((ours.len(), Urgency::Fine), (0, Urgency::Fine))
    );
}

#[test]
fn a_bundle_holds_no_text_set_aside_and_nothing_of_the_device() {
    let mut ours = holding(&[
        Record::Survey(survey().survey().clone()),
        Record::Tombstone(tombstone(1, WhyErased::TryOut)),
    ]);
    ours.insert(Key::Settings, "{}".into());
    ours.insert(Key::to_quarantine("ppg1.r.x", "{"), "{".into());
    // Damaged, and not set aside yet: there was no room for it.
    ours.insert(Key::Response(id(2)), "{".into());
    let bundle = read_bundle(write_bundles(&header(), &ours)[0].as_bytes()).unwrap();
    assert_eq!((bundle.items.len(), bundle.header), (2, header()));
}
