//! HTML and SVG put together from fixed pieces and escaped texts.

use super::Month;

/// HTML as it grows.
#[derive(Default)]
pub(super) struct Html(String);

impl Html {
    /// Adds a piece in which each `~` stands for the next text, escaped. What people wrote can get
    /// into a page in no other way.
    pub(super) fn add(&mut self, piece: &str, texts: &[&str]) {
        let mut texts = texts.iter();
        for (at, part) in piece.split('~').enumerate() {
            if at > 0 {
                self.text(texts.next().copied().unwrap_or_default());
            }
            self.0.push_str(part);
        }
    }

    /// Adds a piece in which each `~` stands for the next number.
    pub(super) fn add_numbers(&mut self, piece: &str, numbers: &[u32]) {
        let texts: Vec<String> = numbers.iter().map(u32::to_string).collect();
        self.add(piece, &texts.iter().map(String::as_str).collect::<Vec<_>>());
    }

    /// Adds what is HTML already.
    pub(super) fn raw(&mut self, html: &str) {
        self.0.push_str(html);
    }

    /// Adds a text, escaped.
    fn text(&mut self, text: &str) {
        for letter in text.chars() {
            match letter {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                letter => self.0.push(letter),
            }
        }
    }

    /// The HTML.
    pub(super) fn into_text(self) -> String {
        self.0
    }
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A month as people write it, "November 2026".
pub fn month_in_words(month: Month) -> String {
    [name(month), " ", &month.year().to_string()].concat()
}

/// The first three letters of a month, "Nov".
pub(super) fn short_month(month: Month) -> &'static str {
    &name(month)[..3]
}

fn name(month: Month) -> &'static str {
    MONTHS[usize::from(month.month() - 1)]
}

/// Texts as a list in a sentence: "a", "a or b", "a, b or c".
pub(super) fn joined(texts: &[&str], last: &str) -> String {
    match texts {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., end] => [first.join(", ").as_str(), last, end].concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_shown_and_never_run() {
        let mut html = Html::default();
        html.add("<p title=\"~\">~</p>", &["a \"b\" 'c'", "<img src=x onerror=alert(1)> & ~"]);
        html.add_numbers("<i>~ of ~</i>", &[3, 40]);
        assert_eq!(
            html.into_text(),
            "<p title=\"a &quot;b&quot; &#39;c&#39;\">&lt;img src=x onerror=alert(1)&gt; &amp; ~</p>\
             <i>3 of 40</i>"
        );
    }

    #[test]
    fn months_and_lists_are_written_as_people_do() {
        let month = Month::parse("2026-09").unwrap();
        assert_eq!((month_in_words(month).as_str(), short_month(month)), ("September 2026", "Sep"));
        let lists = [&[][..], &["a"], &["a", "b"], &["a", "b", "c"]].map(|l| joined(l, " or "));
        assert_eq!(lists, ["", "a", "a or b", "a, b or c"]);
    }
}
