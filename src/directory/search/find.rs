//! The search itself: a query read, its words looked up, every entry they stand in weighed, and
//! the best put in order.

use super::index::EntryId;
use super::matching::Meanings;
use super::query::Reading;
use super::rank::{self, Wish};
use super::tally::{Found, Tallies};
use super::typed::CodeRead;
use super::{Hit, SearchIndex, SearchResults, Target};

impl SearchIndex {
    /// Finds what a person typed: best first, at most `limit`.
    ///
    /// Any text is taken; its first 200 bytes and twelve words are read.
    pub fn search(&self, query: &str, limit: usize) -> SearchResults {
        let reading = Reading::of(query, |word| self.dictionary.find(word).is_some());
        let meanings = self.meanings(&reading.words);
        let wish = Wish { pcn: reading.wants_pcn, place: reading.place };
        let mut tallies = Tallies::new(self, wish);
        let mut with_code = Vec::new();
        if let Some(code) = &reading.code {
            with_code = self.with_code(code);
            tallies.add_entries(rank::CODE, with_code.iter().map(|e| (*e, 1.0)), true);
        }
        let mut at = reading.postcode.as_ref().map(|p| self.at_postcode(p)).unwrap_or_default();
        let has_district = reading.words.iter().any(|word| word.is_district);
        if reading.postcode.is_some() && !has_district {
            tallies.add_entries(rank::POSTCODE, at.entries.drain(..), at.is_exact);
        }
        let all_are_kinds = reading.words.iter().all(|word| word.is_kind);
        for (word, meanings) in reading.words.iter().zip(&meanings) {
            let is_kind = word.is_kind && !all_are_kinds;
            match word.is_district {
                true => tallies.add_district(meanings, &at),
                false => tallies.add_word(meanings, is_kind),
            }
        }
        let mut found: Vec<Found> = tallies.found().collect();
        found.sort_unstable_by(|a, b| {
            b.score.total_cmp(&a.score).then_with(|| a.entry.cmp(&b.entry))
        });
        self.drop_second_names(&mut found);
        self.results(&reading, &meanings, &found, &with_code, limit)
    }

    /// What a word of the query weighs: by how many entries it may mean.
    pub(super) fn weight_of(&self, meanings: &Meanings, is_kind: bool) -> f32 {
        let mut entries = meanings.as_two.len() as f32 / 2.0;
        let mut is_kind_meant = is_kind;
        for (i, candidate) in meanings.candidates.iter().enumerate() {
            let word = usize::from(candidate.word);
            entries += self.frequencies[word] as f32 * candidate.quality * candidate.quality;
            is_kind_meant |= i == 0 && self.is_kind[word];
        }
        rank::weight(entries, self.entries.len(), is_kind_meant)
    }

    /// Keeps a record's better name only.
    fn drop_second_names(&self, found: &mut Vec<Found>) {
        let mut seen = vec![false; self.entries.len()];
        found.retain(|f| {
            let first = usize::from(self.entries[usize::from(f.entry)].first_name);
            !std::mem::replace(&mut seen[first], true)
        });
    }

    fn results(
        &self,
        reading: &Reading,
        meanings: &[Meanings],
        found: &[Found],
        with_code: &[EntryId],
        limit: usize,
    ) -> SearchResults {
        let target_of = |entry: EntryId| self.entries[usize::from(entry)].target;
        let complete = || found.iter().filter(|f| f.is_complete);
        let fewest = complete().map(|f| f.corrections).min().unwrap_or_default();
        let is_match = |f: &Found| f.is_complete && f.corrections == fewest;
        let (mut practices_matching, mut pcns_matching) = (0, 0);
        for found in found.iter().filter(|f| is_match(f)) {
            match target_of(found.entry) {
                Target::Practice(_) => practices_matching += 1,
                Target::Pcn(_) => pcns_matching += 1,
            }
        }
        let matching = found.iter().filter(|f| is_match(f));
        let others = found.iter().filter(|f| !is_match(f));
        let hits = matching
            .chain(others)
            .take(limit)
            .map(|f| Hit { target: target_of(f.entry), score: f.score })
            .collect();
        let showing_for = found.first().and_then(|f| self.corrected(reading, meanings, f));
        let exact = match (&reading.code, with_code) {
            (Some(CodeRead::Practice(_) | CodeRead::Pcn(_)), [only]) => Some(target_of(*only)),
            _ => None,
        };
        SearchResults { hits, practices_matching, pcns_matching, showing_for, exact }
    }

    /// The query as it had to be corrected to find this entry, if it had to be.
    fn corrected(&self, reading: &Reading, meanings: &[Meanings], f: &Found) -> Option<String> {
        if f.corrections == 0 {
            return None;
        }
        let mut words: Vec<&str> = Vec::new();
        for (word, meanings) in reading.words.iter().zip(meanings) {
            let stands_here = |candidate: &&super::matching::Candidate| {
                let postings = self.postings(candidate.word);
                postings.binary_search_by_key(&f.entry, |p| p.entry).is_ok()
            };
            match meanings.candidates.iter().find(stands_here) {
                Some(candidate) if candidate.is_correction => {
                    words.push(self.dictionary.word(candidate.word));
                }
                // A variant that stands for two words was typed once.
                _ if words.last() == Some(&word.typed.as_str()) => {}
                _ => words.push(&word.typed),
            }
        }
        Some(words.join(" "))
    }
}
