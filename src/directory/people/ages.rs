//! Ages that may be shown: without counts of so few people that someone might be known by them,
//! and without what such a count could be worked back from.

use super::{BANDS, CELLS, Counts, Sex, cell};
use crate::directory::ListSize;

/// Counts of fewer people than this are not shown.
pub const LEAST_SHOWN: u32 = 5;

/// The ages of a place's people. A count that is not there is less than [`LEAST_SHOWN`], or it is
/// kept back with such a one: from the total alone, each that is less may then be any number from
/// nought to four, even for those who know how counts are chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ages {
    total: ListSize,
    shown: [Option<u32>; CELLS],
}

impl Ages {
    /// What may be shown of these counts.
    pub(super) fn of(counts: &Counts) -> Self {
        let mut shown = [None; CELLS];
        for sex in [Sex::Female, Sex::Male] {
            let own = std::array::from_fn(|band| counts[cell(sex, band)]);
            for (band, is_hidden) in hidden(own).into_iter().enumerate() {
                shown[cell(sex, band)] = (!is_hidden).then_some(own[band]);
            }
        }
        Self { total: counts.iter().sum(), shown }
    }

    /// How many people there are.
    pub fn total(&self) -> ListSize {
        self.total
    }

    /// How many are of a sex and a group of ages, if that may be shown.
    pub fn count(&self, sex: Sex, band: usize) -> Option<u32> {
        self.shown.get(cell(sex, band)).copied().flatten()
    }

    /// How many of a hundred people are of a sex and a group of ages, if that may be shown.
    pub fn percent(&self, sex: Sex, band: usize) -> Option<f64> {
        self.count(sex, band).map(|count| 100.0 * f64::from(count) / f64::from(self.total.max(1)))
    }

    /// Whether any count is kept back.
    pub fn is_any_hidden(&self) -> bool {
        self.shown.contains(&None)
    }
}

/// Which of the counts of one sex are kept back: those that are too small, and then the smallest of
/// the others until the small ones cannot be worked back from the sum.
fn hidden(counts: [u32; BANDS]) -> [bool; BANDS] {
    let small = counts.map(|count| count < LEAST_SHOWN);
    let mut hidden = small;
    if !small.contains(&true) {
        return hidden;
    }
    while !is_safe(&counts, &small, &hidden) {
        let shown = (0..BANDS).filter(|band| !hidden[*band]);
        let Some(least) = shown.min_by_key(|band| counts[*band]) else { break };
        hidden[least] = true;
    }
    hidden
}

/// Whether each small count may be anything from 0 to 4, by the sum of what is hidden: the others
/// of those are known to be at least 5, and no more than the least that is shown.
fn is_safe(counts: &[u32; BANDS], small: &[bool; BANDS], hidden: &[bool; BANDS]) -> bool {
    const MOST: u32 = LEAST_SHOWN - 1;
    let of = |is_counted: &dyn Fn(usize) -> bool| {
        (0..BANDS).filter(|band| is_counted(*band)).count() as u32
    };
    let sum: u32 = (0..BANDS).filter(|band| hidden[*band]).map(|band| counts[band]).sum();
    let (smalls, others) = (of(&|band| small[band]), of(&|band| hidden[band] && !small[band]));
    let shown = (0..BANDS).filter(|band| !hidden[*band]).map(|band| counts[band]);
    let Some(least_shown) = shown.min() else { return true };
    // One is nought while the rest are as large as can be; one is four while they are as small.
    sum <= (smalls - 1) * MOST + others * least_shown && sum >= MOST + others * LEAST_SHOWN
}
