//! Bits in and out of bytes, each at the price that its likelihood sets: an arithmetic coder of
//! two bounds that close in on each other, without carries. A likely bit costs a small fraction
//! of one. What is likely is said by the caller's model, one byte for each context.

use super::model::CONTEXTS;
use crate::directory::bounds::Bounds;

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
    bounds: Bounds,
    number: u32,
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    /// Reads what a [`Writer`] with this model wrote.
    pub(super) fn new(model: &'a Model, bytes: &'a [u8]) -> Self {
        let mut reader = Self { model, bounds: Bounds::ALL, number: 0, rest: bytes };
        for _ in 0..4 {
            reader.take();
        }
        reader
    }

    fn take(&mut self) {
        let (first, rest) = self.rest.split_first().unwrap_or((&0, &[]));
        self.number = self.number << 8 | u32::from(*first);
        self.rest = rest;
    }
}

impl Coder for Reader<'_> {
    fn bit(&mut self, context: usize, _: bool) -> bool {
        let last_of_ones = self.bounds.last_of_ones(self.model[context].into(), DIGITS);
        let bit = self.number <= last_of_ones;
        self.bounds.keep(bit, last_of_ones);
        while self.bounds.settled().is_some() {
            self.take();
        }
        bit
    }
}

/// Writes bits.
pub(super) struct Writer<'a> {
    model: &'a Model,
    bounds: Bounds,
    bytes: Vec<u8>,
}

impl<'a> Writer<'a> {
    /// Writes by this model.
    pub(super) fn new(model: &'a Model) -> Self {
        Self { model, bounds: Bounds::ALL, bytes: Vec::new() }
    }

    /// The bytes, without the zeros at their end, which the reader adds.
    pub(super) fn finish(mut self) -> Vec<u8> {
        self.bounds.finish(&mut self.bytes);
        self.bytes
    }
}

impl Coder for Writer<'_> {
    fn bit(&mut self, context: usize, bit: bool) -> bool {
        self.bounds.keep(bit, self.bounds.last_of_ones(self.model[context].into(), DIGITS));
        while let Some(byte) = self.bounds.settled() {
            self.bytes.push(byte);
        }
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
