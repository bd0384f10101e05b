//! Pages with marks in them: places for the reader's own names and numbers, and for what the app
//! adds. The marks are control characters, which no text has and no HTML needs.

/// Something of the reader's own, known when a surgery or network was looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Own {
    /// The surgery's name.
    Surgery,
    /// The network's short name, as "Sphere".
    Network,
    /// How many surgeries the network has, as "6 GP surgeries".
    Surgeries,
    /// How many people they look after, as "58,000 people".
    People,
    /// "smaller than most", "a usual size" or "larger than most".
    SizeBand,
    /// The integrated care board's name.
    Board,
    /// The NHS region's name.
    Region,
}

/// Something that the app adds to a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Island {
    /// [`super::Explainer::animation`].
    Animation,
    /// [`super::Explainer::scale`].
    Scale,
    /// The box that filters the cards below it.
    Filter,
    /// The buttons that have the page read aloud.
    ReadAloud,
}

/// A part of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// HTML, whole in itself.
    Html(String),
    /// Something that the app adds.
    Island(Island),
}

const OWN: [Own; 7] = [
    Own::Surgery,
    Own::Network,
    Own::Surgeries,
    Own::People,
    Own::SizeBand,
    Own::Board,
    Own::Region,
];
const ISLANDS: [Island; 4] = [Island::Animation, Island::Scale, Island::Filter, Island::ReadAloud];

/// Writing marks into HTML.
pub mod mark {
    use super::{ISLANDS, Island, OWN, Own};

    /// Before what an island begins with, before the reader's own; around what is said of it.
    pub(super) const ISLAND: char = '\u{1}';
    pub(super) const OWN_HERE: char = '\u{2}';
    pub(super) const IF_OWN: char = '\u{3}';
    pub(super) const ELSE: char = '\u{4}';
    pub(super) const END: char = '\u{5}';

    /// A place for something that the app adds: between elements, inside none.
    pub fn island(island: Island) -> String {
        let at = ISLANDS.iter().position(|known| *known == island).unwrap_or_default();
        [ISLAND, letter(at)].iter().collect()
    }

    /// A place for something of the reader's own, inside the first half of [`either`].
    pub fn own(own: Own) -> String {
        let at = OWN.iter().position(|known| *known == own).unwrap_or_default();
        [OWN_HERE, letter(at)].iter().collect()
    }

    /// HTML for a reader of whom all is known that it has places for, and for anyone else.
    pub fn either(yours: &str, anyone: &str) -> String {
        format!("{IF_OWN}{yours}{ELSE}{anyone}{END}")
    }

    fn letter(at: usize) -> char {
        char::from(b'a' + at as u8)
    }
}

/// Takes a page apart, with the reader's own names and numbers filled in. `own` gives each as it
/// is said, not yet escaped, or nothing when it is not known.
///
/// ```
/// use pcn_finder::explainer::{Island, Own, Part, mark, parts};
/// let yours = format!("<p>Yours is {}.</p>", mark::own(Own::Network));
/// let page = mark::either(&yours, "<p>Find it.</p>") + &mark::island(Island::Scale);
/// let named = parts(&page, |_| Some("A & B".into()));
/// assert_eq!(named[0], Part::Html("<p>Yours is A &amp; B.</p>".into()));
/// let unknown = parts(&page, |_| None);
/// assert_eq!(unknown, [Part::Html("<p>Find it.</p>".into()), Part::Island(Island::Scale)]);
/// ```
pub fn parts(page: &str, own: impl Fn(Own) -> Option<String>) -> Vec<Part> {
    let mut parts = Vec::new();
    for (at, piece) in page.split(mark::ISLAND).enumerate() {
        let mut html = piece;
        if at > 0 {
            let mut letters = piece.chars();
            parts.extend(letters.next().and_then(|c| of_letter(&ISLANDS, c)).map(Part::Island));
            html = letters.as_str();
        }
        if !html.is_empty() {
            parts.push(Part::Html(filled(html, &own)));
        }
    }
    parts
}

fn filled(html: &str, own: &impl Fn(Own) -> Option<String>) -> String {
    let mut pieces = html.split(mark::IF_OWN);
    let mut filled = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (inside, after) = piece.split_once(mark::END).unwrap_or((piece, ""));
        let (yours, anyone) = inside.split_once(mark::ELSE).unwrap_or((inside, ""));
        filled.push_str(&with_own(yours, own).unwrap_or_else(|| anyone.to_owned()));
        filled.push_str(after);
    }
    filled
}

/// HTML with all of the reader's own in it; nothing when one is not known.
fn with_own(html: &str, own: &impl Fn(Own) -> Option<String>) -> Option<String> {
    let mut pieces = html.split(mark::OWN_HERE);
    let mut filled = pieces.next()?.to_owned();
    for piece in pieces {
        let mut letters = piece.chars();
        let known = own(of_letter(&OWN, letters.next()?)?)?;
        for letter in known.chars() {
            match letter {
                '<' => filled.push_str("&lt;"),
                '&' => filled.push_str("&amp;"),
                _ => filled.push(letter),
            }
        }
        filled.push_str(letters.as_str());
    }
    Some(filled)
}

fn of_letter<T: Copy>(all: &[T], letter: char) -> Option<T> {
    all.get((letter as usize).checked_sub('a' as usize)?).copied()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn html(parts: &[Part]) -> String {
        let text = |part: &Part| match part {
            Part::Html(html) => html.clone(),
            Part::Island(island) => format!("[{island:?}]"),
        };
        parts.iter().map(text).collect()
    }

    #[test]
    fn what_is_known_in_part_is_said_as_to_anyone() {
        let yours = mark::own(Own::Network) + " in " + &mark::own(Own::Region);
        let page = format!("1{}2{}3", mark::either(&yours, "any"), mark::either("so", ""));
        let known = |own| (own == Own::Network).then(|| "Sphere".to_owned());
        assert_eq!(html(&parts(&page, known)), "1any2so3");
        assert_eq!(html(&parts(&page, |own| Some(format!("{own:?}")))), "1Network in Region2so3");
        // No tool of ours writes a mark that does not end; it is passed over.
        assert_eq!(html(&parts("a\u{3}\u{3}b\u{4}c", |_| None)), "ab");
    }

    #[test]
    fn islands_stand_where_they_were_put() {
        let all: String = ISLANDS.map(|island| mark::island(island) + "<p>").concat();
        let found = parts(&all, |_| None);
        assert_eq!(html(&found), "[Animation]<p>[Scale]<p>[Filter]<p>[ReadAloud]<p>");
        assert_eq!(html(&parts("\u{1}z<p>\u{1}", |_| None)), "<p>");
    }

    proptest! {
        #[test]
        fn nothing_makes_it_panic(page in "[\u{1}-\u{5}a-cé]{0,20}", is_known: bool) {
            let parts = parts(&page, |_| is_known.then(|| "x".to_owned()));
            let has_mark = |c: char| matches!(c, mark::ISLAND | mark::IF_OWN);
            prop_assert!(!html(&parts).contains(has_mark));
        }
    }
}
