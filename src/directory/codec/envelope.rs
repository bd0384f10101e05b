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

/// CRC-32 as in gzip and PNG (polynomial `edb88320`), by table: a pack is checked in a millisecond.
/// The table is made here in some microseconds; it would not get smaller when downloaded.
fn checksum(parts: &[&[u8]]) -> u32 {
    let table = std::array::from_fn::<u32, 256, _>(|i| {
        (0..8).fold(i as u32, |sum, _| (sum >> 1) ^ (0xedb8_8320 * (sum & 1)))
    });
    let bytes = parts.iter().flat_map(|part| part.iter());
    !bytes.fold(!0, |sum, &byte| table[(sum as u8 ^ byte) as usize] ^ (sum >> 8))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_the_usual_crc_32() {
        assert_eq!(checksum(&[b"1234", b"56789"]), 0xcbf4_3926);
    }
}
