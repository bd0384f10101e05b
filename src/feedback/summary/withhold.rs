//! Which counts of who people are may be told, so that no person can be picked out.
//!
//! A count of 1 to 4 is withheld. That alone is not enough: the total is told, so a single withheld
//! count is the total less the rest, and three withheld counts with 3 people between them can only
//! be 1, 1 and 1. So more are withheld, the lowest first and all that are equal together, until
//! the withheld counts **differ from each other**. Then nothing can be worked back, even by
//! someone who knows this rule: it looks at the counts and never at where they stand, so any two
//! withheld counts could change places, and everything told would stay as it is. The tests prove
//! it the hard way, by going through every table there can be.

/// The fewest answers for which anything is told about who people are.
const FEWEST: u32 = 10;
/// The highest count that is withheld for being low.
const LOW: u32 = 4;

/// The counts that may be told of so many people who answered, in their order, with none for each
/// that is withheld; or nothing, when not even the total may be told: of fewer than ten people, or
/// when every count would be withheld.
pub(super) fn told(counts: &[u32], people: u32) -> Option<Vec<Option<u32>>> {
    if people < FEWEST {
        return None;
    }
    let mut is_withheld: Vec<bool> = counts.iter().map(|n| (1..=LOW).contains(n)).collect();
    loop {
        let rest = |withheld| counts.iter().zip(&is_withheld).filter(move |(_, w)| **w == withheld);
        let (lowest, _) = rest(false).min_by_key(|(count, _)| **count)?;
        let mut withheld = rest(true).map(|(count, _)| count);
        let first = withheld.next();
        if first.is_none() || withheld.any(|count| Some(count) != first) {
            break;
        }
        for (count, withheld) in counts.iter().zip(&mut is_withheld) {
            *withheld |= count == lowest;
        }
    }
    let told =
        counts.iter().zip(&is_withheld).map(|(count, withheld)| (!withheld).then_some(*count));
    Some(told.collect())
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn low_counts_are_withheld_with_company() {
        #[track_caller]
        fn check(counts: &[u32], expected: &str) {
            let word = |count: &Option<u32>| count.map_or("*".to_owned(), |n| n.to_string());
            let told = told(counts, counts.iter().sum());
            let told = told.map(|told| told.iter().map(word).collect::<Vec<_>>().join(" "));
            assert_eq!(told.as_deref().unwrap_or("nothing"), expected, "{counts:?}");
        }
        check(&[5, 6, 7], "5 6 7");
        check(&[0, 6, 7], "0 6 7");
        check(&[3, 2, 20], "* * 20");
        // One alone takes the next lowest with it, and all that are as low.
        check(&[3, 20, 9], "* 20 *");
        check(&[3, 20, 0, 9, 0], "* 20 * 9 *");
        check(&[3, 9, 9, 20], "* * * 20");
        // Equal ones could be divided out of the total.
        check(&[1, 1, 1, 9, 20], "* * * * 20");
        check(&[4, 4, 0, 20], "* * * 20");
        // Nothing is left to tell, or too few answered.
        check(&[3, 20], "nothing");
        check(&[10], "10");
        check(&[1; 10], "nothing");
        check(&[9, 0], "nothing");
        check(&[0, 0], "nothing");
        check(&[], "nothing");
    }

    /// What a reader is told: of how many asked, the total and the counts.
    type Told = (u32, Option<(u32, Vec<Option<u32>>)>);

    fn all_told(asked: u32, counts: &[u32]) -> Told {
        let people = counts.iter().sum();
        (asked, told(counts, people).map(|told| (people, told)))
    }

    /// Every table of so many counts with no more people than were asked.
    fn tables(cells: usize, asked: u32) -> Vec<Vec<u32>> {
        let mut tables = vec![vec![]];
        for _ in 0..cells {
            let longer = |table: Vec<u32>| {
                let left = asked - table.iter().sum::<u32>();
                (0..=left).map(move |count| [&table[..], &[count]].concat())
            };
            tables = tables.into_iter().flat_map(longer).collect();
        }
        tables
    }

    /// A reader who knows the rule, the number asked, and all that is told, and goes through every
    /// table that there can be, is left with at least two values for each count withheld.
    #[test]
    fn no_withheld_count_can_be_worked_back_from_all_that_is_told() {
        for (cells, most) in [(2, 30), (3, 26), (4, 20), (5, 15)] {
            for asked in [1, 2, 9, 10, 11, 12, 13, 15, 20, 26, 30] {
                if asked > most {
                    continue;
                }
                let mut alike: BTreeMap<Told, Vec<BTreeSet<u32>>> = BTreeMap::new();
                for table in tables(cells, asked) {
                    let values = alike.entry(all_told(asked, &table)).or_default();
                    values.resize(cells, BTreeSet::new());
                    for (values, count) in values.iter_mut().zip(&table) {
                        values.insert(*count);
                    }
                }
                for ((_, told), values) in &alike {
                    for (cell, values) in values.iter().enumerate() {
                        let is_told = told.as_ref().is_some_and(|(_, told)| told[cell].is_some());
                        assert!(is_told || values.len() > 1, "{told:?} of {asked}: {values:?}");
                    }
                }
            }
        }
    }

    proptest! {
        #[test]
        fn withheld_counts_can_change_places_in_larger_tables(
            counts in prop::collection::vec(prop_oneof![0_u32..6, 0_u32..60], 1..12),
        ) {
            let Some(shown) = told(&counts, counts.iter().sum()) else { return Ok(()) };
            for (count, shown) in counts.iter().zip(&shown) {
                prop_assert!(*shown == Some(*count) || shown.is_none());
                prop_assert!(shown.is_none() || !(1..=4).contains(count));
            }
            let hidden: Vec<usize> = (0..counts.len()).filter(|i| shown[*i].is_none()).collect();
            for one in &hidden {
                let other = hidden.iter().find(|other| counts[**other] != counts[*one]);
                let mut changed = counts.clone();
                changed.swap(*one, *other.expect("a withheld count has another beside it"));
                prop_assert_eq!(all_told(99, &changed), all_told(99, &counts));
            }
        }
    }
}
