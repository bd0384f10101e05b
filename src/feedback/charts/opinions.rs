//! What people think, as bars on both sides of a line: good to its left and poor to its right, in
//! the order of the choices, the strongest furthest out. Those who said neither or did not know
//! stand aside, where they neither lengthen nor shorten a side.

use super::{Chart, WIDTH, begin};
use crate::feedback::html::{Html, joined};
use crate::feedback::summary::Share;
use crate::feedback::{Choice, Tone};

/// A bar: the answers of one surgery, one month, or all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpinionRow {
    /// Whose answers.
    pub label: String,
    /// How many picked each choice, in the order of the choices.
    pub counts: Vec<u32>,
}

impl OpinionRow {
    /// Those who picked one of some choices.
    fn share(&self, choices: &[Choice], is_of: impl Fn(Tone) -> bool) -> Share {
        let picked = choices.iter().zip(&self.counts).filter(|(choice, _)| is_of(choice.tone));
        Share { count: picked.map(|(_, count)| count).sum(), of: self.counts.iter().sum() }
    }
}

/// What the sides leave of the width: a gap before those who stand aside, and the edge.
const GAPS: u32 = 40;
/// Each side has room for so many percent at least, and so for its heading.
const FEWEST: u32 = 18;
/// More rows make another picture: a printer would cut one that is higher than its page.
const MOST_ROWS: usize = 12;
const BAR: u32 = 26;
const ROW: u32 = 56;
const TOP: u32 = 26;

/// Draws the answers to a question whose choices say good or poor. The first row is the one that
/// the sentence is about. The table's caption is the question.
pub fn opinion_chart(question: &str, choices: &[Choice], rows: &[OpinionRow]) -> Chart {
    let mut finding = rows.first().map_or_else(String::new, |row| finding(choices, row));
    finding += differences(choices, rows.get(1..).unwrap_or_default());
    let has_bars = rows.iter().any(|row| row.share(choices, |_| true).percent().is_some());
    let scale = Scale::of(choices, rows);
    let pictures = rows.chunks(MOST_ROWS).filter(|_| has_bars);
    let svg = pictures.map(|rows| picture(choices, rows, &scale, &finding)).collect();
    Chart { svg, table: table(question, choices, rows), finding }
}

fn finding(choices: &[Choice], row: &OpinionRow) -> String {
    let good = row.share(choices, |tone| tone == Tone::Good);
    let labels = choices.iter().filter(|choice| choice.tone == Tone::Good);
    let labels: Vec<&str> = labels.map(|choice| choice.label.as_str()).collect();
    let labels = joined(&labels, " or ");
    let Some(percent) = good.percent() else {
        return format!(
            "{} of {} said “{labels}”: too few answers for percentages.",
            good.count, good.of
        );
    };
    let mut finding = format!(
        "{}% of {} said “{labels}” (likely range {}% to {}%).",
        percent.value, good.of, percent.low, percent.high
    );
    // The published figure counts those who do not know; leaving them out is as fair. Give both.
    let aside = row.share(choices, |tone| tone == Tone::Aside);
    let of_rest = Share { count: good.count, of: good.of - aside.count };
    if let Some(percent) = of_rest.percent().filter(|_| aside.count > 0) {
        finding += &format!(
            " Without the {} who said “{}”, it is {}% of {}.",
            aside.count,
            labels_of(choices, Tone::Aside),
            percent.value,
            of_rest.of
        );
    }
    finding
}

/// Whether the parts may differ by chance alone, as far as their likely ranges tell.
fn differences(choices: &[Choice], parts: &[OpinionRow]) -> &'static str {
    let shares = parts.iter().map(|row| row.share(choices, |tone| tone == Tone::Good));
    let percents = shares.filter_map(Share::percent);
    let lows = percents.clone().map(|percent| percent.low).max();
    let highs = percents.clone().map(|percent| percent.high).min();
    match (percents.count() > 1, lows > highs) {
        (false, _) => "",
        (true, false) => " The likely ranges below all overlap, so there may be no difference.",
        (true, true) => " Some differences below are larger than chance alone would make them.",
    }
}

fn labels_of(choices: &[Choice], tone: Tone) -> String {
    let labels = choices.iter().filter(|choice| choice.tone == tone);
    joined(&labels.map(|choice| choice.label.as_str()).collect::<Vec<_>>(), " or ")
}

/// Where everything is, so that the longest bars fill the width.
struct Scale {
    /// Where the line between good and poor is.
    middle: u32,
    /// Where the bars of those who stand aside begin.
    aside: u32,
    /// How long a bar of everyone is.
    all: u32,
}

impl Scale {
    fn of(choices: &[Choice], rows: &[OpinionRow]) -> Self {
        let longest = |is_of: fn(Tone) -> bool| {
            let shares = rows.iter().map(|row| row.share(choices, is_of));
            let percents = shares.filter(|share| share.percent().is_some());
            percents
                .map(|share| (100 * share.count).div_ceil(share.of))
                .max()
                .unwrap_or(0)
                .max(FEWEST)
        };
        let (good, poor) = (longest(|tone| tone == Tone::Good), longest(|tone| tone == Tone::Poor));
        let all = 100 * (WIDTH - GAPS) / (good + poor + longest(is_aside));
        let middle = all * good / 100;
        Self { middle, aside: middle + all * poor / 100 + GAPS - 4, all }
    }
}

fn is_aside(tone: Tone) -> bool {
    !matches!(tone, Tone::Good | Tone::Poor)
}

fn picture(choices: &[Choice], rows: &[OpinionRow], scale: &Scale, finding: &str) -> String {
    let legend = TOP + ROW * rows.len() as u32 + 8;
    let mut svg = begin(legend + 26 * choices.len().div_ceil(3) as u32, finding);
    svg.add_numbers(
        "<g class=\"chart__side\"><text x=\"~\" y=\"14\">◀ Good</text>",
        &[scale.middle - 60],
    );
    svg.add_numbers("<text x=\"~\" y=\"14\">Poor ▶</text>", &[scale.middle + 8]);
    svg.add_numbers("<text x=\"~\" y=\"14\">Neither, or not known</text></g>", &[scale.aside]);
    svg.add_numbers(
        "<path class=\"chart__line\" d=\"M~ 20V~M~ 20V~\"/>",
        &[scale.middle, legend - 8, scale.aside, legend - 8],
    );
    for (at, row) in rows.iter().enumerate() {
        bar(&mut svg, choices, row, scale, TOP + ROW * at as u32);
    }
    for (at, choice) in choices.iter().enumerate() {
        let (x, y) = (240 * (at as u32 % 3), legend + 26 * (at as u32 / 3));
        segment(&mut svg, look(choices, at), [x, y, 26, 18]);
        svg.add_numbers("<text x=\"~\" y=\"~\">", &[x + 34, y + 14]);
        svg.add("~</text>", &[&shortened(&choice.label, 26)]);
    }
    svg.raw("</svg>");
    svg.into_text()
}

fn bar(svg: &mut Html, choices: &[Choice], row: &OpinionRow, scale: &Scale, top: u32) {
    let of: u32 = row.counts.iter().sum();
    svg.add_numbers("<text class=\"chart__label\" x=\"0\" y=\"~\">", &[top + 16]);
    svg.add("~ (n = ~)</text>", &[&shortened(&row.label, 80), &of.to_string()]);
    let y = top + 22;
    if (Share { count: 0, of }).percent().is_none() {
        svg.add_numbers("<text x=\"0\" y=\"~\">Not enough answers for a bar.</text>", &[y + 18]);
        return;
    }
    let length = |count: u32| count * scale.all / of;
    let good = row.share(choices, |tone| tone == Tone::Good).count;
    let (mut left, mut right, mut aside) = (scale.middle - length(good), scale.middle, scale.aside);
    for at in order(choices) {
        let from = match choices[at].tone {
            Tone::Good => &mut left,
            Tone::Poor => &mut right,
            _ => &mut aside,
        };
        let wide = length(row.counts[at]);
        segment(svg, look(choices, at), [*from, y, wide, BAR]);
        if wide >= 34
            && let Some(percent) = (Share { count: row.counts[at], of }).percent()
        {
            svg.add_numbers(
                "<text class=\"chart__value\" x=\"~\" y=\"~\">~%</text>",
                &[*from + wide / 2, y + 18, percent.value],
            );
        }
        *from += wide;
    }
}

/// The choices by place, from good to poor: a survey may ask the other way round.
fn order(choices: &[Choice]) -> Vec<usize> {
    let first = |tone| choices.iter().position(|choice| choice.tone == tone);
    let mut order: Vec<usize> = (0..choices.len()).collect();
    if first(Tone::Poor) < first(Tone::Good) {
        order.reverse();
    }
    order
}

/// How a choice is drawn: its class, and how far apart the hatching is.
fn look(choices: &[Choice], at: usize) -> (&'static str, usize) {
    let order = order(choices);
    let alike = order.iter().filter(|i| choices[**i].tone == choices[at].tone);
    let alike: Vec<usize> = alike.copied().collect();
    match choices[at].tone {
        Tone::Good if alike.first() == Some(&at) => ("chart__good-1", 0),
        Tone::Good => ("chart__good-2", 0),
        Tone::Poor if alike.last() == Some(&at) => ("chart__poor-1", 4),
        Tone::Poor => ("chart__poor-2", 9),
        Tone::Plain | Tone::Neutral => ("chart__neutral", 0),
        Tone::Aside => ("chart__aside", 6),
    }
}

/// A piece of a bar. The hatching is drawn line by line: a pattern would need an id.
fn segment(svg: &mut Html, look: (&str, usize), [x, y, wide, high]: [u32; 4]) {
    if wide == 0 {
        return;
    }
    svg.add("<rect class=\"~\"", &[look.0]);
    svg.add_numbers(" x=\"~\" y=\"~\" width=\"~\" height=\"~\"/>", &[x, y, wide, high]);
    if look.1 > 0 {
        svg.raw("<path class=\"chart__hatch\" d=\"");
        for line in (x + 3..x + wide).step_by(look.1) {
            svg.add_numbers("M~ ~v~", &[line, y, high]);
        }
        svg.raw("\"/>");
    }
}

fn shortened(text: &str, letters: usize) -> String {
    match text.char_indices().nth(letters) {
        Some((end, _)) => [&text[..end], "…"].concat(),
        None => text.to_owned(),
    }
}

fn table(question: &str, choices: &[Choice], rows: &[OpinionRow]) -> String {
    let mut table = Html::default();
    table
        .add("<table class=\"report-table\"><caption>~</caption><thead><tr><td></td>", &[question]);
    for choice in choices {
        table.add("<th scope=\"col\">~</th>", &[&choice.label]);
    }
    table.raw("<th scope=\"col\">Answers</th></tr></thead><tbody>");
    for row in rows {
        let of = row.counts.iter().sum();
        table.add("<tr><th scope=\"row\"><bdi>~</bdi></th>", &[&row.label]);
        for count in &row.counts {
            table.add("<td>~</td>", &[&with_percent(Share { count: *count, of })]);
        }
        table.add_numbers("<td>~</td></tr>", &[of]);
    }
    table.raw("</tbody></table>");
    table.into_text()
}

/// A count and its percentage, as "8 (40%)", or the count alone when there are few.
pub(in crate::feedback) fn with_percent(share: Share) -> String {
    match share.percent() {
        Some(percent) => format!("{} ({}%)", share.count, percent.value),
        None => share.count.to_string(),
    }
}
