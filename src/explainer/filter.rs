//! Finding the cards of "Who can help me?" by the words someone types. Nothing is ranked: the
//! order is always that of the page, since this is signposting and not triage.

/// Whether every typed word begins one of the words known of a card; so when nothing is typed.
///
/// ```
/// use pcn_finder::explainer::is_found;
/// assert!(is_found("I have a sore throat", "THR sore"));
/// assert!(!is_found("I have a sore throat", "throat child"));
/// ```
pub fn is_found(known: &str, typed: &str) -> bool {
    words(typed).all(|typed| words(known).any(|known| begins_with(known, typed)))
}

/// The words of a text; an apostrophe is part of its word.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter| !is_letter(letter) && !is_apostrophe(letter))
        .filter(|word| !word.is_empty())
}

/// Whether a word begins with another, whatever the case of its letters and its apostrophes.
fn begins_with(word: &str, start: &str) -> bool {
    let letters = |word| str::chars(word).filter(|c| is_letter(*c)).map(|c| c.to_ascii_lowercase());
    let mut word = letters(word);
    letters(start).all(|letter| word.next() == Some(letter))
}

/// All of Unicode's letters, were they known here, would be 5 KB to download.
fn is_letter(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || (!letter.is_ascii() && !is_apostrophe(letter))
}

fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '’')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_typed_word_must_begin_a_known_word() {
        #[track_caller]
        fn check(typed: &str, expected: [bool; 2]) {
            let cards = [
                "I have a sore throat, a pharmacist, tonsils",
                "My child is ill: 111 or a GP. baby can't cope",
            ];
            assert_eq!(cards.map(|card| is_found(card, typed)), expected, "{typed:?}");
        }
        check("", [true, true]);
        check(" ? ", [true, true]);
        check("THROAT", [true, false]);
        check("thr pharm", [true, false]);
        check("throat child", [false, false]);
        check("hroat", [false, false]);
        check("111", [false, true]);
        check("cant", [false, true]);
        check("can’t", [false, true]);
        check("tonsil", [true, false]);
    }
}
