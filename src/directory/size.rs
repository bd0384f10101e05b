//! How a network's size stands beside England's: the range networks were designed for, and
//! whether it is larger or smaller than most.

use super::{Directory, ListSize, Pcn};

/// The registered patients that a network was meant to have: 30,000 to 50,000 (Network Contract
/// Directed Enhanced Service, from 2019).
pub const DESIGN_RANGE: std::ops::RangeInclusive<ListSize> = 30_000..=50_000;

/// Where a network's list size stands among all of England's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SizeBand {
    /// Below three quarters of them.
    SmallerThanMost,
    /// In the middle half.
    Usual,
    /// Above three quarters of them.
    LargerThanMost,
}

impl Directory {
    /// Where the list size of a network stands among all networks.
    pub fn size_band(&self, pcn: &Pcn) -> SizeBand {
        let smaller = self.pcns.iter().filter(|other| other.list_size < pcn.list_size).count();
        let larger = self.pcns.iter().filter(|other| other.list_size > pcn.list_size).count();
        let three_quarters = self.pcns.len() * 3 / 4;
        match () {
            () if smaller >= three_quarters => SizeBand::LargerThanMost,
            () if larger >= three_quarters => SizeBand::SmallerThanMost,
            () => SizeBand::Usual,
        }
    }

    /// How many networks have a list size inside the design range.
    pub fn pcns_in_design_range(&self) -> usize {
        self.pcns.iter().filter(|pcn| DESIGN_RANGE.contains(&pcn.list_size)).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::directory::PcnCode;

    #[test]
    fn a_network_is_compared_with_the_middle_half() {
        let pcns = (0..100).map(|i| Pcn {
            code: PcnCode::parse(&format!("U{i:05}")).unwrap(),
            name: "Test PCN".into(),
            list_size: 1_000 * (i + 1),
        });
        let directory = Directory { pcns: pcns.collect(), ..Directory::default() };
        let band = |i: usize| directory.size_band(&directory.pcns[i]);
        assert_eq!(band(10), SizeBand::SmallerThanMost);
        assert_eq!(band(24), SizeBand::SmallerThanMost);
        assert_eq!(band(25), SizeBand::Usual);
        assert_eq!(band(74), SizeBand::Usual);
        assert_eq!(band(75), SizeBand::LargerThanMost);
        assert_eq!(directory.pcns_in_design_range(), 21);
    }
}
