//! Comma-separated text that a spreadsheet opens right, and that cannot make it run anything.
//!
//! As RFC 4180, every field in quotes, lines end in CR LF, with the byte order mark that tells
//! Excel that the text is UTF-8. A spreadsheet takes a text that begins with `=` and its like for
//! a formula, quotes or no quotes; so such a text gets an apostrophe before it, and so does one that
//! a spreadsheet would show otherwise than it was written, as 0123. A text that begins with an
//! apostrophe gets one too: so a program that takes one away from every field that begins with one
//! has exactly what was said.

/// A file of rows.
pub(crate) struct Csv(String);

impl Csv {
    /// Begins a file with its row of headings.
    pub(crate) fn new(headings: &[&str]) -> Self {
        let mut csv = Self("\u{feff}".to_owned());
        csv.row(headings);
        csv
    }

    /// Adds a row.
    pub(crate) fn row<T: AsRef<str>>(&mut self, fields: &[T]) {
        for (at, field) in fields.iter().enumerate() {
            self.0.push_str(if at == 0 { "\"" } else { ",\"" });
            let field = field.as_ref();
            if field.starts_with(is_risky) || is_reshaped(field) {
                self.0.push('\'');
            }
            for letter in field.chars() {
                if letter == '"' {
                    self.0.push('"');
                }
                self.0.push(letter);
            }
            self.0.push('"');
        }
        self.0.push_str("\r\n");
    }

    /// The file.
    pub(crate) fn into_text(self) -> String {
        self.0
    }
}

/// Whether a text that begins so could be taken for a formula, or for one made safe.
fn is_risky(first: char) -> bool {
    matches!(first, '=' | '+' | '-' | '@' | '\'' | '\t' | '\r' | '\n' | '\0')
        || matches!(first, '＝' | '＋' | '－' | '＠')
}

/// Whether a spreadsheet takes a text for a number or a time and shows it otherwise: `0123`, `1e5`,
/// `10/12/2026`, `08:30`, `1,234.50`, `50%`, or more digits than it can count. Whole numbers and
/// months, `12` and `2026-11`, stay as they are.
fn is_reshaped(text: &str) -> bool {
    let is_shape = |b: u8| matches!(b, b',' | b'/' | b':' | b'%' | b'e' | b'E');
    let is_number = text.bytes().all(|b| b.is_ascii_digit() || b == b'.' || is_shape(b));
    let (first, second) = (text.as_bytes().first(), text.as_bytes().get(1));
    let has_zero = first == Some(&b'0') && second.is_some_and(u8::is_ascii_digit);
    let is_shaped = has_zero || text.len() > 15 || text.bytes().any(is_shape);
    first.is_some_and(u8::is_ascii_digit) && is_number && is_shaped
}

/// Reads a file back, strictly as the standard has it, and takes the apostrophes away.
#[cfg(test)]
pub(crate) fn read(text: &str) -> Vec<Vec<String>> {
    let mut rest = text.strip_prefix('\u{feff}').expect("a byte order mark");
    let mut rows = vec![vec![]];
    while !rest.is_empty() {
        rest = rest.strip_prefix('"').expect("every field is quoted");
        let mut field = String::new();
        loop {
            let (before, after) = rest.split_once('"').expect("a closing quote");
            field.push_str(before);
            rest = after;
            let Some(after) = rest.strip_prefix('"') else { break };
            field.push('"');
            rest = after;
        }
        let field = field.strip_prefix('\'').map(str::to_owned).unwrap_or(field);
        rows.last_mut().expect("a row is begun").push(field);
        if let Some(after) = rest.strip_prefix(',') {
            rest = after;
        } else {
            rest = rest.strip_prefix("\r\n").expect("a comma or the end of the line");
            if !rest.is_empty() {
                rows.push(vec![]);
            }
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn one(field: &str) -> String {
        let mut csv = Csv::new(&["a"]);
        csv.row(&[field]);
        csv.into_text().replacen("\u{feff}\"a\"\r\n", "", 1)
    }

    #[test]
    fn nothing_said_can_be_taken_for_a_formula() {
        for start in ["=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠", "'"] {
            assert_eq!(one(&format!("{start}1")), format!("\"'{start}1\"\r\n"));
        }
        let link = "=HYPERLINK(\"there\",\"here\")";
        assert_eq!(one(link), "\"'=HYPERLINK(\"\"there\"\",\"\"here\"\")\"\r\n");
        assert_eq!(one("2 + 2 = 4"), "\"2 + 2 = 4\"\r\n");
        assert_eq!(one("a\r\nb, \"c\" 😀"), "\"a\r\nb, \"\"c\"\" 😀\"\r\n");
        assert_eq!(one(""), "\"\"\r\n");
    }

    #[test]
    fn what_a_spreadsheet_would_show_otherwise_stays_as_it_was_written() {
        for text in ["0123", "1e5", "10/12/2026", "08:30", "1,234.50", "50%", "1234567890123456"] {
            assert_eq!(one(text), format!("\"'{text}\"\r\n"));
        }
        for text in [
            "0",
            "7",
            "2026-11",
            "1.25",
            "123456789012345",
            "E84601",
            "e",
            "020 7946 0000",
            "50% of",
        ] {
            assert_eq!(one(text), format!("\"{text}\"\r\n"));
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(
            rows in prop::collection::vec(prop::collection::vec("[=+@'\",\r\n\tab\u{ff1d}é-]{0,6}|.{0,9}", 3), 0..6),
        ) {
            let mut csv = Csv::new(&["one", "two", "three"]);
            for row in &rows {
                csv.row(row);
            }
            let mut expected = vec![["one", "two", "three"].map(str::to_owned).to_vec()];
            expected.extend(rows);
            prop_assert_eq!(read(&csv.into_text()), expected);
        }
    }
}
