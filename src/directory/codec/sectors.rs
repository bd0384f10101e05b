//! Postcode sectors with their mean positions. A sector is written as its distance from the last
//! one, its position as the distance from a neighbour's.

use super::PackError;
use super::reader::Reader;
use super::writer::{numbers, signed};
use crate::directory::{GridPoint, Sector, SectorCentre};

/// Metres to which the mean position of a sector is kept.
const STEP: i32 = 100;

/// What the last character of a sector of so many counts in its number.
const WEIGHTS: [u32; 6] = [0, 0, 0, 37 * 37, 37, 1];

const OFF_GRID: PackError = PackError::Damaged { what: "a position is not in Great Britain" };
const BAD_SECTOR: PackError = PackError::Damaged { what: "a sector has not the form of one" };

/// Writes the sectors, which are in order.
pub(super) fn write(out: &mut Vec<u8>, sectors: &[SectorCentre]) {
    let mut last = 0;
    numbers(
        out,
        sectors.iter().map(|s| {
            let number = sector_number(s.sector);
            number - std::mem::replace(&mut last, number)
        }),
    );
    let steps = |metres: i32| (metres + STEP / 2).div_euclid(STEP);
    let mut easts = Vec::with_capacity(sectors.len());
    let mut norths = Vec::with_capacity(sectors.len());
    for (i, centre) in sectors.iter().enumerate() {
        let expected = expected_centre(&sectors[..i], centre.sector);
        easts.push(steps(centre.point.easting) - steps(expected.easting));
        norths.push(steps(centre.point.northing) - steps(expected.northing));
    }
    signed(out, easts);
    signed(out, norths);
}

/// Reads that many sectors.
#[inline(never)]
pub(super) fn read(reader: &mut Reader, count: usize) -> Result<Vec<SectorCentre>, PackError> {
    let deltas = reader.numbers(count)?;
    let easts = reader.signed(count)?;
    let norths = reader.signed(count)?;
    let mut sectors: Vec<SectorCentre> = Vec::with_capacity(count);
    let mut number = 0u32;
    for ((delta, east), north) in deltas.into_iter().zip(easts).zip(norths) {
        number = number.checked_add(delta).ok_or(BAD_SECTOR)?;
        // Most come next after the last one, in its district.
        let next = sectors.last().filter(|last| delta == WEIGHTS[last.sector.length()]);
        let next = next.and_then(|last| Some((last.sector.next()?, last.point)));
        let (sector, expected) = match next {
            Some(next) => next,
            None => {
                let sector = sector_of(number)?;
                (sector, expected_centre(&sectors, sector))
            }
        };
        sectors.push(SectorCentre { sector, point: offset(expected, STEP, east, north)? });
    }
    Ok(sectors)
}

/// A sector as a number in base 37 that sorts as sectors do.
fn sector_number(sector: Sector) -> u32 {
    let digit = |byte: u8| match byte {
        b'0'..=b'9' => u32::from(byte - b'0') + 1,
        b'A'..=b'Z' => u32::from(byte - b'A') + 11,
        _ => 0,
    };
    let text = sector.unspaced().as_bytes();
    (0..5).fold(0, |number, i| number * 37 + text.get(i).map_or(0, |&byte| digit(byte)))
}

/// The sector that a number in base 37 stands for.
#[inline(never)]
fn sector_of(mut number: u32) -> Result<Sector, PackError> {
    const DIGITS: &[u8; 37] = b" 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    let mut text = [b' '; 5];
    for byte in text.iter_mut().rev() {
        *byte = DIGITS[(number % 37) as usize];
        number /= 37;
    }
    if number > 0 {
        return Err(BAD_SECTOR);
    }
    Sector::of_bytes(text.trim_ascii_end()).ok_or(BAD_SECTOR)
}

/// Where a sector is likely to be: beside the last one of its district, else beside the last one.
#[inline(never)]
fn expected_centre(before: &[SectorCentre], sector: Sector) -> GridPoint {
    // In the order of sectors, `HA1 1` follows `HA10 9`: the ten of another district lie between.
    let nearby = before.iter().rev().take(12);
    let mut nearby = nearby.take_while(|centre| centre.sector.begins_as(&sector));
    let sibling = nearby.find(|centre| centre.sector.length() == sector.length());
    sibling.or(before.last()).map_or(GridPoint { easting: 0, northing: 0 }, |centre| centre.point)
}

/// The point so many steps east and north of another, which must lie on the National Grid.
pub(super) fn offset(
    from: GridPoint,
    step: i32,
    east: i32,
    north: i32,
) -> Result<GridPoint, PackError> {
    let to = |from: i32, steps: i32| i64::from(from) + i64::from(steps) * i64::from(step);
    let (easting, northing) = (to(from.easting, east), to(from.northing, north));
    if (0..700_000).contains(&easting) && (0..1_300_000).contains(&northing) {
        Ok(GridPoint { easting: easting as i32, northing: northing as i32 })
    } else {
        Err(OFF_GRID)
    }
}
