//! Entries by postcode, by part of a postcode and by code; and, where none is, those nearest.

use super::index::EntryId;
use super::typed::{CodeRead, PostcodeRead};
use super::{SearchIndex, Target};
use crate::directory::{GridPoint, Postcode, Sector, nearest};

/// How many of the nearest are offered where no practice has the postcode typed.
const NEAREST: usize = 20;

/// Entries at a place, with how near each is to what was asked for, from 0 to 1.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct AtPlace {
    /// The entries.
    pub(super) entries: Vec<(EntryId, f32)>,
    /// Whether they are at the place itself, not only near it.
    pub(super) is_exact: bool,
}

impl SearchIndex {
    /// The entries at a postcode or part of one, or else the nearest to it.
    pub(super) fn at_postcode(&self, read: &PostcodeRead) -> AtPlace {
        match read {
            PostcodeRead::Full(readings) => self.at_full_postcode(readings),
            PostcodeRead::Part(part) => self.at_part(part),
        }
    }

    fn at_full_postcode(&self, readings: &[Postcode]) -> AtPlace {
        for postcode in readings {
            let from = self.by_postcode.partition_point(|(p, _)| p < postcode);
            let entries: Vec<_> = self.by_postcode[from..]
                .iter()
                .take_while(|(p, _)| p == postcode)
                .map(|(_, entry)| (*entry, 1.0))
                .collect();
            if !entries.is_empty() {
                return AtPlace { entries, is_exact: true };
            }
        }
        let is_known =
            |p: &&Postcode| self.middle(p.sector().unspaced(), |s| *s == p.sector()).is_some();
        let Some(postcode) = readings.iter().find(is_known).or(readings.first()) else {
            return AtPlace::default();
        };
        let sector = postcode.sector();
        let middle = self
            .middle(sector.unspaced(), |s| *s == sector)
            .or_else(|| self.middle(sector.outward(), |s| s.outward() == sector.outward()));
        self.nearest(middle, Some(sector))
    }

    fn at_part(&self, part: &str) -> AtPlace {
        let from = self.by_postcode.partition_point(|(p, _)| p.unspaced() < part);
        let begin_so: Vec<&(Postcode, EntryId)> = self.by_postcode[from..]
            .iter()
            .take_while(|(p, _)| p.unspaced().starts_with(part))
            .collect();
        let of = |is_meant: &dyn Fn(&Postcode) -> bool| -> Vec<(EntryId, f32)> {
            let meant = begin_so.iter().filter(|(postcode, _)| is_meant(postcode));
            meant.map(|(_, entry)| (*entry, 1.0)).collect()
        };
        let mut entries = of(&|p| p.outward() == part);
        if entries.is_empty() {
            // A district that exists without a surgery in it is not the beginning of another's.
            if let Some(middle) = self.middle(part, |s| s.outward() == part) {
                return self.nearest(Some(middle), None);
            }
            entries = of(&|p| p.sector().unspaced() == part);
        }
        if entries.is_empty() {
            entries = of(&|_| true);
        }
        if !entries.is_empty() {
            return AtPlace { entries, is_exact: true };
        }
        // "HA3 7L": the sector is known, the letter may be any.
        let sector = Sector::parse(part.trim_end_matches(|c: char| c.is_ascii_uppercase())).ok();
        let middle = sector.and_then(|sector| self.middle(sector.unspaced(), |s| *s == sector));
        self.nearest(middle, sector)
    }

    /// The practices nearest to a point: those of its sector first, then of its district.
    fn nearest(&self, middle: Option<GridPoint>, sector: Option<Sector>) -> AtPlace {
        let Some(middle) = middle else { return AtPlace::default() };
        let outward = sector.as_ref().map_or("", Sector::outward);
        // Only postcodes that begin so need a further look.
        let from = self.by_postcode.partition_point(|(p, _)| p.unspaced() < outward);
        let begin_so =
            self.by_postcode[from..].iter().take_while(|(p, _)| p.unspaced().starts_with(outward));
        let begin_so = from..from + begin_so.count();
        let class_of = |at: usize, postcode: &Postcode| match sector {
            Some(sector) if begin_so.contains(&at) && postcode.outward() == outward => {
                u8::from(postcode.sector() != sector)
            }
            _ => 2,
        };
        let mut near: Vec<(u8, i64, EntryId)> = Vec::with_capacity(self.by_postcode.len());
        for (at, (postcode, entry)) in self.by_postcode.iter().enumerate() {
            if let Some((_, point)) = self.entries[usize::from(*entry)].at {
                near.push((class_of(at, postcode), nearest::square(middle, point), *entry));
            }
        }
        let near = nearest::first(near, NEAREST);
        // Nearness only has to keep this order: one step for each place in it.
        let step = 0.5 / NEAREST as f32;
        let entries = near.iter().enumerate().map(|(i, n)| (n.2, 0.9 - i as f32 * step)).collect();
        AtPlace { entries, is_exact: false }
    }

    /// The entries whose code was typed, or begins with what was.
    pub(super) fn with_code(&self, read: &CodeRead) -> Vec<EntryId> {
        let prefix = match read {
            CodeRead::Practice(code) => code.to_string(),
            CodeRead::Pcn(code) => code.to_string(),
            CodeRead::Unfinished(prefix) => prefix.clone(),
        };
        // Practices come first, then networks, each in order of code.
        let pcns_from = self.entries.partition_point(|e| matches!(e.target, Target::Practice(_)));
        let mut found = Vec::new();
        for range in [0..pcns_from, pcns_from..self.entries.len()] {
            let (start, entries) = (range.start, &self.entries[range]);
            let from = entries.partition_point(|e| e.target.code() < prefix.as_str());
            let rest = entries[from..].iter();
            let count = rest.take_while(|e| e.target.code().starts_with(&prefix)).count();
            found.extend((start + from..start + from + count).map(|id| id as EntryId));
        }
        found
    }
}
