//! "Who can help me?", and finding its cards by the words someone types. Nothing is ranked: the
//! order is always that of the page, since this is signposting and not triage.

use super::{Fact, Statement};
use crate::directory::Date;

/// "Who can help me?": signposting, never triage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cards {
    /// The heading.
    pub title: &'static str,
    /// Said first.
    pub lead: &'static str,
    /// What it is not.
    pub limits: &'static str,
    /// When to call 999, above all cards.
    pub emergency: Statement,
    /// When to call 111, above all cards.
    pub urgent: Statement,
    /// Said on every card.
    pub on_every_card: &'static str,
    /// Said while no clinician has signed the cards off.
    pub unsigned: &'static str,
    /// Said before the name of the clinician who has.
    pub signed: &'static str,
    /// The clinician who has read and agreed every card; the only place where that is kept.
    pub sign_off: Option<SignOff>,
    /// The cards.
    pub groups: &'static [CardGroup],
}

/// A clinician's word that the cards are right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SignOff {
    /// Their name.
    pub name: &'static str,
    /// Their profession.
    pub role: &'static str,
    /// When they signed.
    pub date: Date,
}

/// Cards that belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CardGroup {
    /// What they have in common.
    pub name: &'static str,
    /// The cards, in no order of urgency.
    pub cards: &'static [Card],
}

/// A need, and who can help.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Card {
    /// Its name in addresses.
    pub id: &'static str,
    /// The need, in a patient's words.
    pub need: &'static str,
    /// Who can help, in a few words.
    pub who: &'static str,
    /// How to reach them and what they do.
    pub how: &'static str,
    /// When to get help fast; one need has nothing of the kind.
    pub fast: Option<&'static str>,
    /// Other words that people may type for it.
    pub words: &'static str,
    /// Where it comes from.
    pub fact: Fact,
}

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
