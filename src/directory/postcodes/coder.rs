//! Bits in and out of bytes, each at the price of its likelihood: the caller's model says that, one
//! byte for each context.

use super::model::CONTEXTS;
use crate::directory::bits::{BitReader, BitWriter};

/// What takes or gives one bit after another. Writing, reading and counting are the same walk
/// over the same data, so that they cannot disagree on the order of bits or on their contexts.
pub(super) trait Coder {
    /// Takes this bit in that context and gives it back; a reader gives what it reads instead.
    fn bit(&mut self, context: usize, bit: bool) -> bool;
}

/// Likelihoods are in 256ths: two to this.
const DIGITS: u32 = 8;

/// The likelihood of each context's bit being 1, in 256ths.
pub(super) type Model = [u8; CONTEXTS];

/// Reads bits. Past the end of its bytes it reads zeros.
pub(super) struct Reader<'a> {
    model: &'a Model,
    bits: BitReader<'a>,
}

impl<'a> Reader<'a> {
    /// Reads what a [`Writer`] with this model wrote.
    pub(super) fn new(model: &'a Model, bytes: &'a [u8]) -> Self {
        Self { model, bits: BitReader::new(bytes) }
    }
}

impl Coder for Reader<'_> {
    fn bit(&mut self, context: usize, _: bool) -> bool {
        self.bits.bit(self.model[context].into(), DIGITS)
    }
}

/// Writes bits.
pub(super) struct Writer<'a> {
    model: &'a Model,
    bits: BitWriter,
}

impl<'a> Writer<'a> {
    /// Writes by this model.
    pub(super) fn new(model: &'a Model) -> Self {
        Self { model, bits: BitWriter::new() }
    }

    /// The bytes.
    pub(super) fn finish(self) -> Vec<u8> {
        self.bits.finish()
    }
}

impl Coder for Writer<'_> {
    fn bit(&mut self, context: usize, bit: bool) -> bool {
        self.bits.bit(bit, self.model[context].into(), DIGITS);
        bit
    }
}

/// Counts how often each context's bit is 0 and 1, of which a model is made.
pub(super) struct Counter {
    counts: Box<[[u64; 2]; CONTEXTS]>,
}

impl Counter {
    /// Nothing counted yet.
    pub(super) fn new() -> Self {
        Self { counts: Box::new([[0; 2]; CONTEXTS]) }
    }

    /// The model under which what was counted takes the fewest bits.
    pub(super) fn model(&self) -> Model {
        self.counts.map(|[zeros, ones]| {
            let all = zeros + ones;
            // No bit is ever impossible: the next import may bring it.
            let nearest = (512 * ones + all).checked_div(2 * all).unwrap_or(128);
            nearest.clamp(1, 255) as u8
        })
    }
}

impl Coder for Counter {
    fn bit(&mut self, context: usize, bit: bool) -> bool {
        self.counts[context][usize::from(bit)] += 1;
        bit
    }
}
