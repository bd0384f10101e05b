//! Codes and postcodes picked out of what was typed, whole or only begun, with the slips that
//! people make in them.

use crate::directory::{PcnCode, Postcode, PracticeCode, Sector};

/// A code, or the beginning of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum CodeRead {
    /// A practice's.
    Practice(PracticeCode),
    /// A network's. Practice codes may begin with U too, as far as their form goes.
    Pcn(PcnCode),
    /// A letter and two to four digits, in capitals: a code being typed.
    Unfinished(String),
}

/// A postcode, or the beginning of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum PostcodeRead {
    /// A full postcode; when `O` and `0` or `I` and `1` may have been confused, every reading of
    /// it, the likeliest first.
    Full(Vec<Postcode>),
    /// Its beginning, without space and in capitals: an outward code (`HA3`), or a sector and
    /// perhaps one letter more (`HA37`, `HA37L`).
    Part(String),
}

/// Takes a code out of the tokens: in one, or with a space in it.
pub(super) fn take_code(tokens: &mut Vec<&str>) -> Option<CodeRead> {
    for length in 1..=2 {
        for at in 0..(tokens.len() + 1).saturating_sub(length) {
            let joined = tokens[at..at + length].concat();
            if let Some(code) = code_of(&joined) {
                tokens.drain(at..at + length);
                return Some(code);
            }
        }
    }
    let unfinished = match tokens[..] {
        [only] if only.len() > 3 => unfinished_code(only),
        _ => None,
    };
    if unfinished.is_some() {
        tokens.clear();
    }
    unfinished
}

/// Reads a whole code: a letter and five digits, of which at most one is `O`, `I` or `L`.
fn code_of(text: &str) -> Option<CodeRead> {
    let first = text.chars().next().filter(char::is_ascii_lowercase)?;
    if text.len() != 6 || text.bytes().filter(u8::is_ascii_digit).count() < 4 {
        return None;
    }
    let code = format!("{first}{}", text[1..].chars().map(digit_meant).collect::<String>());
    match PcnCode::parse(&code) {
        Ok(pcn) => Some(CodeRead::Pcn(pcn)),
        Err(_) => PracticeCode::parse(&code).ok().map(CodeRead::Practice),
    }
}

/// Reads a code that is being typed: a letter and two to four digits.
pub(super) fn unfinished_code(text: &str) -> Option<CodeRead> {
    let (letter, digits) = text.split_at_checked(1)?;
    let is_code = letter.bytes().all(|b| b.is_ascii_lowercase())
        && (2..=4).contains(&digits.len())
        && digits.bytes().all(|b| b.is_ascii_digit());
    is_code.then(|| CodeRead::Unfinished(text.to_ascii_uppercase()))
}

/// Takes a postcode, or else the beginning of one, out of the tokens; but leaves an outward
/// code among them, which may be part of a name.
pub(super) fn take_postcode(
    tokens: &mut Vec<&str>,
    is_known: impl Fn(&str) -> bool,
) -> Option<PostcodeRead> {
    for at in 0..tokens.len() {
        let next = tokens.get(at + 1).copied().unwrap_or_default();
        for (length, readings) in [
            (2, postcodes_of(tokens[at], next, &is_known)),
            (
                1,
                tokens[at].len().checked_sub(3).map_or(Vec::new(), |middle| {
                    let (outward, inward) = tokens[at].split_at(middle);
                    postcodes_of(outward, inward, |_| false)
                }),
            ),
        ] {
            if !readings.is_empty() {
                tokens.drain(at..at + length);
                return Some(PostcodeRead::Full(readings));
            }
        }
    }
    for at in 0..tokens.len() {
        let is_last = |length| at + length == tokens.len();
        let next = tokens.get(at + 1).map_or(&[][..], |t| t.as_bytes());
        let has_inward = match next {
            [digit] => digit.is_ascii_digit(),
            [digit, letter] => digit.is_ascii_digit() && letter.is_ascii_lowercase() && is_last(2),
            _ => false,
        };
        let is_district = is_outward(tokens[at]);
        if is_district && !has_inward {
            return Some(PostcodeRead::Part(tokens[at].to_ascii_uppercase()));
        }
        let is_unfinished = is_last(1) && is_unfinished_postcode(tokens[at]);
        if is_district || is_sector(tokens[at]) || is_unfinished {
            let length = if is_district { 2 } else { 1 };
            let part = tokens[at..at + length].concat().to_ascii_uppercase();
            tokens.drain(at..at + length);
            return Some(PostcodeRead::Part(part));
        }
    }
    None
}

fn is_outward(token: &str) -> bool {
    token.len() <= 4 && Sector::parse(&format!("{token}0")).is_ok()
}

fn is_sector(token: &str) -> bool {
    Sector::parse(token).is_ok()
}

/// Whether a token is a sector and the first letter of what follows: `HA37L`.
fn is_unfinished_postcode(token: &str) -> bool {
    let (sector, letter) = token.split_at(token.len().saturating_sub(1));
    is_sector(sector) && letter.bytes().all(|b| b.is_ascii_lowercase())
}

/// Every full postcode that was meant by its two halves, the likeliest first: as typed, then
/// with letters and digits that look alike put in each other's place.
fn postcodes_of(outward: &str, inward: &str, is_known: impl Fn(&str) -> bool) -> Vec<Postcode> {
    if inward.len() != 3 || !(2..=4).contains(&outward.len()) {
        return Vec::new();
    }
    let mut found: Vec<Postcode> =
        Postcode::parse(&format!("{outward}{inward}")).into_iter().collect();
    // A slip needs a true digit beside it, and no word to have been meant.
    let has_digit = |t: &str| t.bytes().any(|b| b.is_ascii_digit());
    if !has_digit(outward) && !has_digit(inward)
        || !has_digit(inward) && is_known(inward)
        || !has_digit(outward) && is_known(outward)
    {
        return found;
    }
    let inward: String = inward
        .chars()
        .enumerate()
        .map(|(i, c)| if i == 0 { digit_meant(c) } else { letter_meant(c) })
        .collect();
    // The outward code may have a letter or a digit in its second, third and fourth place.
    for choice in 0..1_u8 << (outward.len() - 1) {
        let outward: String = outward
            .chars()
            .enumerate()
            .map(|(i, c)| {
                let is_digit = i > 0 && choice >> (i - 1) & 1 == 1;
                if is_digit { digit_meant(c) } else { letter_meant(c) }
            })
            .collect();
        if let Ok(postcode) = Postcode::parse(&format!("{outward}{inward}"))
            && !found.contains(&postcode)
        {
            found.push(postcode);
        }
    }
    found
}

fn digit_meant(character: char) -> char {
    match character {
        'o' => '0',
        'i' | 'l' => '1',
        other => other,
    }
}

fn letter_meant(character: char) -> char {
    match character {
        '0' => 'o',
        '1' => 'i',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is read, and what is left.
    fn postcode_in(query: &str) -> (String, String) {
        let mut tokens: Vec<&str> = query.split_whitespace().collect();
        let read = match take_postcode(&mut tokens, |word| word == "oak") {
            Some(PostcodeRead::Full(readings)) => readings[0].to_string(),
            Some(PostcodeRead::Part(part)) => part,
            None => "-".to_owned(),
        };
        (read, tokens.join(" "))
    }

    #[test]
    fn postcodes_are_read_anywhere_and_however_written() {
        #[track_caller]
        fn check(query: &str, postcode: &str, rest: &str) {
            assert_eq!(postcode_in(query), (postcode.to_owned(), rest.to_owned()));
        }
        check("ha3 7lt", "HA3 7LT", "");
        check("ha37lt", "HA3 7LT", "");
        check("surgery ha3 7lt harrow", "HA3 7LT", "surgery harrow");
        check("w1 1aa", "W1 1AA", "");
        check("ec1a1bb", "EC1A 1BB", "");
        check("hao 3hg", "HA0 3HG", "");
        check("ha0 ehg", "HA0", "ha0 ehg");
        check("cr7 oly", "CR7 0LY", "");
        check("bri 1aa", "BR1 1AA", "");
        check("n9 oak", "N9", "n9 oak");
        check("ex16 gp surgery", "EX16", "ex16 gp surgery");
        check("ha3", "HA3", "ha3");
        check("gp ha3 7", "HA37", "gp");
        check("ha3 7l", "HA37L", "");
        check("ha37l", "HA37L", "");
        check("ha3 4 seasons", "HA34", "seasons");
        check("pinner", "-", "pinner");
        check("4 seasons", "-", "4 seasons");
    }

    #[test]
    fn codes_are_read_whole_or_begun() {
        #[track_caller]
        fn check(query: &str, expected: Option<CodeRead>) {
            assert_eq!(take_code(&mut query.split_whitespace().collect()), expected);
        }
        let practice = |code| Some(CodeRead::Practice(PracticeCode::parse(code).unwrap()));
        check("e84014", practice("E84014"));
        check("e84 014", practice("E84014"));
        check("e84o14", practice("E84014"));
        check("code e84014 please", practice("E84014"));
        check("u89141", Some(CodeRead::Pcn(PcnCode::parse("U89141").unwrap())));
        check("e840", Some(CodeRead::Unfinished("E840".to_owned())));
        check("e840 pinner", None);
        check("surgery", None);
        check("w106nx", None);
    }
}
