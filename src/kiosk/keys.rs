//! What the keyboard on the screen has on it.

/// Which keys are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// For a search: letters below digits, all that a postcode or a name needs at once.
    Search,
    /// For sentences: letters, a shift key, and marks.
    Words,
    /// For sentences: digits and further marks.
    Marks,
    /// For a number: digits alone.
    Digits,
}

/// In which order the letters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// As on the keyboards of computers.
    #[default]
    Qwerty,
    /// As in the alphabet, for those who never learnt the other.
    Alphabet,
}

/// A key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// Types a character.
    Letter(char),
    /// Types a space.
    Space,
    /// Takes the last character away, again and again while it is held.
    Delete,
    /// Takes everything away.
    Clear,
    /// Makes the next letter a capital.
    Shift,
    /// Shows other keys.
    To(Layout),
    /// Puts the letters in the other order.
    Reorder,
    /// Searches, or puts the keyboard away.
    Go,
}

/// The rows of a layout, from the top.
pub fn rows(layout: Layout, order: Order) -> Vec<Vec<Key>> {
    let letters = |row: &str| row.chars().map(Key::Letter).collect::<Vec<Key>>();
    let [first, second, third] = match order {
        Order::Qwerty => ["qwertyuiop", "asdfghjkl", "zxcvbnm"],
        Order::Alphabet => ["abcdefghij", "klmnopqrs", "tuvwxyz"],
    };
    match layout {
        Layout::Search => vec![
            letters("1234567890"),
            letters(first),
            letters(second),
            [letters(third), letters("'-"), vec![Key::Delete]].concat(),
            vec![Key::Reorder, Key::Clear, Key::Space, Key::Go],
        ],
        Layout::Words => vec![
            letters(first),
            letters(second),
            [vec![Key::Shift], letters(third), vec![Key::Delete]].concat(),
            [vec![Key::To(Layout::Marks)], letters(",.?'!")].concat(),
            vec![Key::Reorder, Key::Clear, Key::Space, Key::Go],
        ],
        Layout::Marks => vec![
            letters("1234567890"),
            letters("-/:;()£&@\""),
            [letters("+=%*#_"), vec![Key::Delete]].concat(),
            [vec![Key::To(Layout::Words)], letters(",.?'!")].concat(),
            vec![Key::Clear, Key::Space, Key::Go],
        ],
        Layout::Digits => vec![
            letters("123"),
            letters("456"),
            letters("789"),
            vec![Key::Delete, Key::Letter('0'), Key::Go],
        ],
    }
}

/// Whether a sentence begins after what has been typed, so that the next letter is a capital.
pub fn caps_follow(typed: &str) -> bool {
    let ended = typed.trim_end();
    ended.is_empty() || (ended.len() < typed.len() && ended.ends_with(['.', '?', '!']))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed_by(layout: Layout, order: Order) -> Vec<char> {
        let all = rows(layout, order).concat().into_iter();
        let mut letters: Vec<char> = all
            .filter_map(|key| if let Key::Letter(letter) = key { Some(letter) } else { None })
            .collect();
        letters.sort_unstable();
        letters
    }

    #[test]
    fn every_letter_and_digit_can_be_typed_once_in_either_order() {
        for order in [Order::Qwerty, Order::Alphabet] {
            let search = typed_by(Layout::Search, order);
            let expected: Vec<char> = ('0'..='9').chain('a'..='z').collect();
            let plain: Vec<char> = search.into_iter().filter(char::is_ascii_alphanumeric).collect();
            assert_eq!(plain, expected);
            assert!(('a'..='z').all(|letter| typed_by(Layout::Words, order).contains(&letter)));
        }
        assert_eq!(typed_by(Layout::Digits, Order::Qwerty), ('0'..='9').collect::<Vec<_>>());
    }

    #[test]
    fn every_layout_can_delete_and_be_left() {
        for layout in [Layout::Search, Layout::Words, Layout::Marks, Layout::Digits] {
            let keys = rows(layout, Order::Qwerty).concat();
            assert!(keys.contains(&Key::Delete) && keys.contains(&Key::Go), "{layout:?}");
            assert!(rows(layout, Order::Qwerty).iter().all(|row| row.len() <= 10), "{layout:?}");
        }
    }

    #[test]
    fn sentences_begin_with_a_capital() {
        for (typed, follows) in [
            ("", true),
            ("Hello", false),
            ("Hello. ", true),
            ("Hello.", false),
            ("Why? ", true),
            ("a ", false),
        ] {
            assert_eq!(caps_follow(typed), follows, "{typed:?}");
        }
    }
}
