//! The model: in which order the bits of a district are told, and what the likelihood of each
//! depends on. Reading and writing share it, see [`Coder`].

use super::coder::Coder;

/// Letters that either of the two at the end of a postcode can be.
pub(super) const LETTERS: usize = 20;

/// Units that a sector can have: two letters each.
pub(super) const SECTOR_UNITS: usize = LETTERS * LETTERS;

/// Units that a district can have: those of ten sectors.
pub(super) const DISTRICT_UNITS: usize = 10 * SECTOR_UNITS;

/// A square of the National Grid, counted in sides east and north of the origin; or a step from
/// one to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cell {
    /// Sides east.
    pub(super) east: i32,
    /// Sides north.
    pub(super) north: i32,
}

/// The grid ends before this cell, in both directions.
pub(super) const END: Cell = Cell { east: 7_000, north: 13_000 };

/// The cells of all units that a district can have, in the order of their postcodes.
pub(super) type District = [Option<Cell>];

/// The first sector of a district is told from here, amid England.
const MIDDLE: Cell = Cell { east: 4_500, north: 2_500 };

/// What the six units before can be: each is there or is not, which tells whether the next is.
const UNITS_BEFORE: usize = 1 << 6;

/// The most binary digits that a step along an axis has.
const LONGEST: usize = 14;

/// Sizes that steps are sorted into, and two more: the first sector of a district has no sector
/// before it, and the first postcode of a sector no postcode.
const SIZES: usize = 9;
const NO_SECTOR: usize = SIZES;
const NO_POSTCODE: usize = SIZES + 1;
const SIZES_BEFORE: usize = SIZES + 2;

/// Ways that a step can lean: seven pulls towards the middle of the sector, three last directions.
const LEANS: usize = 7 * 3;

/// Lengths of steps whose signs are told apart.
const SIGNS: usize = 5;

// Where the contexts of each kind begin.
const HAS_SECTOR: usize = 0;
const HAS_UNIT: usize = HAS_SECTOR + 1;
const EAST_LENGTH: usize = HAS_UNIT + LETTERS * UNITS_BEFORE;
const NORTH_LENGTH: usize = EAST_LENGTH + SIZES_BEFORE * LONGEST;
const EAST_SIGN: usize = NORTH_LENGTH + SIZES * SIZES_BEFORE * LONGEST;
const NORTH_SIGN: usize = EAST_SIGN + LEANS * SIGNS;
const EAST_DIGITS: usize = NORTH_SIGN + 3 * LEANS * SIGNS;
const NORTH_DIGITS: usize = EAST_DIGITS + 3 * LONGEST;
const LAST_DIGITS: usize = NORTH_DIGITS + 3 * LONGEST;

/// How many contexts there are.
pub(super) const CONTEXTS: usize = LAST_DIGITS + 1;

/// Takes a district through a coder: a reader fills it in, others leave it as it is.
pub(super) fn walk(coder: &mut impl Coder, district: &mut District) {
    let mut place = Place::new(MIDDLE, NO_SECTOR);
    for sector in district.chunks_exact_mut(SECTOR_UNITS) {
        if !coder.bit(HAS_SECTOR, sector.iter().any(Option::is_some)) {
            continue;
        }
        let mut first = None;
        let mut before = 0;
        for (i, unit) in sector.iter_mut().enumerate() {
            let context = HAS_UNIT + i % LETTERS * UNITS_BEFORE + before % UNITS_BEFORE;
            let has_unit = coder.bit(context, unit.is_some());
            before = before << 1 | usize::from(has_unit);
            if has_unit {
                let cell = place.step(coder, unit.unwrap_or(place.at));
                first = first.or(Some(cell));
                *unit = Some(cell);
            }
        }
        // Sectors begin near where the last one began, more than near where it ended.
        place = Place::new(first.unwrap_or(place.at), NO_POSTCODE);
    }
}

/// Where in a sector the walk has come to, and what that says of its next step.
struct Place {
    at: Cell,
    last_step: Cell,
    size_before: usize,
    /// The sum of the cells so far, and how many they are.
    sum: Cell,
    count: i32,
}

impl Place {
    fn new(at: Cell, size_before: usize) -> Self {
        let zero = Cell { east: 0, north: 0 };
        Self { at, last_step: zero, size_before, sum: zero, count: 0 }
    }

    /// Goes on to the next cell.
    fn step(&mut self, coder: &mut impl Coder, to: Cell) -> Cell {
        let contexts = Contexts {
            lengths: EAST_LENGTH + self.size_before * LONGEST,
            signs: EAST_SIGN + self.lean(|cell| cell.east) * SIGNS,
            digits: EAST_DIGITS,
        };
        let east = number(coder, &contexts, to.east - self.at.east);
        let contexts = Contexts {
            lengths: NORTH_LENGTH + (size(east) * SIZES_BEFORE + self.size_before) * LONGEST,
            signs: NORTH_SIGN + (self.lean(|cell| cell.north) * 3 + sign(east)) * SIGNS,
            digits: NORTH_DIGITS,
        };
        let north = number(coder, &contexts, to.north - self.at.north);
        // No step leaves the grid, but that of bytes which no writer wrote.
        self.at.east = (self.at.east + east).clamp(0, END.east - 1);
        self.at.north = (self.at.north + north).clamp(0, END.north - 1);
        self.sum.east += self.at.east;
        self.sum.north += self.at.north;
        self.count += 1;
        self.last_step = Cell { east, north };
        self.size_before = size(east.abs().max(north.abs()));
        self.at
    }

    /// Where the next step is likely to lead on an axis: towards the middle of the sector so far,
    /// and on or back.
    fn lean(&self, axis: impl Fn(Cell) -> i32) -> usize {
        let middle = axis(self.sum).checked_div(self.count).unwrap_or(axis(self.at));
        let pull = match middle - axis(self.at) {
            ..=-16 => 0,
            -15..=-6 => 1,
            -5..=-2 => 2,
            -1..=1 => 3,
            2..=5 => 4,
            6..=15 => 5,
            16.. => 6,
        };
        pull * 3 + sign(axis(self.last_step))
    }
}

/// Where the contexts of the parts of a number begin.
struct Contexts {
    lengths: usize,
    signs: usize,
    digits: usize,
}

/// A whole number: how many binary digits it has, its sign, then the digits after the first.
fn number(coder: &mut impl Coder, contexts: &Contexts, known: i32) -> i32 {
    let known_size = known.unsigned_abs();
    let known_length = (u32::BITS - known_size.leading_zeros()) as usize;
    let mut length = 0;
    while length < LONGEST && coder.bit(contexts.lengths + length, length < known_length) {
        length += 1;
    }
    if length == 0 {
        return 0;
    }
    let is_negative = coder.bit(contexts.signs + length.min(SIGNS) - 1, known < 0);
    let mut size = 1;
    for place in (0..length - 1).rev() {
        // The first digits have a likelihood of their own; of the others little is known.
        let own = contexts.digits + 3 * (length - 1) + size - 1;
        let context = if size < 4 { own } else { LAST_DIGITS };
        size = size << 1 | usize::from(coder.bit(context, known_size >> place & 1 == 1));
    }
    if is_negative { -(size as i32) } else { size as i32 }
}

/// Which of the sizes a step has.
fn size(step: i32) -> usize {
    match step.unsigned_abs() {
        step @ 0..=2 => step as usize,
        3..=4 => 3,
        5..=7 => 4,
        8..=12 => 5,
        13..=24 => 6,
        25..=60 => 7,
        61.. => 8,
    }
}

fn sign(step: i32) -> usize {
    (step.signum() + 1) as usize
}
