//! Where every live postcode of England is, in [`Postcodes`]: a pack of 1.6 MB that is read where
//! it lies. Finding a postcode unpacks its district, a thousandth of the pack, and forgets it.
//!
//! # The contents, inside the envelope that all our packs have
//!
//! | bytes | hold (numbers little end first) |
//! |---|---|
//! | 4 | the month the positions are of: year, month and day |
//! | 4, 4 | how many postcodes, and how many districts |
//! | 3,326 | the model: how likely it is, in 256ths, that a bit is 1 in each context |
//! | 6 each | the list of districts: outward code, padded with zeros; length of what is told of it |
//! | rest | what is told of each district, in the order of the list |
//!
//! # How a district is told
//!
//! As yes or no, over and over, each answer at the price of its likelihood: `coder` is an
//! arithmetic coder of bits, `model` the questions in their order. For each of the ten sectors
//! that a district can have: is it there? For each of the 400 units (`AA` to `ZZ` in 20 letters)
//! that a sector can have: is it there? If so, how many squares of 100 m east, and then north, of
//! the one before does it lie? A step is told as its length in binary digits, its sign, the rest.
//!
//! What is likely depends on three things.
//!
//! - Units come in runs: on which of the last six were there, and on the last letter.
//! - Long steps follow long ones, short ones short: eastings depend on the size of the last step.
//!   Its sign depends on the direction of the last step and on where the middle of the sector lies.
//! - So do northings, and on the size and direction of the step east.
//!
//! The likelihoods are counted once over all of the data, when the pack is made, and stand in it.
//! So a district needs nothing from the one before it, and can be as small as it is.
//!
//! # How good that is
//!
//! Of Code-Point Open of 2025, 1,542,060 postcodes:
//!
//! | | bytes | bits a postcode |
//! |---|--:|--:|
//! | this pack | 1,599,891 | 8.30 |
//! | of that, districts | 1,582,447 | 8.21 |
//! | the ideal code of the same likelihoods, before they are rounded to 256ths | 1,581,637 | 8.21 |
//! | the ideal code of each column by itself (units 1.07, east 3.93, north 3.88) | | 8.88 |
//! | three columns of steps, brotli of quality 11 and window 24 (of Node 20) | 1,687,932 | 8.76 |
//! | the same, `gzip -9` | 1,911,893 | 9.92 |
//! | the same, plain | 4,640,962 | 24.08 |
//!
//! The coder is thus 0.05% from its bound, the list and the model take another 1.1%. Brotli's and
//! gzip's files lack the list, and must be unpacked whole (`benches/postcodes.rs` makes them).
//!
//! What was tried and left out: likelihoods that adapt as a district goes on save 0.1%, since
//! districts are small. More contexts (how far away the middle is, the gap between units) save 0.5%
//! with a model three times the size. What is left is chance: where the next street lies is not
//! in the postcodes before it.
//!
//! The largest district, 2,775 postcodes, is told in 0.3 ms natively and in 0.6 ms in wasm, optimised
//! for size, in Node 20; most take a quarter of that. It takes 48 KB, for as long.
//!
//! # How exact that is
//!
//! Positions are to the nearest 100 m along each axis, at most [`MOST_OFF`] metres away. By how much
//! one surgery is nearer than another is thus at most 142 m out. Before `cargo import` writes a
//! pack, it proves the first for every postcode, and for 1,000 of them that the ten surgeries found
//! nearest come in the same order as by the published positions, but for ties within 150 m.
//!
//! # Which postcodes
//!
//! All that have a position in areas (`HA`) with any postcode, live or not, in England by the ONS
//! Postcode Directory: 104 areas, five of them mostly Welsh or Scottish (`DG LD LL NP TD`), since
//! people have their surgery across the border. That leaves out `AB CF DD EH FK G HS IV KA KW KY ML
//! PA PH SA ZE`. The data decides, so that no list has to be kept.

mod coder;
mod encode;
mod model;
#[cfg(test)]
mod tests;

use std::fmt;

pub use encode::{EncodeError, encode};

use super::codec::{self, PackError, envelope};
use super::{Date, GridPoint, Postcode, Sector};
use coder::{Model, Reader};
use model::{CONTEXTS, Cell, DISTRICT_UNITS, LETTERS, SECTOR_UNITS};

/// The version of the format that this code writes and reads.
pub const FORMAT_VERSION: u16 = 1;

/// Metres from the published position that a position given back lies off at most: half the
/// diagonal of a square of 100 m.
pub const MOST_OFF: f64 = 70.72;

const MAGIC: &[u8; 8] = b"PCNFPOS\n";

/// The side of a cell, in metres.
const SIDE: i32 = 100;

/// Bytes of an entry in the list of districts: the outward code, padded with zeros, and the length
/// of what is told of the district.
const ENTRY: usize = 6;

/// The letters at the end of postcodes, in order: those that are easily misread are not used.
const INWARD_LETTERS: &[u8; LETTERS] = b"ABDEFGHJLNPQRSTUWXYZ";

const UNEVEN: PackError =
    PackError::Damaged { what: "its districts are not as long as they claim" };

/// Every live postcode of England and where it is, packed. Only the district in question is ever
/// unpacked, and forgotten again.
#[derive(Clone, PartialEq, Eq)]
pub struct Postcodes {
    date: Option<Date>,
    count: u32,
    model: Box<Model>,
    /// The list of districts, then what is told of each.
    bytes: Vec<u8>,
    list_length: usize,
}

impl Postcodes {
    /// Takes over a pack, once it has been checked from end to end.
    ///
    /// # Errors
    /// A pack of another kind or version, of the wrong length, or with any byte changed.
    pub fn open(mut pack: Vec<u8>) -> Result<Self, PackError> {
        let contents = envelope::open(&pack, MAGIC, FORMAT_VERSION)?;
        let mut reader = codec::Reader::new(contents);
        let date = codec::read_date(&mut reader)?;
        let count = reader.u32()?;
        let list_length = (reader.u32()? as usize).checked_mul(ENTRY).ok_or(UNEVEN)?;
        let model = Box::new(*reader.bytes(CONTEXTS)?.first_chunk().ok_or(UNEVEN)?);
        let (list, told) = reader.rest().split_at_checked(list_length).ok_or(UNEVEN)?;
        if list.chunks_exact(ENTRY).map(length_told).sum::<usize>() != told.len() {
            return Err(UNEVEN);
        }
        let start = pack.len() - list_length - told.len();
        pack.drain(..start);
        Ok(Self { date, count, model, bytes: pack, list_length })
    }

    /// The month the positions are of, as its first day.
    pub fn date(&self) -> Option<Date> {
        self.date
    }

    /// How many postcodes there are.
    pub fn count(&self) -> u32 {
        self.count
    }

    /// Where a postcode is, at most [`MOST_OFF`] metres from its published position.
    ///
    /// ```
    /// use pcn_finder::directory::{GridPoint, Postcode, postcodes};
    ///
    /// let here = Postcode::parse("HA1 2TU")?;
    /// let point = GridPoint { easting: 515_130, northing: 188_210 };
    /// let postcodes = postcodes::Postcodes::open(postcodes::encode(None, &[(here, point)])?)?;
    /// let found = postcodes.find(here).ok_or("not found")?;
    /// assert_eq!((found.easting, found.northing), (515_100, 188_200));
    /// assert_eq!(postcodes.find(Postcode::parse("HA1 2TZ")?), None);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn find(&self, postcode: Postcode) -> Option<GridPoint> {
        let place = place(postcode)?;
        self.district(postcode.outward())?[place].map(middle)
    }

    /// Whether any postcode lies in a sector: with [`find`](Self::find), this tells a postcode
    /// with a wrong ending from one that is wrong altogether.
    pub fn has_sector(&self, sector: Sector) -> bool {
        let digit = sector.unspaced().bytes().last().map_or(0, |digit| usize::from(digit - b'0'));
        let district = self.district(sector.outward());
        let mut sectors = district.iter().flat_map(|units| units.chunks_exact(SECTOR_UNITS));
        sectors.nth(digit).is_some_and(|units| units.iter().any(Option::is_some))
    }

    /// Every postcode with its position, by outward code.
    pub fn iter(&self) -> impl Iterator<Item = (Postcode, GridPoint)> {
        self.list().flat_map(|(outward, told)| {
            let units = self.unpack(told).into_iter().enumerate();
            units.filter_map(move |(place, cell)| Some((postcode(outward, place)?, middle(cell?))))
        })
    }

    /// The units of a district, if there is such a district.
    fn district(&self, outward: &str) -> Option<Vec<Option<Cell>>> {
        let outward = padded(outward);
        let (_, told) = self.list().find(|(listed, _)| **listed == outward)?;
        Some(self.unpack(told))
    }

    /// Every district's padded outward code and what is told of it.
    fn list(&self) -> impl Iterator<Item = (&[u8; 4], &[u8])> {
        let (list, mut rest) = self.bytes.split_at(self.list_length);
        list.chunks_exact(ENTRY).map_while(move |entry| {
            let (told, after) = rest.split_at_checked(length_told(entry))?;
            rest = after;
            Some((entry.first_chunk()?, told))
        })
    }

    fn unpack(&self, told: &[u8]) -> Vec<Option<Cell>> {
        let mut district = vec![None; DISTRICT_UNITS];
        model::walk(&mut Reader::new(&self.model, told), &mut district);
        district
    }
}

impl fmt::Debug for Postcodes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} postcodes of {:?}", self.count, self.date)
    }
}

/// Whether a postcode can exist, by the letters at its end.
pub fn is_possible(postcode: Postcode) -> bool {
    place(postcode).is_some()
}

fn length_told(entry: &[u8]) -> usize {
    usize::from(u16::from_le_bytes([entry[4], entry[5]]))
}

fn middle(cell: Cell) -> GridPoint {
    GridPoint { easting: cell.east * SIDE, northing: cell.north * SIDE }
}

/// An outward code, padded with zeros.
fn padded(outward: &str) -> [u8; 4] {
    let outward = outward.as_bytes();
    std::array::from_fn(|i| outward.get(i).copied().unwrap_or(0))
}

/// The place of a postcode among those that its district can have.
fn place(postcode: Postcode) -> Option<usize> {
    let &[digit, first, last] = postcode.inward().as_bytes() else { return None };
    let letter = |letter: u8| INWARD_LETTERS.iter().position(|&known| known == letter);
    Some(usize::from(digit - b'0') * SECTOR_UNITS + letter(first)? * LETTERS + letter(last)?)
}

/// The postcode at a place of a district.
fn postcode(outward: &[u8; 4], place: usize) -> Option<Postcode> {
    let letter = |i: usize| INWARD_LETTERS[i % LETTERS];
    let inward = [b'0' + (place / SECTOR_UNITS) as u8, letter(place / LETTERS), letter(place)];
    let text = [outward, &inward[..]].concat();
    let text = std::str::from_utf8(&text).ok()?.replace('\0', "");
    Postcode::parse(&text).ok()
}
