//! Answers by month, each a dot, as surgeries are everywhere else in this app.

use crate::feedback::Month;
use crate::text::DeskText;
use crate::ui::{element, escaped, heading, paragraph};
use crate::views::month_in_words;

/// The latest months that are shown.
const MOST_MONTHS: i32 = 12;
/// How many dots a month may have, one over another.
const MOST_DOTS: usize = 10;
/// From the middle of one dot to that of the next, and from month to month.
const STEP: usize = 14;
const WIDTH: usize = 46;

/// The picture of some months and how many answers each has, with what it says in words.
pub(super) fn picture(text: &DeskText, counts: &[(Month, usize)]) -> String {
    let Some((last, _)) = counts.last() else { return String::new() };
    let first = counts[0].0.max(last.plus(1 - MOST_MONTHS));
    let mut months: Vec<(Month, usize)> = Vec::new();
    let mut month = first;
    while month <= *last {
        let count = counts.iter().find(|(known, _)| *known == month).map_or(0, |(_, count)| *count);
        months.push((month, count));
        month = month.plus(1);
    }
    let most = months.iter().map(|(_, count)| *count).max().unwrap_or(0);
    let per_dot = most.div_ceil(MOST_DOTS).max(1);
    let height = most.div_ceil(per_dot) * STEP + 44;
    let (mut dots, mut words, mut rows) = (String::new(), Vec::new(), String::new());
    for (at, (month, count)) in months.iter().enumerate() {
        let x = at * WIDTH + WIDTH / 2;
        for dot in 0..count.div_ceil(per_dot) {
            let y = height - 44 - dot * STEP;
            dots += &format!("<circle class=\"months__dot\" cx=\"{x}\" cy=\"{y}\" r=\"5.5\"/>");
        }
        let name = month_in_words(*month);
        let short: String = name.chars().take(3).collect();
        let (short, y) = (escaped(&short), height - 4);
        dots += &format!(
            "<text class=\"months__count\" x=\"{x}\" y=\"{}\">{count}</text>\
             <text class=\"months__name\" x=\"{x}\" y=\"{y}\">{short}</text>",
            y - 18
        );
        let head = format!("<th scope=\"row\">{}</th>", escaped(&name));
        rows += &element("tr", "", &(head + &element("td", "", &count.to_string())));
        words.push((text.month)(&name, *count));
    }
    let (width, label) = (months.len() * WIDTH, escaped(&words.join(", ")));
    let svg = format!(
        "<svg class=\"months\" role=\"img\" aria-label=\"{label}\" width=\"{width}\" \
         height=\"{height}\" viewBox=\"0 0 {width} {height}\">{dots}</svg>"
    );
    let (summary, columns) = text.months_table;
    let columns = columns.map(|name| format!("<th scope=\"col\">{}</th>", escaped(name))).concat();
    let table = format!("<thead><tr>{columns}</tr></thead><tbody>{rows}</tbody>");
    let table = element("summary", "details__summary", &escaped(summary))
        + &element("table", "places", &table);
    heading(text.months)
        + &element("div", "months-frame", &svg)
        + &paragraph("quiet", &(text.a_dot)(per_dot as u32))
        + &element("details", "details", &table)
}
