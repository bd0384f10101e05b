//! The marks inside texts: `[[icb|local NHS board]]` for a word of the glossary, `{network}` for
//! a place where the reader's own name or number goes.

use crate::explainer::Own;

/// A piece of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words, as they are.
    Words(&'a str),
    /// Words that the glossary explains.
    Term {
        /// The term's id.
        id: &'a str,
        /// The words.
        words: &'a str,
    },
    /// A place for something of the reader's own.
    Own(Own),
}

/// What of the reader's own a text can have places for, by its name there. Only the diagram has
/// the surgery: texts must do without, since a network may have been looked at alone.
const NAMED: [(&str, Own); 7] = [
    ("surgery", Own::Surgery),
    ("network", Own::Network),
    ("surgeries", Own::Surgeries),
    ("people", Own::People),
    ("size-band", Own::SizeBand),
    ("board", Own::Board),
    ("region", Own::Region),
];

/// Takes a text apart. What is not a whole mark stays words.
///
/// ```
/// use pcn_finder::{content::{Piece, pieces}, explainer::Own};
/// let found: Vec<Piece> = pieces("In {network}, ask your [[gp|family doctor]].").collect();
/// assert_eq!(found[1], Piece::Own(Own::Network));
/// assert_eq!(found[3], Piece::Term { id: "gp", words: "family doctor" });
/// assert_eq!(found.len(), 5);
/// ```
pub fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        if let Some((piece, after)) = mark(rest) {
            rest = after;
            return Some(piece);
        }
        // The first letter is no mark's: the words go on to where the next one begins.
        let marks = rest.char_indices().skip(1).filter(|(_, letter)| matches!(letter, '[' | '{'));
        let mut starts = marks.filter(|(at, _)| mark(&rest[*at..]).is_some());
        let (words, after) = rest.split_at(starts.next().map_or(rest.len(), |(at, _)| at));
        rest = after;
        Some(Piece::Words(words))
    })
}

/// The mark that a text begins with, and what follows it.
fn mark(text: &str) -> Option<(Piece<'_>, &str)> {
    if let Some(inside) = text.strip_prefix("[[") {
        let (mark, after) = inside.split_once("]]")?;
        let (id, words) = mark.split_once('|')?;
        return Some((Piece::Term { id, words }, after));
    }
    let (name, after) = text.strip_prefix('{')?.split_once('}')?;
    let (_, own) = NAMED.iter().find(|(known, _)| *known == name)?;
    Some((Piece::Own(*own), after))
}

/// A text as it reads when nothing in it can be opened. Places for the reader's own keep their
/// mark: no text that has one is shown without being filled in.
pub fn plain(text: &str) -> String {
    let mut plain = String::new();
    for piece in pieces(text) {
        match piece {
            Piece::Words(words) | Piece::Term { words, .. } => plain.push_str(words),
            Piece::Own(own) => {
                let named = NAMED.iter().find(|(_, known)| *known == own);
                plain.extend(["{", named.map_or("", |(name, _)| name), "}"]);
            }
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_no_whole_mark_stays_words() {
        #[track_caller]
        fn check(text: &str) {
            assert_eq!(pieces(text).collect::<Vec<_>>(), [Piece::Words(text)]);
        }
        check("A [[mark");
        check("A [[mark]] with no words of its own");
        check("{unknown} and { and }");
        check("[one] {[two]}");
    }

    #[test]
    fn marks_may_touch() {
        let found: Vec<Piece> = pieces("{people}[[a|b]][[c|d]]").collect();
        let term = |id, words| Piece::Term { id, words };
        assert_eq!(found, [Piece::Own(Own::People), term("a", "b"), term("c", "d")]);
        assert_eq!(plain("é {people}[[a|b]]."), "é {people}b.");
    }

    proptest! {
        #[test]
        fn no_letter_is_lost(text in r"[a-zé\[\]\{\}| ]{0,30}") {
            let words = pieces(&text).map(|piece| match piece {
                Piece::Words(words) => words.to_owned(),
                Piece::Term { id, words } => format!("[[{id}|{words}]]"),
                Piece::Own(_) => String::new(),
            });
            prop_assert_eq!(words.collect::<String>(), text);
        }
    }
}
