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

/// Last words of lines that name a street or a building. Not among them: `HILL`, `ROW` and
/// `BROADWAY`, on which more towns end than streets without a town after them.
const STREETS: &[&str] = &[
    "ROAD",
    "RD",
    "STREET",
    "ST",
    "AVENUE",
    "AVE",
    "LANE",
    "LN",
    "DRIVE",
    "CLOSE",
    "CL",
    "WAY",
    "SQUARE",
    "PLACE",
    "CENTRE",
    "CTR",
    "CENT",
    "SURGERY",
    "HOSPITAL",
    "HOUSE",
    "HSE",
    "COURT",
    "CRESCENT",
    "TERRACE",
    "GARDENS",
    "PARADE",
    "WALK",
    "CLINIC",
    "PRACTICE",
    "BUILDING",
    "FLOOR",
    "GROVE",
    "MEWS",
    "RISE",
    "ESTATE",
    "DR",
    "MEDICAL",
    "HEALTH",
    "HC",
    "MC",
    "PARTNERSHIP",
    "GROUP",
    "UNIT",
    "SHOPPING",
    "PRECINCT",
    "MALL",
    "HUB",
    "CARE",
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
    // `STREET` alone, and what ends in `LE STREET`, are towns.
    let last = line.rsplit_once(' ').filter(|(before, _)| !before.ends_with(" LE"));
    line.bytes().any(|b| b.is_ascii_digit())
        || last.is_some_and(|(_, word)| STREETS.contains(&word))
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
    /// Learns from all addresses: the last part that is no county, unless it is a street.
    pub(super) fn learn<'a>(addresses: impl Iterator<Item = &'a Lines>) -> Self {
        let mut towns = Self::default();
        for address in addresses {
            let mut parts = address.lines.iter().rev().flat_map(|line| line.rsplit(", "));
            let last = parts.find(|part| !is_county(part));
            if let Some(town) = last.filter(|part| !is_street(part)) {
                let town = folded(without_near(town));
                *towns.everywhere.entry(town.clone()).or_default() += 1;
                *towns.by_district.entry((address.district.clone(), town)).or_default() += 1;
            }
        }
        towns
    }

    /// Whether any address has this as its town.
    fn knows(&self, line: &str) -> bool {
        self.everywhere.contains_key(&folded(without_near(line)))
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
            // `ST.IVES` and `ST IVES` are one town.
            let town = without_near(line).replace('.', " ");
            *line = town.split_whitespace().collect::<Vec<_>>().join(" ");
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
            _ => match line.rsplit_once(' ') {
                Some((start, end)) if is_county(end) && self.knows(start) => {
                    vec![start.to_owned(), end.to_owned()]
                }
                _ => vec![line.to_owned()],
            },
        }
    }
}

/// `NR SHEFFIELD` without its `NR`.
fn without_near(line: &str) -> &str {
    let starts = ["NR.", "NR ", "NEAR ", "VIA "];
    starts.iter().find_map(|start| line.strip_prefix(start)).map_or(line, str::trim)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What becomes of an address among others, which tell which lines are towns.
    #[track_caller]
    fn check(published: &[&str], expected: &str, town: Option<&str>) {
        let lines = |lines: &[&str]| {
            let lines: Vec<_> = lines.iter().map(|line| (*line).to_owned()).collect();
            Lines::new(&lines, &["THE SURGERY", "MILL & CO."], "ZE9")
        };
        let address = lines(published);
        let mut others = vec![
            lines(&["1 HIGH STREET", "MARLFORD", "DEVON"]),
            lines(&["2 HIGH STREET", "MARLFORD"]),
            lines(&["3 HIGH STREET", "PORTWICK,MARLSHIRE"]),
            lines(&["4 HIGH STREET", "ST IVES"]),
        ];
        others.push(address.clone());
        let (text, line) = Towns::learn(others.iter()).settle(&address);
        assert_eq!(text, expected);
        assert_eq!(text.lines().nth(line.into()), town);
    }

    #[test]
    fn the_town_is_the_last_line_that_is_no_county() {
        check(&["5 LOW ST", "MARLFORD", "DEVON"], "5 Low St\nMarlford\nDevon", Some("Marlford"));
        check(&["5 LOW ST", "MARLFORD", ""], "5 Low St\nMarlford", Some("Marlford"));
        check(
            &["5 LOW ST", "PORTWICK", "TYNE & WEAR"],
            "5 Low St\nPortwick\nTyne & Wear",
            Some("Portwick"),
        );
        check(
            &["5 LOW ST", "NEWTOWN", "OXFORSHIRE"],
            "5 Low St\nNewtown\nOxforshire",
            Some("Newtown"),
        );
        check(
            &["5 LOW ST", "CHESTER-LE-STREET"],
            "5 Low St\nChester-le-Street",
            Some("Chester-le-Street"),
        );
        check(&["5 LOW ST", "BRIERLEY HILL"], "5 Low St\nBrierley Hill", Some("Brierley Hill"));
        check(&["5 LOW ST", "STREET", "SOMERSET"], "5 Low St\nStreet\nSomerset", Some("Street"));
    }

    #[test]
    fn where_two_lines_could_be_the_town_the_district_decides() {
        check(&["MARLFORD", "OLD END"], "Marlford\nOld End", Some("Marlford"));
        check(&["OLD END", "MARLFORD"], "Old End\nMarlford", Some("Marlford"));
    }

    #[test]
    fn lines_that_hold_two_things_become_two() {
        check(&["5 LOW ST", "PORTWICK,DEVON"], "5 Low St\nPortwick\nDevon", Some("Portwick"));
        check(&["LOW ST, OLD END , MARLFORD"], "Low St, Old End\nMarlford", Some("Marlford"));
        check(&["UNIT 2,LOW ST", "MARLFORD"], "Unit 2, Low St\nMarlford", Some("Marlford"));
        check(
            &["5 LOW ST", "PORTWICK MARLSHIRE"],
            "5 Low St\nPortwick\nMarlshire",
            Some("Portwick"),
        );
    }

    #[test]
    fn lines_are_tidied_and_the_name_is_left_out() {
        check(&["The Surgery.", "5  LOW ST.", "MARLFORD,"], "5 Low St\nMarlford", Some("Marlford"));
        check(&["MILL AND CO", "5 LOW ST", "MARLFORD"], "5 Low St\nMarlford", Some("Marlford"));
        check(&["5 LOW ST", "NR. MARLFORD"], "5 Low St\nMarlford", Some("Marlford"));
        check(&["5 LOW ST", "ST.IVES"], "5 Low St\nSt Ives", Some("St Ives"));
        check(&["5 LOW ST", "MARLFORD", "MARLFORD"], "5 Low St\nMarlford", Some("Marlford"));
    }

    #[test]
    fn an_address_may_name_no_town() {
        check(&["5 LOW ST", "DEVON"], "5 Low St\nDevon", None);
        check(&["PO BOX 227"], "PO Box 227", None);
        check(&[], "", None);
    }
}
