//! Text in which words of the glossary open their meaning: `[[icb|local NHS board]]`.

/// Text of our own with its marks, as HTML. The frame around the screens opens the meanings.
pub fn marked(text: &str) -> String {
    let mut html = String::new();
    let mut rest = text;
    while let Some((before, mark, after)) = next_mark(rest) {
        let (id, words) = mark;
        html.extend([escaped(before), term(id, words)]);
        rest = after;
    }
    html + &escaped(rest)
}

/// A word that opens its meaning, which the glossary has under this id, as HTML.
pub fn term(id: &str, words: &str) -> String {
    [
        r#"<span class="term" role="button" tabindex="0" data-term=""#,
        &escaped(id),
        r#"" aria-expanded="false">"#,
        &escaped(words),
        "</span>",
    ]
    .concat()
}

/// Text as it stands between tags and in attributes.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

/// What stands before the next mark, its id and words, and what follows.
fn next_mark(text: &str) -> Option<(&str, (&str, &str), &str)> {
    let (before, rest) = text.split_once("[[")?;
    let (mark, after) = rest.split_once("]]")?;
    Some((before, mark.split_once('|')?, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_is_taken_for_html() {
        assert_eq!(escaped(r#"A&E <b> "C""#), "A&amp;E &lt;b> &quot;C&quot;");
        let term = r#"<span class="term" role="button" tabindex="0" data-term="icb" aria-expanded="false">B &amp; C</span>"#;
        assert_eq!(marked("A [[icb|B & C]] <"), format!("A {term} &lt;"));
        assert_eq!(marked("A [[b"), "A [[b");
    }
}
