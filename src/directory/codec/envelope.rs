//! What surrounds every pack of ours, whatever it holds: what kind it is, its version and length,
//! and a checksum of all of it. Nothing is read from a pack whose checksum does not hold.
//!
//! | bytes | hold (numbers little end first) |
//! |---|---|
//! | 8 | the kind of pack, as `PCNFDIR\n` |
//! | 2 | format version |
//! | 4 | length of the whole pack |
//! | 4 | CRC-32 of everything but these four bytes |
//! | rest | the contents |

use super::PackError;

const LENGTH_AT: usize = 10;
const CHECKSUM_AT: usize = 14;
const CONTENTS_AT: usize = 18;

/// Checks a pack from end to end and gives its contents.
///
/// # Errors
/// Every `PackError` but `Damaged`.
pub(crate) fn open<'a>(
    pack: &'a [u8],
    magic: &[u8; 8],
    supported: u16,
) -> Result<&'a [u8], PackError> {
    let (Some(rest), Some((start, contents))) =
        (pack.strip_prefix(magic), pack.split_at_checked(CONTENTS_AT))
    else {
        // The start of a pack is a pack cut short.
        let is_start = !pack.is_empty() && pack[..pack.len().min(8)] == magic[..pack.len().min(8)];
        let cut = PackError::Truncated { expected: CONTENTS_AT, found: pack.len() };
        return Err(if is_start { cut } else { PackError::NotAPack });
    };
    let found = u16::from_le_bytes([rest[0], rest[1]]);
    if found > supported {
        return Err(PackError::NewerVersion { found, supported });
    }
    let number =
        |at: usize| u32::from_le_bytes([start[at], start[at + 1], start[at + 2], start[at + 3]]);
    let expected = number(LENGTH_AT) as usize;
    if pack.len() != expected {
        return Err(PackError::Truncated { expected, found: pack.len() });
    }
    let expected = number(CHECKSUM_AT);
    let sum = checksum(&[&start[..CHECKSUM_AT], contents]);
    if sum != expected {
        return Err(PackError::Checksum { expected, found: sum });
    }
    if found < supported {
        return Err(PackError::OlderVersion { found, supported });
    }
    Ok(contents)
}

/// Puts contents into an envelope.
pub(crate) fn seal(magic: &[u8; 8], version: u16, contents: &[u8]) -> Vec<u8> {
    let mut pack = magic.to_vec();
    pack.extend(version.to_le_bytes());
    let length = CONTENTS_AT + contents.len();
    pack.extend(u32::try_from(length).expect("a pack is far below 4 GiB").to_le_bytes());
    let sum = checksum(&[&pack, contents]);
    pack.extend(sum.to_le_bytes());
    pack.extend(contents);
    pack
}

/// CRC-32 as in gzip and PNG (polynomial `edb88320`), by tables: a pack is checked in a millisecond.
/// The tables are made here in some microseconds; they would not get smaller when downloaded.
fn checksum(parts: &[&[u8]]) -> u32 {
    // For each byte what it does to the sum, and for that with zeros after it, up to three.
    let one = std::array::from_fn(|i| {
        (0..8).fold(i as u32, |sum, _| (sum >> 1) ^ (0xedb8_8320 * (sum & 1)))
    });
    let mut tables = [one; 4];
    for zeros in 1..4 {
        tables[zeros] = tables[zeros - 1].map(|sum| one[sum as usize & 0xff] ^ (sum >> 8));
    }
    !parts.iter().fold(!0, |sum, part| add_to_checksum(sum, part, &tables))
}

/// Four bytes at a time: what a browser has not seen before it runs slowly, whole packs of it.
#[inline(never)]
fn add_to_checksum(mut sum: u32, bytes: &[u8], tables: &[[u32; 256]; 4]) -> u32 {
    let (fours, rest) = bytes.as_chunks::<4>();
    for four in fours {
        let [a, b, c, d] = (sum ^ u32::from_le_bytes(*four)).to_le_bytes().map(usize::from);
        sum = tables[3][a] ^ tables[2][b] ^ tables[1][c] ^ tables[0][d];
    }
    let one = |sum: u32, byte: &u8| tables[0][usize::from(sum as u8 ^ byte)] ^ (sum >> 8);
    rest.iter().fold(sum, one)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_the_usual_crc_32() {
        for at in 0..10 {
            let (start, end) = b"123456789".split_at(at.min(9));
            assert_eq!(checksum(&[start, end]), 0xcbf4_3926);
        }
    }
}
