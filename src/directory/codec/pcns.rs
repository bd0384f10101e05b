//! Networks, in the order in which practices first name them: neighbours in the land are then
//! neighbours in the pack.

use super::body::check_text;
use super::reader::{Reader, write_digits};
use super::word_writer::WordWriter;
use super::wording::{Texts, Words};
use super::writer::numbers;
use super::{BAD_CODE, EncodeError, PackError};
use crate::directory::{Directory, Pcn, PcnCode, radix};

/// Writes the networks, those of `by_use` first.
pub(super) fn write(
    out: &mut Vec<u8>,
    directory: &Directory,
    by_use: &[PcnCode],
    words: &WordWriter,
) -> Result<(), EncodeError> {
    let unused = directory.pcns.iter().map(|p| p.code).filter(|code| !by_use.contains(code));
    let order: Vec<_> = by_use.iter().copied().chain(unused).collect();
    let pcns: Vec<_> = order.iter().filter_map(|&code| directory.pcn(code)).collect();
    for pcn in &pcns {
        check_text(pcn.code.as_str(), "name", &pcn.name)?;
    }
    for divisor in [1, 100, 10_000] {
        out.extend(order.iter().map(|&code| (number(code) / divisor % 100) as u8));
    }
    words.write(out, pcns.iter().map(|p| &p.name));
    numbers(out, pcns.iter().map(|p| p.list_size));
    Ok(())
}

/// Reads that many networks, in the order in which practices name them, and their names by their
/// words.
#[inline(never)]
pub(super) fn read(
    reader: &mut Reader,
    count: usize,
    words: &Words,
) -> Result<(Vec<Pcn>, Texts), PackError> {
    let (ones, hundreds, rest) = (reader.bytes(count)?, reader.bytes(count)?, reader.bytes(count)?);
    let names = words.texts(reader, count)?;
    let texts = words.put_together(&names)?;
    let sizes = reader.numbers(count)?;
    let mut pcns = Vec::with_capacity(count);
    for (i, (name, list_size)) in texts.iter().zip(sizes).enumerate() {
        let number =
            u32::from(ones[i]) + u32::from(hundreds[i]) * 100 + u32::from(rest[i]) * 10_000;
        let mut code = *b"U00000";
        write_digits(&mut code[1..], number);
        let code = PcnCode::of_bytes(&code).ok_or(BAD_CODE)?;
        pcns.push(Pcn { code, name: name.into(), list_size });
    }
    Ok((pcns, names))
}

/// The digits of a code.
fn number(code: PcnCode) -> u32 {
    code.as_str()[1..].parse().unwrap_or(0)
}

/// Puts networks and their names in order of code.
#[inline(never)]
pub(super) fn in_order(by_use: Vec<Pcn>, names: &Texts) -> (Vec<Pcn>, Texts) {
    let mut order: Vec<(u64, u32)> =
        by_use.iter().map(|pcn| number(pcn.code).into()).zip(0..).collect();
    radix::sort(&mut order);
    let names = names.in_order(order.iter().map(|(_, place)| *place as usize));
    let mut by_use: Vec<Option<Pcn>> = by_use.into_iter().map(Some).collect();
    let pcns = order.into_iter().filter_map(|(_, place)| by_use[place as usize].take());
    (pcns.collect(), names)
}
