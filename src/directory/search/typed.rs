//! Codes and postcodes picked out of what was typed, whole or only begun, with the slips that
//! people make in them.

use super::normalise::fold;
use crate::directory::{
    Area, Origin, Outward, PcnCode, Postcode, PracticeCode, Sector, TypedPlace,
};

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

/// A longer text, in bytes, is more than a place.
const LONGEST_PLACE: usize = 40;

impl TypedPlace {
    /// Reads a text that is a place and nothing more, in any case and spacing: a postcode, or a
    /// part of one as long as it may be (`HA1 2T`, `HA1 2`, `HA1`, `HA`).
    ///
    /// ```
    /// use pcn_finder::directory::TypedPlace;
    /// assert!(TypedPlace::read(" ha12tu").is_some());
    /// assert_eq!(TypedPlace::read("Harrow"), None);
    /// ```
    pub fn read(text: &str) -> Option<Self> {
        let folded = if text.len() <= LONGEST_PLACE { fold(text) } else { String::new() };
        let mut tokens: Vec<&str> = folded.split_whitespace().collect();
        let area = Self::area(&tokens);
        let postcode = take_postcode(&mut tokens, &|_| false);
        let is_all = |district: Option<&str>| tokens.iter().all(|t| Some(*t) == district);
        postcode.filter(|(_, district)| is_all(*district)).map(|(typed, _)| typed).or(area)
    }

    /// The area that the one token is, as far as its form goes.
    pub(super) fn area(tokens: &[&str]) -> Option<Self> {
        let [only] = tokens else { return None };
        Self::of(Area::parse(only).map(Origin::Area).into_iter().collect(), None)
    }

    /// The first of its readings, if there are any.
    fn of(readings: Vec<Origin>, letter: Option<u8>) -> Option<Self> {
        let mut others = readings;
        let first = (!others.is_empty()).then(|| others.remove(0))?;
        Some(Self { first, others, letter })
    }
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
/// code among them, which may be part of a name, and gives it too.
pub(super) fn take_postcode<'a>(
    tokens: &mut Vec<&'a str>,
    is_known: &dyn Fn(&str) -> bool,
) -> Option<(TypedPlace, Option<&'a str>)> {
    // However it is spaced, as long as nothing else was typed: "ha 1 2 tu".
    if (3..=4).contains(&tokens.len())
        && let Ok(postcode) = Postcode::parse(&tokens.concat())
    {
        tokens.clear();
        return Some((TypedPlace::of(vec![Origin::Postcode(postcode)], None)?, None));
    }
    for at in 0..tokens.len() {
        let (token, next) = (tokens[at], tokens.get(at + 1).copied().unwrap_or_default());
        // "AL100" is a sector sooner than "A1 1OO".
        let is_part = Sector::parse(token).is_ok() || Outward::parse(token).is_some();
        let halves = token.len().checked_sub(3).and_then(|middle| token.split_at_checked(middle));
        let in_one = halves.filter(|_| !is_part).map(|(a, b)| postcodes_of(a, b, &|_| false));
        let in_one = in_one.unwrap_or_default();
        for (length, readings) in [(2, postcodes_of(token, next, is_known)), (1, in_one)] {
            if let Some(typed) = TypedPlace::of(readings, None) {
                tokens.drain(at..at + length);
                return Some((typed, None));
            }
        }
    }
    for at in 0..tokens.len() {
        let is_last = |length| at + length == tokens.len();
        let mut readings = parts_of(tokens[at], |text| Outward::parse(text).map(Origin::Outward));
        let has_inward = match tokens.get(at + 1).map_or(&[][..], |t| t.as_bytes()) {
            [digit] => digit.is_ascii_digit(),
            [digit, letter] => digit.is_ascii_digit() && letter.is_ascii_lowercase() && is_last(2),
            _ => false,
        };
        let district = Some(tokens[at]).filter(|_| !readings.is_empty() && !has_inward);
        let length = if has_inward && !readings.is_empty() { 2 } else { 1 };
        if district.is_none() {
            readings.clear();
        }
        let text = tokens[at..at + length].concat();
        readings.extend(sectors_of(&text));
        let mut letter = None;
        if readings.is_empty() && is_last(length) {
            let (sector, last) = text.split_at(text.len().saturating_sub(1));
            letter = last.bytes().next().filter(u8::is_ascii_lowercase);
            readings = letter.map_or(Vec::new(), |_| sectors_of(sector));
        }
        if let Some(typed) = TypedPlace::of(readings, letter) {
            if district.is_none() {
                tokens.drain(at..at + length);
            }
            return Some((typed, district));
        }
    }
    None
}

fn sectors_of(text: &str) -> Vec<Origin> {
    if !text.ends_with(|c: char| c.is_ascii_digit()) {
        return Vec::new();
    }
    parts_of(text, |text| Sector::parse(text).ok().map(Origin::Sector))
}

/// Every part of a postcode that was meant, as typed first. A slip needs a letter first and a
/// true digit: "swi" is sooner the beginning of a name.
fn parts_of(text: &str, parse: impl Fn(&str) -> Option<Origin>) -> Vec<Origin> {
    let begins_so = text.len() <= 5 && text.as_bytes().first().is_some_and(u8::is_ascii_lowercase);
    if !begins_so || !text.bytes().any(|b| b.is_ascii_digit()) {
        return Vec::new();
    }
    look_alikes(text).iter().filter_map(|text| parse(text)).collect()
}

/// Every full postcode that was meant by its two halves, as typed first.
fn postcodes_of(outward: &str, inward: &str, is_known: &dyn Fn(&str) -> bool) -> Vec<Origin> {
    if inward.len() != 3 || !(2..=4).contains(&outward.len()) {
        return Vec::new();
    }
    // A slip needs a true digit beside it, and no word to have been meant.
    let has_digit = |t: &str| t.bytes().any(|b| b.is_ascii_digit());
    let is_exact = !has_digit(outward) && !has_digit(inward)
        || !has_digit(inward) && is_known(inward)
        || !has_digit(outward) && is_known(outward);
    let text = [outward, inward].concat();
    let texts = if is_exact { vec![text] } else { look_alikes(&text) };
    texts.iter().filter_map(|t| Postcode::parse(t).ok().map(Origin::Postcode)).collect()
}

/// The digit that a letter of a code was meant to be.
fn digit_meant(character: char) -> char {
    match character {
        'o' => '0',
        'i' | 'l' => '1',
        other => other,
    }
}

/// The text, and all that it may be when letters and digits that look alike were confused.
fn look_alikes(text: &str) -> Vec<String> {
    let mut all = vec![text.to_owned()];
    for (at, byte) in text.bytes().enumerate().filter(|_| text.is_ascii()) {
        let other = match byte {
            b'o' => "0",
            b'i' | b'l' => "1",
            b'0' => "o",
            b'1' => "i",
            _ => continue,
        };
        for i in 0..all.len() {
            let mut text = all[i].clone();
            text.replace_range(at..=at, other);
            all.push(text);
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The likeliest reading of a place, and its last letter if it lacks another.
    fn shown(typed: &TypedPlace) -> String {
        let letter = typed.letter.map_or(String::new(), |l| char::from(l).to_string());
        match typed.first {
            Origin::Postcode(postcode) => postcode.to_string(),
            Origin::Sector(sector) => sector.to_string() + &letter,
            Origin::Outward(outward) => outward.to_string(),
            Origin::Area(area) => area.to_string(),
            other => panic!("{other:?} is not typed"),
        }
    }

    /// What is read, and what is left.
    fn postcode_in(query: &str) -> (String, String) {
        let mut tokens: Vec<&str> = query.split_whitespace().collect();
        let read = match take_postcode(&mut tokens, &|word| word == "oak") {
            Some((typed, _)) => shown(&typed),
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
        check("gp ha3 7", "HA3 7", "gp");
        check("ha3 7l", "HA3 7l", "");
        check("ha37l", "HA3 7l", "");
        check("ha3 4 seasons", "HA3 4", "seasons");
        check("ha 1 2 tu", "HA1 2TU", "");
        check("ha1 2 tu", "HA1 2TU", "");
        check("n1 4 st anns", "N1 4", "st anns");
        check("al100", "AL10 0", "");
        check("ec1a1", "EC1A 1", "");
        check("w1 2", "W1 2", "");
        check("10a high street", "-", "10a high street");
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
