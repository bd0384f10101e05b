//! Where practices stand: postcode and position together, since surgeries that share a building
//! share both. A position is written as its distance from the mean of the postcode's sector.

use super::body::unlisted;
use super::reader::{Reader, made_of};
use super::recency::{RecencyWriter, read_places};
use super::writer::{numbers, signed};
use super::{BAD_CODE, EncodeError, PackError, UNLISTED, sectors};
use crate::directory::{Directory, GridPoint, Postcode, SectorCentre};

/// Metres to which the position of a practice is kept.
const STEP: i32 = 10;

/// Writes the place of every practice.
pub(super) fn write(out: &mut Vec<u8>, directory: &Directory) -> Result<(), EncodeError> {
    let mut places = RecencyWriter::new();
    for practice in &directory.practices {
        places.push((practice.postcode, practice.position.point));
    }
    numbers(out, places.tokens);
    numbers(out, [places.values.len() as u32]);
    let mut last = 0;
    let [mut sectors, mut easts, mut norths] = [const { Vec::new() }; 3];
    for (postcode, point) in &places.values {
        let place = directory.sectors.binary_search_by_key(&postcode.sector(), |s| s.sector);
        let place = place.map_err(|_| unlisted(postcode.unspaced(), "sector"))?;
        sectors.push(place as i32 - std::mem::replace(&mut last, place as i32));
        let centre = directory.sectors[place].point;
        let steps = |metres: i32| (metres + STEP / 2).div_euclid(STEP);
        easts.push(steps(point.easting) - steps(centre.easting));
        norths.push(steps(point.northing) - steps(centre.northing));
    }
    signed(out, sectors);
    for at in [1, 2] {
        out.extend(places.values.iter().map(|(postcode, _)| postcode.inward().as_bytes()[at]));
    }
    signed(out, easts);
    signed(out, norths);
    Ok(())
}

/// Reads the places of that many practices.
#[inline(never)]
pub(super) fn read(
    reader: &mut Reader,
    rows: usize,
    centres: &[SectorCentre],
) -> Result<Vec<(Postcode, GridPoint)>, PackError> {
    let rows = read_places(reader, rows)?;
    let count = reader.varint()? as usize;
    let steps = reader.signed(count)?;
    let (seconds, thirds) = (reader.bytes(count)?, reader.bytes(count)?);
    let (easts, norths) = (reader.signed(count)?, reader.signed(count)?);
    let mut places = Vec::with_capacity(count);
    let mut at = 0i32;
    for (i, step) in steps.into_iter().enumerate() {
        at = at.checked_add(step).ok_or(UNLISTED)?;
        let centre = usize::try_from(at).ok().and_then(|at| centres.get(at)).ok_or(UNLISTED)?;
        let postcode = centre.sector.postcode([seconds[i], thirds[i]]).ok_or(BAD_CODE)?;
        places.push((postcode, sectors::offset(centre.point, STEP, easts[i], norths[i])?));
    }
    made_of(rows.into_iter(), |place| places.get(place).copied().ok_or(UNLISTED))
}
