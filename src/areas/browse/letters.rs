//! A list from A to Z as HTML, with links to the letters where it is long.

use crate::text::BrowseText;
use crate::ui::{element, escaped};

/// How many entries a list may have before it is split by letters.
const LONG: usize = 30;

/// Names in order, each with its line of HTML; letters are headings of a level, as `h3`.
pub(super) fn a_to_z_list<'a>(
    entries: impl Iterator<Item = (&'a str, String)>,
    level: &str,
    text: &BrowseText,
) -> String {
    let entries: Vec<_> = entries.collect();
    let of = |rows: &[(&str, String)]| {
        let rows: String = rows.iter().map(|(_, row)| row.as_str()).collect();
        element("ul", "area-list", &rows)
    };
    if entries.len() <= LONG {
        return of(&entries);
    }
    let initial = |name: &str| {
        name.chars().find(char::is_ascii_alphanumeric).map_or('#', |c| c.to_ascii_uppercase())
    };
    let (mut links, mut lists) = (String::new(), String::new());
    for run in entries.chunk_by(|a, b| initial(a.0) == initial(b.0)) {
        let letter = initial(run[0].0);
        let says = escaped(&(text.letter)(letter));
        links += &format!(
            r#"<li><button class="letters__link" type="button" data-letter data-of="{letter}" aria-label="{says}">{letter}</button></li>"#
        );
        lists += &format!(
            r#"<section class="letter"><{level} class="letter__heading" id="letter-{letter}" tabindex="-1">{letter}</{level}>{}</section>"#,
            of(run)
        );
    }
    let label = escaped(text.letters);
    format!(
        r#"<nav class="letters" aria-label="{label}"><ul class="letters__list">{links}</ul></nav>{lists}"#
    )
}
