//! A language's own words, laid over what English says. Who says so, when that was checked, what
//! belongs where: all that is no word is written once, in the folder of English.

use toml::Value;

use super::ContentError;

/// What is the same in every language. A language may repeat it, as a landmark for whoever writes
/// there, but not change it.
const SHARED: [&str; 17] = [
    "asked_on",
    "chapter",
    "fact",
    "id",
    "is_right",
    "is_turning_point",
    "own",
    "picture",
    "related",
    "seconds",
    "show",
    "sign_off",
    "since",
    "sources",
    "until",
    "verdict",
    "when",
];

/// Puts the words of a language in the place of those of English. What it leaves out stays English
/// unless it `is_whole`: a kind of English may do that, another language may not.
///
/// # Errors
/// It says something else than English does: more or fewer entries, another kind of block, another
/// source; or, when it should be whole, not everything.
pub(super) fn overlay(
    english: &mut Value,
    words: Value,
    at: &str,
    is_whole: bool,
) -> Result<(), ContentError> {
    let wrong = |at: &str, what: String| Err(ContentError::new(at, what));
    match (english, words) {
        (Value::Table(english), Value::Table(mut words)) => {
            for (name, said) in english {
                // The words around the rest are words, whatever their names.
                let is_shared = !at.ends_with(".labels") && SHARED.contains(&name.as_str());
                let at = format!("{at}.{name}");
                match words.remove(name) {
                    None if is_whole && !is_shared => return wrong(&at, "is not said".into()),
                    Some(words) if !is_shared => overlay(said, words, &at, is_whole)?,
                    Some(other) if other != *said => {
                        return wrong(&at, "differs from English".into());
                    }
                    None | Some(_) => {}
                }
            }
            match words.keys().next() {
                Some(name) => wrong(at, format!("says `{name}`, which English does not")),
                None => Ok(()),
            }
        }
        // Sentences can be split or joined; what carries a fact cannot.
        (Value::Array(english), Value::Array(words)) if english.iter().all(Value::is_str) => {
            *english = words;
            Ok(())
        }
        (Value::Array(english), Value::Array(words)) => {
            if english.len() != words.len() {
                let (count, expected) = (words.len(), english.len());
                return wrong(at, format!("has {count} entries, but {expected} in English"));
            }
            for (place, (said, words)) in english.iter_mut().zip(words).enumerate() {
                overlay(said, words, &format!("{at}[{place}]"), is_whole)?;
            }
            Ok(())
        }
        (Value::String(english), Value::String(words)) => {
            *english = words;
            Ok(())
        }
        (english, words) => wrong(
            at,
            format!("is of the kind {}, but {} in English", words.type_str(), english.type_str()),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENGLISH: &str = r#"
        title = "Title"
        [[cards]]
        id = "one"
        fact = "S1 2026-11-21"
        key = { text = "One", fact = "S2 2026-11-21" }
        items = ["a", "b"]
    "#;

    fn laid(words: &str, is_whole: bool) -> Result<Value, String> {
        let mut all = Value::Table(ENGLISH.parse().unwrap());
        let words = Value::Table(words.parse().unwrap());
        overlay(&mut all, words, "x", is_whole).map_err(|error| error.to_string())?;
        Ok(all)
    }

    #[test]
    fn words_take_the_place_of_words_and_all_else_stays() {
        let all = laid("cards = [{ id = 'one', key.text = 'Un', items = ['c'] }]", false).unwrap();
        let expected = ENGLISH.replace("\"One\"", "\"Un\"").replace("\"a\", \"b\"", "\"c\"");
        assert_eq!(all, Value::Table(expected.parse().unwrap()));
        let whole = "title = 'T'\ncards = [{ key.text = 'Un', items = ['c'] }]";
        assert!(laid(whole, true).is_ok());
    }

    #[test]
    fn a_language_says_neither_more_nor_less() {
        #[track_caller]
        fn check(words: &str, is_whole: bool, expected: &str) {
            assert_eq!(laid(words, is_whole).unwrap_err(), expected);
        }
        check("cards = []", false, "x.cards: has 0 entries, but 1 in English");
        check("cards = [{}, {}]", false, "x.cards: has 2 entries, but 1 in English");
        check("cards = [{ id = 'two' }]", false, "x.cards[0].id: differs from English");
        let other_day = "cards = [{ key.fact = 'S2 2026-11-22' }]";
        check(other_day, false, "x.cards[0].key.fact: differs from English");
        check(
            "cards = [{ list = ['c'] }]",
            false,
            "x.cards[0]: says `list`, which English does not",
        );
        check("title = ['T']", false, "x.title: is of the kind array, but string in English");
        check("cards = [{}]", true, "x.cards[0].items: is not said");
    }
}
