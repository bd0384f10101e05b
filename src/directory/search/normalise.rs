//! Text to words: one spelling for what people write in many ways. Used alike on the directory
//! and on what is typed, so that both sides meet.

/// Abbreviations and variants, and the words that stand for them: sorted by variant.
const VARIANTS: [(&str, &[&str]); 95] = [
    ("av", &["avenue"]),
    ("ave", &["avenue"]),
    ("bldgs", &["buildings"]),
    ("cent", &["centre"]),
    ("center", &["centre"]),
    ("centers", &["centre"]),
    ("centr", &["centre"]),
    ("centres", &["centre"]),
    ("cl", &["close"]),
    ("cntr", &["centre"]),
    ("cntre", &["centre"]),
    ("comm", &["community"]),
    ("cres", &["crescent"]),
    ("cresc", &["crescent"]),
    ("ct", &["court"]),
    ("ctr", &["centre"]),
    ("ctre", &["centre"]),
    ("doc", &["dr"]),
    ("docs", &["dr"]),
    ("doctor", &["dr"]),
    ("doctors", &["dr"]),
    ("drs", &["dr"]),
    ("dve", &["drive"]),
    ("eight", &["8"]),
    ("fam", &["family"]),
    ("first", &["1st"]),
    ("five", &["5"]),
    ("four", &["4"]),
    ("gdn", &["garden"]),
    ("gdns", &["gardens"]),
    ("gps", &["gp"]),
    ("grp", &["group"]),
    ("gt", &["great"]),
    ("hc", &["health", "centre"]),
    ("healthcare", &["health", "care"]),
    ("healthcentre", &["health", "centre"]),
    ("hlth", &["health"]),
    ("hosp", &["hospital"]),
    ("hpl", &["hospital"]),
    ("hse", &["house"]),
    ("hth", &["health"]),
    ("htlh", &["health"]),
    ("limited", &["ltd"]),
    ("ln", &["lane"]),
    ("lwr", &["lower"]),
    ("mc", &["medical", "centre"]),
    ("med", &["medical"]),
    ("medcl", &["medical"]),
    ("medic", &["medical"]),
    ("medicalcentre", &["medical", "centre"]),
    ("mount", &["mt"]),
    ("mp", &["medical", "practice"]),
    ("networks", &["network"]),
    ("nine", &["9"]),
    ("nth", &["north"]),
    ("one", &["1"]),
    ("partner", &["partners"]),
    ("partnerships", &["partnership"]),
    ("pcc", &["primary", "care", "centre"]),
    ("pcns", &["pcn"]),
    ("pk", &["park"]),
    ("pl", &["place"]),
    ("prac", &["practice"]),
    ("pract", &["practice"]),
    ("practices", &["practice"]),
    ("practise", &["practice"]),
    ("prct", &["practice"]),
    ("prtnrs", &["partners"]),
    ("ptnr", &["partners"]),
    ("ptnrs", &["partners"]),
    ("ptnrship", &["partnership"]),
    ("ptns", &["partners"]),
    ("rd", &["road"]),
    ("saint", &["st"]),
    ("second", &["2nd"]),
    ("seven", &["7"]),
    ("sgry", &["surgery"]),
    ("sgy", &["surgery"]),
    ("six", &["6"]),
    ("sq", &["square"]),
    ("srgry", &["surgery"]),
    ("sth", &["south"]),
    ("str", &["st"]),
    ("street", &["st"]),
    ("strt", &["st"]),
    ("surg", &["surgery"]),
    ("surgeries", &["surgery"]),
    ("surgry", &["surgery"]),
    ("surgs", &["surgery"]),
    ("ten", &["10"]),
    ("three", &["3"]),
    ("two", &["2"]),
    ("uni", &["university"]),
    ("univ", &["university"]),
    ("vill", &["village"]),
];

/// Words that say what kind of place it is, which nearly every name does.
const KIND_WORDS: [&str; 24] = [
    "care",
    "centre",
    "clinic",
    "dr",
    "gp",
    "group",
    "health",
    "ltd",
    "medical",
    "network",
    "nhs",
    "partners",
    "partnership",
    "pcn",
    "pms",
    "practice",
    "practitioners",
    "primary",
    "service",
    "services",
    "surgery",
    "trust",
    "unit",
    "wellbeing",
];

/// Words left out on both sides.
const STOP_WORDS: [&str; 9] = ["a", "an", "and", "at", "in", "of", "on", "the", "to"];

/// Writes a text as lower-case words of `a-z0-9` with one space between them. Accents and
/// apostrophes go, `&` and `+` become "and", and letters standing alone are joined to their
/// like: "K. M. Al-Kaisy" gives "km al kaisy".
pub(super) fn fold(text: &str, out: &mut String) {
    // Bytes, not characters: all of a directory goes through here before the first answer.
    let mut folded = Folded { bytes: std::mem::take(out).into_bytes(), ..Folded::default() };
    folded.bytes.clear();
    let mut at = 0;
    while let Some(byte) = text.as_bytes().get(at) {
        at += 1;
        match byte {
            b'a'..=b'z' => folded.bytes.push(*byte),
            b'A'..=b'Z' => folded.bytes.push(byte | 0x20),
            b'0'..=b'9' => {
                // Networks are numbered so: "PCN2".
                if &folded.bytes[folded.word_start..] == b"pcn" {
                    folded.end_word();
                }
                folded.bytes.push(*byte);
            }
            b'\'' | b'`' => {}
            b'&' | b'+' => {
                folded.end_word();
                folded.bytes.extend_from_slice(b"and");
                folded.end_word();
            }
            0..=127 => folded.end_word(),
            _ => {
                let Some(character) = text[at - 1..].chars().next() else { break };
                at += character.len_utf8() - 1;
                match without_accent(character) {
                    Some(letter) => folded.bytes.push(letter),
                    None if matches!(character, '’' | '‘' | '´' | 'ʼ') => {}
                    None => folded.end_word(),
                }
            }
        }
    }
    folded.end_word();
    folded.bytes.truncate(folded.word_start.saturating_sub(1));
    *out = String::from_utf8(folded.bytes).expect("only ASCII letters and digits were written");
}

/// What has been folded of a text.
#[derive(Default)]
struct Folded {
    bytes: Vec<u8>,
    /// Where the present word begins.
    word_start: usize,
    /// Whether the word before is letters that stood alone.
    is_after_initials: bool,
}

impl Folded {
    fn end_word(&mut self) {
        let word = &self.bytes[self.word_start..];
        if word.is_empty() {
            return;
        }
        let is_initial = word.len() == 1 && word[0].is_ascii_lowercase();
        if is_initial && self.is_after_initials {
            self.bytes.remove(self.word_start - 1);
        }
        self.is_after_initials = is_initial;
        self.bytes.push(b' ');
        self.word_start = self.bytes.len();
    }
}

/// The plain letter under an accent, for the accents that names in England carry.
fn without_accent(character: char) -> Option<u8> {
    Some(match character.to_lowercase().next()? {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' => b'a',
        'ç' | 'ć' | 'č' => b'c',
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ę' => b'e',
        'ì' | 'í' | 'î' | 'ï' => b'i',
        'ł' => b'l',
        'ñ' | 'ń' => b'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' => b'o',
        'š' | 'ś' => b's',
        'ù' | 'ú' | 'û' | 'ü' => b'u',
        'ý' | 'ÿ' | 'ŵ' => b'y',
        'ž' | 'ż' | 'ź' => b'z',
        _ => return None,
    })
}

/// The words that a folded word stands for, when it is an abbreviation or a variant.
pub(super) fn expansion(word: &str) -> Option<&'static [&'static str]> {
    VARIANTS.binary_search_by_key(&word, |v| v.0).ok().map(|i| VARIANTS[i].1)
}

/// Every variant that can be looked up like the word it stands for, with that word. One that
/// stands for several is found by its first, when it begins so: "healthcare" by "health".
pub(super) fn variants() -> impl Iterator<Item = (&'static str, &'static str)> {
    VARIANTS.iter().filter_map(|(variant, words)| match words {
        [word] => Some((*variant, *word)),
        [word, ..] if variant.starts_with(word) => Some((*variant, *word)),
        _ => None,
    })
}

/// Whether a word only says what kind of place it is.
pub(super) fn is_kind_word(word: &str) -> bool {
    KIND_WORDS.binary_search(&word).is_ok()
}

/// Whether a word is left out of names and queries alike.
pub(super) fn is_stop_word(word: &str) -> bool {
    STOP_WORDS.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_folded_to_plain_words() {
        #[track_caller]
        fn check(text: &str, expected: &str) {
            let mut out = String::new();
            fold(text, &mut out);
            assert_eq!(out, expected);
        }
        check("St. Luke's  Health-Centre", "st lukes health centre");
        check("HOLLYNS HEALTH & WELLBEING", "hollyns health and wellbeing");
        check("Dr K M Al-Kaisy", "dr km al kaisy");
        check("Solent NHS Trust T/A Medina", "solent nhs trust ta medina");
        check("SOLE BAY H/C", "sole bay hc");
        check("Café Zoë’s", "cafe zoes");
        check("Brunel Health Group PCN2", "brunel health group pcn 2");
        check("a b", "ab");
        check(" \u{0} 漢字 🏥 ", "");
    }

    #[test]
    fn tables_are_sorted_for_searching() {
        assert!(VARIANTS.is_sorted_by(|a, b| a.0 < b.0));
        assert!(KIND_WORDS.is_sorted());
        assert!(STOP_WORDS.is_sorted());
    }

    #[test]
    fn no_variant_stands_for_a_variant() {
        for (variant, words) in VARIANTS {
            for word in words {
                assert_eq!(expansion(word), None, "{variant} stands for {word}");
            }
        }
    }
}
