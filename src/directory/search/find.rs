//! The search itself: a query read, its words looked up, every entry they stand in weighed, and
//! the best put in order.

use super::index::{EntryId, place};
use super::matching::{Candidate, Meanings};
use super::query::{Place, Reading, Word};
use super::rank::{self, Wish};
use super::tally::{Found, Tallies};
use super::typed::CodeRead;
use super::{Hit, SearchIndex, SearchResults, Target};
use crate::directory::{Origin, PlaceRead, TypedPlace, radix};

/// Entries that have no word of more than this share of the greatest weight are passed over.
const COMMON: f32 = 0.35;

impl SearchIndex {
    /// Finds what a person typed: best first, at most `limit`.
    ///
    /// Any text is taken; its first 200 bytes and twelve words are read.
    pub fn search(&self, query: &str, limit: usize) -> SearchResults {
        let mut reading = Reading::of(query, &|word| self.dictionary.find(word).is_some());
        let (mut read, mut at) =
            reading.postcode.as_ref().map(|typed| self.at_place(typed)).unzip();
        let mut with_code = reading.code.as_ref().map(|c| self.with_code(c)).unwrap_or_default();
        if let Some(CodeRead::Unfinished(_)) = reading.code {
            // What could be either is a place if there is such a place.
            if at.as_ref().is_some_and(|at| at.is_exact) || with_code.is_empty() {
                reading.code = None;
                with_code.clear();
            } else {
                reading = Reading { code: reading.code, ..Reading::default() };
                (read, at) = (None, None);
            }
        }
        let at = at.unwrap_or_default();
        let is_begun =
            |word: &Word| word.is_unfinished && self.dictionary.find(&word.text).is_none();
        if reading.place == Place::Alone {
            reading.place = match &reading.words[..] {
                // Half a word is sooner a name being typed.
                [.., last] if is_begun(last) => Place::Unlikely,
                [_] => Place::Word,
                _ => Place::Alone,
            };
        }
        let meanings = self.meanings(&reading.words);
        let wish = Wish { pcn: reading.wants_pcn, place: reading.place };
        // A misspelt word may turn out to be a kind word as well.
        let is_kind = |word: &Word, meanings: &Meanings| {
            word.is_kind || meanings.is_misspelt && self.is_mostly_kind(meanings)
        };
        let mut words = reading.words.iter().zip(&meanings);
        let all_are_kinds =
            words.all(|(word, meanings)| word.is_district || is_kind(word, meanings));
        let has_place = reading.postcode.is_some();
        let is_nearby = reading.place == Place::Asked
            && reading.code.is_none()
            && reading.words.iter().all(|word| !word.is_little);
        let is_only_place = (has_place || is_nearby) && all_are_kinds && !reading.wants_pcn;
        let all_are_kinds = all_are_kinds && !has_place;
        let is_telling =
            |word: &Word, meanings: &Meanings| all_are_kinds || !is_kind(word, meanings);

        let mut tallies = Tallies::new(self, wish);
        tallies.admit(at.entries.iter().copied());
        tallies.admit(with_code.iter().copied());
        // What has only the commonest of the telling words, as "road", will not win.
        let anchors: Vec<(f32, &Meanings)> = reading
            .words
            .iter()
            .zip(&meanings)
            .filter(|(word, meanings)| is_telling(word, meanings) && !word.is_barely_begun())
            .filter(|(_, meanings)| !meanings.is_nothing())
            .map(|(_, meanings)| (self.weight_of(meanings, false), meanings))
            .collect();
        let greatest = anchors.iter().map(|anchor| anchor.0).fold(0.0, f32::max);
        for (weight, meanings) in anchors {
            if weight > greatest * COMMON {
                tallies.admit_word(meanings, place::END);
            }
        }
        if !tallies.admits_any() {
            // A letter or two of a word stand in most entries: only its names are looked at.
            for (word, meanings) in reading.words.iter().zip(&meanings) {
                if is_telling(word, meanings) {
                    tallies.admit_word(meanings, place::NAME);
                }
            }
        }

        if reading.code.is_some() {
            tallies.add_entries(rank::CODE, &with_code, true);
        }
        // Where no surgery is at the place, what has the words matches wherever it is.
        let must_be_there = at.is_exact || is_only_place;
        let has_district = reading.words.iter().any(|word| word.is_district);
        if has_place && !has_district {
            let there = if at.is_exact { &at.entries[..] } else { &[] };
            tallies.add_entries(rank::POSTCODE, there, must_be_there);
        }
        for (word, meanings) in reading.words.iter().zip(&meanings) {
            match word.is_district {
                true => tallies.add_district(meanings, &at, must_be_there),
                false => tallies.add_word(meanings, !is_telling(word, meanings)),
            }
        }
        if has_place {
            tallies.add_nearness(&at);
        }
        let found = self.one_name_each(tallies.found());
        let mut results = self.results(&reading, &meanings, found, &with_code, limit);
        // "Dr" has the form of an area, and "St1" that of a district: neither is a place.
        let is_place = |typed: &TypedPlace, read| {
            is_only_place && has_place
                || matches!(typed.first, Origin::Postcode(_))
                || !matches!(read, PlaceRead::NotFound { .. })
        };
        let place = match &reading.area {
            Some(area) => Some((area, self.at_place(area).0)),
            None => reading.postcode.as_ref().zip(read),
        };
        results.place = place.filter(|(typed, read)| is_place(typed, *read)).map(|p| p.0.clone());
        results.is_only_place = is_only_place;
        results
    }

    /// What a word of the query weighs: by how many entries it may mean.
    pub(super) fn weight_of(&self, meanings: &Meanings, is_kind: bool) -> f32 {
        let entries = self.entries_meant(meanings, |_| true) + meanings.as_two.len() as f32 / 2.0;
        let is_kind = is_kind || self.is_mostly_kind(meanings);
        rank::weight(entries, self.entries.len(), is_kind)
    }

    /// Whether a word more likely means one that only says what kind of place it is.
    fn is_mostly_kind(&self, meanings: &Meanings) -> bool {
        let all = self.entries_meant(meanings, |_| true);
        self.entries_meant(meanings, |word| self.is_kind[word]) > all / 2.0
    }

    /// In how many entries the words stand that may be meant, likelier ones counting more.
    fn entries_meant(&self, meanings: &Meanings, is_counted: impl Fn(usize) -> bool) -> f32 {
        let candidates = meanings.candidates.iter().filter(|c| is_counted(usize::from(c.word)));
        let found = |c: &Candidate| self.frequencies[usize::from(c.word)] as f32;
        candidates.map(|c| found(c) * c.quality * c.quality).sum()
    }

    /// Keeps a record's better name only. A record's names follow each other.
    fn one_name_each(&self, all: impl Iterator<Item = Found>) -> Vec<Found> {
        let first_name = |found: &Found| self.entries[usize::from(found.entry)].first_name;
        let mut kept: Vec<Found> = Vec::new();
        for found in all {
            match kept.last_mut() {
                Some(last) if first_name(last) == first_name(&found) => {
                    if found.score > last.score {
                        *last = found;
                    }
                }
                _ => kept.push(found),
            }
        }
        kept
    }

    fn results(
        &self,
        reading: &Reading,
        meanings: &[Meanings],
        found: Vec<Found>,
        with_code: &[EntryId],
        limit: usize,
    ) -> SearchResults {
        let target_of = |entry: EntryId| self.entries[usize::from(entry)].target;
        let complete = found.iter().filter(|f| f.is_complete);
        let fewest = complete.map(|f| f.corrections).min().unwrap_or_default();
        let is_match = |f: &Found| f.is_complete && f.corrections == fewest;
        let (mut practices_matching, mut pcns_matching) = (0, 0);
        for found in found.iter().filter(|f| is_match(f)) {
            match target_of(found.entry) {
                Target::Practice(_) => practices_matching += 1,
                Target::Pcn(_) => pcns_matching += 1,
            }
        }
        let exact = self.named(reading, &found, with_code, is_match);
        // Matches first, then the best; where all is the same, in the order of the directory.
        let rank = |f: &Found| {
            let score = !f.score.max(0.0).to_bits();
            u64::from(!is_match(f)) << 48 | u64::from(score) << 16 | u64::from(f.entry)
        };
        let mut order: Vec<(u64, u32)> = found.iter().map(rank).zip(0..).collect();
        radix::sort(&mut order);
        order.truncate(limit);
        let found: Vec<&Found> = order.iter().map(|(_, at)| &found[*at as usize]).collect();
        let hits =
            found.iter().map(|f| Hit { target: target_of(f.entry), score: f.score }).collect();
        let showing_for = found.first().and_then(|f| self.corrected(reading, meanings, f));
        SearchResults {
            hits,
            practices_matching,
            pcns_matching,
            showing_for,
            exact,
            ..SearchResults::default()
        }
    }

    /// The one record that was named, by its code or its name.
    fn named(
        &self,
        reading: &Reading,
        found: &[Found],
        with_code: &[EntryId],
        is_match: impl Fn(&Found) -> bool,
    ) -> Option<Target> {
        let target_of = |entry: EntryId| self.entries[usize::from(entry)].target;
        if let Some(CodeRead::Practice(_) | CodeRead::Pcn(_)) = reading.code {
            let first = with_code.first().copied().map(target_of);
            return first.filter(|first| with_code.iter().all(|e| target_of(*e) == *first));
        }
        let mut named = found.iter().filter(|f| f.is_named);
        let (only, None) = (named.next()?, named.next()) else { return None };
        // One word, or a network's name without "PCN", may as well be a place that is sought.
        let is_pcn = matches!(target_of(only.entry), Target::Pcn(_));
        let is_doubtful = reading.words.len() == 1 || is_pcn && !reading.wants_pcn;
        let is_only_match = || found.iter().filter(|f| is_match(f)).count() == 1;
        let fits = (is_pcn || !reading.wants_pcn) && (!is_doubtful || is_only_match());
        fits.then(|| target_of(only.entry))
    }

    /// The query as it had to be corrected to find this entry, if it had to be.
    fn corrected(&self, reading: &Reading, meanings: &[Meanings], f: &Found) -> Option<String> {
        let mut tokens: Vec<&str> = reading.folded.split(' ').collect();
        let mut is_corrected = false;
        for (word, meanings) in reading.words.iter().zip(meanings) {
            let stands_here = |candidate: &&Candidate| {
                let postings = self.postings(candidate.word);
                postings.binary_search_by_key(&f.entry, |p| p.entry).is_ok()
            };
            let corrections = meanings.candidates.iter().filter(|c| c.is_correction);
            let best = corrections
                .filter(|_| meanings.is_misspelt)
                .filter(stands_here)
                .max_by(|a, b| a.quality.total_cmp(&b.quality));
            let token = tokens.iter_mut().find(|token| **token == word.typed);
            if let (Some(best), Some(token)) = (best, token) {
                *token = self.dictionary.word(best.written);
                is_corrected = true;
            }
        }
        is_corrected.then(|| tokens.join(" "))
    }
}
