//! Whether a comment seems to hold personal details. It only warns: the person may go on. All of it
//! happens on the device. It is not meant to be complete, names above all; nor is it always right:
//! of ten digits that are no NHS number, one in eleven passes for one.

use std::ops::Range;

use crate::directory::{Date, Postcode};

/// A kind of personal detail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DetailKind {
    /// An NHS number: ten digits of which the last is a check.
    NhsNumber,
    /// A telephone number of the United Kingdom.
    Telephone,
    /// An e-mail address.
    Email,
    /// A full postcode.
    Postcode,
    /// A full date, as of birth, or of a visit.
    DateOfBirth,
}

/// A place in a text that seems to hold a personal detail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Detail {
    /// What it seems to be.
    pub kind: DetailKind,
    /// Where, in bytes.
    pub place: Range<usize>,
}

/// What seems to be a personal detail in a text, from its beginning to its end. Where two overlap,
/// the likelier stays.
///
/// ```
/// use pcn_finder::feedback::{DetailKind, personal_details};
/// let found = personal_details("My number is 943 476 5919, thanks");
/// assert_eq!((found[0].kind, &found[0].place), (DetailKind::NhsNumber, &(13..25)));
/// assert!(personal_details("I waited 45 minutes on 3 days").is_empty());
/// ```
pub fn personal_details(text: &str) -> Vec<Detail> {
    let mut found = emails(text);
    let likelier_first = [dates(text), numbers(text), postcodes(text)];
    for detail in likelier_first.into_iter().flatten() {
        let overlaps = |other: &Detail| {
            other.place.start < detail.place.end && detail.place.start < other.place.end
        };
        // A text is 4,000 letters at most, and what is found in it is some letters long.
        if !found.iter().any(overlaps) {
            let at = found.partition_point(|other| other.place.start < detail.place.start);
            found.insert(at, detail);
        }
    }
    found
}

/// Something, an @, and a name with a dot in it.
fn emails(text: &str) -> Vec<Detail> {
    let is_part = |c: char| c.is_alphanumeric() || "._%+-".contains(c);
    let places = text.match_indices('@').filter_map(|(at, _)| {
        let name = text[..at].len() - text[..at].trim_end_matches(is_part).len();
        let rest = &text[at + 1..];
        let host = rest.len() - rest.trim_start_matches(is_part).len();
        let domain = rest[..host].trim_end_matches(|c: char| !c.is_alphanumeric());
        let (before, after) = domain.rsplit_once('.')?;
        let is_address = name > 0 && !before.is_empty() && after.chars().count() >= 2;
        is_address.then(|| at - name..at + 1 + domain.len())
    });
    places.map(|place| Detail { kind: DetailKind::Email, place }).collect()
}

/// NHS numbers and telephone numbers: of groups of digits in a row, the longest that make one.
fn numbers(text: &str) -> Vec<Detail> {
    let mut found = Vec::new();
    for run in runs(text, |c| " -.()\u{a0}\u{2011}".contains(c)) {
        let groups: Vec<Range<usize>> = runs(&text[run.clone()], |_| false)
            .into_iter()
            .map(|group| run.start + group.start..run.start + group.end)
            .collect();
        let mut from = 0;
        while from < groups.len() {
            let to = (from + 1..=groups.len().min(from + 5)).rev().find_map(|to| {
                let has_plus = text[..groups[from].start].ends_with('+');
                Some((number_of(text, &groups[from..to], has_plus)?, to))
            });
            if let Some((kind, to)) = to {
                found.push(Detail { kind, place: groups[from].start..groups[to - 1].end });
                from = to;
            } else {
                from += 1;
            }
        }
    }
    found
}

/// What groups of digits make together.
fn number_of(text: &str, groups: &[Range<usize>], has_plus: bool) -> Option<DetailKind> {
    let digits = groups.iter().flat_map(|group| text[group.clone()].bytes());
    let digits: Vec<u8> = digits.map(|digit| digit - b'0').collect();
    let lengths: Vec<usize> = groups.iter().map(ExactSizeIterator::len).collect();
    // Days and times begin with shorter groups.
    if (has_plus || lengths[0] >= 3) && is_telephone(&digits, has_plus) {
        return Some(DetailKind::Telephone);
    }
    let is_grouped = matches!(lengths[..], [10] | [3, 3, 4]);
    (is_grouped && is_nhs_number(&digits)).then_some(DetailKind::NhsNumber)
}

/// Whether ten digits are an NHS number: the first nine times 10 down to 2, summed, leave a
/// remainder of 11 that the last completes.
fn is_nhs_number(digits: &[u8]) -> bool {
    let Some((last, first)) = digits.split_last().filter(|_| digits.len() == 10) else {
        return false;
    };
    let sum: u32 =
        (2..=10).rev().zip(first).map(|(weight, digit)| weight * u32::from(*digit)).sum();
    let check = (11 - sum % 11) % 11;
    // Ten equal digits are somebody playing.
    check == u32::from(*last) && first.iter().any(|digit| digit != last)
}

/// A number that can be dialled: 0 or 44, then what begins a United Kingdom number, of the right
/// length.
fn is_telephone(digits: &[u8], has_plus: bool) -> bool {
    let national = match digits {
        [0, 0, 4, 4, 0, rest @ ..] | [0, 0, 4, 4, rest @ ..] => rest,
        [4, 4, 0, rest @ ..] | [4, 4, rest @ ..] if has_plus => rest,
        [0, rest @ ..] => rest,
        _ => return false,
    };
    match national {
        // Geographic, and those of firms and the like.
        [1 | 2 | 3 | 5, ..] => matches!(national.len(), 9 | 10),
        [7..=9, ..] => national.len() == 10,
        _ => false,
    }
}

/// Days written 21/11/1950, 21.11.50, 21-11-1950, 1950-11-21 or 21 November 1950.
fn dates(text: &str) -> Vec<Detail> {
    let mut found = Vec::new();
    for place in runs(text, |c| "/.-".contains(c)) {
        let parts: Vec<&str> = text[place.clone()].split(['/', '.', '-']).collect();
        let [a, b, c] = parts[..] else { continue };
        let is_day = if a.len() == 4 { is_birthday(c, b, a) } else { is_birthday(a, b, c) };
        if is_day {
            found.push(Detail { kind: DetailKind::DateOfBirth, place });
        }
    }
    let words: Vec<(usize, &str)> = words(text).collect();
    for three in words.windows(3) {
        let [(start, day), (_, month), (last, year)] = [three[0], three[1], three[2]];
        let lower = month.to_ascii_lowercase();
        let month = MONTHS.iter().position(|name| lower.len() >= 3 && name.starts_with(&lower));
        let day = day.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let number = month.map(|at| (at + 1).to_string());
        let is_near = last + year.len() - start < 30;
        if is_near
            && year.len() == 4
            && number.is_some_and(|number| is_birthday(day, &number, year))
        {
            let place = start..last + year.len();
            found.push(Detail { kind: DetailKind::DateOfBirth, place });
        }
    }
    found
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Whether there is such a day, from 1900 on. A day that is no birthday is mostly that of a visit,
/// which tells as much.
fn is_birthday(day: &str, month: &str, year: &str) -> bool {
    let number = |text: &str, most: usize| {
        let is_number =
            (1..=most).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
        is_number.then(|| text.parse::<u16>().ok())?
    };
    let year = match year.len() {
        4 => number(year, 4).filter(|year| (1900..2100).contains(year)),
        2 => number(year, 2).map(|year| 1900 + year),
        _ => None,
    };
    let (Some(day), Some(month), Some(year)) = (number(day, 2), number(month, 2), year) else {
        return false;
    };
    // A short year may be of either century; of 1900 and 2000, only the latter has a leap day.
    Date::new(year, month as u8, day as u8).is_some() || (day, month, year) == (29, 2, 1900)
}

/// Full postcodes: two words, or one.
fn postcodes(text: &str) -> Vec<Detail> {
    let mut found: Vec<Detail> = Vec::new();
    let words: Vec<(usize, &str)> = words(text).collect();
    for (at, (start, word)) in words.iter().enumerate() {
        let place = match words.get(at + 1) {
            Some((next, second))
                if *next == start + word.len() + 1
                    && second.len() == 3
                    && is_postcode(&format!("{word}{second}")) =>
            {
                *start..next + second.len()
            }
            _ if is_postcode(word) => *start..start + word.len(),
            _ => continue,
        };
        found.push(Detail { kind: DetailKind::Postcode, place });
    }
    found
}

/// A postcode that exists in form: the letters C, I, K, M, O and V do not end one.
fn is_postcode(text: &str) -> bool {
    Postcode::parse(text)
        .is_ok_and(|postcode| !postcode.inward().contains(['C', 'I', 'K', 'M', 'O', 'V']))
}

/// Letters and digits that belong together, and where.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_between = |c: char| !c.is_alphanumeric();
    let mut at = 0;
    let words = text.split_inclusive(is_between).map(move |word| {
        let start = at;
        at += word.len();
        (start, word.trim_end_matches(is_between))
    });
    words.filter(|(_, word)| !word.is_empty())
}

/// Stretches of digits with at most two signs of a kind between each, not part of a word.
fn runs(text: &str, is_between: impl Fn(char) -> bool) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    let mut run: Option<(Range<usize>, usize)> = None;
    for (at, letter) in text.char_indices().chain([(text.len(), '\n')]) {
        run = match run {
            Some((place, _)) if letter.is_ascii_digit() => Some((place.start..at + 1, 0)),
            Some((place, gap)) if is_between(letter) && gap < 2 => Some((place, gap + 1)),
            Some((place, gap)) => {
                if gap > 0 || !letter.is_alphabetic() {
                    runs.push(place);
                }
                None
            }
            None if letter.is_ascii_digit() && !text[..at].ends_with(char::is_alphabetic) => {
                Some((at..at + 1, 0))
            }
            None => None,
        };
    }
    runs
}

#[cfg(test)]
mod tests;
