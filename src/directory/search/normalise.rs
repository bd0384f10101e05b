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

/// A text as lower-case words of `a-z0-9` with one space between them. Accents and apostrophes
/// go, `&` and `+` become "and", and letters standing alone are joined to their like:
/// "K. M. Al-Kaisy" gives "km al kaisy".
pub(in crate::directory) fn fold(text: &str) -> String {
    let folded = fold_into(text, &mut Vec::new()).to_vec();
    String::from_utf8(folded).expect("only ASCII letters and digits were written")
}

/// Folds a text as [`fold`] does, in room that is kept from one text to the next: all of a
/// directory goes through here before the first answer.
pub(super) fn fold_into<'a>(text: &str, room: &'a mut Vec<u8>) -> &'a [u8] {
    // No byte becomes more than `&` does, in "PCN1&".
    let most = 5 * text.len() + 2;
    if room.len() < most {
        room.resize(most, 0);
    }
    let mut folded = Folded { room, end: 0, word_start: 0, is_after_initials: false };
    let mut at = 0;
    loop {
        at += folded.push_letters(&text.as_bytes()[at..]);
        let Some(byte) = text.as_bytes().get(at) else { break };
        at += 1;
        match byte {
            b'0'..=b'9' => {
                // Networks are numbered so: "PCN2".
                if folded.end == folded.word_start + 3
                    && &folded.room[folded.word_start..folded.end] == b"pcn"
                {
                    folded.end_word();
                }
                folded.push(*byte);
            }
            b'\'' | b'`' => {}
            b'&' | b'+' => {
                folded.end_word();
                b"and".iter().for_each(|letter| folded.push(*letter));
                folded.end_word();
            }
            0..=127 => folded.end_word(),
            _ => {
                let Some(character) = text[at - 1..].chars().next() else { break };
                at += character.len_utf8() - 1;
                match without_accent(character) {
                    Some(letter) => folded.push(letter),
                    None if matches!(character, '’' | '‘' | '´' | 'ʼ') => {}
                    None => folded.end_word(),
                }
            }
        }
    }
    folded.end_word();
    let end = folded.word_start.saturating_sub(1);
    &room[..end]
}

/// What has been folded of a text.
struct Folded<'a> {
    room: &'a mut [u8],
    /// Where the present word ends.
    end: usize,
    /// Where it begins.
    word_start: usize,
    /// Whether the word before is letters that stood alone.
    is_after_initials: bool,
}

impl Folded<'_> {
    /// Takes the plain letters that a text begins with; gives how many there are.
    fn push_letters(&mut self, text: &[u8]) -> usize {
        let mut count = 0;
        // Capitals stand 32 before small letters.
        let letters = text.iter().map(|byte| byte | 0x20).take_while(u8::is_ascii_lowercase);
        for (place, letter) in self.room[self.end..].iter_mut().zip(letters) {
            *place = letter;
            count += 1;
        }
        self.end += count;
        count
    }

    fn push(&mut self, letter: u8) {
        self.room[self.end] = letter;
        self.end += 1;
    }

    fn end_word(&mut self) {
        let length = self.end - self.word_start;
        if length == 0 {
            return;
        }
        let is_initial = length == 1 && self.room[self.word_start].is_ascii_lowercase();
        if is_initial && self.is_after_initials {
            self.end -= 1;
            self.room[self.end - 1] = self.room[self.end];
        }
        self.is_after_initials = is_initial;
        self.push(b' ');
        self.word_start = self.end;
    }
}

/// The plain letter under an accent, for the accents that names in England carry.
fn without_accent(character: char) -> Option<u8> {
    // In Latin-1 capitals stand 32 before small letters.
    let small = match character {
        'À'..='Ý' => char::from_u32(u32::from(character) + 32)?,
        other => other,
    };
    Some(match small {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'Ā' => b'a',
        'ç' | 'ć' | 'č' | 'Ć' | 'Č' => b'c',
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ę' | 'Ē' | 'Ę' => b'e',
        'ì' | 'í' | 'î' | 'ï' => b'i',
        'ł' | 'Ł' => b'l',
        'ñ' | 'ń' | 'Ń' => b'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' => b'o',
        'š' | 'ś' | 'Š' | 'Ś' => b's',
        'ù' | 'ú' | 'û' | 'ü' => b'u',
        'ý' | 'ÿ' | 'Ÿ' => b'y',
        'ŵ' | 'Ŵ' => b'w',
        'ž' | 'ż' | 'ź' | 'Ž' | 'Ż' | 'Ź' => b'z',
        _ => return None,
    })
}

/// The words that a folded word stands for, when it is an abbreviation or a variant.
pub(in crate::directory) fn expansion(word: &str) -> Option<&'static [&'static str]> {
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

/// The words that only say what kind of place it is.
pub(super) fn kind_words() -> impl Iterator<Item = &'static str> {
    KIND_WORDS.into_iter()
}

/// Whether a word only says what kind of place it is.
pub(in crate::directory) fn is_kind_word(word: &str) -> bool {
    KIND_WORDS.contains(&word)
}

/// The words left out of names and queries alike.
pub(super) fn stop_words() -> impl Iterator<Item = &'static str> {
    STOP_WORDS.into_iter()
}

/// Whether a word is left out of names and queries alike.
pub(in crate::directory) fn is_stop_word(word: &str) -> bool {
    STOP_WORDS.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_folded_to_plain_words() {
        #[track_caller]
        fn check(text: &str, expected: &str) {
            assert_eq!(fold(text), expected);
        }
        check("St. Luke's  Health-Centre", "st lukes health centre");
        check("HOLLYNS HEALTH & WELLBEING", "hollyns health and wellbeing");
        check("Dr K M Al-Kaisy", "dr km al kaisy");
        check("Solent NHS Trust T/A Medina", "solent nhs trust ta medina");
        check("SOLE BAY H/C", "sole bay hc");
        check("Café Zoë’s", "cafe zoes");
        check("CAFÉ ŁÓDŹ", "cafe lodz");
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
