//! A question with what it can be answered with, as HTML: for the preview, and for typing in what
//! came back on paper.

use crate::feedback::{Kind, Question, Survey};
use crate::text::AskedText;
use crate::ui::escaped;
use crate::views::fields::{Field, field_id, part, select, tick};

/// What stands for "Prefer not to say" in `data-code`: no choice is called so.
pub(super) const PREFER_NOT: &str = "-prefer-not";

/// A question with fields whose action is `answer`, of the question's short name.
pub(super) fn asked(survey: &Survey, question: &Question, text: &AskedText) -> String {
    let id = question.id.as_str();
    let is_who = survey.equality.iter().any(|q| q.id == question.id);
    let tick_of = |name: Option<&str>, code: &str, label: &str| {
        tick("answer", (id, code), name, false, label)
    };
    let (name, ticks) = match &question.kind {
        Kind::Text => return own_words(question, text),
        Kind::One(choices) => (Some(id), choices),
        Kind::Many(choices) => (None, choices),
        Kind::Scale { soon, familiar, steps } => {
            let numbers: Vec<String> = (0..steps.len()).map(|at| at.to_string()).collect();
            let mut options = vec![("", text.no_answer)];
            options.extend(numbers.iter().zip(steps).map(|(n, step)| (n.as_str(), step.as_str())));
            let soon = select("answer", (id, "soon"), soon, &options, "");
            let familiar = select("answer", (id, "familiar"), familiar, &options, "");
            return group(question, &(soon + &familiar));
        }
    };
    let ticks = ticks.iter().map(|c| tick_of(name, c.code.as_str(), &c.label));
    let ticks: String = ticks.collect();
    let rather_not =
        if is_who { tick_of(name, PREFER_NOT, text.prefer_not) } else { String::new() };
    group(question, &(ticks + &rather_not))
}

/// The same with "No answer" picked first, where one is to be picked: what was picked by mistake can
/// be taken back, and the keyboard enters there.
pub(super) fn none_first(html: &str, question: &Question, text: &AskedText) -> String {
    let id = question.id.as_str();
    match question.kind {
        Kind::One(_) => {
            let none = tick("answer", (id, ""), Some(id), true, text.no_answer);
            html.replacen("<div class=\"tick\">", &(none + "<div class=\"tick\">"), 1)
        }
        _ => html.to_owned(),
    }
}

fn group(question: &Question, fields: &str) -> String {
    let id = field_id("group", (question.id.as_str(), ""));
    let (hint, described) = part("hint", &id, &question.hint);
    let words = escaped(&question.text);
    format!(
        "<fieldset class=\"choices asked\" aria-describedby=\"{described}\"><legend \
         class=\"asked__words\">{words}</legend>{hint}{fields}</fieldset>"
    )
}

fn own_words(question: &Question, text: &AskedText) -> String {
    let field = Field {
        action: "answer",
        of: (question.id.as_str(), ""),
        label: &question.text,
        hint: &question.hint,
        most: text.most_letters,
        lines: 3,
        more: "spellcheck=\"false\" translate=\"no\"",
        ..Field::default()
    };
    format!("<div class=\"asked asked--words\">{}</div>", field.html())
}
