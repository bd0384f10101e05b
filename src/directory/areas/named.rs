//! Areas by what is typed into the search box: a code, or the words of a name.

use super::AreaId;
use crate::directory::naming::left_over;
use crate::directory::search::fold;
use crate::directory::{AreaCode, Directory};

/// Words that many names of areas have, and that people add or leave out.
const LITTLE: [&str; 20] = [
    "and",
    "area",
    "board",
    "borough",
    "care",
    "council",
    "district",
    "gps",
    "icb",
    "in",
    "integrated",
    "network",
    "networks",
    "nhs",
    "of",
    "pcn",
    "pcns",
    "region",
    "surgeries",
    "the",
];

/// What boroughs are called before their names.
const TITLES: [&str; 3] = ["london", "metropolitan", "royal"];

/// No name has more telling words.
const MOST_WORDS: usize = 8;

impl Directory {
    /// The areas that were named, likeliest first, at most `limit`: by a code, or by words that
    /// are all in the name, the last of which may be only begun. Councils come before boards.
    /// Nothing is found by half a name and half something else: "kenton road harrow".
    ///
    /// Sub-ICB locations are found by code only, since they bear the names of their boards.
    pub fn areas_named(&self, typed: &str, limit: usize) -> Vec<AreaId> {
        if let Some(id) = AreaCode::parse(typed).ok().and_then(|code| self.area_id(code)) {
            return vec![id];
        }
        let folded = fold(typed);
        let asks = |word: &str| folded.split(' ').any(|typed| typed == word);
        // "London borough of Harrow", "royal borough of Greenwich".
        let is_title = |word: &&str| asks("borough") && TITLES.contains(word);
        let words = folded.split(' ').filter(|word| !word.is_empty() && !LITTLE.contains(word));
        let words: Vec<&str> = words.filter(|word| !is_title(word)).collect();
        let (asks_council, asks_board) =
            (asks("council") || asks("borough"), asks("icb") || asks("board"));
        if words.is_empty() || words.len() > MOST_WORDS {
            return Vec::new();
        }
        let councils = self.local_authorities.iter().map(|l| (AreaId::Council(l.code), &l.name));
        let regions = self.regions.iter().map(|r| (AreaId::Region(r.code), &r.name));
        let icbs = self.icbs.iter().map(|i| (AreaId::Icb(i.code), &i.name));
        let mut found: Vec<(usize, AreaId)> = Vec::new();
        for (id, name) in regions.chain(councils).chain(icbs) {
            let is_asked = match id {
                AreaId::Council(_) => !asks_board,
                AreaId::Icb(_) => !asks_council,
                _ => !asks_board && !asks_council,
            };
            let left = left_over(name, &words, |word| LITTLE.contains(&word));
            if let Some(left) = left.filter(|_| is_asked) {
                // The few that match are kept in order as they come.
                let at = found.partition_point(|(other, _)| *other <= left);
                found.insert(at, (left, id));
            }
        }
        found.truncate(limit);
        found.into_iter().map(|(_, id)| id).collect()
    }
}
