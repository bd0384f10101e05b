//! Telephone numbers: the first five digits, which say where, by recency; the other five or six
//! in pairs.

use super::reader::{Reader, made_of};
use super::recency::{RecencyWriter, read_places};
use super::writer::{dictionary, numbers};
use super::{PackError, UNLISTED};
use crate::directory::{Practice, Telephone};

/// Writes the telephone numbers of those practices that have one.
pub(super) fn write(out: &mut Vec<u8>, practices: &[Practice]) {
    let mut starts = RecencyWriter::new();
    let mut pairs = [const { Vec::new() }; 3];
    for practice in practices {
        let Some(telephone) = &practice.telephone else { continue };
        let digits = telephone.digits();
        let (start, end) = digits.split_at(5);
        starts.push(format!("{start}{}", end.len()));
        let mut number = end.parse::<u32>().unwrap_or(0);
        for pair in &mut pairs {
            pair.push((number % 100) as u8);
            number /= 100;
        }
    }
    numbers(out, starts.tokens);
    dictionary(out, &starts.values);
    out.extend(pairs.concat());
}

/// Reads that many telephone numbers.
#[inline(never)]
pub(super) fn read(reader: &mut Reader, rows: usize) -> Result<Vec<Telephone>, PackError> {
    const NO_NUMBER: PackError = PackError::Damaged { what: "a telephone number is not one" };
    let rows_starts = read_places(reader, rows)?;
    // Five digits, and one more that says how many follow.
    let starts = made_of(reader.dictionary()?.into_iter(), |start| {
        let is_one = start.len() == 6 && start.bytes().all(|byte| byte.is_ascii_digit());
        let number: u32 = start.parse().map_err(|_| NO_NUMBER)?;
        if is_one && matches!(number % 10, 5 | 6) {
            Ok((number / 10, number % 10 == 5))
        } else {
            Err(NO_NUMBER)
        }
    })?;
    let [lows, middles, highs] = [reader.bytes(rows)?, reader.bytes(rows)?, reader.bytes(rows)?];
    let ends = lows.iter().zip(middles).zip(highs);
    made_of(rows_starts.into_iter().zip(ends), |(place, ((low, middle), high))| {
        let (start, is_short) = *starts.get(place).ok_or(UNLISTED)?;
        let end = u32::from(*high) * 10_000 + u32::from(*middle) * 100 + u32::from(*low);
        Telephone::of_parts(start, end, is_short).ok_or(NO_NUMBER)
    })
}
