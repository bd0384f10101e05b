//! The two bounds that close in on each other in an arithmetic coder of bits, without carries:
//! what its writers and readers share, whatever they take for likely.

/// The numbers that are still possible, from `low` up to and including `high`: their first bytes
/// differ, since equal ones are moved out.
#[derive(Clone, Copy)]
pub(super) struct Bounds {
    low: u32,
    high: u32,
}

impl Bounds {
    /// All numbers are possible.
    pub(super) const ALL: Self = Self { low: 0, high: u32::MAX };

    /// The last of the numbers that stand for 1; above it stand those for 0. The likelihood of 1
    /// is in parts of two to so many `digits`.
    pub(super) fn last_of_ones(self, likelihood: u32, digits: u32) -> u32 {
        self.low + ((self.high - self.low) >> digits) * likelihood
    }

    /// Keeps the numbers that stand for this bit.
    pub(super) fn keep(&mut self, bit: bool, last_of_ones: u32) {
        if bit {
            self.high = last_of_ones;
        } else {
            self.low = last_of_ones + 1;
        }
    }

    /// Moves a byte out, when both bounds begin with the same one.
    pub(super) fn settled(&mut self) -> Option<u8> {
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
    pub(super) fn finish(self, bytes: &mut Vec<u8>) {
        // The shortest of the numbers still possible: one byte and then zeros, or zeros alone.
        if self.low > 0 {
            bytes.push((self.low >> 24) as u8 + 1);
        }
        while bytes.last() == Some(&0) {
            bytes.pop();
        }
    }
}
