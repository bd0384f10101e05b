//! Entries by place and by code; and, where none is, those nearest.

use super::index::{Entry, EntryId};
use super::typed::CodeRead;
use super::{SearchIndex, Target};
use crate::directory::nearest::{leave_around, square};
use crate::directory::place::{self, Lookup, PlaceRead, TypedPlace};
use crate::directory::{GridPoint, Origin, Postcode, radix};

/// How many of the nearest are offered where no practice is at the place typed.
const NEAREST: usize = 20;

/// How many metres away a practice counts half of what one at the place does: people go about
/// so far.
const HALF_AS_NEAR: f32 = 3_000.0;

/// Entries at a place.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct AtPlace {
    /// Those there, in their order, or else the nearest.
    pub(super) entries: Vec<EntryId>,
    /// Whether they are there, not only near.
    pub(super) is_exact: bool,
    /// The middle of the place.
    middle: Option<GridPoint>,
}

impl AtPlace {
    /// How near an entry is to the place, from 0 to 1; those at it need not be told apart from
    /// the nearest.
    pub(super) fn nearness(&self, entry: &Entry) -> f32 {
        let (Some(middle), Some((_, point))) = (self.middle, entry.at) else { return 0.0 };
        0.9 * HALF_AS_NEAR / (HALF_AS_NEAR + (square(middle, point) as f32).sqrt())
    }
}

impl SearchIndex {
    /// What a typed place is, as far as the index can tell, and the entries at it or else the
    /// nearest to it.
    pub(super) fn at_place(&self, typed: &TypedPlace) -> (PlaceRead, AtPlace) {
        // The surgeries' own postcodes are all that is known here.
        let find = |postcode: Postcode| {
            let found = self.practices().find(|(_, own, _)| *own == postcode);
            found.map_or(Lookup::NotLoaded, |(_, _, point)| Lookup::At(point))
        };
        let read = place::read(typed, &self.sectors, &find);
        let Some(from) = read.measured_from() else { return (read, AtPlace::default()) };
        let is_found = !matches!(read, PlaceRead::NotFound { .. });
        let is_there = |postcode: &Postcode| match from.origin {
            Origin::Postcode(own) => *postcode == own,
            Origin::SectorOf(_) => false,
            origin => origin.takes_in(postcode.sector()),
        };
        let begin = from.origin.begin();
        let begin_so = self.practices().filter(|(_, p, _)| is_found && p.begins_with(begin));
        let there: Vec<_> = begin_so.filter(|(_, postcode, _)| is_there(postcode)).collect();
        // "HA3 7L": only those whose postcode goes on so, if there are such.
        let letter = typed.letter.map(|letter| letter.to_ascii_uppercase());
        let goes_on = |postcode: &Postcode| postcode.inward().as_bytes().get(1).copied() == letter;
        let any_goes_on = there.iter().any(|(_, postcode, _)| goes_on(postcode));
        let meant = there.iter().filter(|(_, postcode, _)| !any_goes_on || goes_on(postcode));
        let mut entries: Vec<EntryId> = meant.map(|(entry, ..)| *entry).collect();
        let is_exact = !entries.is_empty();
        if !is_exact {
            entries = self.nearest(from.point);
        }
        (read, AtPlace { entries, is_exact, middle: Some(from.point) })
    }

    /// Practices' entries in their order, and where they stand.
    fn practices(&self) -> impl Iterator<Item = (EntryId, Postcode, GridPoint)> {
        let entries = (0..).zip(&self.entries);
        entries.filter_map(|(id, entry)| entry.at.map(|(postcode, point)| (id, postcode, point)))
    }

    /// The entries nearest to a point.
    fn nearest(&self, from: GridPoint) -> Vec<EntryId> {
        let places = self.practices().map(|(id, _, point)| (square(from, point), u32::from(id)));
        let mut order: Vec<(u64, u32)> = places.collect();
        leave_around(&mut order, NEAREST);
        radix::sort(&mut order);
        order.iter().take(NEAREST).map(|(_, entry)| *entry as EntryId).collect()
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
