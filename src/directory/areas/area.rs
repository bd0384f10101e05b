//! An area with all that is in it: surgeries, networks, and what crosses its border.

use std::mem::discriminant;

use super::{AreaId, Reach, a_to_z};
use crate::directory::{Directory, IcbCode, ListSize, LocalAuthorityCode, Pcn, Practice};

/// An area and what is in it. Every list of names is in the order of the alphabet.
#[derive(Debug, Clone, PartialEq)]
pub struct Area<'d> {
    /// Which it is.
    pub id: AreaId,
    /// Its name, as published.
    pub name: &'d str,
    /// Registered patients; nothing for a council, for which nobody publishes them.
    pub list_size: Option<ListSize>,
    /// The areas that it is part of, England first.
    pub above: Vec<AreaId>,
    /// The areas that it is divided into.
    pub within: Vec<AreaId>,
    /// Its networks: those that have as many surgeries in it as in any other area of its kind.
    pub networks: Vec<AreaNetwork<'d>>,
    /// Networks of elsewhere that have a surgery in it.
    pub visiting: Vec<AreaNetwork<'d>>,
    /// Its surgeries, whatever network they are in.
    pub surgeries: Vec<&'d Practice>,
    /// Those of its surgeries that are in no network.
    pub in_no_network: Vec<&'d Practice>,
    /// The councils whose areas its surgeries are in, with how many: most surgeries first.
    pub councils: Vec<(LocalAuthorityCode, usize)>,
    /// The boards that its surgeries belong to, with how many: most surgeries first.
    pub icbs: Vec<(IcbCode, usize)>,
}

/// A network with a surgery in an area.
#[derive(Debug, Clone, PartialEq)]
pub struct AreaNetwork<'d> {
    /// The network.
    pub pcn: &'d Pcn,
    /// Its surgeries in the area.
    pub inside: Vec<&'d Practice>,
    /// Its surgeries outside the area.
    pub outside: Vec<&'d Practice>,
}

impl AreaNetwork<'_> {
    /// Whether it has surgeries on both sides of the area's border.
    pub fn crosses_border(&self) -> bool {
        !self.outside.is_empty()
    }
}

/// How much there is in an area.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct AreaCounts {
    /// Surgeries in it.
    pub surgeries: usize,
    /// Its networks.
    pub networks: usize,
    /// Networks of elsewhere that have a surgery in it.
    pub visiting: usize,
    /// Networks, its own or others, with surgeries on both sides of its border.
    pub crossing: usize,
    /// Surgeries in it that are in no network.
    pub in_no_network: usize,
}

impl<'d> Area<'d> {
    /// How much there is in it.
    pub fn counts(&self) -> AreaCounts {
        AreaCounts {
            surgeries: self.surgeries.len(),
            networks: self.networks.len(),
            visiting: self.visiting.len(),
            crossing: self.every_network().filter(|network| network.crosses_border()).count(),
            in_no_network: self.in_no_network.len(),
        }
    }

    /// Its own networks, then those of elsewhere.
    pub fn every_network(&self) -> impl Iterator<Item = &AreaNetwork<'d>> {
        self.networks.iter().chain(&self.visiting)
    }
}

impl Directory {
    /// An area with all that is in it, or nothing when the directory does not know it.
    pub fn area(&self, id: AreaId) -> Option<Area<'_>> {
        let name = self.area_name(id)?;
        let reach = self.reach(id);
        let surgeries: Vec<&Practice> = self.practices.iter().filter(|p| reach.holds(p)).collect();
        let in_no_network = surgeries.iter().copied().filter(|p| p.pcn.is_none()).collect();
        let (mut networks, mut visiting) = (Vec::new(), Vec::new());
        for (pcn, members) in self.pcns.iter().zip(self.every_member()) {
            if !members.iter().any(|practice| reach.holds(practice)) {
                continue;
            }
            let is_own = self.is_own(id, &reach, &members);
            let (inside, outside) = members.into_iter().partition(|practice| reach.holds(practice));
            let network = AreaNetwork { pcn, inside: by_name(inside), outside: by_name(outside) };
            if is_own { networks.push(network) } else { visiting.push(network) }
        }
        let networks_by_name =
            |networks| a_to_z(networks, |network: &AreaNetwork| network.pcn.name.to_string());
        let council = |practice: &&Practice| practice.local_authority;
        let icb = |p: &&Practice| self.sub_icb_location(p.sub_icb_location).map(|s| s.icb);
        Some(Area {
            id,
            name,
            list_size: self.area_list_size(id),
            above: self.areas_above(id),
            within: self.areas_within(id),
            networks: networks_by_name(networks),
            visiting: networks_by_name(visiting),
            in_no_network: by_name(in_no_network),
            councils: most_first(surgeries.iter().filter_map(council)),
            icbs: most_first(surgeries.iter().filter_map(icb)),
            surgeries: by_name(surgeries),
        })
    }

    /// How much there is in each of these areas, without gathering it: all noughts for one that
    /// the directory does not know.
    pub fn area_counts(&self, ids: &[AreaId]) -> Vec<AreaCounts> {
        let every_member = self.every_member();
        let counts = ids.iter().map(|id| {
            let reach = self.reach(*id);
            let mut counts = AreaCounts::default();
            for practice in self.practices.iter().filter(|practice| reach.holds(practice)) {
                counts.surgeries += 1;
                counts.in_no_network += usize::from(practice.pcn.is_none());
            }
            for members in &every_member {
                let inside = members.iter().filter(|practice| reach.holds(practice)).count();
                let is_here = inside > 0;
                let is_own = is_here && self.is_own(*id, &reach, members);
                counts.networks += usize::from(is_own);
                counts.visiting += usize::from(is_here && !is_own);
                counts.crossing += usize::from(is_here && inside < members.len());
            }
            counts
        });
        counts.collect()
    }

    /// The core partners of every network, in the order of the list of networks.
    fn every_member(&self) -> Vec<Vec<&Practice>> {
        let mut every_member = vec![Vec::new(); self.pcns.len()];
        for practice in &self.practices {
            let place = practice.pcn.map(|pcn| self.pcns.binary_search_by_key(&pcn, |p| p.code));
            if let Some(Ok(place)) = place {
                every_member[place].push(practice);
            }
        }
        every_member
    }

    /// Whether a network has as many surgeries in an area as in any other of that kind.
    fn is_own(&self, id: AreaId, reach: &Reach, members: &[&Practice]) -> bool {
        let outside = members.iter().filter(|practice| !reach.holds(practice));
        let mut elsewhere: Vec<AreaId> = outside
            .flat_map(|practice| self.areas_of(practice))
            .filter(|other| discriminant(other) == discriminant(&id))
            .collect();
        elsewhere.sort_unstable();
        let most = elsewhere.chunk_by(|a, b| a == b).map(<[AreaId]>::len).max().unwrap_or(0);
        members.iter().filter(|practice| reach.holds(practice)).count() >= most.max(1)
    }
}

fn by_name(practices: Vec<&Practice>) -> Vec<&Practice> {
    a_to_z(practices, |practice| practice.name.to_string())
}

/// How often each code comes, the commonest first; equals by code.
fn most_first<T: Ord + Copy>(codes: impl Iterator<Item = T>) -> Vec<(T, usize)> {
    let mut codes: Vec<T> = codes.collect();
    codes.sort_unstable();
    let runs = codes.chunk_by(|a, b| a == b);
    let mut counted: Vec<(T, usize)> = runs.map(|run| (run[0], run.len())).collect();
    counted.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counted
}
