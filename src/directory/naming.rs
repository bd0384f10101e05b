//! Whether words typed are all in a name, and how much of the name they leave over: a simple
//! matcher for short lists, where the search's own would be too much.

/// Letters from which on a word may go on: fewer begin too many names.
const BEGUN: usize = 3;

/// How much of a name was not typed, when all words typed are in it: two for each telling word,
/// and one when the last word is only begun. The words typed are folded, and all telling.
pub(super) fn left_over(
    name: &str,
    typed: &[&str],
    is_little: impl Fn(&str) -> bool,
) -> Option<usize> {
    let words = || {
        let words = name.split(|c: char| !c.is_ascii_alphanumeric() && c != '\'');
        words.filter(|word| !word.is_empty())
    };
    let (last, whole) = typed.split_last()?;
    let is_in = |typed: &str, may_go_on| words().any(|word| begins(word, typed, may_go_on));
    let is_begun = !is_in(last, false);
    (whole.iter().all(|typed| is_in(typed, false)) && is_in(last, is_begun)).then(|| {
        let telling = words().filter(|word| !is_little(&word.to_ascii_lowercase())).count();
        2 * telling.saturating_sub(typed.len()) + usize::from(is_begun)
    })
}

/// Whether a word of a name is the one typed, or goes on from it where that may be unfinished.
fn begins(word: &str, typed: &str, may_go_on: bool) -> bool {
    let mut letters = word.bytes().filter(|byte| *byte != b'\'').map(|b| b.to_ascii_lowercase());
    let is_begun = typed.bytes().all(|byte| letters.next() == Some(byte));
    is_begun && (letters.next().is_none() || may_go_on && typed.len() >= BEGUN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_typed_are_all_in_the_name() {
        #[track_caller]
        fn check(typed: &str, expected: Option<usize>) {
            let typed: Vec<&str> = typed.split_whitespace().collect();
            let found = left_over("St Mary's Surgery, Old Marlford", &typed, |w| w == "surgery");
            assert_eq!(found, expected, "{typed:?}");
        }
        check("st marys old marlford", Some(0));
        check("marys st", Some(4));
        check("st marlf", Some(5));
        check("marl st", None);
        check("ma", None);
        check("mary", Some(7));
        check("st peters", None);
        check("", None);
    }
}
