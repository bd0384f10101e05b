//! Networks, in the order in which practices first name them: neighbours in the land are then
//! neighbours in the pack.

use std::sync::Arc;

use super::body::check_text;
use super::reader::{Reader, made_of, write_digits};
use super::word_writer::WordWriter;
use super::wording::Wording;
use super::writer::numbers;
use super::{BAD_CODE, EncodeError, PackError};
use crate::directory::{Directory, ListSize, Pcn, PcnCode, Text, radix};

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

/// Networks in the order in which practices name them, without their names.
pub(super) struct Columns {
    pub(super) codes: Vec<PcnCode>,
    list_sizes: Vec<ListSize>,
    /// The place of the first name.
    names: usize,
}

impl Columns {
    /// Reads that many networks.
    #[inline(never)]
    pub(super) fn read(
        reader: &mut Reader,
        count: usize,
        wording: &mut Wording,
    ) -> Result<Self, PackError> {
        let digits = [reader.bytes(count)?, reader.bytes(count)?, reader.bytes(count)?];
        let codes = made_of(0..count, |i| {
            let [ones, hundreds, rest] = digits.map(|column| u32::from(column[i]));
            let mut code = *b"U00000";
            write_digits(&mut code[1..], ones + hundreds * 100 + rest * 10_000);
            PcnCode::of_bytes(&code).ok_or(BAD_CODE)
        })?;
        let names = wording.column(reader, count)?;
        Ok(Self { codes, list_sizes: reader.numbers(count)?, names })
    }

    /// Puts them in order of code, with their names.
    #[inline(never)]
    pub(super) fn in_order(self, wording: &Arc<Wording>) -> Vec<Pcn> {
        let numbers = self.codes.iter().map(|code| number(*code).into());
        let mut order: Vec<(u64, u32)> = numbers.zip(0..).collect();
        radix::sort(&mut order);
        let pcn = |(_, place): (u64, u32)| {
            let place = place as usize;
            let name = Text::of(wording, self.names + place);
            Pcn { code: self.codes[place], name, list_size: self.list_sizes[place] }
        };
        order.into_iter().map(pcn).collect()
    }
}

/// The digits of a code.
fn number(code: PcnCode) -> u32 {
    code.as_str()[1..].parse().unwrap_or(0)
}
