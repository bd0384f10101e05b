//! What holds after steps, whatever their order.

use super::*;
use crate::feedback::ids::{BootId, DeviceId};
use crate::feedback::model::{Answers, Help, Lamport, Method};
use proptest::prelude::*;

fn id(n: u8) -> Id {
    Id::from_random([n; 16])
}

fn slug() -> Slug {
    Slug::parse("why").unwrap()
}

fn op(n: u8, lamport: u64, kind: OpKind) -> Op {
    Op { id: id(n), lamport: Lamport(lamport), device: DeviceId([n % 2; 8]), kind }
}

fn clear(n: u8, lamport: u64, may_quote: bool) -> Op {
    op(n, lamport, OpKind::Clear { response: id(1), question: slug(), may_quote })
}

fn undo(n: u8, lamport: u64, of: u8) -> Op {
    op(n, lamport, OpKind::Undo { op: id(of) })
}

fn response(may_quote: bool) -> Response {
    Response {
        id: id(1),
        survey: crate::feedback::Digest::of(""),
        about: About::default(),
        month: None,
        device: DeviceId([1; 8]),
        boot: BootId([2; 8]),
        number: 1,
        method: Method::Home,
        language: "en-GB".into(),
        help: Help::None,
        answers: Answers::default(),
        may_quote,
        was_warned: false,
    }
}

#[test]
fn words_are_quoted_only_if_both_the_person_and_the_group_said_so() {
    #[track_caller]
    fn check(ops: &[Op], person: bool, expected: bool) {
        assert_eq!(Desk::of(ops).may_quote(&response(person), &slug()), expected);
    }
    check(&[], true, false);
    check(&[clear(10, 1, true)], true, true);
    check(&[clear(10, 1, true)], false, false);
    check(&[clear(10, 1, true), clear(11, 2, false)], true, false);
    check(&[clear(10, 2, true), clear(11, 1, false)], true, true);
    // At the same time the greater device decides, then the greater id.
    check(&[clear(10, 1, true), clear(11, 1, false)], true, false);
    check(&[clear(10, 1, false), clear(12, 1, true)], true, true);
}

#[test]
fn what_is_taken_back_is_as_if_it_had_not_been() {
    #[track_caller]
    fn check(ops: &[Op], expected: bool) {
        assert_eq!(Desk::of(ops).may_quote(&response(true), &slug()), expected);
    }
    let cleared = clear(10, 1, true);
    check(&[cleared.clone(), undo(20, 2, 10)], false);
    check(&[cleared.clone(), undo(20, 2, 10), undo(21, 3, 20)], true);
    check(&[cleared.clone(), undo(20, 2, 10), undo(21, 3, 20), undo(22, 4, 21)], false);
    // Whoever had not heard of the time still takes back what was meant.
    check(&[clear(10, 5, true), undo(20, 2, 10)], false);
    // Two that take each other back: the later holds.
    check(&[cleared.clone(), undo(20, 2, 21), undo(21, 3, 20)], true);
    check(&[cleared, undo(20, 2, 99)], true);
}

#[test]
fn blacked_out_parts_are_one_mark_each() {
    #[track_caller]
    fn check(spans: &[(u32, u32)], expected: &str) {
        let spans = spans.to_vec();
        let ops = [op(10, 1, OpKind::Redact { response: id(1), question: slug(), spans })];
        assert_eq!(Desk::of(&ops).shown(id(1), &slug(), "Zoé saw Al"), expected);
    }
    check(&[], "Zoé saw Al");
    check(&[(0, 3)], "█████ saw Al");
    check(&[(0, 3), (8, 10)], "█████ saw █████");
    check(&[(0, 2), (1, 3), (3, 3), (9, 4)], "█████ saw Al");
    check(&[(0, u32::MAX)], "█████");
    let desk = Desk::default();
    assert_eq!(desk.shown(id(2), &slug(), "as it is"), "as it is");
}

#[test]
fn an_entry_is_what_was_last_made_of_it() {
    let entry = |n, lamport, entry: u8, reply: &str| {
        let about = About::default();
        let (said, reply, owner) = ("Phones".into(), reply.into(), String::new());
        let done = Done::Planned;
        op(
            n,
            lamport,
            OpKind::SaidDone { entry: id(entry), about, said, done, reply, owner, month: None },
        )
    };
    let replies = |ops: &[Op]| {
        Desk::of(ops).said_done.into_iter().map(|entry| entry.reply).collect::<Vec<_>>()
    };
    let ops = [entry(10, 1, 1, "soon"), entry(11, 2, 2, "no"), entry(12, 3, 1, "now")];
    assert_eq!(replies(&ops), ["no", "now"]);
    let taken_back = [ops.as_slice(), &[undo(20, 4, 12)]].concat();
    assert_eq!(replies(&taken_back), ["soon", "no"]);
}

#[test]
fn a_session_can_be_dated_afterwards() {
    let month = Month::new(2026, 3).unwrap();
    let dated = |boot| op(10, 1, OpKind::Date { device: DeviceId([1; 8]), boot, month });
    let found = |op: Op| Desk::of([&op]).month_of(&response(true));
    assert_eq!(found(dated(BootId([2; 8]))), Some(month));
    assert_eq!(found(dated(BootId([3; 8]))), None);
}

proptest! {
    #[test]
    fn the_order_in_which_steps_arrive_does_not_matter(
        steps in prop::collection::vec((0_u8..8, 0_u64..5, 0_u8..12), 0..12),
        by in 0_usize..12,
    ) {
        let step = |(at, (of, lamport, kind)): (usize, (u8, u64, u8))| {
            let n = 10 + at as u8;
            if kind < 6 { undo(n, lamport, 10 + of) } else { clear(n, lamport, kind % 2 == 0) }
        };
        let mut ops: Vec<Op> = steps.into_iter().enumerate().map(step).collect();
        let desk = Desk::of(&ops);
        prop_assert_eq!(&Desk::of(ops.iter().chain(&ops)), &desk);
        ops.reverse();
        prop_assert_eq!(&Desk::of(&ops), &desk);
        let by = by.min(ops.len());
        ops.rotate_left(by);
        prop_assert_eq!(&Desk::of(&ops), &desk);
    }
}
