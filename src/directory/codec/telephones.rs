//! Telephone numbers: the first five digits, which say where, by recency; the other five or six
//! in pairs.

use super::body::unpackable;
use super::reader::{Reader, write_digits};
use super::recency::{RecencyWriter, read_places};
use super::writer::{dictionary, numbers};
use super::{EncodeError, PackError, UNLISTED};
use crate::directory::Practice;

/// Writes the telephone numbers of those practices that have one.
pub(super) fn write(out: &mut Vec<u8>, practices: &[Practice]) -> Result<(), EncodeError> {
    let mut starts = RecencyWriter::new();
    let mut pairs = [const { Vec::new() }; 3];
    for practice in practices {
        let Some(telephone) = &practice.telephone else { continue };
        let is_plain = telephone.bytes().all(|b| b.is_ascii_digit());
        let (Some((start, end)), true) = (telephone.split_at_checked(5), is_plain) else {
            return Err(unpackable(practice.code.as_str(), "telephone number", telephone));
        };
        if !matches!(end.len(), 5 | 6) {
            return Err(unpackable(practice.code.as_str(), "telephone number", telephone));
        }
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
    Ok(())
}

/// Reads that many telephone numbers.
#[inline(never)]
pub(super) fn read(reader: &mut Reader, rows: usize) -> Result<Vec<Box<str>>, PackError> {
    const NO_NUMBER: PackError = PackError::Damaged { what: "a telephone number is not one" };
    let rows_starts = read_places(reader, rows)?;
    let starts = reader.dictionary()?;
    let pairs = [reader.bytes(rows)?, reader.bytes(rows)?, reader.bytes(rows)?];
    let mut telephones = Vec::with_capacity(rows);
    for (i, place) in rows_starts.into_iter().enumerate() {
        let start = starts.get(place).ok_or(UNLISTED)?;
        let [low, middle, high] = pairs.map(|pair| u32::from(pair[i]));
        let mut digits = [0; 11];
        let length = match start.as_bytes() {
            [start @ .., length @ b'5'..=b'6'] if start.len() == 5 => {
                digits[..5].copy_from_slice(start);
                5 + usize::from(length - b'0')
            }
            _ => return Err(NO_NUMBER),
        };
        let end = high * 10_000 + middle * 100 + low;
        write_digits(&mut digits[5..length], end);
        let is_plain = digits[..5].iter().all(u8::is_ascii_digit);
        let fits = end < if length == 10 { 100_000 } else { 1_000_000 };
        let telephone = std::str::from_utf8(&digits[..length]).map_err(|_| NO_NUMBER)?;
        telephones.push(if is_plain && fits { telephone.into() } else { return Err(NO_NUMBER) });
    }
    Ok(telephones)
}
