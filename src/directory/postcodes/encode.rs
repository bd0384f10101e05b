//! Writes the pack. Only the importer needs this.

use thiserror::Error;

use super::coder::{Counter, Writer};
use super::model::{self, Cell, DISTRICT_UNITS, END};
use super::{FORMAT_VERSION, MAGIC, SIDE, padded, place};
use crate::directory::codec::{envelope, write_date};
use crate::directory::{Date, GridPoint, Postcode};

/// Why postcodes could not be packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum EncodeError {
    /// One of the two letters at the end is none that postcodes have.
    #[error("{postcode} ends in a letter that no postcode ends in")]
    Letter {
        /// The postcode.
        postcode: Postcode,
    },
    /// The position is not on the National Grid.
    #[error("the position of {postcode} is not on the National Grid")]
    OffGrid {
        /// The postcode.
        postcode: Postcode,
    },
    /// A postcode is given more than once.
    #[error("{postcode} is there twice")]
    Twice {
        /// The postcode.
        postcode: Postcode,
    },
    /// A district is so unlike the others that its entry cannot hold its length.
    #[error("{bytes} bytes are too many for the district of {postcode}")]
    TooLong {
        /// The bytes it takes.
        bytes: usize,
        /// Its first postcode.
        postcode: Postcode,
    },
}

/// Packs postcodes, given in any order. The same postcodes always give the same bytes.
///
/// # Errors
/// A postcode is none, is given twice, or has a position that is not on the National Grid.
pub fn encode(
    date: Option<Date>,
    postcodes: &[(Postcode, GridPoint)],
) -> Result<Vec<u8>, EncodeError> {
    let mut units = Vec::with_capacity(postcodes.len());
    for &(postcode, point) in postcodes {
        let place = place(postcode).ok_or(EncodeError::Letter { postcode })?;
        let cell = cell(point).ok_or(EncodeError::OffGrid { postcode })?;
        units.push(Unit { outward: padded(postcode.outward()), place, cell, postcode });
    }
    units.sort_unstable_by_key(|unit| (unit.outward, unit.place));
    if let Some([unit, _]) = units.array_windows().find(|[a, b]| a.postcode == b.postcode) {
        return Err(EncodeError::Twice { postcode: unit.postcode });
    }
    let districts = || {
        units.chunk_by(|a, b| a.outward == b.outward).map(|units| {
            let mut district = vec![None; DISTRICT_UNITS];
            for unit in units {
                district[unit.place] = Some(unit.cell);
            }
            (&units[0], district)
        })
    };
    // The model is what it would have been best to know beforehand: one pass to count, one to write.
    let mut counter = Counter::new();
    for (_, mut district) in districts() {
        model::walk(&mut counter, &mut district);
    }
    let model = counter.model();
    let (mut list, mut told) = (Vec::new(), Vec::new());
    for (first, mut district) in districts() {
        let mut writer = Writer::new(&model);
        model::walk(&mut writer, &mut district);
        let bytes = writer.finish();
        let too_long = |_| EncodeError::TooLong { bytes: bytes.len(), postcode: first.postcode };
        let length = u16::try_from(bytes.len()).map_err(too_long)?;
        list.extend(first.outward);
        list.extend(length.to_le_bytes());
        told.extend(bytes);
    }
    let number = |n: usize| u32::try_from(n).expect("there are far fewer postcodes").to_le_bytes();
    let mut contents = Vec::new();
    write_date(&mut contents, date);
    contents.extend(number(units.len()));
    contents.extend(number(districts().count()));
    contents.extend(model);
    contents.extend(list);
    contents.extend(told);
    Ok(envelope::seal(MAGIC, FORMAT_VERSION, &contents))
}

struct Unit {
    outward: [u8; 4],
    place: usize,
    cell: Cell,
    postcode: Postcode,
}

/// The cell whose middle is nearest.
fn cell(point: GridPoint) -> Option<Cell> {
    let sides = |metres: i32, end: i32| {
        let nearest = metres.checked_add(SIDE / 2)?.div_euclid(SIDE);
        (0..end).contains(&nearest).then_some(nearest)
    };
    Some(Cell { east: sides(point.easting, END.east)?, north: sides(point.northing, END.north)? })
}
