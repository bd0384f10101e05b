//! The plain part of a directory's pack: how old its data is and how many rows it has, readable
//! without unpacking the rest.

use super::reader::Reader;
use super::{FORMAT_VERSION, MAX_ROWS, PackError, envelope};
use crate::directory::{DataDates, Date, Directory};

const MAGIC: &[u8; 8] = b"PCNFDIR\n";

/// No directory of England comes near this; a longer one is not worth a visitor's memory.
const MAX_UNPACKED: u32 = 8 << 20;

/// What a directory's pack says of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PackHeader {
    /// The version of the format.
    pub format_version: u16,
    /// When the published files were drawn up.
    pub dates: DataDates,
    /// How many entries each list has.
    pub counts: RowCounts,
    /// The length of the body, once unpacked, in bytes.
    pub unpacked_length: u32,
}

/// How many entries each list of a directory has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RowCounts {
    /// GP practices.
    pub practices: u32,
    /// Primary care networks.
    pub pcns: u32,
    /// Sub-ICB locations.
    pub sub_icb_locations: u32,
    /// Integrated care boards.
    pub icbs: u32,
    /// NHS England regions.
    pub regions: u32,
    /// Local authority districts.
    pub local_authorities: u32,
    /// Postcode sectors.
    pub sectors: u32,
}

impl RowCounts {
    /// The counts of a directory.
    pub fn of(directory: &Directory) -> Self {
        let count = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
        Self {
            practices: count(directory.practices.len()),
            pcns: count(directory.pcns.len()),
            sub_icb_locations: count(directory.sub_icb_locations.len()),
            icbs: count(directory.icbs.len()),
            regions: count(directory.regions.len()),
            local_authorities: count(directory.local_authorities.len()),
            sectors: count(directory.sectors.len()),
        }
    }

    /// The counts in the order in which they are written.
    fn in_order(&mut self) -> [&mut u32; 7] {
        [
            &mut self.practices,
            &mut self.pcns,
            &mut self.sub_icb_locations,
            &mut self.icbs,
            &mut self.regions,
            &mut self.local_authorities,
            &mut self.sectors,
        ]
    }
}

/// Checks a pack from end to end, and gives its header and its gzip body, still packed.
///
/// # Errors
/// A pack of another kind or version, of the wrong length, or with any byte changed.
pub fn open_pack(pack: &[u8]) -> Result<(PackHeader, &[u8]), PackError> {
    let contents = envelope::open(pack, MAGIC, FORMAT_VERSION)?;
    let mut reader = Reader::new(contents);
    let mut dates = DataDates::default();
    for date in dates_in_order(&mut dates) {
        *date = read_date(&mut reader)?;
    }
    let mut counts = RowCounts::default();
    for count in counts.in_order() {
        *count = reader.u32()?;
        if *count as usize > MAX_ROWS {
            return Err(PackError::Damaged { what: "it claims more rows than there can be" });
        }
    }
    let unpacked_length = reader.u32()?;
    if unpacked_length > MAX_UNPACKED {
        return Err(PackError::Damaged { what: "it claims to be too long when unpacked" });
    }
    let header = PackHeader { format_version: FORMAT_VERSION, dates, counts, unpacked_length };
    Ok((header, reader.rest()))
}

/// Makes the whole pack of a directory from its body as [`encode_directory`] wrote it, of
/// `unpacked_length` bytes, and the gzip of that body.
///
/// [`encode_directory`]: super::encode_directory
pub fn seal_pack(
    dates: &DataDates,
    mut counts: RowCounts,
    unpacked_length: u32,
    gzip: &[u8],
) -> Vec<u8> {
    let mut contents = Vec::with_capacity(64 + gzip.len());
    for date in dates_in_order(&mut dates.clone()) {
        write_date(&mut contents, *date);
    }
    for count in counts.in_order() {
        contents.extend(count.to_le_bytes());
    }
    contents.extend(unpacked_length.to_le_bytes());
    contents.extend(gzip);
    envelope::seal(MAGIC, FORMAT_VERSION, &contents)
}

fn dates_in_order(dates: &mut DataDates) -> [&mut Option<Date>; 4] {
    [
        &mut dates.extract_date,
        &mut dates.list_sizes_date,
        &mut dates.addresses_date,
        &mut dates.postcodes_date,
    ]
}

/// Appends a year, a month and a day; four zeros for a date that is not known.
pub(in crate::directory) fn write_date(out: &mut Vec<u8>, date: Option<Date>) {
    let [low, high] = date.map_or(0, |d| d.year).to_le_bytes();
    out.extend([low, high, date.map_or(0, |d| d.month), date.map_or(0, |d| d.day)]);
}

/// Reads what [`write_date`] wrote.
pub(in crate::directory) fn read_date(reader: &mut Reader) -> Result<Option<Date>, PackError> {
    let year = u16::from_le_bytes([reader.u8()?, reader.u8()?]);
    match (year, reader.u8()?, reader.u8()?) {
        (0, 0, 0) => Ok(None),
        (year, month, day) => Date::new(year, month, day)
            .map(Some)
            .ok_or(PackError::Damaged { what: "one of its dates is no day" }),
    }
}
