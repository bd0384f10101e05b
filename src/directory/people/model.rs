//! The model: in which order the counts of a place are told, and what each is likely to be, given
//! England and those before it.

use super::coder::{Coder, DIGIT_CONTEXTS, LONGEST};
use super::{CELLS, Counts};

/// Counts before that the next is guessed from.
const BEFORE: usize = 4;

/// What the next count is guessed from: those before, what is left over, and England alone.
pub(super) const CLUES: usize = BEFORE + 2;

/// Weights of the clues are in parts of this.
const UNIT: f64 = 64.0;

/// Sizes that guesses are sorted into, by their binary digits.
const SIZES: usize = 18;

/// Kinds of counts that are alike in how far off guesses are: four groups of ages, and each sex.
const KINDS: usize = 2 * CELLS.div_ceil(8);

// Where the contexts of each kind begin.
const LENGTHS: usize = LONGEST + 1;
const CELL_LENGTHS: usize = 0;
const CELL_SIGNS: usize = CELL_LENGTHS + KINDS * SIZES * LENGTHS;
const CELL_DIGITS: usize = CELL_SIGNS + KINDS * LENGTHS;
const TOTAL: [usize; 3] = [
    CELL_DIGITS + DIGIT_CONTEXTS,
    CELL_DIGITS + DIGIT_CONTEXTS + LENGTHS,
    CELL_DIGITS + DIGIT_CONTEXTS + 2 * LENGTHS,
];

/// How many contexts there are.
pub(super) const CONTEXTS: usize = TOTAL[2] + DIGIT_CONTEXTS;

/// What is known before any place is told.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Profile {
    /// The counts of all of England.
    pub(super) england: Counts,
    /// For each count, how much each clue weighs.
    pub(super) weights: [[i16; CLUES]; CELLS],
}

/// The clues to what a count is, as ratios of what England would have, and how much that is.
pub(super) struct Guess {
    /// What there would be if the place were like England.
    pub(super) expected: f64,
    /// The ratios.
    pub(super) clues: [f64; CLUES],
}

impl Profile {
    /// What a place's counts up to `cell` and its total say of that one.
    pub(super) fn guess(&self, counts: &Counts, total: u32, cell: usize) -> Guess {
        let all: f64 = self.england.iter().map(|count| f64::from(*count)).sum();
        // A half more, so that no count is out of the question.
        let expected = |cell: usize| f64::from(self.england[cell]) * f64::from(total) / all + 0.5;
        let mut clues = [0.0; CLUES];
        for (before, clue) in (1..=cell.min(BEFORE)).zip(&mut clues) {
            *clue = f64::from(counts[cell - before]) / expected(cell - before);
        }
        let left = f64::from(left(counts, total, cell));
        clues[BEFORE] = left / (cell..CELLS).map(expected).sum::<f64>();
        clues[BEFORE + 1] = 1.0;
        Guess { expected: expected(cell), clues }
    }

    fn count(&self, counts: &Counts, total: u32, cell: usize) -> u32 {
        let Guess { expected, clues } = self.guess(counts, total, cell);
        let weighted = clues.iter().zip(self.weights[cell]).map(|(clue, w)| clue * f64::from(w));
        let guess = (expected * weighted.sum::<f64>() / UNIT + 0.5).floor().max(0.0);
        // As a number too large for its type, a guess is the largest there is.
        (guess as u32).min(left(counts, total, cell))
    }
}

/// A weight as it is kept.
pub(super) fn kept(weight: f64) -> i16 {
    (weight * UNIT).round() as i16
}

/// How many people are not in the counts before a cell.
fn left(counts: &Counts, total: u32, cell: usize) -> u32 {
    counts[..cell].iter().fold(total, |left, count| left.saturating_sub(*count))
}

/// Takes a place's counts through a coder: a reader fills them in, a writer leaves them.
pub(super) fn walk(coder: &mut impl Coder, profile: &Profile, counts: &mut Counts) {
    let number = |count: u32| i32::try_from(count).unwrap_or(i32::MAX);
    let total = coder.number(TOTAL, number(counts.iter().sum())).unsigned_abs();
    for cell in 0..CELLS - 1 {
        let guess = profile.count(counts, total, cell);
        let size = (u32::BITS - guess.leading_zeros()) as usize;
        let kind = cell / 8 * 2 + cell % 2;
        let contexts = [
            CELL_LENGTHS + (kind * SIZES + size.min(SIZES - 1)) * LENGTHS,
            CELL_SIGNS + kind * LENGTHS,
            CELL_DIGITS,
        ];
        let off = coder.number(contexts, number(counts[cell]) - number(guess));
        // No count leaves less than nobody, but that of bytes which no writer wrote.
        let count = guess.saturating_add_signed(off).min(left(counts, total, cell));
        counts[cell] = count;
    }
    // Whoever is left is in the last.
    counts[CELLS - 1] = left(counts, total, CELLS - 1);
}
