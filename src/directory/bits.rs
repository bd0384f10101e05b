//! Bits in and out of bytes, each at the price that its likelihood sets: an arithmetic coder of two
//! bounds that close in on each other, without carries. A likely bit costs a small fraction of one.
//! What is likely is said by the caller: one for 1, in parts of two to so many `digits`.

/// The numbers that are still possible, from `low` up to and including `high`: their first bytes
/// differ, since equal ones are moved out.
#[derive(Clone, Copy)]
struct Bounds {
    low: u32,
    high: u32,
}

impl Bounds {
    /// All numbers are possible.
    const ALL: Self = Self { low: 0, high: u32::MAX };

    /// The last of the numbers that stand for 1; above it stand those for 0.
    fn last_of_ones(self, likelihood: u32, digits: u32) -> u32 {
        self.low + ((self.high - self.low) >> digits) * likelihood
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

    /// Adds what is still to be said to the bytes, without zeros at their end: a reader takes them
    /// for granted.
    fn finish(self, bytes: &mut Vec<u8>) {
        // The shortest of the numbers still possible: one byte and then zeros, or zeros alone.
        if self.low > 0 {
            bytes.push((self.low >> 24) as u8 + 1);
        }
        while bytes.last() == Some(&0) {
            bytes.pop();
        }
    }
}

/// Reads bits. Past the end of its bytes it reads zeros.
pub(super) struct BitReader<'a> {
    bounds: Bounds,
    number: u32,
    rest: &'a [u8],
}

impl<'a> BitReader<'a> {
    /// Reads what a [`BitWriter`] wrote.
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        let mut reader = Self { bounds: Bounds::ALL, number: 0, rest: bytes };
        for _ in 0..4 {
            reader.take();
        }
        reader
    }

    /// The next bit, which was written at the same likelihood.
    pub(super) fn bit(&mut self, likelihood: u32, digits: u32) -> bool {
        let last_of_ones = self.bounds.last_of_ones(likelihood, digits);
        let bit = self.number <= last_of_ones;
        self.bounds.keep(bit, last_of_ones);
        while self.bounds.settled().is_some() {
            self.take();
        }
        bit
    }

    fn take(&mut self) {
        let (first, rest) = self.rest.split_first().unwrap_or((&0, &[]));
        self.number = self.number << 8 | u32::from(*first);
        self.rest = rest;
    }
}

/// Writes bits.
pub(super) struct BitWriter {
    bounds: Bounds,
    bytes: Vec<u8>,
}

impl BitWriter {
    /// Nothing written yet.
    pub(super) fn new() -> Self {
        Self { bounds: Bounds::ALL, bytes: Vec::new() }
    }

    /// Writes a bit.
    pub(super) fn bit(&mut self, bit: bool, likelihood: u32, digits: u32) {
        self.bounds.keep(bit, self.bounds.last_of_ones(likelihood, digits));
        while let Some(byte) = self.bounds.settled() {
            self.bytes.push(byte);
        }
    }

    /// The bytes, without the zeros at their end, which the reader adds.
    pub(super) fn finish(mut self) -> Vec<u8> {
        self.bounds.finish(&mut self.bytes);
        self.bytes
    }
}
