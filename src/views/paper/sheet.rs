//! The fields to type a form in: all questions, and what is the same for a whole pile.

use super::entry::Entry;
use crate::feedback::{Help, Method, Month, Question, Survey};
use crate::text::PaperText;
use crate::ui::{element, escaped};
use crate::views::asked::{asked, none_first};
use crate::views::fields::{select, tick};
use crate::views::{month_in_words, use_views_text};

/// How many months back a form may have been filled in.
const MONTHS: i32 = 24;

/// The fields as HTML, empty but for what an entry keeps of the last. The months end with the
/// latest.
pub(super) fn html(
    survey: &Survey,
    entry: &Entry,
    latest: Option<Month>,
    text: &PaperText,
) -> String {
    let words = &use_views_text().asked;
    let question = |question: &Question| {
        let html = none_first(&asked(survey, question, words), question, words);
        element("li", "typing__item", &html)
    };
    let questions: String = survey.all_questions().map(question).collect();
    let helped = Help::ALL.iter().zip(text.helped_by).map(|((help, name), label)| {
        tick("help", (name, ""), Some("help"), *help == entry.help, label)
    });
    let helped = group(text.helped_heading, &helped.collect::<String>());
    let quote = tick("quote", ("", ""), None, entry.may_quote, text.quote);
    [pile(entry, latest, text), element("ol", "typing__list", &questions), helped, quote].concat()
}

/// What is the same for a whole pile: how the answers came and when.
fn pile(entry: &Entry, latest: Option<Month>, text: &PaperText) -> String {
    let is_paper = entry.method == Method::PaperTyped;
    let [paper, telephone] = text.methods;
    let methods = tick("method", ("paper", ""), Some("method"), is_paper, paper)
        + &tick("method", ("telephone", ""), Some("method"), !is_paper, telephone);
    let months = latest.into_iter().flat_map(|month| (0..MONTHS).map(move |n| month.plus(-n)));
    let months: Vec<(String, String)> =
        months.map(|month| (month.to_string(), month_in_words(month))).collect();
    let mut options: Vec<(&str, &str)> =
        months.iter().map(|(value, words)| (value.as_str(), words.as_str())).collect();
    options.push(("", text.month_unknown));
    let now = entry.month.map(|month| month.to_string()).unwrap_or_default();
    let month = select("month", ("", ""), text.month_label, &options, &now);
    element("div", "typing__pile", &(group(text.method_heading, &methods) + &month))
}

fn group(heading: &str, inside: &str) -> String {
    format!(
        "<fieldset class=\"choices\"><legend class=\"field__label\">{}</legend>{inside}</fieldset>",
        escaped(heading)
    )
}
