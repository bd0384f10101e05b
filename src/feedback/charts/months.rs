//! A share from month to month: a run chart, and once there is enough of it a control chart, whose
//! limits tell what chance alone may bring. The line breaks where the wording of the question
//! changed, and at months with too few answers.

use super::{Chart, WIDTH, begin};
use crate::feedback::Month;
use crate::feedback::html::{Html, month_in_words, short_month};
use crate::feedback::summary::Share;

/// A month's share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MonthShare {
    /// The month.
    pub month: Month,
    /// How many of those who answered in it.
    pub share: Share,
    /// Which wording was asked; months are only compared with those of the same.
    pub wording: usize,
}

/// The limits of a control chart mean little before so many months.
const FEWEST_FOR_LIMITS: usize = 12;
/// Months beyond two years would not fit, and are seldom kept.
const MOST_MONTHS: usize = 24;
const LEFT: u32 = 46;
const BOTTOM: u32 = 216;
/// The length of one percent.
const PERCENT: u32 = 2;

/// Draws a share by month, the months in order. `what` says who is counted, as "said good".
pub fn month_chart(what: &str, months: &[MonthShare]) -> Chart {
    let months = &months[months.len().saturating_sub(MOST_MONTHS)..];
    let average = average(months);
    let finding = finding(what, months, average);
    let has_points = months.iter().any(|month| month.share.percent().is_some());
    let svg = if has_points { picture(months, average, &finding) } else { String::new() };
    Chart { svg, table: table(what, months), finding }
}

/// The share over all months that limits are drawn for: those of the latest wording with answers
/// enough, if there are a dozen.
fn average(months: &[MonthShare]) -> Option<Share> {
    let latest = months.last()?.wording;
    let counted = months.iter().filter(|m| m.wording == latest && m.share.percent().is_some());
    if counted.clone().count() < FEWEST_FOR_LIMITS {
        return None;
    }
    let sum = |part: fn(Share) -> u32| counted.clone().map(|month| part(month.share)).sum();
    Some(Share { count: sum(|share| share.count), of: sum(|share| share.of) })
}

/// Within which percentages a month with so many answers stays, if nothing but chance moves it:
/// three standard errors around the average, which it leaves about three times in a thousand.
pub(super) fn limits(average: Share, of: u32) -> (f64, f64) {
    let p = f64::from(average.count) / f64::from(average.of);
    let reach = 3.0 * (p * (1.0 - p) / f64::from(of)).sqrt();
    (100.0 * (p - reach).max(0.0), 100.0 * (p + reach).min(1.0))
}

fn finding(what: &str, months: &[MonthShare], average: Option<Share>) -> String {
    let latest = months.last().map(|month| month.wording);
    let of_latest = months.iter().filter(|month| Some(month.wording) == latest);
    let mut drawn = of_latest.filter_map(|m| Some((m, m.share.percent()?.value)));
    let Some((first, from)) = drawn.clone().next() else {
        return "No month has ten answers yet, which is too few to draw.".to_owned();
    };
    let described = |(month, percent): (&MonthShare, u32)| {
        format!("{percent}% of {} in {}", month.share.of, month_in_words(month.month))
    };
    let mut finding = match drawn.clone().next_back().filter(|(last, _)| last.month != first.month)
    {
        Some(last) => format!("{} {what}, and {}.", described((first, from)), described(last)),
        None => format!("{} {what}.", described((first, from))),
    };
    if let Some(average) = average {
        let outside = |(month, _): &(&MonthShare, u32)| {
            let (low, high) = limits(average, month.share.of);
            let share = 100.0 * f64::from(month.share.count) / f64::from(month.share.of);
            !(low..=high).contains(&share)
        };
        let outside: Vec<String> =
            drawn.by_ref().filter(outside).map(|(month, _)| month_in_words(month.month)).collect();
        finding += &match outside.is_empty() {
            true => " Chance alone would explain the ups and downs.".to_owned(),
            false => format!(" More than chance is behind {}.", outside.join(", ")),
        };
    }
    for pair in months.windows(2).filter(|pair| pair[0].wording != pair[1].wording) {
        let month = month_in_words(pair[1].month);
        finding += &format!(" The wording changed in {month}: do not compare across it.");
    }
    finding
}

fn picture(months: &[MonthShare], average: Option<Share>, finding: &str) -> String {
    let step = (WIDTH - LEFT) / months.len() as u32;
    let x = |at: usize| LEFT + step * at as u32 + step / 2;
    let height = |percent: f64| BOTTOM - (percent * f64::from(PERCENT)) as u32;
    let mut svg = begin(BOTTOM + 62, finding);
    for percent in [0, 25, 50, 75, 100] {
        let y = BOTTOM - percent * PERCENT;
        svg.add_numbers("<path class=\"chart__grid\" d=\"M~ ~H~\"/>", &[LEFT, y, WIDTH]);
        svg.add_numbers(
            "<text class=\"chart__scale\" x=\"~\" y=\"~\">~%</text>",
            &[LEFT - 6, y + 5, percent],
        );
    }
    svg.add_numbers(
        "<text class=\"chart__scale\" x=\"~\" y=\"~\">n</text>",
        &[LEFT - 6, BOTTOM + 54],
    );
    if let Some(average) = average {
        limit_lines(&mut svg, months, average, step, &height);
    }
    // One path for the whole line: it is lifted where two months must not be joined.
    svg.raw("<path class=\"chart__run\" d=\"");
    let mut before = None;
    for (at, month) in months.iter().enumerate() {
        let percent = month.share.percent();
        if let Some(percent) = percent {
            svg.raw(if before == Some(month.wording) { "L" } else { "M" });
            svg.add_numbers("~ ~", &[x(at), BOTTOM - percent.value * PERCENT]);
        }
        before = percent.map(|_| month.wording);
    }
    svg.raw("\"/>");
    for (at, month) in months.iter().enumerate() {
        if let Some(percent) = month.share.percent() {
            let y = BOTTOM - percent.value * PERCENT;
            svg.add_numbers(
                "<circle class=\"chart__point\" cx=\"~\" cy=\"~\" r=\"5\"/>",
                &[x(at), y],
            );
        }
        if at > 0 && months[at - 1].wording != month.wording {
            let edge = x(at) - step / 2;
            svg.add_numbers("<path class=\"chart__change\" d=\"M~ 6V~\"/>", &[edge, BOTTOM]);
            svg.add_numbers("<text class=\"chart__scale\" x=\"~\" y=\"14\">", &[edge - 6]);
            svg.raw("wording changed</text>");
        }
        svg.add_numbers("<text class=\"chart__month\" x=\"~\" y=\"~\">", &[x(at), BOTTOM + 18]);
        svg.add("~</text>", &[short_month(month.month)]);
        if at == 0 || month.month.month() == 1 {
            svg.add_numbers(
                "<text class=\"chart__month\" x=\"~\" y=\"~\">~</text>",
                &[x(at), BOTTOM + 35, u32::from(month.month.year())],
            );
        }
        svg.add_numbers(
            "<text class=\"chart__month\" x=\"~\" y=\"~\">~</text>",
            &[x(at), BOTTOM + 54, month.share.of],
        );
    }
    svg.raw("</svg>");
    svg.into_text()
}

/// The average, and a step of each limit for every month that has one: fewer answers, wider limits.
fn limit_lines(
    svg: &mut Html,
    months: &[MonthShare],
    average: Share,
    step: u32,
    height: &dyn Fn(f64) -> u32,
) {
    let latest = months.last().map(|month| month.wording);
    let middle = height(100.0 * f64::from(average.count) / f64::from(average.of));
    let (mut mean, mut edges) = (Html::default(), Html::default());
    for (at, month) in months.iter().enumerate() {
        if Some(month.wording) == latest && month.share.percent().is_some() {
            let x = LEFT + step * at as u32;
            let (low, high) = limits(average, month.share.of);
            mean.add_numbers("M~ ~h~", &[x, middle, step]);
            edges.add_numbers("M~ ~h~M~ ~h~", &[x, height(low), step, x, height(high), step]);
        }
    }
    svg.add("<path class=\"chart__mean\" d=\"~\"/>", &[&mean.into_text()]);
    svg.add("<path class=\"chart__limit\" d=\"~\"/>", &[&edges.into_text()]);
}

fn table(what: &str, months: &[MonthShare]) -> String {
    let mut table = Html::default();
    table.add(
        "<table class=\"report-table\"><caption>By month: who ~</caption><thead><tr>",
        &[what],
    );
    for heading in ["Month", "Share", "Likely range", "Answers"] {
        table.add("<th scope=\"col\">~</th>", &[heading]);
    }
    table.raw("</tr></thead><tbody>");
    for month in months {
        let (share, range) = match month.share.percent() {
            Some(p) => (format!("{}%", p.value), format!("{}% to {}%", p.low, p.high)),
            None => ("too few".to_owned(), String::new()),
        };
        table.add(
            "<tr><th scope=\"row\">~</th><td>~</td><td>~</td><td>~</td></tr>",
            &[&month_in_words(month.month), &share, &range, &month.share.of.to_string()],
        );
    }
    table.raw("</tbody></table>");
    table.into_text()
}
