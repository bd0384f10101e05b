//! The report that a group hands to its practice: some pages of A4, made of figures and of what
//! the group has written. The same records always make the same text, in the app and on the command
//! line, so that anyone with the bundle can check every figure.
//!
//! It opens with what matters most: what was found, and what was done about it. Then the questions
//! one by one, month by month and part by part, people's own words, who took part, and how to read
//! it all. It is a document for the practice, and so in English whatever language the screen around
//! it speaks. Its look is `style/components/_report.scss`.

mod own_words;
mod questions;
mod said_done;

use super::html::{Html, month_in_words};
use super::places::Places;
use super::summary::{By, CAVEAT, Heard, Selection, Summary, by_month, parts, summarise};
use super::{DeviceId, OpenSurvey, method_label};

/// So many devices stand by themselves in the report; the others together.
const MOST_DEVICES: usize = 8;

/// Where a report's figures come from, for its head.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// The version of the app, as `0.1.0`.
    pub version: String,
    /// The hash of the records: the same records have the same.
    pub fingerprint: String,
    /// How many responses are still sealed and so not in the figures.
    pub sealed: u32,
}

/// What a report is made of.
#[derive(Clone, Copy)]
struct Material<'a> {
    heard: Heard<'a>,
    selection: &'a Selection,
    places: Places<'a>,
}

/// Writes the report on a selection as HTML, an article without a page around it.
pub fn report(heard: Heard, selection: &Selection, places: Places, stamp: &Stamp) -> String {
    let given = Material { heard, selection, places };
    let summary = summarise(heard, selection);
    let mut html = Html::default();
    html.raw("<article class=\"report\" lang=\"en-GB\" dir=\"ltr\">");
    head(&mut html, given, &summary, stamp);
    if summary.responses == 0 {
        html.raw("<p>Nobody has answered yet.</p></article>");
        return html.into_text();
    }
    let months = by_month(heard, selection);
    questions::in_short(&mut html, &summary, &months);
    said_done::said_done(&mut html, given);
    questions::one_by_one(&mut html, &summary);
    questions::by_time_and_part(&mut html, given, &summary, &months);
    own_words::own_words(&mut html, given);
    questions::who_took_part(&mut html, &summary);
    said_done::next_steps(&mut html, given);
    devices(&mut html, given);
    how_to_read(&mut html);
    html.raw("</article>");
    html.into_text()
}

fn head(html: &mut Html, given: Material, summary: &Summary, stamp: &Stamp) {
    let survey = given.heard.asked(given.selection).map(OpenSurvey::survey);
    let (group, practice, contact, title) = survey.map_or(("", "", "", ""), |survey| {
        let asker = &survey.asker;
        (&asker.group, &asker.practice, &asker.contact, &survey.title)
    });
    let about = subject(given).unwrap_or_else(|| practice.to_owned());
    html.add("<header class=\"report__head\"><p class=\"report__group\">~</p>", &[group]);
    html.add("<h1>What people told us about ~</h1><dl class=\"report__facts\">", &[&about]);
    let ways = parts(given.heard, given.selection, By::Method).into_iter().map(|way| {
        let of_way = given.heard.chosen(&way).count();
        let label = way.method.map_or("", method_label);
        format!("{label} {of_way}")
    });
    let mut facts = vec![
        ("Practice or network", practice.to_owned()),
        ("Survey", title.to_owned()),
        ("When", period(given, summary)),
        ("Answers", format!("n = {}", summary.responses)),
        ("How they came", ways.collect::<Vec<_>>().join(", ")),
        ("Contact", contact.to_owned()),
        ("Made with", ["Find your GP network ", &stamp.version].concat()),
        ("Fingerprint of the data", stamp.fingerprint.clone()),
    ];
    if stamp.sealed > 0 {
        facts.push(("Not counted", format!("{} answers are still sealed", stamp.sealed)));
    }
    if summary.unknown > 0 {
        facts.push(("Not counted", format!("{} answers to an unknown survey", summary.unknown)));
    }
    for (name, value) in facts.iter().filter(|(_, value)| !value.is_empty()) {
        html.add("<div><dt>~</dt><dd>~</dd></div>", &[name, value]);
    }
    html.add("</dl><p class=\"report__caveat\">~</p></header>", &[CAVEAT]);
}

/// The surgery or network that the selection is about.
fn subject(given: Material) -> Option<String> {
    let surgery = given.selection.surgery.map(|code| given.places.surgery(code));
    surgery.or_else(|| given.selection.network.map(|code| given.places.network(code)))
}

/// "June 2026 to November 2026", of the months with answers.
fn period(given: Material, summary: &Summary) -> String {
    let parts = parts(given.heard, given.selection, By::Month);
    let month = |part: Option<&Selection>| part.and_then(|part| part.from);
    let mut period = match (month(parts.first()), month(parts.last())) {
        (Some(first), Some(last)) if first < last => {
            [month_in_words(first).as_str(), " to ", &month_in_words(last)].concat()
        }
        (first, _) => first.map_or(String::new(), month_in_words),
    };
    if summary.undated > 0 {
        let before = if period.is_empty() { "" } else { ", and " };
        period += &format!("{before}{} answers in a month not known", summary.undated);
    }
    period
}

/// Why the figures are as they are. Whoever acts on them should know what they cannot carry.
fn how_to_read(html: &mut Html) {
    html.raw("<section class=\"report__notes\"><h2>How to read these figures</h2><ul>");
    for note in [
        CAVEAT,
        "“n” is how many people a figure is about. Below ten there is no percentage: one person \
         more or less would change it too much.",
        "The likely range (Wilson’s 95% interval) is how far a figure may be off by chance alone. \
         Where two ranges overlap, there may be no difference at all.",
        "A question asked in other words is a new question: its answers are counted apart.",
        "Figures about who took part are only given for all who answered. Counts of one to four, \
         and others that would give them away, are not told.",
        "Quotes are printed only if the person agreed and a member of the group has read them.",
        "Surgeries differ in who they look after and who answers: this is not for ranking them. \
         These are not official statistics.",
    ] {
        html.add("<li>~</li>", &[note]);
    }
    html.raw("</ul></section>");
}

/// How many answers each device took, those with the most first. Nobody is asked who they are, and
/// so nobody is kept from answering twice: one device with far too many is how it would be seen.
fn devices(html: &mut Html, given: Material) {
    let mut devices: Vec<(DeviceId, u32)> = Vec::new();
    for response in given.heard.chosen(given.selection) {
        // Moved up as it grows: few devices have many answers.
        let at = devices.iter().position(|(known, _)| *known == response.device);
        let (device, count) = at.map_or((response.device, 0), |at| devices.remove(at));
        let at = devices.partition_point(|(_, more)| *more > count + 1);
        devices.insert(at, (device, count + 1));
    }
    if devices.len() < 2 {
        return;
    }
    html.raw(
        "<section><h2>Where the answers came from</h2><p>Nobody says who they are, so one person \
         can answer more than once. A device that took far more answers than you can explain, as a \
         shared screen may, is worth asking about.</p><table class=\"report-table\"><thead><tr>\
         <th scope=\"col\">Device or browser</th><th scope=\"col\">Answers</th></tr></thead><tbody>",
    );
    let (most, rest) = devices.split_at(devices.len().min(MOST_DEVICES));
    for (device, count) in most {
        let (name, count) = (device.to_string(), count.to_string());
        html.add("<tr><th scope=\"row\">~</th><td>~</td></tr>", &[&name, &count]);
    }
    if let [(_, highest), ..] = rest {
        let others = format!("{} others, each with {highest} or fewer", rest.len());
        let count: u32 = rest.iter().map(|(_, count)| count).sum();
        html.add("<tr><th scope=\"row\">~</th><td>~</td></tr>", &[&others, &count.to_string()]);
    }
    html.raw("</tbody></table></section>");
}

#[cfg(test)]
mod tests;
