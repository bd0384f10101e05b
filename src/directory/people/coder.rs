//! Bits in and out of bytes, each at the price of its likelihood, which is learnt as they come:
//! the pack needs to say nothing of it. Numbers are told in such bits.

use crate::directory::bits::{BitReader, BitWriter};

/// Likelihoods are in parts of two to this.
const DIGITS: u32 = 12;

/// How many bits of a kind it takes until a likelihood changes no more easily.
const SETTLED: i32 = 126;

/// The most binary digits that a number has.
pub(super) const LONGEST: usize = 24;

/// Contexts of the digits after the first: the first two of them by what stands before, the rest
/// together.
pub(super) const DIGIT_CONTEXTS: usize = 4 * (LONGEST + 1) + 1;

/// What takes or gives one bit after another. Writing and reading are the same walk over the same
/// data, so that they cannot disagree on the order of bits or on their contexts.
pub(super) trait Coder {
    /// Takes this bit in that context and gives it back; a reader gives what it reads instead.
    fn bit(&mut self, context: usize, bit: bool) -> bool;

    /// A whole number: how many binary digits it has, its sign, then the digits after the first.
    /// The contexts of its length begin at `lengths`, and so on.
    fn number(&mut self, [lengths, signs, digits]: [usize; 3], known: i32) -> i32 {
        let size = known.unsigned_abs();
        let known_length = (u32::BITS - size.leading_zeros()) as usize;
        let mut length = 0;
        while length < LONGEST && self.bit(lengths + length, length < known_length) {
            length += 1;
        }
        if length == 0 {
            return 0;
        }
        let is_negative = self.bit(signs + length, known < 0);
        let mut found = 1;
        for place in (0..length - 1).rev() {
            let context = if found < 4 { 4 * length + found } else { 0 };
            found = found << 1 | usize::from(self.bit(digits + context, size >> place & 1 == 1));
        }
        if is_negative { -(found as i32) } else { found as i32 }
    }
}

/// How likely a bit of one context is to be 1.
#[derive(Clone, Copy)]
struct Chance {
    /// In 65,536ths.
    ones: u16,
    /// How many bits it was learnt from, as far as they are counted.
    seen: u8,
}

impl Chance {
    fn likelihood(self) -> u32 {
        u32::from(self.ones >> (16 - DIGITS)).clamp(1, (1 << DIGITS) - 1)
    }

    /// Moves towards a bit that has come: far at first, less and less as more have come.
    fn learn(&mut self, bit: bool) {
        let wanted = if bit { i32::from(u16::MAX) } else { 0 };
        let seen = i32::from(self.seen);
        let ones = i32::from(self.ones);
        self.ones = (ones + (wanted - ones) / (seen + 1)) as u16;
        self.seen = (seen + 1).min(SETTLED) as u8;
    }
}

/// What has been learnt of every context.
struct Chances(Vec<Chance>);

impl Chances {
    fn new(contexts: usize) -> Self {
        Self(vec![Chance { ones: 1 << 15, seen: 0 }; contexts])
    }
}

/// Reads bits. Past the end of its bytes it reads zeros.
pub(super) struct Reader<'a> {
    chances: Chances,
    bits: BitReader<'a>,
}

impl<'a> Reader<'a> {
    /// Reads what a [`Writer`] of as many contexts wrote.
    pub(super) fn new(contexts: usize, bytes: &'a [u8]) -> Self {
        Self { chances: Chances::new(contexts), bits: BitReader::new(bytes) }
    }
}

impl Coder for Reader<'_> {
    fn bit(&mut self, context: usize, _: bool) -> bool {
        let chance = &mut self.chances.0[context];
        let bit = self.bits.bit(chance.likelihood(), DIGITS);
        chance.learn(bit);
        bit
    }
}

/// Writes bits.
pub(super) struct Writer {
    chances: Chances,
    bits: BitWriter,
}

impl Writer {
    /// Nothing written yet.
    pub(super) fn new(contexts: usize) -> Self {
        Self { chances: Chances::new(contexts), bits: BitWriter::new() }
    }

    /// The bytes.
    pub(super) fn finish(self) -> Vec<u8> {
        self.bits.finish()
    }
}

impl Coder for Writer {
    fn bit(&mut self, context: usize, bit: bool) -> bool {
        let chance = &mut self.chances.0[context];
        self.bits.bit(bit, chance.likelihood(), DIGITS);
        chance.learn(bit);
        bit
    }
}
