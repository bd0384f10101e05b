//! The pack of practices that closed, out and in.

use thiserror::Error;

use super::{Closed, ClosedPractice, SINCE};
use crate::directory::codec::{PackError, Reader, envelope, read_date, write_date, writer};
use crate::directory::{Date, GridPoint, Postcode, PracticeCode};

/// The version of the format that this code writes and reads.
pub const FORMAT_VERSION: u16 = 1;

const MAGIC: &[u8; 8] = b"PCNFCLO\n";

/// A longer body is not worth a visitor's memory.
const MAX_UNPACKED: u32 = 1 << 20;

/// The side of a square that positions are kept to, in metres.
const SIDE: i32 = 100;

const BAD_ROW: PackError = PackError::Damaged { what: "a row of it makes no sense" };

/// What a pack says of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClosedHeader {
    /// The month of the file it was made from, as its first day.
    pub date: Option<Date>,
    /// How many practices it holds.
    pub count: u32,
    /// The length of the body, once unpacked, in bytes.
    pub unpacked_length: u32,
}

/// Why practices could not be packed.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum EncodeError {
    /// A code stands twice or out of order.
    #[error("{code} is out of order or there twice")]
    Order {
        /// The code.
        code: PracticeCode,
    },
    /// A practice closed before those that are kept.
    #[error("{code} closed before {SINCE}")]
    TooEarly {
        /// The code.
        code: PracticeCode,
    },
    /// A text holds a zero, which ends texts.
    #[error("the name or town of {code} cannot be packed")]
    Text {
        /// The code.
        code: PracticeCode,
    },
}

/// Checks a pack from end to end, and gives its header and its gzip body, still packed.
///
/// # Errors
/// A pack of another kind or version, of the wrong length, or with any byte changed.
pub fn open_closed_pack(pack: &[u8]) -> Result<(ClosedHeader, &[u8]), PackError> {
    let mut reader = Reader::new(envelope::open(pack, MAGIC, FORMAT_VERSION)?);
    let (date, count) = (read_date(&mut reader)?, reader.u32()?);
    let unpacked_length = reader.u32()?;
    if unpacked_length > MAX_UNPACKED {
        return Err(PackError::Damaged { what: "it claims to be too long when unpacked" });
    }
    Ok((ClosedHeader { date, count, unpacked_length }, reader.rest()))
}

/// Makes a pack of its header and the gzip of its body.
pub fn seal_closed_pack(header: &ClosedHeader, gzip: &[u8]) -> Vec<u8> {
    let mut contents = Vec::new();
    write_date(&mut contents, header.date);
    contents.extend(header.count.to_le_bytes());
    contents.extend(header.unpacked_length.to_le_bytes());
    contents.extend(gzip);
    envelope::seal(MAGIC, FORMAT_VERSION, &contents)
}

/// Writes practices as the body of a pack, not yet compressed, with its header.
///
/// # Errors
/// They are out of order, one closed too early, or a text cannot be packed.
pub fn encode_closed(closed: &Closed) -> Result<(ClosedHeader, Vec<u8>), EncodeError> {
    let practices = &closed.practices;
    let (mut last, mut is_first) = (0, true);
    let mut body = Vec::new();
    for ClosedPractice { code, name, town, closed, .. } in practices {
        let number = number(*code);
        match number.checked_sub(last).filter(|more| *more > 0 || is_first) {
            Some(more) => writer::varint(&mut body, more),
            None => return Err(EncodeError::Order { code: *code }),
        }
        if *closed < SINCE {
            return Err(EncodeError::TooEarly { code: *code });
        }
        if name.contains('\0') || town.contains('\0') {
            return Err(EncodeError::Text { code: *code });
        }
        (last, is_first) = (number, false);
    }
    writer::texts(&mut body, practices.iter().map(|practice| &practice.name));
    writer::texts(&mut body, practices.iter().map(|practice| &practice.town));
    let postcode = |practice: &ClosedPractice| practice.postcode.map(|p| p.unspaced().to_owned());
    writer::texts(&mut body, practices.iter().map(|p| postcode(p).unwrap_or_default()));
    let since = SINCE.days_since_1970();
    for practice in practices {
        writer::varint(&mut body, practice.closed.days_since_1970().abs_diff(since));
    }
    let squares = |axis: fn(&GridPoint) -> i32| {
        let square =
            move |metres: i32| (metres + SIDE / 2).max(0).unsigned_abs() / SIDE.unsigned_abs();
        practices.iter().map(move |p| p.point.as_ref().map_or(0, |point| square(axis(point))))
    };
    for square in squares(|point| point.easting).chain(squares(|point| point.northing)) {
        writer::varint(&mut body, square);
    }
    let length = |length: usize| u32::try_from(length).expect("it is far below 4 GiB");
    let (count, unpacked_length) = (length(practices.len()), length(body.len()));
    Ok((ClosedHeader { date: closed.date, count, unpacked_length }, body))
}

/// Reads practices from the unpacked body of a pack.
///
/// # Errors
/// `Damaged`, when the body has not the length given or breaks the format.
pub fn decode_closed(header: &ClosedHeader, body: &[u8]) -> Result<Closed, PackError> {
    if body.len() != header.unpacked_length as usize {
        return Err(PackError::Damaged { what: "its body has not the length it claims" });
    }
    let count = header.count as usize;
    let mut reader = Reader::new(body);
    let codes = reader.numbers(count)?;
    let [names, towns, postcodes] =
        [reader.texts(count)?, reader.texts(count)?, reader.texts(count)?];
    let [days, east, north] =
        [reader.numbers(count)?, reader.numbers(count)?, reader.numbers(count)?];
    if !reader.rest().is_empty() {
        return Err(BAD_ROW);
    }
    let mut practices = Vec::with_capacity(count);
    let mut last = 0_u32;
    for at in 0..count {
        last = last.saturating_add(codes[at]);
        let postcode = (!postcodes[at].is_empty()).then(|| Postcode::parse(postcodes[at]));
        let metres = |square: u32| i32::try_from(square).ok()?.checked_mul(SIDE);
        let point = match (metres(east[at]), metres(north[at])) {
            (Some(0), Some(0)) => None,
            (Some(easting), Some(northing)) => Some(GridPoint { easting, northing }),
            _ => return Err(BAD_ROW),
        };
        practices.push(ClosedPractice {
            code: code(last).ok_or(BAD_ROW)?,
            name: names[at].into(),
            town: towns[at].into(),
            postcode: postcode.transpose().map_err(|_| BAD_ROW)?,
            closed: day(days[at]).ok_or(BAD_ROW)?,
            point,
        });
    }
    Ok(Closed { date: header.date, practices })
}

/// A number that sorts as codes do: the letter, then five digits.
fn number(code: PracticeCode) -> u32 {
    let letter = u32::from(code.as_str().as_bytes()[0] - b'A');
    code.as_str()
        .bytes()
        .skip(1)
        .fold(letter, |number, digit| 10 * number + u32::from(digit - b'0'))
}

fn code(number: u32) -> Option<PracticeCode> {
    let letter = u8::try_from(number / 100_000).ok().filter(|letter| *letter < 26)?;
    let text = format!("{}{:05}", char::from(b'A' + letter), number % 100_000);
    PracticeCode::parse(&text).ok()
}

/// The day so many days after the first of those kept.
fn day(after: u32) -> Option<Date> {
    let wanted = SINCE.days_since_1970().checked_add_unsigned(after)?;
    // Years first, then months: no list of days is that long.
    let year = SINCE.year.checked_add(u16::try_from(after / 366).ok()?)?;
    let firsts = (year..=year.saturating_add(1))
        .flat_map(|year| (1..=12).filter_map(move |month| Date::new(year, month, 1)));
    // A year can begin up to a day for each leap year before it is reckoned.
    let first = firsts.take_while(|first| first.days_since_1970() <= wanted).last()?;
    let day = u8::try_from(wanted - first.days_since_1970() + 1).ok()?;
    Date::new(first.year, first.month, day)
}
