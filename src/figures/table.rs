//! A picture with its sentence and its table.

use crate::text::escaped;

/// A picture, the same figures as a table, and what they say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// What the figures say, in a sentence or two of plain text.
    pub finding: String,
    /// The picture, whose text for screen readers is what it says.
    pub svg: String,
    /// The figures.
    pub table: Table,
}

/// Figures in rows, in the words that are shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What is told.
    pub caption: String,
    /// What stands in each column.
    pub headings: Vec<String>,
    /// The rows, whose first field says what they are of.
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// The table as HTML.
    pub fn html(&self) -> String {
        let mut html = format!(
            "<table class=\"figure-table\"><caption>{}</caption><thead><tr>",
            escaped(&self.caption)
        );
        for heading in &self.headings {
            html += &["<th scope=\"col\">", &escaped(heading), "</th>"].concat();
        }
        html += "</tr></thead><tbody>";
        for row in &self.rows {
            html += "<tr>";
            for (at, field) in row.iter().enumerate() {
                let (open, close) =
                    if at == 0 { ("<th scope=\"row\">", "</th>") } else { ("<td>", "</td>") };
                html += &[open, &escaped(field), close].concat();
            }
            html += "</tr>";
        }
        html + "</tbody></table>"
    }
}

/// Begins a picture of this width and height, in its own units.
pub(super) fn begin(size: (u32, u32), finding: &str) -> String {
    let ((width, height), finding) = (size, escaped(finding));
    format!(
        "<svg class=\"figure\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"{finding}\">"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_shown_and_never_run() {
        let text = |text: &str| text.to_owned();
        let table = Table {
            caption: text("a < b"),
            headings: vec![text("x"), text("y")],
            rows: vec![vec![text("<i>"), text("1 & 2")]],
        };
        assert_eq!(
            table.html(),
            "<table class=\"figure-table\"><caption>a &lt; b</caption><thead><tr>\
             <th scope=\"col\">x</th><th scope=\"col\">y</th></tr></thead><tbody>\
             <tr><th scope=\"row\">&lt;i></th><td>1 &amp; 2</td></tr></tbody></table>"
        );
        assert!(begin((1, 2), "a \"b\"").ends_with("aria-label=\"a &quot;b&quot;\">"));
    }
}
