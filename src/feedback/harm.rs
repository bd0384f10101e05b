//! Whether a comment may speak of someone coming to harm, so that a group reads it first. It looks
//! for words, understands nothing, and judges no one: what it passes over may be as grave.

/// Beginnings of words, and of words in a row, in lower case and without apostrophes.
const SIGNS: [&str; 21] = [
    "abuse",
    "abusing",
    "assault",
    "beat me",
    "beats me",
    "end it all",
    "end my life",
    "ending my life",
    "hit me",
    "hits me",
    "hurt myself",
    "hurting myself",
    "kill me",
    "kill myself",
    "killing myself",
    "rape",
    "self harm",
    "selfharm",
    "suicid",
    "take my life",
    "want to die",
];

/// Whether a comment holds words that people use of suicide, self-harm, abuse or violence.
///
/// ```
/// use pcn_finder::feedback::speaks_of_harm;
/// assert!(speaks_of_harm("I have been self-harming since then"));
/// assert!(!speaks_of_harm("The grapevine says it is good"));
/// ```
pub fn speaks_of_harm(comment: &str) -> bool {
    let mut plain = String::from(" ");
    for letter in comment.chars().filter(|letter| !matches!(letter, '\'' | '’')) {
        if letter.is_alphanumeric() {
            plain.push(letter.to_ascii_lowercase());
        } else if !plain.ends_with(' ') {
            plain.push(' ');
        }
    }
    SIGNS.iter().any(|sign| plain.match_indices(sign).any(|(at, _)| plain[..at].ends_with(' ')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_harm_are_seen_however_they_are_written() {
        for comment in [
            "I feel SUICIDAL",
            "He hits me.",
            "I want to   die",
            "I'd end\nmy life",
            "sexual abuse",
            "self–harm",
        ] {
            assert!(speaks_of_harm(comment), "{comment:?}");
        }
        for comment in ["", "They were kind", "The white mat", "A drape"] {
            assert!(!speaks_of_harm(comment), "{comment:?}");
        }
    }
}
