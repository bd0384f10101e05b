//! What charts say, that they hold for any figures, and that they are whole.

use proptest::prelude::*;

use super::*;
use crate::feedback::summary::Share;
use crate::feedback::{Choice, FRIENDS_AND_FAMILY, Month};

fn choices() -> Vec<Choice> {
    FRIENDS_AND_FAMILY.question().kind.choices().to_vec()
}

fn opinions(rows: &[(&str, [u32; 6])]) -> Chart {
    let row = |(label, counts): &(&str, [u32; 6])| OpinionRow {
        label: (*label).to_owned(),
        counts: counts.to_vec(),
    };
    opinion_chart("How was it?", &choices(), &rows.iter().map(row).collect::<Vec<_>>())
}

/// So many months from January 2025 on, each with a count of how many and its wording.
fn months(shares: &[(u32, u32, usize)]) -> Vec<MonthShare> {
    let month = |at: usize| Month::new(2025, 1).unwrap().plus(at as i32);
    let share = |(at, (count, of, wording)): (usize, &(u32, u32, usize))| MonthShare {
        month: month(at),
        share: Share { count: *count, of: *of },
        wording: *wording,
    };
    shares.iter().enumerate().map(share).collect()
}

/// Whether tags are closed in order, there is nothing of style or script, and no number is wrong.
#[track_caller]
fn assert_whole(html: &str) {
    let mut open: Vec<&str> = Vec::new();
    for tag in html.split('<').skip(1) {
        let (tag, _) = tag.split_once('>').expect("a tag has an end");
        let name = tag.split([' ', '/']).next().unwrap();
        if let Some(closed) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(closed), "{html}");
        } else if !tag.ends_with('/') {
            open.push(name);
        }
    }
    assert!(open.is_empty(), "{open:?} stay open");
    for word in [" style=", " id=", "url(", "NaN", "inf", "<script"] {
        assert!(!html.contains(word), "{word} in {html}");
    }
    for letter in [" x=\"", " y=\"", " cx=\"", " cy=\"", " width=\"", " height=\""] {
        for number in html.split(letter).skip(1).map(|rest| rest.split('"').next().unwrap()) {
            assert!(number.parse::<u32>().is_ok_and(|n| n < 2_000), "{letter}{number}");
        }
    }
}

#[test]
fn opinions_are_summed_up_in_a_sentence() {
    #[track_caller]
    fn check(counts: [u32; 6], expected: &str) {
        assert_eq!(opinions(&[("All", counts)]).finding, expected);
    }
    check([6, 2, 1, 1, 0, 0], "80% of 10 said “Very good or Good” (likely range 49% to 94%).");
    check(
        [20, 10, 2, 4, 2, 2],
        "75% of 40 said “Very good or Good” (likely range 60% to 86%). Without the 2 who said \
         “Don't know”, it is 79% of 38.",
    );
    check([3, 2, 1, 1, 1, 1], "5 of 9 said “Very good or Good”: too few answers for percentages.");
    check([0; 6], "0 of 0 said “Very good or Good”: too few answers for percentages.");
    check([0, 0, 0, 0, 0, 10], "0% of 10 said “Very good or Good” (likely range 0% to 28%).");
}

#[test]
fn good_lies_left_of_the_line_and_poor_right_of_it_in_the_order_asked() {
    let svg = opinions(&[("All", [4, 4, 4, 4, 4, 0])]).svg;
    let places: Vec<(&str, u32)> = svg
        .split("<rect class=\"chart__")
        .skip(1)
        .take(5)
        .map(|rect| {
            (
                rect.split('"').next().unwrap(),
                rect.split("x=\"").nth(1).unwrap().split('"').next().unwrap().parse().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        places,
        [("good-1", 0), ("good-2", 136), ("neutral", 580), ("poor-2", 272), ("poor-1", 408)]
    );
    // Asked from poor to good, the sides are the same.
    let turned: Vec<Choice> = choices().into_iter().rev().collect();
    let row = OpinionRow { label: "All".to_owned(), counts: vec![0, 4, 4, 4, 4, 4] };
    let turned = opinion_chart("How was it?", &turned, &[row]).svg;
    assert!(
        turned.contains("good-1\" x=\"0\"") && turned.contains("poor-1\" x=\"408\""),
        "{turned}"
    );
}

#[test]
fn no_picture_is_higher_than_a_page() {
    let chart = opinions(&[("All", [20, 0, 0, 0, 0, 0]); 30]);
    assert_eq!(chart.svg.matches("<svg").count(), 3);
    // A4 is 267 millimetres high between margins, and 180 wide for the picture's 720.
    for svg in chart.svg.split("viewBox=\"0 0 720 ").skip(1) {
        assert!(svg.split('"').next().unwrap().parse::<u32>().unwrap() < 267 * 4);
    }
    assert_whole(&chart.html());
}

#[test]
fn parts_are_compared_by_their_ranges() {
    let all = ("All", [20, 0, 0, 20, 0, 0]);
    let finding = |rows: &[(&str, [u32; 6])]| opinions(rows).finding;
    let alike = finding(&[all, ("A", [10, 0, 0, 10, 0, 0]), ("B", [12, 0, 0, 8, 0, 0])]);
    assert!(alike.ends_with("The likely ranges below all overlap, so there may be no difference."));
    let apart = finding(&[all, ("A", [20, 0, 0, 0, 0, 0]), ("B", [0, 0, 0, 20, 0, 0])]);
    assert!(
        apart.ends_with("Some differences below are larger than chance alone would make them.")
    );
    let few = finding(&[all, ("A", [20, 0, 0, 0, 0, 0]), ("B", [0, 0, 0, 9, 0, 0])]);
    assert!(few.ends_with("(likely range 35% to 65%)."), "{few}");
}

#[test]
fn few_answers_make_a_table_and_no_picture() {
    let few = opinions(&[("All", [9, 0, 0, 0, 0, 0])]);
    assert!(few.svg.is_empty() && few.table.contains("<td>9</td>"));
    let some = opinions(&[("All", [20, 0, 0, 0, 0, 0]), ("One", [3, 0, 0, 0, 0, 0])]);
    assert!(some.svg.contains("One (n = 3)") && some.svg.contains("Not enough answers for a bar."));
    assert!(some.table.contains("<td>20 (100%)</td>"));
    let none = month_chart("said good", &months(&[(9, 9, 1), (0, 0, 1)]));
    assert_eq!(none.finding, "No month has ten answers yet, which is too few to draw.");
    assert!(none.svg.is_empty() && none.table.contains("too few"));
    assert!(month_chart("said good", &[]).svg.is_empty());
}

#[test]
fn months_are_summed_up_in_a_sentence() {
    #[track_caller]
    fn check(shares: &[(u32, u32, usize)], expected: &str) {
        assert_eq!(month_chart("said good", &months(shares)).finding, expected);
    }
    check(&[(5, 10, 1)], "50% of 10 in January 2025 said good.");
    check(
        &[(5, 10, 1), (1, 1, 1), (9, 12, 1)],
        "50% of 10 in January 2025 said good, and 75% of 12 in March 2025.",
    );
    check(
        &[(5, 10, 1), (9, 12, 2), (6, 12, 2)],
        "75% of 12 in February 2025 said good, and 50% of 12 in March 2025. The wording changed in \
         February 2025: do not compare across it.",
    );
    let mut year = [(10, 20, 1); 12];
    check(
        &year,
        "50% of 20 in January 2025 said good, and 50% of 20 in December 2025. Chance alone would \
         explain the ups and downs.",
    );
    year[6].0 = 20;
    check(
        &year,
        "50% of 20 in January 2025 said good, and 50% of 20 in December 2025. More than chance is \
         behind July 2025.",
    );
}

#[test]
fn limits_wait_for_a_dozen_months_of_ten_answers_in_the_same_words() {
    let has_limits = |shares: &[(u32, u32, usize)]| {
        month_chart("said good", &months(shares)).svg.contains("chart__limit")
    };
    assert!(!has_limits(&[(10, 20, 1); 11]));
    assert!(has_limits(&[(10, 20, 1); 12]));
    assert!(!has_limits(&[(5, 9, 1); 24]));
    let mut mixed = [(10, 20, 1); 12];
    mixed[4].1 = 9;
    mixed[4].0 = 9;
    assert!(!has_limits(&mixed));
    let mut changed = vec![(10, 20, 1); 20];
    changed[8..].fill((10, 20, 2));
    assert!(has_limits(&changed));
    changed[9..].fill((10, 20, 3));
    assert!(!has_limits(&changed));
    // By hand: 50% ± 3 √(0.5 · 0.5 / 25) is 20% to 80%.
    let (low, high) = months::limits(Share { count: 1, of: 2 }, 25);
    assert!((low - 20.0).abs() < 1e-9 && (high - 80.0).abs() < 1e-9);
}

#[test]
fn the_line_breaks_where_months_cannot_be_compared() {
    let pieces = |shares: &[(u32, u32, usize)]| {
        let svg = month_chart("said good", &months(shares)).svg;
        let line = svg.split("chart__run\" d=\"").nth(1).unwrap().split('"').next().unwrap();
        (
            line.matches('M').count(),
            line.matches('L').count(),
            svg.matches("wording changed<").count(),
        )
    };
    assert_eq!(pieces(&[(5, 10, 1); 4]), (1, 3, 0));
    assert_eq!(pieces(&[(5, 10, 1), (5, 10, 1), (5, 10, 2), (5, 10, 2)]), (2, 2, 1));
    assert_eq!(pieces(&[(5, 10, 1), (0, 3, 1), (5, 10, 1)]), (2, 0, 0));
    // Every month has its number of answers under it, two years at most.
    let svg = month_chart("said good", &months(&[(5, 11, 1); 40])).svg;
    assert_eq!(svg.matches(">11</text>").count(), 24);
}

#[test]
fn what_people_wrote_is_shown_and_not_run() {
    let chart = opinions(&[("<img src=x onerror=alert(1)>", [20, 0, 0, 0, 0, 0])]);
    assert!(!chart.html().contains("<img") && chart.html().contains("&lt;img src=x"));
    assert!(chart.svg.contains("role=\"img\" aria-label=\"100% of 20 said"));
}

proptest! {
    #[test]
    fn any_counts_make_a_whole_chart(rows in prop::collection::vec(prop::array::uniform6(0_u32..2_000), 0..9)) {
        let rows: Vec<_> = rows.iter().map(|counts| ("A & B", *counts)).collect();
        assert_whole(&opinions(&rows).html());
    }

    #[test]
    fn any_months_make_a_whole_chart(shares in prop::collection::vec((0.0..=1.0_f64, 0_u32..900, 1_usize..3), 0..40)) {
        let shares: Vec<_> = shares.iter().map(|(p, of, w)| ((p * f64::from(*of)) as u32, *of, *w)).collect();
        assert_whole(&month_chart("said good", &months(&shares)).html());
    }
}
