//! Addresses: the published lines tidied, the post town found among them.

use std::collections::{HashMap, HashSet};

use super::title_case::title_case;

/// The town line of an address that names no town.
const NO_TOWN: u8 = u8::MAX;

/// Counties and the like, which follow the town: those without `SHIRE`.
const COUNTIES: &[&str] = &[
    "AVON",
    "BEDS",
    "BERKS",
    "BUCKS",
    "CAMBS",
    "CLEVELAND",
    "CO DURHAM",
    "COUNTY DURHAM",
    "CORNWALL",
    "CUMBRIA",
    "DEVON",
    "DORSET",
    "EAST SUSSEX",
    "ESSEX",
    "GLOS",
    "GREATER LONDON",
    "GREATER MANCHESTER",
    "HANTS",
    "HERTS",
    "ISLE OF WIGHT",
    "KENT",
    "LANCS",
    "LEICS",
    "LINCS",
    "MERSEYSIDE",
    "MIDDLESEX",
    "MIDDX",
    "NORFOLK",
    "NORTH DEVON",
    "NORTH HUMBERSIDE",
    "NORTH SOMERSET",
    "NORTHANTS",
    "NORTHUMBERLAND",
    "NOTTS",
    "OXON",
    "RUTLAND",
    "SOUTH HUMBERSIDE",
    "HUMBERSIDE",
    "SOMERSET",
    "STAFFS",
    "SUFFOLK",
    "SURREY",
    "SUSSEX",
    "TYNE AND WEAR",
    "TYNE WEAR",
    "WARKS",
    "WEST MIDLANDS",
    "WEST SUSSEX",
    "WILTS",
    "WORCS",
    "YORKS",
    "ENGLAND",
    "UK",
    "UNITED KINGDOM",
    "N YORKS",
    "W YORKS",
    "S YORKS",
    "N DEVON",
    "E SUSSEX",
    "W SUSSEX",
    "W MIDLANDS",
    "HUMBERSIDE",
    "SALOP",
    "HEREFORDSHIRE AND WORCESTER",
];

/// Last words of lines that name a street or a building, never a town.
const STREETS: &[&str] = &[
    "ROAD", "RD", "STREET", "ST", "AVENUE", "AVE", "LANE", "LN", "DRIVE", "CLOSE", "WAY", "SQUARE",
    "PLACE", "CENTRE", "CTR", "SURGERY", "HOSPITAL", "HOUSE", "COURT", "CRESCENT", "TERRACE",
    "GARDENS", "PARADE", "ROW", "WALK", "CLINIC", "PRACTICE", "BUILDING", "FLOOR", "HILL", "GROVE",
    "MEWS", "RISE", "BROADWAY", "ESTATE",
];

/// A word in the form in which names are compared: capital letters and digits, single spaces.
pub(super) fn folded(text: &str) -> String {
    let text = text.to_uppercase().replace('&', " AND ").replace('\'', "");
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

fn is_county(line: &str) -> bool {
    let line = folded(line);
    line.ends_with("SHIRE") || COUNTIES.contains(&line.as_str())
}

fn is_street(line: &str) -> bool {
    let line = folded(line);
    line.bytes().any(|b| b.is_ascii_digit())
        || line.rsplit(' ').next().is_some_and(|word| STREETS.contains(&word))
}

/// An address before its town is found.
#[derive(Debug, Clone, Default)]
pub(super) struct Lines {
    lines: Vec<String>,
    /// The first half of its postcode.
    district: String,
}

impl Lines {
    /// The published lines of a practice of that name, without empty ones and without its name.
    pub(super) fn new(published: &[String], names: &[&str], district: &str) -> Self {
        let names: Vec<_> = names.iter().map(|name| folded(name)).collect();
        let lines = published
            .iter()
            .map(|line| tidy(line))
            .filter(|line| !line.is_empty() && !names.contains(&folded(line)))
            .collect();
        Self { lines, district: district.to_owned() }
    }
}

/// One line with single spaces, commas followed by one, and neither at its ends.
fn tidy(line: &str) -> String {
    let parts = line.split(',').map(|part| part.split_whitespace().collect::<Vec<_>>().join(" "));
    let parts: Vec<_> = parts.filter(|part| !part.is_empty()).collect();
    parts.join(", ").trim_end_matches(['.', ' ']).to_owned()
}

/// What the addresses of a whole country say about which lines are towns.
#[derive(Debug, Default)]
pub(super) struct Towns {
    everywhere: HashMap<String, usize>,
    by_district: HashMap<(String, String), usize>,
}

impl Towns {
    /// Learns from all addresses: the last line that is no county and no street is a town.
    pub(super) fn learn<'a>(addresses: impl Iterator<Item = &'a Lines>) -> Self {
        let mut towns = Self::default();
        for address in addresses {
            let last = address.lines.iter().rev().find(|line| !is_county(line));
            if let Some(town) = last.filter(|line| !is_street(line) && !line.contains(',')) {
                let town = folded(without_near(town));
                *towns.everywhere.entry(town.clone()).or_default() += 1;
                *towns.by_district.entry((address.district.clone(), town)).or_default() += 1;
            }
        }
        towns
    }

    /// Whether at least two addresses have this as their town.
    fn knows(&self, line: &str) -> bool {
        self.everywhere.get(&folded(without_near(line))).is_some_and(|&count| count >= 2)
    }

    /// The address in title case, lines joined by line breaks, and the line of its town.
    pub(super) fn settle(&self, address: &Lines) -> (String, u8) {
        let mut lines: Vec<String> = Vec::new();
        for line in &address.lines {
            lines.extend(self.split(line));
        }
        let mut seen = HashSet::new();
        lines.retain(|line| seen.insert(folded(line)));
        let count = |line: &String| {
            let town = folded(without_near(line));
            let district = (address.district.clone(), town.clone());
            let here = self.by_district.get(&district).copied().unwrap_or_default();
            (here, self.everywhere.get(&town).copied().unwrap_or_default())
        };
        let candidates = lines.iter().enumerate().filter(|(_, line)| !is_county(line));
        let best = candidates.max_by_key(|(i, line)| (count(line), *i));
        let best = best.filter(|(_, line)| count(line) > (0, 0)).map(|(i, _)| i);
        if let Some(line) = best.and_then(|i| lines.get_mut(i)) {
            *line = without_near(line).to_owned();
        }
        let text = lines.iter().map(|line| title_case(line)).collect::<Vec<_>>().join("\n");
        (text, best.and_then(|i| u8::try_from(i).ok()).unwrap_or(NO_TOWN))
    }

    /// A line such as `DEVIZES, WILTSHIRE` as two; others as they are.
    fn split(&self, line: &str) -> Vec<String> {
        match line.rsplit_once(", ") {
            Some((start, end)) if is_county(end) || self.knows(end) => {
                let mut lines = self.split(start);
                lines.push(end.to_owned());
                lines
            }
            _ => vec![line.to_owned()],
        }
    }
}

/// `NR SHEFFIELD` without its `NR`.
fn without_near(line: &str) -> &str {
    let starts = ["NR.", "NR ", "NEAR "];
    starts.iter().find_map(|start| line.strip_prefix(start)).map_or(line, str::trim)
}
