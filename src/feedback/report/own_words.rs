//! What people wrote: the themes that the group has read out of it, words that come up, quotes.

use super::Material;
use crate::feedback::html::Html;
use crate::feedback::words::{Word, common_words};
use crate::feedback::{Answer, Id, Kind, Question, Response, Sort};

/// So many words, phrases and quotes are room enough for a report of some pages.
const MOST_WORDS: usize = 12;
const MOST_QUOTES: usize = 8;

/// A theme, and how many cards of each sort it has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    /// Its name.
    pub name: String,
    /// How many cards, in the order of [`Sort::ALL`].
    pub counts: [u32; 4],
}

/// Writes the section, unless there is nothing to say in it.
pub(super) fn own_words(html: &mut Html, given: Material) {
    let comments = comments(given);
    let themes = themes(given);
    if comments.is_empty() {
        return;
    }
    html.raw("<section><h2>In people’s own words</h2>");
    if !themes.is_empty() {
        theme_table(html, &themes);
    }
    let mut people: Vec<String> = Vec::new();
    let mut last = None;
    for comment in &comments {
        // All that one person wrote counts as one text: each is heard once.
        match people.last_mut().filter(|_| last == Some(comment.response.id)) {
            Some(text) => *text += &[". ", comment.text.as_str()].concat(),
            None => people.push(comment.text.clone()),
        }
        last = Some(comment.response.id);
    }
    html.add("<p class=\"report__n\">~ people wrote something.</p>", &[&people.len().to_string()]);
    let (words, phrases) = common_words(&people, MOST_WORDS);
    word_list(html, "Words that three people or more used", &words);
    word_list(html, "Phrases that three people or more used", &phrases);
    quotes(html, given, &comments);
    html.raw("</section>");
}

/// A comment, as it may be shown.
struct Said<'a> {
    response: &'a Response,
    question: &'a Question,
    text: String,
}

fn comments(given: Material<'_>) -> Vec<Said<'_>> {
    let mut comments = Vec::new();
    for response in given.heard.chosen(given.selection) {
        let survey = given.heard.survey(response.survey).map(|survey| survey.survey());
        let asked = survey.into_iter().flat_map(|survey| &survey.questions);
        for question in asked.filter(|question| question.kind == Kind::Text) {
            if let Some(Answer::Text(text)) = response.answers.get(&question.id) {
                let text = given.heard.desk.shown(response.id, &question.id, text);
                comments.push(Said { response, question, text });
            }
        }
    }
    comments
}

/// The themes of the cards made of these responses, those with most cards first.
fn themes(given: Material) -> Vec<Theme> {
    let responses = given.heard.by_id(given.selection);
    let is_here = |id: &Id| responses.binary_search_by(|response| response.id.cmp(id)).is_ok();
    let mut themes: Vec<Theme> = Vec::new();
    let cards = given.heard.desk.cards.iter();
    for card in cards.filter(|card| is_here(&card.response)) {
        let name = card.theme.trim();
        let at = themes.iter().position(|theme| theme.name.eq_ignore_ascii_case(name));
        let at = at.unwrap_or_else(|| {
            themes.push(Theme { name: name.to_owned(), counts: [0; 4] });
            themes.len() - 1
        });
        themes[at].counts[card.sort as usize] += 1;
    }
    let mut in_order: Vec<Theme> = Vec::new();
    for theme in themes {
        let all = |theme: &Theme| theme.counts.iter().sum::<u32>();
        let at = in_order.partition_point(|before| all(before) >= all(&theme));
        in_order.insert(at, theme);
    }
    in_order
}

fn theme_table(html: &mut Html, themes: &[Theme]) {
    html.raw(
        "<table class=\"report-table\"><caption>Themes, as the group read them. One comment may \
         be in several.</caption><thead><tr><th scope=\"col\">Theme</th>",
    );
    for (sort, _) in Sort::ALL {
        html.add("<th scope=\"col\">~</th>", &[plural(sort)]);
    }
    html.raw("<th scope=\"col\">All</th></tr></thead><tbody>");
    for theme in themes {
        html.add("<tr><th scope=\"row\"><bdi>~</bdi></th>", &[&theme.name]);
        html.add_numbers("<td>~</td><td>~</td><td>~</td><td>~</td>", &theme.counts);
        html.add_numbers("<td>~</td></tr>", &[theme.counts.iter().sum()]);
    }
    html.raw("</tbody></table>");
}

fn plural(sort: Sort) -> &'static str {
    match sort {
        Sort::Compliment => "Compliments",
        Sort::Comment => "Comments",
        Sort::Concern => "Concerns",
        Sort::Complaint => "Complaints",
    }
}

fn word_list(html: &mut Html, heading: &str, words: &[Word]) {
    if words.is_empty() {
        return;
    }
    html.add("<h3>~</h3><ul class=\"report__words\">", &[heading]);
    for word in words {
        html.add("<li><bdi>~</bdi> (~)</li>", &[&word.text, &word.people.to_string()]);
    }
    html.raw("</ul>");
}

fn quotes(html: &mut Html, given: Material, comments: &[Said]) {
    let may_quote = |said: &&Said| given.heard.desk.may_quote(said.response, &said.question.id);
    let quoted: Vec<&Said> = comments.iter().filter(may_quote).collect();
    if quoted.is_empty() {
        return;
    }
    html.raw("<h3>In full, with leave</h3>");
    for said in quoted.iter().take(MOST_QUOTES) {
        html.add("<blockquote><p><bdi>~</bdi></p></blockquote>", &[&said.text]);
    }
    if let Some(more) = quoted.len().checked_sub(MOST_QUOTES).filter(|more| *more > 0) {
        html.add("<p class=\"report__n\">And ~ more.</p>", &[&more.to_string()]);
    }
}
