//! Sorting by a number, one byte of it after the other. The standard library compares, which in a
//! browser that has just loaded the code takes five times as long; and it brings its machinery
//! again for every type that is sorted, which a visitor would have to download.

/// Sorts by the first number, and leaves those that share it in the order they have.
pub(crate) fn sort(list: &mut Vec<(u64, u32)>) {
    let Some((first, _)) = list.first() else { return };
    // Most numbers are short: where all share a digit there is nothing to do.
    let varying = list.iter().fold(0, |varying, (number, _)| varying | (number ^ first));
    let mut sorted = vec![(0, 0); list.len()];
    for shift in (0..64).step_by(8).filter(|shift| varying >> shift & 0xff != 0) {
        let digit = |number: u64| usize::from((number >> shift) as u8);
        let mut starts = [0_usize; 256];
        for (number, _) in &*list {
            starts[digit(*number)] += 1;
        }
        let mut start = 0;
        for count in &mut starts {
            start += std::mem::replace(count, start);
        }
        for entry in &*list {
            let at = &mut starts[digit(entry.0)];
            sorted[*at] = *entry;
            *at += 1;
        }
        std::mem::swap(list, &mut sorted);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn sorts_as_the_standard_library_does(
            numbers in prop::collection::vec(prop_oneof![any::<u64>(), 0..9_u64], 0..300),
        ) {
            let mut list: Vec<(u64, u32)> = numbers.into_iter().zip(0..).collect();
            let mut expected = list.clone();
            expected.sort_by_key(|(number, _)| *number);
            super::sort(&mut list);
            prop_assert_eq!(list, expected);
        }
    }
}
