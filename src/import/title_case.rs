//! Names and addresses from the capitals they are published in to title case: by rule, plus a
//! list of words reviewed one by one.

/// Words written in one way wherever they stand: chiefly initials that hold a vowel, which the
/// rule would take for a word, and short forms that hold none, which it would take for initials.
const REVIEWED: &[&str] = &[
    // Organisations.
    "NHS", "PCN", "ICB", "ICO", "CIC", "GP", "GPs", "SAS", "APMS", "UK", "UEA", "RUFC", "CIO",
    // Groups and networks known by their initials.
    "ABC", "ACF", "AIC", "APL", "ARG", "ASA", "ASOP", "AW", "AWC", "BHI", "CHAW", "CHOC", "EMC",
    "FABB", "FOSS", "GAB", "GOSK", "GPA", "GPNet", "HASP", "HIP", "HIPC", "HOSMS", "IGPC", "IH",
    "IMP", "IW", "KES", "KIWY", "LIGA", "LOCC", "MAST", "MPA", "NEL", "NORA", "OCH", "OneMK",
    "PCCO", "PWE", "SAPA", "SEL", "SEOxHA", "SMA", "SMASH", "SWAGGA", "TABA", "TASC", "UHPC",
    "UOS", "WACA", "WHAM", "WISHH", "YVS", "BrisDoc",
    // Quarters, in the names of counties and networks.
    "NE", "NW", "SE", "SW", "PO",
    // Roman numerals. Others have no vowel or are a single letter.
    "II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII", // Titles and names.
    "Dr", "Drs", "Mr", "Mrs", "Ms", "Ng", "Jnr", "Snr", // Words cut short.
    "Ltd", "St", "Rd", "Ctr", "Ctrs", "Cntr", "Cnt", "Ptnr", "Ptnrs", "P'ship", "Grp", "Hth",
    "Hlth", "Nr", "Sq", "Ct", "Crt", "Gdns", "Bldg", "Bldgs", "Bld", "Brg", "Grd", "Grn", "Gr",
    "Gt", "Grt", "Pk", "Pl", "Ln", "Cl", "Crs", "Dr", "Fl", "Flr", "Mkt", "Mrkt", "Mdw", "Hghts",
    "Hpl", "Hsp", "Hv", "Lvg", "Nth", "Sth", "Prct", "Sch", "Srys", "Sgry", "Stn", "Vge", "Wd",
    "Wst", "Dwn", "Blvd", "Ctrl", "Mddx", "Twr", "Ph", "Pr", "Sr", "Mt", "Rw", "Wlb", "Ft", "Lwr",
    "Tn", "Twn", "Yd", "Wks", "Pnr", "Hts", "Frm", "Mnr", "Cttg", "Prk", "Strt", "Hs",
];

/// Words that stay small between others.
const SMALL: &[&str] = &[
    "an", "and", "at", "by", "cum", "de", "en", "for", "in", "la", "le", "next", "of", "on", "or",
    "the", "to", "under", "upon", "with",
];

/// Phrases whose words mean something else together.
const PHRASES: &[(&str, &str)] = &[
    ("GPs Healthcare", "GPS Healthcare"),
    ("At Medics", "AT Medics"),
    ("M-Web", "M-WEB"),
    ("Weston-Super-Mare", "Weston-super-Mare"),
    ("Weston Super Mare", "Weston super Mare"),
];

/// Title case for a text that is all in capitals. A text with a small letter in it was written
/// with care and is only tidied.
pub fn title_case(text: &str) -> String {
    let tidy = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if tidy.chars().any(char::is_lowercase) {
        return tidy;
    }
    let mut result = String::with_capacity(tidy.len());
    let mut rest = tidy.as_str();
    while let Some(next) = rest.chars().next() {
        let word = rest.find(|c: char| !is_of_word(c)).map_or(rest, |end| &rest[..end]);
        let after = &rest[word.len().max(next.len_utf8())..];
        match word {
            "" => result.push(next),
            word => push_word(&mut result, word, after),
        }
        rest = after;
    }
    for (wrong, right) in PHRASES {
        if result.contains(wrong) {
            result = result.replace(wrong, right);
        }
    }
    result
}

fn is_of_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '\''
}

/// Appends a word, cased as what stands before and after it asks.
fn push_word(result: &mut String, word: &str, after: &str) {
    let small = SMALL.iter().find(|small| small.eq_ignore_ascii_case(word));
    if let Some(small) = small.filter(|_| is_inside(result, after)) {
        result.push_str(small);
    } else if is_forenames(result, word, after) {
        result.push_str(word);
    } else {
        // Digits and letters of one word are cased apart: `PCN4`, `1st`, `Together4Healthcare`.
        let mut rest = word;
        while let Some(first) = rest.chars().next() {
            let is_digit = first.is_ascii_digit();
            let end = rest.find(|c: char| c.is_ascii_digit() != is_digit).unwrap_or(rest.len());
            let (run, after) = rest.split_at(end);
            push_run(result, run, after);
            rest = after;
        }
    }
}

/// Whether a small word stands between others, and does not begin what follows a comma, a dash or
/// the number of a house.
fn is_inside(before: &str, after: &str) -> bool {
    let last = before.trim_end().rsplit(' ').next().unwrap_or_default();
    if last.starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let mut before = before.chars().rev();
    match before.next() {
        Some('-') => before.next().is_some_and(is_of_word),
        Some(' ') => {
            before.next().is_some_and(|c| is_of_word(c) || matches!(c, '&' | '.'))
                && (after.starts_with(' ') || after.starts_with('-'))
        }
        _ => false,
    }
}

/// Whether two letters are the forenames of a doctor, whose surname follows: `Dr AP Kumar`,
/// `(SA Bailey)`.
fn is_forenames(before: &str, word: &str, after: &str) -> bool {
    let after = after.strip_prefix(' ').and_then(|after| after.chars().next());
    let begins = before.ends_with("Dr ") || before.ends_with("Drs ") || before.ends_with('(');
    let is_word = REVIEWED.iter().chain(SMALL).any(|known| known.eq_ignore_ascii_case(word));
    word.len() == 2 && begins && !is_word && after.is_some_and(char::is_alphabetic)
}

/// Appends a run of digits or of letters.
fn push_run(result: &mut String, run: &str, after: &str) {
    let after_digit = result.ends_with(|c: char| c.is_ascii_digit());
    let is_ordinal = after_digit && matches!(run, "ST" | "ND" | "RD" | "TH");
    // A letter or two before a digit are part of a postcode or a road's number: `SS9`, `A34`.
    let is_number = run.len() <= 2 && after.starts_with(|c: char| c.is_ascii_digit());
    if is_ordinal {
        result.push_str(&run.to_lowercase());
    } else if is_number {
        result.push_str(run);
    } else if let Some(known) = REVIEWED.iter().find(|known| known.eq_ignore_ascii_case(run)) {
        result.push_str(known);
    } else if is_initials(run) {
        result.push_str(run);
    } else {
        push_capitalised(result, run);
    }
}

/// Up to five letters without a vowel are initials, as `KM` and `BNSSG`.
fn is_initials(run: &str) -> bool {
    run.len() <= 5 && run.bytes().all(|b| b.is_ascii_uppercase() && !b"AEIOUY".contains(&b))
}

fn push_capitalised(result: &mut String, run: &str) {
    let is_mc = run.starts_with("MC") && run.len() > 4;
    let mut starts = true;
    for (i, letter) in run.char_indices() {
        if starts {
            result.push(letter);
        } else {
            result.extend(letter.to_lowercase());
        }
        // O'Brien, but St Mary's.
        let is_name = i == 1 && letter == '\'' && run.len() > 4;
        starts = is_name || (is_mc && i == 1) || (i == 0 && letter == '\'');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(title_case(text), expected);
    }

    #[test]
    fn words_begin_with_a_capital() {
        check("  THE  DENSHAM SURGERY ", "The Densham Surgery");
        check("ROYAL DOCKS MEDICAL CENTRE (EAST)", "Royal Docks Medical Centre (East)");
        check("SANDHURST/COLLEGE ROAD", "Sandhurst/College Road");
        check("KES@NORTHGATE", "KES@Northgate");
        check("", "");
    }

    #[test]
    fn small_words_stay_small_between_others() {
        check("STOW-ON-THE-WOLD", "Stow-on-the-Wold");
        check("CHAPEL-EN-LE-FRITH", "Chapel-en-le-Frith");
        check("WESTON-SUPER-MARE", "Weston-super-Mare");
        check("ASHBY DE LA ZOUCH", "Ashby de la Zouch");
        check("DE MONTFORT SURGERY", "De Montfort Surgery");
        check("THE GREENHOUSE WALK-IN", "The Greenhouse Walk-in");
        check("THE SURGERY AT WHEATBRIDGE", "The Surgery at Wheatbridge");
        check("THE BALAJI SURGERY, THE PARK", "The Balaji Surgery, The Park");
        check("HARNESS - THE WILLOWS", "Harness - The Willows");
        check("HEALTH & THE CITY", "Health & the City");
        check("THE ON", "The On");
        check("1B THE GREEN", "1B The Green");
        check("WELWYN GARDEN CITY A PCN", "Welwyn Garden City A PCN");
    }

    #[test]
    fn initials_stay_capitals() {
        check("KM MEDICAL CENTRE", "KM Medical Centre");
        check("BNSSG PCN", "BNSSG PCN");
        check("DR. A.B. SMITH", "Dr. A.B. Smith");
        check("DR AP KUMAR", "Dr AP Kumar");
        check("DR ME SILVER'S PRACTICE", "Dr ME Silver's Practice");
        check("DR ALI & PARTNERS", "Dr Ali & Partners");
        check("EAST PARK (SA BAILEY)", "East Park (SA Bailey)");
        check("RIVERSIDE (DR JUDE)", "Riverside (Dr Jude)");
        check("DRS LAMBERT & NG", "Drs Lambert & Ng");
        check("THE LYNN PRACTICE", "The Lynn Practice");
        check("NHS GP HC", "NHS GP HC");
        check("SAS MID AND SOUTH", "SAS Mid and South");
        check("GPS HEALTHCARE PCN", "GPS Healthcare PCN");
        check("PEEL GPS", "Peel GPs");
        check("ONEMK PCN", "OneMK PCN");
        check("K AND C SOUTH PCN", "K and C South PCN");
        check("AT MEDICS STREATHAM PCN", "AT Medics Streatham PCN");
    }

    #[test]
    fn names_keep_their_inner_capitals() {
        check("ST MARY'S", "St Mary's");
        check("O'BRIEN", "O'Brien");
        check("DR MCKENZIE", "Dr McKenzie");
        check("MACDONALD", "Macdonald");
        check("THE DOCTORS' PRACTICE", "The Doctors' Practice");
        check("PARTNERS' P'SHIP", "Partners' P'ship");
        check("WALTHAM ABBEY PART II", "Waltham Abbey Part II");
    }

    #[test]
    fn digits_and_letters_are_cased_apart() {
        check("1ST FLOOR, 2ND FL", "1st Floor, 2nd Fl");
        check("12A HIGH ST", "12A High St");
        check("BRUNEL PCN4", "Brunel PCN4");
        check("4PCN (BNSSG) PCN", "4PCN (BNSSG) PCN");
        check("SWB TOGETHER4HEALTHCARE PCN", "SWB Together4Healthcare PCN");
        check("LS25/LS26 PCN", "LS25/LS26 PCN");
        check("CITY - OX3+ PCN", "City - OX3+ PCN");
        check("GPNET5 PCN", "GPNet5 PCN");
        check("A34 WEST BERKSHIRE", "A34 West Berkshire");
    }

    #[test]
    fn a_text_with_small_letters_is_only_tidied() {
        check("NHS Devon  Integrated Care Board", "NHS Devon Integrated Care Board");
        check("iHealth GROUP", "iHealth GROUP");
    }
}
