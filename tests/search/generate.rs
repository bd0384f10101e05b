//! Judged queries made from a directory: the ways in which people ask, twelve kinds of them, each
//! with every record that rightly answers it. Written apart from the search, which it judges:
//! it shares no code with it.

use std::collections::HashMap;

use pcn_finder::directory::{Directory, Practice};

/// A query, its kind (`a` to `l`) and the codes of all records that answer it.
pub struct Judged {
    pub q: String,
    pub kind: char,
    pub relevant: Vec<String>,
}

/// More answers than this, and a name is too common to be judged by.
const MOST_ANSWERS: usize = 12;

/// Words that tell no practice from another.
const KIND_WORDS: &[&str] = &[
    "surgery",
    "medical",
    "centre",
    "practice",
    "health",
    "group",
    "clinic",
    "the",
    "and",
    "of",
    "dr",
    "partners",
    "partnership",
    "care",
    "family",
    "gp",
    "st",
    "at",
    "on",
    "in",
    "pcn",
];

/// What a published abbreviation is read as, and what people write for the full word.
const SPELLINGS: &[(&str, &[&str])] = &[
    ("centre", &["ctr", "center", "ctre"]),
    ("medical", &["med"]),
    ("surgery", &["surg", "surgeries"]),
    ("practice", &["pract", "prac", "practise"]),
    ("health", &["hlth", "hth"]),
    ("group", &["grp"]),
    ("st", &["saint", "street"]),
    ("dr", &["doctor", "drs", "doctors"]),
    ("road", &["rd"]),
    ("lane", &["ln"]),
    ("avenue", &["ave", "av"]),
    ("gardens", &["gdns"]),
    ("drive", &["dve"]),
    ("partners", &["ptnrs", "partner", "ptnr"]),
    ("house", &["hse"]),
    ("park", &["pk"]),
];

/// Letters that sound alike, for words spelt by ear.
const BY_EAR: &[(&str, &str)] = &[
    ("ph", "f"),
    ("ck", "k"),
    ("ch", "k"),
    ("ce", "se"),
    ("ci", "si"),
    ("c", "k"),
    ("ea", "ee"),
    ("ee", "ea"),
    ("ie", "ei"),
    ("er", "or"),
    ("or", "er"),
    ("ar", "er"),
    ("on", "en"),
    ("en", "an"),
    ("ll", "l"),
    ("ss", "s"),
    ("tt", "t"),
    ("nn", "n"),
    ("mm", "m"),
    ("rr", "r"),
    ("oo", "u"),
    ("ou", "oo"),
    ("ow", "ou"),
    ("aw", "or"),
    ("y", "i"),
    ("ley", "ly"),
    ("ay", "ai"),
    ("ai", "ay"),
    ("igh", "ite"),
    ("ough", "uff"),
    ("wh", "w"),
    ("gh", "g"),
    ("qu", "kw"),
    ("x", "cks"),
    ("z", "s"),
    ("s", "z"),
    ("i", "e"),
    ("a", "e"),
    ("u", "o"),
    ("o", "u"),
];

/// Numbers from a seed, the same on every machine (SplitMix64).
pub struct Random(pub u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }

    fn pick<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }
}

/// Lower-case words of letters and digits; apostrophes go, `&` is "and".
fn plain(text: &str) -> Vec<String> {
    let text = text.to_lowercase().replace(['\'', '’'], "").replace('&', " and ");
    text.split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|w| !w.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The words of a name in one spelling, without "the" and "and".
fn key(text: &str) -> Vec<String> {
    let words = plain(&text.to_lowercase().replace("h/c", "hc").replace("m/c", "mc"));
    let spelt = |w: &str| match w {
        "hc" => "health centre".to_owned(),
        "mc" => "medical centre".to_owned(),
        "healthcare" => "health care".to_owned(),
        _ => SPELLINGS.iter().find(|s| s.1.contains(&w)).map_or(w, |s| s.0).to_owned(),
    };
    let words: Vec<String> = words.iter().map(|w| spelt(w)).collect();
    words
        .iter()
        .flat_map(|w| w.split(' '))
        .filter(|w| !matches!(*w, "the" | "and"))
        .map(str::to_owned)
        .collect()
}

/// The name of a network without what every one of them is called.
fn pcn_key(text: &str) -> Vec<String> {
    let mut words = key(&text.to_lowercase().replace("primary care network", "pcn"));
    words.retain(|w| !matches!(w.as_str(), "pcn" | "network" | "ltd" | "limited"));
    words
}

struct Record<'a> {
    code: String,
    name: &'a str,
    key: Vec<String>,
    joined: String,
    practice: Option<&'a Practice>,
    /// The parts of the address between commas, house numbers taken off, as keys.
    parts: Vec<String>,
}

/// Makes judged queries of a directory.
pub struct Generator<'a> {
    records: Vec<Record<'a>>,
    practices: usize,
    by_joined: HashMap<String, Vec<usize>>,
    random: Random,
}

impl<'a> Generator<'a> {
    pub fn new(directory: &'a Directory, seed: u64) -> Self {
        let mut records = Vec::new();
        for practice in &directory.practices {
            let parts = practice.address.split(['\n', ',']).map(|part| {
                let words = key(part);
                let street =
                    words.iter().skip_while(|w| w.starts_with(|c: char| c.is_ascii_digit()));
                street.cloned().collect::<Vec<_>>().join(" ")
            });
            let key = key(&practice.name);
            records.push(Record {
                code: practice.code.to_string(),
                name: &practice.name,
                joined: key.join(" "),
                key,
                practice: Some(practice),
                parts: parts.filter(|p| !p.is_empty()).collect(),
            });
        }
        let practices = records.len();
        for pcn in &directory.pcns {
            let key = pcn_key(&pcn.name);
            let joined = key.join(" ");
            let code = pcn.code.to_string();
            records.push(Record {
                code,
                name: &pcn.name,
                key,
                joined,
                practice: None,
                parts: vec![],
            });
        }
        let mut by_joined: HashMap<String, Vec<usize>> = HashMap::new();
        for (i, record) in records.iter().enumerate() {
            by_joined.entry(record.joined.clone()).or_default().push(i);
        }
        Self { records, practices, by_joined, random: Random(seed) }
    }

    /// `count` queries of every kind.
    pub fn judged(&mut self, count: usize) -> Vec<Judged> {
        let mut all = Vec::new();
        for kind in 'a'..='l' {
            let mut made = 0;
            while made < count {
                let Some((q, relevant)) = self.query(kind) else { continue };
                let is_known = all.iter().any(|j: &Judged| j.q == q);
                if relevant.is_empty() || q.trim().is_empty() || is_known {
                    continue;
                }
                let relevant = relevant.iter().map(|i| self.records[*i].code.clone()).collect();
                let q = self.in_some_case(q);
                all.push(Judged { q, kind, relevant });
                made += 1;
            }
        }
        all
    }

    fn query(&mut self, kind: char) -> Option<(String, Vec<usize>)> {
        let at = match kind {
            'j' => self.practices + self.random.below(self.records.len() - self.practices),
            'k' => self.random.below(self.records.len()),
            _ => self.random.below(self.practices),
        };
        match kind {
            'a' => Some((self.records[at].name.to_owned(), self.same_name(at))),
            'b' => self.cut(at),
            'c' => self.reordered(at),
            'd' => self.mistyped(at, 1),
            'e' => self.mistyped(at, 2),
            'f' => self.with_place(at),
            'g' => self.variant(at),
            'h' => self.postcode(at),
            'i' => self.district_and_word(at),
            'j' => self.network(at),
            'k' => Some((self.records[at].code.clone(), vec![at])),
            _ => self.phrase(at),
        }
    }

    fn in_some_case(&mut self, q: String) -> String {
        match self.random.below(8) {
            0 => q.to_uppercase(),
            1 => q,
            2 => q.split(' ').map(capitalised).collect::<Vec<_>>().join(" "),
            _ => q.to_lowercase(),
        }
    }

    fn same_name(&self, at: usize) -> Vec<usize> {
        self.by_joined[&self.records[at].joined].clone()
    }

    fn where_name(&self, is_answer: impl Fn(&Record) -> bool) -> Vec<usize> {
        (0..self.records.len()).filter(|i| is_answer(&self.records[*i])).collect()
    }

    fn cut(&mut self, at: usize) -> Option<(String, Vec<usize>)> {
        let name = plain(self.records[at].name).join(" ");
        let name = match (name.strip_prefix("the "), self.random.below(2)) {
            (Some(rest), 0) => rest.to_owned(),
            _ => name,
        };
        let end = 5 + self.random.below(name.len().checked_sub(5)?);
        let cut = name.get(..end)?;
        if cut.ends_with(' ') || name[end..].starts_with(' ') || end == name.len() {
            return None;
        }
        let typed = cut.strip_prefix("the ").unwrap_or(cut);
        let answers = self.where_name(|r| {
            let words = plain(r.name).join(" ");
            words.strip_prefix("the ").unwrap_or(&words).starts_with(typed)
        });
        (typed.len() >= 5 && answers.len() <= MOST_ANSWERS).then(|| (cut.to_owned(), answers))
    }

    fn reordered(&mut self, at: usize) -> Option<(String, Vec<usize>)> {
        let mut words: Vec<String> = plain(self.records[at].name);
        words.retain(|w| w != "the" && w != "and");
        if words.len() < 3 {
            return None;
        }
        let count = words.len();
        match self.random.below(4) {
            0 => words.rotate_right(1),
            1 => words.rotate_right(if count > 3 { 2 } else { 1 }),
            2 => words.swap(count - 1, count - 2),
            _ => drop(words.remove(1 + self.random.below(count - 1))),
        }
        let typed = key(&words.join(" "));
        let is_telling = typed.iter().any(|w| w.len() > 2 && !KIND_WORDS.contains(&w.as_str()));
        let answers = self.where_name(|r| typed.iter().all(|w| r.key.contains(w)));
        let fits = is_telling && answers.contains(&at) && answers.len() <= MOST_ANSWERS;
        fits.then(|| (words.join(" "), answers))
    }

    fn mistyped(&mut self, at: usize, errors: usize) -> Option<(String, Vec<usize>)> {
        let mut words = plain(self.records[at].name);
        let by_ear = errors == 2 && self.random.below(2) == 0;
        for _ in 0..errors {
            let long: Vec<usize> = (0..words.len())
                .filter(|i| {
                    words[*i].len() >= 5 && words[*i].bytes().all(|b| b.is_ascii_lowercase())
                })
                .collect();
            if long.is_empty() {
                return None;
            }
            let i = *self.random.pick(&long);
            words[i] = if by_ear { self.by_ear(&words[i])? } else { self.typing_error(&words[i]) };
        }
        let typed = words.join(" ");
        let joined = key(&typed).join(" ");
        if joined == self.records[at].joined {
            return None;
        }
        // As near to another name as to the one begun from: both are answers.
        let most = edits(&joined, &self.records[at].joined);
        let answers = self.where_name(|r| {
            r.joined.len().abs_diff(joined.len()) <= most && edits(&joined, &r.joined) <= most
        });
        (answers.len() <= MOST_ANSWERS).then_some((typed, answers))
    }

    fn typing_error(&mut self, word: &str) -> String {
        let mut letters: Vec<u8> = word.bytes().collect();
        let i = self.random.below(letters.len());
        match self.random.below(5) {
            0 => letters.insert(i, *self.random.pick(neighbours(letters[i]))),
            1 => drop(letters.remove(i)),
            2 => letters[i] = *self.random.pick(neighbours(letters[i])),
            3 => letters.swap(i.max(1) - 1, i.max(1)),
            _ => letters.insert(i, letters[i]),
        }
        String::from_utf8(letters).unwrap()
    }

    fn by_ear(&mut self, word: &str) -> Option<String> {
        let fitting: Vec<_> = BY_EAR.iter().filter(|(from, _)| word[1..].contains(from)).collect();
        let (from, to) = self.random.pick(fitting.get(..fitting.len().max(1))?);
        let places: Vec<usize> =
            word.match_indices(from).map(|(i, _)| i).filter(|i| *i > 0).collect();
        let i = *self.random.pick(&places);
        Some(format!("{}{to}{}", &word[..i], &word[i + from.len()..]))
    }

    /// The streets or the towns of a record's address.
    fn places(&self, at: usize, streets: bool) -> Vec<String> {
        let record = &self.records[at];
        let town = record.practice.and_then(Practice::town).unwrap_or_default();
        let mut towns: Vec<String> = town.split(',').map(|t| key(t).join(" ")).collect();
        towns.retain(|t| !t.is_empty());
        let is_street = |part: &String| {
            let last = part.rsplit(' ').next().unwrap_or_default();
            let kinds =
                ["road", "st", "lane", "avenue", "drive", "way", "close", "hill", "gardens"];
            part.contains(' ') && kinds.contains(&last)
        };
        if streets {
            record.parts.iter().filter(|p| is_street(p)).cloned().collect()
        } else {
            towns
        }
    }

    fn with_place(&mut self, at: usize) -> Option<(String, Vec<usize>)> {
        let streets = self.random.below(3) == 0;
        let places = self.places(at, streets);
        if places.is_empty() {
            return None;
        }
        let place = self.random.pick(&places).clone();
        let mut answers = self.same_name(at);
        answers.retain(|i| self.records[*i].parts.contains(&place));
        let name = plain(self.records[at].name).join(" ");
        let q = match self.random.below(6) {
            0 => format!("{place} {name}"),
            1 => format!("{name}, {place}"),
            _ => format!("{name} {place}"),
        };
        Some((q, answers))
    }

    fn variant(&mut self, at: usize) -> Option<(String, Vec<usize>)> {
        let name = self.records[at].name.to_lowercase();
        let mut words: Vec<String> = name.split_whitespace().map(str::to_owned).collect();
        let typed = match self.random.below(7) {
            0 => name.replace(" and ", " & "),
            1 => name.replace(" & ", " and ").replace('\'', ""),
            2 => match name.strip_prefix("the ") {
                Some(rest) => rest.to_owned(),
                None => format!("the {name}"),
            },
            3 if name.contains("medical centre") => name.replace("medical centre", "health centre"),
            3 if name.contains("health centre") => name.replace("health centre", "medical centre"),
            3 if name.ends_with("surgery") => name.replace("surgery", "doctors"),
            4 if words.len() > 1 => {
                let i = self.random.below(words.len() - 1);
                let is_telling =
                    |w: &str| w.len() >= 4 && !KIND_WORDS.contains(&key(w).join(" ").as_str());
                if !is_telling(&words[i]) || !is_telling(&words[i + 1]) {
                    return None;
                }
                let second = words.remove(i + 1);
                words[i] += &second;
                words.join(" ")
            }
            5 if name.contains("health centre") => name.replace("health centre", "h/c"),
            5 if name.contains("medical centre") => name.replace("medical centre", "mc"),
            _ => {
                for word in &mut words {
                    let spelling =
                        SPELLINGS.iter().find(|s| s.0 == *word || s.1.contains(&word.as_str()));
                    let Some((full, short)) = spelling else { continue };
                    // "St" is read as Saint before a name, and as Street after one.
                    let choice = *self.random.pick(short);
                    *word = if *full == "st" { word.clone() } else { choice.to_owned() };
                }
                if name.starts_with("st ") || name.starts_with("st. ") {
                    words[0] = "saint".to_owned();
                }
                words.join(" ")
            }
        };
        if typed == name {
            return None;
        }
        let joined = key(&typed).join(" ");
        let mut answers = self.same_name(at);
        answers.extend(self.by_joined.get(&joined).into_iter().flatten());
        if typed.ends_with(" doctors") {
            // Any kind of surgery of that name is meant, or at a place of that name.
            let place = joined.trim_end_matches(" dr").to_owned();
            answers.extend(self.where_name(|r| r.parts.contains(&place)));
            let telling = |key: &[String]| -> Vec<String> {
                key.iter().filter(|w| !KIND_WORDS.contains(&w.as_str())).cloned().collect()
            };
            let meant = telling(&self.records[at].key);
            answers.extend(self.where_name(|r| r.practice.is_some() && telling(&r.key) == meant));
        }
        Some((typed, answers))
    }

    fn postcode(&mut self, at: usize) -> Option<(String, Vec<usize>)> {
        let postcode = self.records[at].practice?.postcode;
        let answers = self.where_name(|r| r.practice.is_some_and(|p| p.postcode == postcode));
        let q = match self.random.below(3) {
            0 => postcode.to_string(),
            1 => postcode.unspaced().to_owned(),
            _ => postcode.to_string().replace(' ', "  "),
        };
        Some((q, answers))
    }

    fn district_and_word(&mut self, at: usize) -> Option<(String, Vec<usize>)> {
        let district = self.records[at].practice?.postcode.outward().to_owned();
        let words: Vec<String> =
            self.records[at].key.iter().filter(|w| is_telling(w)).cloned().collect();
        let word = self.random.pick(words.get(..words.len().max(1))?).clone();
        let answers = self.where_name(|r| {
            r.key.contains(&word) && r.practice.is_some_and(|p| p.postcode.outward() == district)
        });
        let q = match self.random.below(2) {
            0 => format!("{district} {word}"),
            _ => format!("{word} {district}"),
        };
        Some((q, answers))
    }

    fn network(&mut self, at: usize) -> Option<(String, Vec<usize>)> {
        let words = plain(self.records[at].name);
        let bare: Vec<String> =
            words.iter().filter(|w| *w != "pcn" && *w != "ltd").cloned().collect();
        let answers = self.same_name(at);
        let mistyped = |random: &mut Self, words: &[String]| {
            let long: Vec<usize> = (0..words.len())
                .filter(|i| {
                    words[*i].len() >= 5 && words[*i].bytes().all(|b| b.is_ascii_lowercase())
                })
                .collect();
            let mut words = words.to_vec();
            let i = *random.random.pick(long.get(..long.len().max(1))?);
            words[i] = random.typing_error(&words[i]);
            Some(words.join(" "))
        };
        let q = match self.random.below(5) {
            0 => words.join(" "),
            1 => format!("{} primary care network", bare.join(" ")),
            2 => bare.join(" "),
            3 => mistyped(self, &words)?,
            _ => format!("{} pcn", mistyped(self, &bare)?),
        };
        Some((q, answers))
    }

    fn phrase(&mut self, at: usize) -> Option<(String, Vec<usize>)> {
        let (towns, streets) = (self.places(at, false), self.places(at, true));
        let district = self.records[at].practice?.postcode.outward().to_owned();
        let some_town = self.random.pick(towns.get(..towns.len().max(1))?).clone();
        let street = (!streets.is_empty()).then(|| self.random.pick(&streets).clone());
        let (place, town, street, district) = match (self.random.below(6), street) {
            (0, Some(s)) => (s.clone(), None, Some(s), None),
            (1, Some(s)) => (format!("{s} {some_town}"), Some(some_town), Some(s), None),
            (2, _) => (district.clone(), None, None, Some(district)),
            (3, _) => (format!("{some_town} {district}"), Some(some_town), None, Some(district)),
            _ => (some_town.clone(), Some(some_town), None, None),
        };
        const BEFORE: &[&str] = &[
            "doctors in",
            "doctors near",
            "gp near",
            "gp in",
            "nhs doctors near",
            "local doctor",
            "gp surgery",
            "gp practice",
            "doctors surgery",
            "register with a gp in",
            "gp",
            "doctors",
            "surgery in",
            "surgeries near",
            "nearest gp",
            "find a doctor in",
            "surgery",
        ];
        let (q, name) = match self.random.below(8) {
            0 => (format!("{place} gp surgery"), ""),
            1 => (format!("{place} doctors"), ""),
            2 => (format!("medical centre {place}"), "medical centre"),
            3 => (format!("health centre {place}"), "health centre"),
            _ => (format!("{} {place}", self.random.pick(BEFORE)), ""),
        };
        let answers = self.where_name(|r| {
            r.practice.is_some_and(|p| {
                street.as_ref().is_none_or(|s| r.parts.contains(s))
                    && town.as_ref().is_none_or(|t| r.parts.contains(t))
                    && district.as_ref().is_none_or(|d| p.postcode.outward() == d)
                    && r.joined.contains(name)
            })
        });
        Some((q, answers))
    }
}

fn is_telling(word: &str) -> bool {
    word.len() >= 4 && !KIND_WORDS.contains(&word)
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or(String::new(), |c| c.to_uppercase().chain(letters).collect())
}

/// The keys beside a letter's on a British keyboard.
fn neighbours(letter: u8) -> &'static [u8] {
    match letter {
        b'a' => b"qsz",
        b'b' => b"vgn",
        b'c' => b"xdv",
        b'd' => b"sefc",
        b'e' => b"wrd",
        b'f' => b"drgv",
        b'g' => b"fthb",
        b'h' => b"gyjn",
        b'i' => b"uok",
        b'j' => b"hukm",
        b'k' => b"jil",
        b'l' => b"kop",
        b'm' => b"njk",
        b'n' => b"bhm",
        b'o' => b"ipl",
        b'p' => b"ol",
        b'q' => b"wa",
        b'r' => b"etf",
        b's' => b"adwx",
        b't' => b"ryg",
        b'u' => b"yij",
        b'v' => b"cfb",
        b'w' => b"qes",
        b'x' => b"zsc",
        b'y' => b"tuh",
        _ => b"xas",
    }
}

/// Letters added, lost, replaced or swapped between two texts.
fn edits(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut rows = vec![vec![0; b.len() + 1]; a.len() + 1];
    for i in 0..=a.len() {
        for j in 0..=b.len() {
            rows[i][j] = if i == 0 || j == 0 {
                i + j
            } else {
                let replaced = rows[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
                let best = replaced.min(rows[i - 1][j] + 1).min(rows[i][j - 1] + 1);
                let is_swap = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                if is_swap { best.min(rows[i - 2][j - 2] + 1) } else { best }
            };
        }
    }
    rows[a.len()][b.len()]
}
