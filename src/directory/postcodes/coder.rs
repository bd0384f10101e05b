//! Bits in and out of bytes, each at the price that its likelihood sets: an arithmetic coder of
//! two bounds that close in on each other, without carries. A likely bit costs a small fraction
//! of one. What is likely is said by the caller's model, one byte for each context.

use super::model::CONTEXTS;

/// What takes or gives one bit after another. Writing, reading and counting are the same walk
/// over the same data, so that they cannot disagree on the order of bits or on their contexts.
pub(super) trait Coder {
    /// Takes this bit in that context and gives it back; a reader gives what it reads instead.
    fn bit(&mut self, context: usize, bit: bool) -> bool;
}

/// The likelihood of each context's bit being 1, in 256ths.
pub(super) type Model = [u8; CONTEXTS];

/// The numbers that are still possible, from `low` up to and including `high`: their first bytes
/// differ, since equal ones are moved out.
#[derive(Clone, Copy)]
struct Bounds {
    low: u32,
    high: u32,
}

impl Bounds {
    const ALL: Self = Self { low: 0, high: u32::MAX };

    /// The last of the numbers that stand for 1; above it stand those for 0.
    fn last_of_ones(self, likelihood: u8) -> u32 {
        self.low + ((self.high - self.low) >> 8) * u32::from(likelihood)
    }

    /// Keeps the numbers that stand for this bit.
    fn keep(&mut self, bit: bool, last_of_ones: u32) {
        if bit {
            self.high = last_of_ones;
        } else {
            self.low = last_of_ones + 1;
        }
    }

    /// Moves a byte out, when both bounds begin with the same one.
    fn settled(&mut self) -> Option<u8> {
        let is_settled = (self.low ^ self.high) >> 24 == 0;
        let byte = (self.low >> 24) as u8;
        is_settled.then(|| {
            self.low <<= 8;
            self.high = self.high << 8 | 0xff;
            byte
        })
    }
}

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
        let last_of_ones = self.bounds.last_of_ones(self.model[context]);
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
        // The shortest of the numbers still possible: one byte and then zeros, or zeros alone.
        if self.bounds.low > 0 {
            self.bytes.push((self.bounds.low >> 24) as u8 + 1);
        }
        while self.bytes.last() == Some(&0) {
            self.bytes.pop();
        }
        self.bytes
    }
}

impl Coder for Writer<'_> {
    fn bit(&mut self, context: usize, bit: bool) -> bool {
        self.bounds.keep(bit, self.bounds.last_of_ones(self.model[context]));
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
