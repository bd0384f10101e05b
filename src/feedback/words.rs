//! Which words and two-word phrases come up in comments, so that a group that reads them all knows
//! what to look for. It is a list and no cloud, and it stands beside the themes that people have
//! read out of the comments; by itself a word says nothing of what was meant.

use crate::directory::radix;

/// The fewest people who must have used a word before it is told: one person's word is theirs.
const FEWEST: u32 = 3;

/// The longest word there is room for, in bytes: what is longer is no word.
const LONGEST: usize = 40;

/// A word or phrase, and how many people used it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// In lower case, without apostrophes.
    pub text: String,
    /// How many people used it, however often each did.
    pub people: u32,
}

/// The single words and the two-word phrases that at least three people used, the most used first,
/// at most `most` of each. Each comment is all that one person wrote.
///
/// ```
/// use pcn_finder::feedback::common_words;
/// let comments = ["Kind nurse.", "The NURSE was kind", "A kind nurse! Kind nurse!"].map(String::from);
/// let (words, phrases) = common_words(&comments, 10);
/// assert_eq!((words[0].text.as_str(), words[0].people), ("kind", 3));
/// assert!(phrases.is_empty(), "two people used the phrase");
/// ```
pub fn common_words(comments: &[String], most: usize) -> (Vec<Word>, Vec<Word>) {
    let (mut words, mut phrases) = (Vec::new(), Vec::new());
    for (person, comment) in (0..).zip(comments) {
        // The word before, unless something stands between that ends a phrase.
        let mut before: Option<String> = None;
        for part in comment.split(|letter| !is_letter(letter) && letter != ' ') {
            before = None;
            for word in part.split(' ').filter(|word| !word.is_empty()) {
                let word = plain(word);
                if !tells(&word) {
                    before = None;
                    continue;
                }
                if let Some(before) = before.replace(word.clone()) {
                    phrases.push((person, [&before, " ", &word].concat()));
                }
                words.push((person, word));
            }
        }
        drop(before);
    }
    (most_used(&words, most), most_used(&phrases, most))
}

/// Counts people by term. Terms are put in order by number, as everything is here: see
/// [`radix`].
fn most_used(terms: &[(u32, String)], most: usize) -> Vec<Word> {
    let mut order: Vec<(u64, u32)> = terms.iter().map(|(_, term)| hash(term)).zip(0..).collect();
    radix::sort(&mut order);
    let mut found: Vec<Word> = Vec::new();
    for same in order.chunk_by(|a, b| a.0 == b.0) {
        // In the order of the people, so that each one's uses lie side by side.
        let people = same.chunk_by(|a, b| terms[a.1 as usize].0 == terms[b.1 as usize].0).count();
        if people as u32 >= FEWEST {
            let text = terms[same[0].1 as usize].1.clone();
            found.push(Word { text, people: people as u32 });
        }
    }
    // By the alphabet, as far as eight letters go, then by use: the sorting keeps what it finds.
    let mut order: Vec<(u64, u32)> =
        found.iter().map(|word| beginning(&word.text)).zip(0..).collect();
    radix::sort(&mut order);
    for (key, at) in &mut order {
        *key = u64::from(u32::MAX - found[*at as usize].people);
    }
    radix::sort(&mut order);
    order.iter().take(most).map(|(_, at)| found[*at as usize].clone()).collect()
}

/// A number for a text, as FNV-1a makes it: two of some thousand words never share one.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

fn beginning(text: &str) -> u64 {
    (0..8).fold(0, |key, at| key << 8 | u64::from(text.as_bytes().get(at).copied().unwrap_or(0)))
}

/// Letters of other scripts count as such; what else is not ASCII is punctuation.
fn is_letter(letter: char) -> bool {
    letter.is_ascii_alphanumeric()
        || matches!(letter, '\'' | '’')
        || (!letter.is_ascii()
            && !matches!(letter, '\u{a0}'..='¿' | '\u{2000}'..='\u{2bff}' | '\u{3000}'..='〿'))
}

fn plain(word: &str) -> String {
    let letters = word.chars().filter(|letter| !matches!(letter, '\'' | '’'));
    letters.map(|letter| letter.to_ascii_lowercase()).collect()
}

/// Whether a word says something: no single letter, no number (it may be a telephone's), and none
/// of those that every sentence has.
fn tells(word: &str) -> bool {
    (2..=LONGEST).contains(&word.len())
        && word.chars().nth(1).is_some()
        && !word.bytes().any(|byte| byte.is_ascii_digit())
        && STOP_WORDS.binary_search(&word).is_err()
}

/// Words that every sentence has, without apostrophes, in order.
const STOP_WORDS: [&str; 165] = [
    "about", "after", "again", "all", "also", "always", "am", "an", "and", "another", "any", "are",
    "arent", "as", "at", "be", "because", "been", "before", "being", "both", "but", "by", "can",
    "cannot", "cant", "could", "couldnt", "did", "didnt", "do", "does", "doesnt", "doing", "done",
    "dont", "down", "during", "each", "even", "ever", "every", "few", "for", "from", "get", "gets",
    "getting", "go", "going", "got", "had", "hadnt", "has", "hasnt", "have", "havent", "having",
    "he", "her", "here", "hers", "him", "his", "how", "id", "if", "ill", "im", "in", "into", "is",
    "isnt", "it", "its", "ive", "just", "like", "made", "make", "many", "me", "more", "most",
    "much", "my", "myself", "no", "nor", "not", "now", "of", "off", "on", "once", "one", "only",
    "or", "other", "our", "out", "over", "own", "quite", "really", "said", "same", "say", "she",
    "should", "shouldnt", "so", "some", "still", "such", "than", "that", "thats", "the", "their",
    "them", "then", "there", "theres", "these", "they", "theyre", "this", "those", "through", "to",
    "too", "under", "until", "up", "us", "very", "was", "wasnt", "we", "well", "went", "were",
    "werent", "weve", "what", "when", "where", "which", "while", "who", "whose", "why", "will",
    "with", "without", "wont", "would", "wouldnt", "yes", "yet", "you", "your", "youre", "yours",
];

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(comments: &[&str], words: &str, phrases: &str) {
        let comments: Vec<String> = comments.iter().map(|text| (*text).to_owned()).collect();
        let shown = |words: &[Word]| {
            let shown = words.iter().map(|word| format!("{} {}", word.text, word.people));
            shown.collect::<Vec<_>>().join(", ")
        };
        let (found_words, found_phrases) = common_words(&comments, 100);
        assert_eq!(
            (shown(&found_words).as_str(), shown(&found_phrases).as_str()),
            (words, phrases)
        );
    }

    #[test]
    fn words_of_three_people_are_told() {
        let two = ["long wait", "Long WAIT!"];
        check(&two, "", "");
        check(
            &[two[0], two[1], "a long wait, long wait, long wait"],
            "long 3, wait 3",
            "long wait 3",
        );
        check(&["wait"; 4], "wait 4", "");
        // Other words or punctuation between two end the phrase.
        check(&["long, wait", "long and wait", "wait long"], "long 3, wait 3", "");
        check(&["Don't know", "don’t know", "dont know"], "know 3", "");
        check(&["Dr's café", "drs café", "DRS café"], "café 3, drs 3", "drs café 3");
        check(&["call 07700900123 x"; 3], "call 3", "");
        check(&["kind█████nurse"; 3], "kind 3, nurse 3", "");
        check(&["“phone” — queue…", "phone queue", "phone queue"], "phone 3, queue 3", "");
        check(&["", " ", "?!"], "", "");
        let long = "x".repeat(41);
        check(&[&long[1..]; 3], &format!("{} 3", &long[1..]), "");
        check(&[long.as_str(); 3], "", "");
    }

    #[test]
    fn the_most_used_come_first_then_the_alphabet() {
        check(&["zebra apple", "apple. zebra", "zebra, apple", "zebra"], "zebra 4, apple 3", "");
        let (words, _) = common_words(&["b. a. c".to_owned(), "bb aa cc".into()], 1);
        assert!(words.is_empty());
        let three = vec!["bb. aa. cc".to_owned(); 3];
        assert_eq!(common_words(&three, 2).0.len(), 2);
        assert_eq!(common_words(&three, 2).0[0].text, "aa");
    }

    #[test]
    fn stop_words_are_in_order_and_plain() {
        assert!(STOP_WORDS.is_sorted_by(|a, b| a < b));
        assert!(STOP_WORDS.iter().all(|word| plain(word) == *word && word.len() > 1));
    }

    proptest! {
        #[test]
        fn people_are_counted_once(comments in prop::collection::vec("[ab]b( [ab]b){0,4}", 0..12)) {
            for word in common_words(&comments, 100).0 {
                let people = comments.iter().filter(|c| c.split(' ').any(|w| w == word.text)).count();
                prop_assert_eq!(word.people as usize, people);
            }
        }

        #[test]
        fn any_text_will_do(comments in prop::collection::vec(".{0,40}", 3)) {
            common_words(&comments, 10);
        }
    }
}
