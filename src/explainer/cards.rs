//! Finding cards by the words someone types. Nothing is ranked: the order is always that of the
//! page, since this is signposting and not triage.

use super::{Card, CardGroup};

/// The cards on which every typed word begins a word of the need, of who can help, or of the
/// words kept for it; all cards when nothing is typed.
///
/// ```
/// use pcn_finder::explainer::find_cards;
/// assert_eq!(find_cards(&[], "sore throat").count(), 0);
/// ```
pub fn find_cards<'a>(
    groups: &'a [CardGroup],
    typed: &'a str,
) -> impl Iterator<Item = &'static Card> + 'a {
    groups.iter().flat_map(|group| group.cards).filter(move |card| {
        words(typed).all(|typed| {
            let mut known = [card.need, card.who, card.words].into_iter().flat_map(words);
            known.any(|known| begins_with(known, typed))
        })
    })
}

/// The words of a text; an apostrophe is part of its word.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let is_break = |letter: char| !letter.is_alphanumeric() && !matches!(letter, '\'' | '’');
    text.split(is_break).filter(|word| !word.is_empty())
}

/// Whether a word begins with another, whatever the case of its letters and its apostrophes.
fn begins_with(word: &str, start: &str) -> bool {
    fn letters(word: &str) -> impl Iterator<Item = char> {
        word.chars().filter(|c| c.is_alphanumeric()).map(|c| c.to_ascii_lowercase())
    }
    let mut word = letters(word);
    letters(start).all(|letter| word.next() == Some(letter))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::directory::Date;
    use crate::explainer::Fact;

    const FACT: Fact = Fact {
        sources: &[1],
        checked: Date { year: 2026, month: 11, day: 21 },
        is_uncertain: false,
    };
    const GROUPS: &[CardGroup] = &[CardGroup {
        name: "All",
        cards: &[card("throat", "I have a sore throat", "A pharmacist", "tonsils"), CHILD],
    }];
    const CHILD: Card = card("child", "My child is ill", "111 or a GP", "baby can't cope");

    const fn card(
        id: &'static str,
        need: &'static str,
        who: &'static str,
        words: &'static str,
    ) -> Card {
        Card { id, need, who, how: "Ask.", fast: None, words, fact: FACT }
    }

    #[test]
    fn every_typed_word_must_begin_a_word_of_the_card() {
        #[track_caller]
        fn check(typed: &str, expected: &[&str]) {
            let found: Vec<&str> = find_cards(GROUPS, typed).map(|card| card.id).collect();
            assert_eq!(found, expected, "{typed:?}");
        }
        check("", &["throat", "child"]);
        check(" ? ", &["throat", "child"]);
        check("THROAT", &["throat"]);
        check("thr pharm", &["throat"]);
        check("throat child", &[]);
        check("hroat", &[]);
        check("111", &["child"]);
        check("cant", &["child"]);
        check("can’t", &["child"]);
        check("tonsil", &["throat"]);
    }
}
