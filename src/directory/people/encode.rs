//! Writes the pack. Only the importer needs this.

use thiserror::Error;

use super::coder::Writer;
use super::model::{CLUES, CONTEXTS, Profile, kept, walk};
use super::{CELLS, Counts, FORMAT_VERSION, MAGIC};
use crate::directory::codec::{envelope, write_date, writer};
use crate::directory::{Date, PcnCode, SubIcbLocationCode};

/// Why counts could not be packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum EncodeError {
    /// The counts of two places have one code, or are not in order of code.
    #[error("the counts are not in order of code, each code once")]
    Order,
    /// There is nobody to be counted, or too many to be true.
    #[error("{people} people are none or too many")]
    People {
        /// How many were counted.
        people: u64,
    },
}

/// How much small weights are wanted: tried out on all of England, anything from 1 to 30 is alike.
const SMALL: f64 = 10.0;

/// Counts at a place no smaller than this make no pack: England has a tenth of it.
const TOO_MANY: u64 = 1 << 29;

/// Packs the counts of networks and of sub-ICB locations, each list in order of code. The same
/// counts always give the same bytes.
///
/// # Errors
/// A code stands twice or out of order, or nobody is counted.
pub fn encode(
    date: Option<Date>,
    pcns: &[(PcnCode, Counts)],
    locations: &[(SubIcbLocationCode, Counts)],
) -> Result<Vec<u8>, EncodeError> {
    let is_in_order =
        pcns.is_sorted_by(|a, b| a.0 < b.0) && locations.is_sorted_by(|a, b| a.0 < b.0);
    if !is_in_order {
        return Err(EncodeError::Order);
    }
    let every = || pcns.iter().map(|p| &p.1).chain(locations.iter().map(|l| &l.1));
    let people = |counts: &Counts| counts.iter().map(|count| u64::from(*count)).sum::<u64>();
    let most = every().map(people).max().unwrap_or(0);
    let all: u64 = locations.iter().map(|location| people(&location.1)).sum();
    if all == 0 || all.max(most) >= TOO_MANY {
        return Err(EncodeError::People { people: all.max(most) });
    }
    let england =
        std::array::from_fn(|cell| locations.iter().map(|location| location.1[cell]).sum());
    let mut profile = Profile { england, weights: [[0; CLUES]; CELLS] };
    for cell in 0..CELLS - 1 {
        profile.weights[cell] = weights(&profile, cell, every());
    }
    let mut writer = Writer::new(CONTEXTS);
    for counts in every() {
        walk(&mut writer, &profile, &mut counts.clone());
    }
    let number = |n: usize| u32::try_from(n).expect("there are far fewer places").to_le_bytes();
    let mut contents = Vec::new();
    write_date(&mut contents, date);
    contents.extend(number(pcns.len()));
    contents.extend(number(locations.len()));
    england.iter().for_each(|count| writer::varint(&mut contents, *count));
    writer::signed(
        &mut contents,
        profile.weights.iter().flatten().map(|weight| i32::from(*weight)),
    );
    let mut last = 0;
    for (code, _) in pcns {
        let digits = digits(*code);
        writer::varint(&mut contents, digits - last);
        last = digits;
    }
    writer::texts(&mut contents, locations.iter().map(|location| location.0.to_string()));
    contents.extend(writer.finish());
    Ok(envelope::seal(MAGIC, FORMAT_VERSION, &contents))
}

/// The number after the `U` of a network's code.
fn digits(code: PcnCode) -> u32 {
    code.as_str().bytes().skip(1).fold(0, |number, digit| 10 * number + u32::from(digit - b'0'))
}

/// The weights under which the clues come nearest to what a count is in every place: the least
/// squares of what they are off, where a large place may be off by more.
fn weights<'a>(
    profile: &Profile,
    cell: usize,
    every: impl Iterator<Item = &'a Counts>,
) -> [i16; CLUES] {
    // Normal equations, with the right side as the last column. What is on the diagonal keeps
    // weights small, and gives clues that are not there a weight of nothing.
    let mut rows = [[0.0; CLUES + 1]; CLUES];
    for (at, row) in rows.iter_mut().enumerate() {
        row[at] = SMALL;
    }
    for counts in every {
        let guess = profile.guess(counts, counts.iter().sum(), cell);
        let ratio = f64::from(counts[cell]) / guess.expected;
        let trust = guess.expected / (1.0 + 0.01 * guess.expected);
        for (row, clue) in rows.iter_mut().zip(guess.clues) {
            for (value, other) in row.iter_mut().zip(guess.clues) {
                *value += trust * clue * other;
            }
            row[CLUES] += trust * clue * ratio;
        }
    }
    solved(rows).map(kept)
}

/// Solves equations by elimination. They are symmetric and none is empty, so no row need change
/// its place.
fn solved(mut rows: [[f64; CLUES + 1]; CLUES]) -> [f64; CLUES] {
    for at in 0..CLUES {
        let pivot = rows[at];
        for row in rows.iter_mut().skip(at + 1) {
            let times = row[at] / pivot[at];
            row.iter_mut().zip(pivot).for_each(|(value, other)| *value -= times * other);
        }
    }
    let mut found = [0.0; CLUES];
    for at in (0..CLUES).rev() {
        let known: f64 = (at + 1..CLUES).map(|i| rows[at][i] * found[i]).sum();
        found[at] = (rows[at][CLUES] - known) / rows[at][at];
    }
    found
}
