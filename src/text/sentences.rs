//! Where the sentences of a text end, for reading it aloud one at a time.

/// Words that end in a full stop without ending a sentence.
const ABBREVIATIONS: [&str; 13] = [
    "a.m.", "cllr.", "dr.", "e.g.", "etc.", "i.e.", "mr.", "mrs.", "ms.", "p.m.", "prof.", "st.",
    "vs.",
];

/// The sentences of a text in order, each without the space around it: as much as a voice says in
/// one breath. Nothing is lost but white space.
///
/// ```
/// use pcn_finder::text::sentences;
/// assert_eq!(sentences("Dr. Shah left. Is that so?"), ["Dr. Shah left.", "Is that so?"]);
/// ```
pub fn sentences(text: &str) -> Vec<&str> {
    let (mut sentences, mut rest) = (Vec::new(), text.trim());
    while let Some(end) = end_of_first(rest) {
        sentences.push(&rest[..end]);
        rest = rest[end..].trim_start();
    }
    sentences
}

/// Where the first sentence ends; nothing when there is none.
fn end_of_first(text: &str) -> Option<usize> {
    let stops = text.char_indices().filter(|(_, letter)| matches!(letter, '.' | '!' | '?' | '…'));
    for (at, stop) in stops {
        let after = &text[at + stop.len_utf8()..];
        let closing = after.trim_start_matches(['.', '!', '?', '…', ')', ']', '"', '\'', '’', '”']);
        let next = closing.trim_start();
        // Within a number, an address or a word, in the middle of a sentence, or as in "No. 5".
        let goes_on = next.len() == closing.len()
            || next.starts_with(|c: char| c.is_ascii_lowercase())
            || (next.starts_with(|c: char| c.is_ascii_digit()) && text[..at].ends_with("No"));
        if next.is_empty() || !goes_on && !is_abbreviation(text, at, stop) {
            return Some(text.len() - closing.len());
        }
    }
    (!text.is_empty()).then_some(text.len())
}

/// Whether the stop at this place is that of an abbreviation, or of an initial as in "J. Smith".
fn is_abbreviation(text: &str, at: usize, stop: char) -> bool {
    let before = &text[..at + stop.len_utf8()];
    // A word of letters and stops, whatever stands before it.
    let is_of_word = |letter: char| letter == '.' || letter.is_ascii_alphanumeric();
    let word = &before[before.trim_end_matches(is_of_word).len()..];
    let is_initial = word.len() == 2 && word.starts_with(|c: char| c.is_ascii_uppercase());
    let is_known = || ABBREVIATIONS.iter().any(|known| known.eq_ignore_ascii_case(word));
    stop == '.' && (is_initial || is_known())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        assert_eq!(sentences(text), expected);
    }

    #[test]
    fn sentences_end_at_their_stops() {
        check("", &[]);
        check(" \n ", &[]);
        check("No stop at all", &["No stop at all"]);
        check("One. Two! Three?  Four…", &["One.", "Two!", "Three?", "Four…"]);
        check("What?! Yes.", &["What?!", "Yes."]);
        check("  Around.\n\n  It.  ", &["Around.", "It."]);
        check("...", &["..."]);
    }

    #[test]
    fn stops_inside_a_sentence_do_not_end_it() {
        check("Ask Dr. Shah at St. Mary's. Or call.", &["Ask Dr. Shah at St. Mary's.", "Or call."]);
        check("Use one, e.g. Chrome. Good.", &["Use one, e.g. Chrome.", "Good."]);
        check("It is e.g. 2 or 3.", &["It is e.g. 2 or 3."]);
        check("Ask J. Smith (No. 5). Go.", &["Ask J. Smith (No. 5).", "Go."]);
        check("1.2 miles away. Near nhs.uk today.", &["1.2 miles away.", "Near nhs.uk today."]);
        check("It has 48,500 people. Two left.", &["It has 48,500 people.", "Two left."]);
        check("Open at 9 a.m. Closed at noon.", &["Open at 9 a.m. Closed at noon."]);
        check("Wait … then go.", &["Wait … then go."]);
    }

    #[test]
    fn quotes_and_brackets_stay_with_their_sentence() {
        check(
            "‘Is it so?’ Yes. “No.” (Maybe.) End",
            &["‘Is it so?’", "Yes.", "“No.”", "(Maybe.)", "End"],
        );
        check("‘Is it so?’ she said.", &["‘Is it so?’ she said."]);
        check("Press ‘Go’. Then wait.", &["Press ‘Go’.", "Then wait."]);
    }
}
