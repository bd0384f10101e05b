//! Names and addresses from the capitals they are published in to title case: by rule, plus a
//! short list of words reviewed one by one.

/// Words written in one way only, wherever they stand.
const FIXED: &[&str] = &[
    // What the NHS shortens.
    "PCN", "PCNs", "NHS", "GP", "GPs", "ICB", "HC", "CIC", "LLP", "UK", "PMS", "APMS", "GMS", "Dr",
    "Drs", "Mr", "Mrs", "Ms", "Prof", "Ltd", "Med", "Ctr", "Hlth",
    // What addresses shorten.
    "St", "Rd", "Ph", "Nr", "Sq", "Ct", "Gdns", "Bldg", "Bldgs", "Gr", "Grd", "Pk", "Ln", "Cl",
    "Cres", "Flr", "Mt", "Pl", "Pt", "Bn", "Jn", "Hts", "Mkt", "Hse", "Stn", "Tce", "Wks", "Yd",
    // Roman numerals.
    "II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII",
];

/// Words that stay small between others.
const SMALL: &[&str] = &[
    "of", "and", "the", "on", "in", "upon", "at", "by", "le", "under", "for", "with", "to", "next",
    "de", "la", "cum",
];

/// Title case for a text that is all in capitals. A text with any small letter was written with
/// care and is only tidied.
pub fn title_case(text: &str) -> String {
    let tidy = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if tidy.chars().any(char::is_lowercase) {
        return tidy;
    }
    let mut result = String::with_capacity(tidy.len());
    let mut word = String::new();
    for next in tidy.chars() {
        if next.is_alphanumeric() || next == '\'' {
            word.push(next);
        } else {
            push_word(&mut result, &word, Some(next));
            word.clear();
            result.push(next);
        }
    }
    push_word(&mut result, &word, None);
    result
}

/// Appends a word, cased as its place asks. `next` is what follows it.
fn push_word(result: &mut String, word: &str, next: Option<char>) {
    let before = result.chars().last();
    let is_inside = matches!(before, Some(' ' | '-')) && matches!(next, Some(' ' | '-'));
    let same = |known: &&&str| known.eq_ignore_ascii_case(word);
    if let Some(known) = SMALL.iter().find(same).filter(|_| is_inside) {
        result.push_str(known);
    } else if let Some(known) = FIXED.iter().find(same) {
        result.push_str(known);
    } else if is_initials(word) {
        result.push_str(word);
    } else {
        push_capitalised(result, word);
    }
}

/// Two to four letters without a vowel are initials, as `KM` and `BMC`.
fn is_initials(word: &str) -> bool {
    (1..=4).contains(&word.len())
        && word.bytes().all(|b| b.is_ascii_uppercase() && !b"AEIOUY".contains(&b))
}

fn push_capitalised(result: &mut String, word: &str) {
    let mut starts = true;
    let mut since_quote = None;
    for (i, letter) in word.char_indices() {
        if letter == '\'' {
            // O'Brien, but St Mary's.
            let rest = word.len() - i - 1;
            starts = i == 0 || (i == 1 && rest > 2);
            since_quote = Some(i);
            result.push(letter);
            continue;
        }
        if starts {
            result.push(letter);
        } else {
            result.extend(letter.to_lowercase());
        }
        let rest = &word[i + letter.len_utf8()..];
        let is_mc = i == 1 && word.starts_with("MC") && word.len() > 4;
        // 1st, 2nd, 3rd, 4th; but 12A.
        let is_ordinal = matches!(rest, "ST" | "ND" | "RD" | "TH");
        starts = is_mc || (letter.is_ascii_digit() && !is_ordinal);
        let _ = since_quote;
    }
}
