//! Text as a reader meets it: sentences, words, and the grade of Flesch and Kincaid.

use crate::syllables::syllables;

/// Where a sentence ends: a stop and what closes after it, before a space or the end.
pub fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, letter) in text.char_indices() {
        let end = at + letter.len_utf8();
        let closing = text[end..].trim_start_matches(['’', ')', '”']);
        if matches!(letter, '.' | '!' | '?') && (closing.is_empty() || closing.starts_with(' ')) {
            let end = text.len() - closing.len();
            found.push(text[start..end].trim());
            start = end;
        }
    }
    found.push(text[start..].trim());
    found.retain(|sentence| words(sentence).next().is_some());
    found
}

/// The words of a text.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    let trimmed =
        text.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    trimmed.filter(|word| !word.is_empty())
}

/// The school grade, in years, of the English that these texts need together. Each text ends a
/// sentence, as the items of a list do.
pub fn grade<'a>(texts: impl IntoIterator<Item = &'a str>) -> f64 {
    let (mut all_sentences, mut all_words, mut all_syllables) = (0, 0, 0);
    for text in texts {
        all_sentences += sentences(text).len();
        all_words += words(text).count();
        all_syllables += words(text).map(syllables).sum::<usize>();
    }
    let (words, sentences) = (all_words.max(1) as f64, all_sentences.max(1) as f64);
    0.39 * words / sentences + 11.8 * all_syllables as f64 / words - 15.59
}

#[test]
fn sentences_end_where_a_reader_stops() {
    let text = "Open to 6.30pm. ‘Who are you?’ she said. (It is so.) And e.g. lists";
    let expected =
        ["Open to 6.30pm.", "‘Who are you?’", "she said.", "(It is so.)", "And e.g.", "lists"];
    assert_eq!(sentences(text), expected);
    assert_eq!(
        words("A&E – ‘now’, 48,500 people").collect::<Vec<_>>(),
        ["A&E", "now", "48,500", "people"]
    );
}

#[test]
fn the_grade_is_that_of_flesch_and_kincaid() {
    // 6 words, 1 sentence, 6 syllables; and 4 words, 1 sentence, 13 syllables.
    assert!((grade(["The cat sat on the mat."]) - (0.39 * 6.0 + 11.8 - 15.59)).abs() < 1e-9);
    let hard = grade(["Organisational responsibilities determine capacity."]);
    assert!(hard > 20.0, "{hard}");
}
