//! The figures of a report: what was found, each question, how it changed, and who took part.

use super::Material;
use crate::feedback::charts::{Chart, MonthShare, OpinionRow, month_chart, opinion_chart};
use crate::feedback::html::{Html, joined};
use crate::feedback::summary::{By, Share, Summary, Table, Tally, parts, summarise};
use crate::feedback::{Kind, Month, Source, Tone, method_label};

/// The few findings that someone with one minute should read.
pub(super) fn in_short(html: &mut Html, summary: &Summary, months: &[(Month, Summary)]) {
    html.raw("<section><h2>In short</h2><ul class=\"report__findings\">");
    for tally in summary.tallies.iter().filter(|tally| tally.is_opinion() && tally.asked > 0) {
        let chart = opinions(tally, vec![row("All answers", tally)]);
        html.add("<li><strong>~</strong> ~</li>", &[&tally.question.text, &chart.finding]);
    }
    if let Some(main) = main_question(summary) {
        let chart = over_time(main, months);
        html.add("<li><strong>Month by month:</strong> ~</li>", &[&chart.finding]);
    }
    html.raw("</ul></section>");
}

/// Every question that is not about who people are, as a figure and a table.
pub(super) fn one_by_one(html: &mut Html, summary: &Summary) {
    html.raw("<section><h2>Question by question</h2>");
    for tally in summary.tallies.iter().filter(|tally| !tally.is_about_people && tally.asked > 0) {
        question(html, tally);
        if tally.is_opinion() {
            let chart = opinions(tally, vec![row("All answers", tally)]);
            html.raw(&Chart { table: counts(tally), ..chart }.html());
        } else {
            html.raw(&counts(tally));
        }
        html.raw("</div>");
    }
    html.raw("</section>");
}

/// The question that is followed over time and set side by side: that of the Friends and Family
/// Test if it is asked, or else the first that asks for an opinion.
fn main_question<'a, 'b>(summary: &'b Summary<'a>) -> Option<&'b Tally<'a>> {
    let opinions = || summary.tallies.iter().filter(|tally| tally.is_opinion() && tally.asked > 0);
    let is_test = |tally: &&Tally| tally.question.source == Source::FriendsAndFamily;
    opinions().find(is_test).or_else(|| opinions().next())
}

/// How the main question's answers changed, and how they differ between parts.
pub(super) fn by_time_and_part(
    html: &mut Html,
    given: Material,
    summary: &Summary,
    months: &[(Month, Summary)],
) {
    let Some(main) = main_question(summary) else { return };
    html.add("<section><h2>Month by month</h2><p>~</p>", &[&main.question.text]);
    html.raw(&over_time(main, months).html());
    html.raw("</section>");
    for (by, heading) in [
        (By::Surgery, "Surgery by surgery"),
        (By::Network, "Network by network"),
        (By::Method, "By the way people answered"),
    ] {
        let parts = parts(given.heard, given.selection, by);
        if parts.len() < 2 {
            continue;
        }
        let mut rows = vec![row("All answers", main)];
        for part in parts {
            let label = match by {
                By::Surgery => part.surgery.map(|code| given.places.surgery(code)),
                By::Network => part.network.map(|code| given.places.network(code)),
                _ => part.method.map(|method| method_label(method).to_owned()),
            };
            let of_part = summarise(given.heard, &part).tallies;
            let same = of_part.iter().find(|tally| {
                tally.question.id == main.question.id && tally.wording == main.wording
            });
            rows.extend(same.map(|tally| row(&label.unwrap_or_default(), tally)));
        }
        html.add("<section><h2>~</h2>", &[heading]);
        html.raw(&opinions(main, rows).html());
        html.raw("</section>");
    }
}

/// The questions on who took part, as far as they may be told.
pub(super) fn who_took_part(html: &mut Html, summary: &Summary) {
    let mut about_people =
        summary.tallies.iter().filter(|tally| tally.is_about_people && tally.asked > 0).peekable();
    if about_people.peek().is_none() {
        return;
    }
    html.raw("<section><h2>Who took part</h2>");
    for tally in about_people {
        question(html, tally);
        html.raw(&counts(tally));
        html.raw("</div>");
    }
    html.raw("</section>");
}

/// Begins a question: its words, and how many answered.
fn question(html: &mut Html, tally: &Tally) {
    html.add("<div class=\"report__question\"><h3>~", &[&tally.question.text]);
    if tally.wording > 1 {
        html.add(" <small>(wording ~)</small>", &[&tally.wording.to_string()]);
    }
    let asked = tally.asked.to_string();
    match (tally.answered, tally.skipped()) {
        (Some(answered), Some(skipped)) => html.add(
            "</h3><p class=\"report__n\">Asked ~, answered ~, skipped ~</p>",
            &[&asked, &answered.to_string(), &skipped.to_string()],
        ),
        _ => html.raw(
            "</h3><p class=\"report__n\">Not told: too few answers, or this report is about a \
             part of them.</p>",
        ),
    }
}

fn row(label: &str, tally: &Tally) -> OpinionRow {
    let rows = tally.tables.first().map_or(&[][..], |table| &table.rows);
    let counts = tally.question.kind.choices().iter().zip(rows).map(|(_, row)| row.count);
    OpinionRow { label: label.to_owned(), counts: counts.map(Option::unwrap_or_default).collect() }
}

fn opinions(tally: &Tally, rows: Vec<OpinionRow>) -> Chart {
    opinion_chart(&tally.question.text, tally.question.kind.choices(), &rows)
}

/// The share of good answers by month, each wording apart.
fn over_time(main: &Tally, months: &[(Month, Summary)]) -> Chart {
    let choices = main.question.kind.choices().iter().filter(|choice| choice.tone == Tone::Good);
    let labels: Vec<&str> = choices.map(|choice| choice.label.as_str()).collect();
    let what = ["said “", &joined(&labels, " or "), "”"].concat();
    let mut shares: Vec<MonthShare> = Vec::new();
    for (month, summary) in months {
        let asked = summary.tallies.iter().filter(|tally| {
            tally.question.id == main.question.id && tally.is_opinion() && tally.asked > 0
        });
        let before = shares.len();
        shares.extend(asked.map(|tally| MonthShare {
            month: *month,
            share: tally.good(),
            wording: tally.wording,
        }));
        if shares.len() == before {
            let wording = shares.last().map_or(main.wording, |last| last.wording);
            shares.push(MonthShare { month: *month, share: Share::default(), wording });
        }
    }
    month_chart(&what, &shares)
}

/// The counts of a question, each with its percentage and likely range.
fn counts(tally: &Tally) -> String {
    let mut html = Html::default();
    for table in &tally.tables {
        html.raw("<table class=\"report-table\">");
        if !table.heading.is_empty() {
            html.add("<caption>~</caption>", &[&table.heading]);
        }
        html.raw(
            "<thead><tr><th scope=\"col\">Answer</th><th scope=\"col\">Count</th>\
             <th scope=\"col\">Share</th><th scope=\"col\">Likely range</th><td></td></tr></thead><tbody>",
        );
        rows(&mut html, table, tally.answered.unwrap_or(0));
        html.raw("</tbody></table>");
    }
    if matches!(tally.question.kind, Kind::Many(_)) && !tally.tables.is_empty() {
        html.raw("<p class=\"report__n\">People could pick several, so shares may add up to more than 100%.</p>");
    }
    html.into_text()
}

fn rows(html: &mut Html, table: &Table, of: u32) {
    for row in &table.rows {
        let percent = row.count.and_then(|count| Share { count, of }.percent());
        let count = row.count.map_or("not told".to_owned(), |count| count.to_string());
        let share = percent.map_or(String::new(), |p| format!("{}%", p.value));
        let range = percent.map_or(String::new(), |p| format!("{}% to {}%", p.low, p.high));
        html.add(
            "<tr><th scope=\"row\">~</th><td>~</td><td>~</td><td>~</td><td>",
            &[&row.label, &count, &share, &range],
        );
        if let Some(percent) = percent {
            html.raw("<svg class=\"chart__small\" viewBox=\"0 0 100 8\" aria-hidden=\"true\">");
            html.add_numbers(
                "<rect class=\"chart__good-1\" width=\"~\" height=\"8\"/></svg>",
                &[percent.value],
            );
        }
        html.raw("</td></tr>");
    }
}
