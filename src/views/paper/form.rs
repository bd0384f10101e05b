//! The survey as a form to print: large, in black on white, in one column, with no question over
//! two pages.

use crate::feedback::{Condition, Kind, Question, Survey};
use crate::text::PaperText;
use crate::ui::escaped;

/// The form as HTML. The questions are in the language of the survey, and the words around them in
/// that of the screen: a group that has chosen Easy English prints them so.
pub(super) fn html(survey: &Survey, text: &PaperText) -> String {
    let asker = &survey.asker;
    let notice = survey.filled_notice();
    let notice: String = notice.iter().map(|line| paragraph("", line)).collect();
    let all: Vec<&Question> = survey.all_questions().collect();
    let asked = |at: usize| question(&all, at, survey.questions.len(), text);
    let [main, who] = [0..survey.questions.len(), survey.questions.len()..all.len()]
        .map(|places| places.map(asked).collect::<String>());
    let why = match who.as_str() {
        "" => String::new(),
        _ => ["<h3>", &escaped(text.who_heading), "</h3>", &paragraph("", text.who_why)].concat(),
    };
    let line = |label: &str| {
        format!(
            "<p class=\"paper__line\"><span>{}</span><span class=\"paper__gap\"></span></p>",
            escaped(label)
        )
    };
    let tick = |label: &str| paper_tick(label);
    let helped: String = text.helped.iter().map(|label| tick(label)).collect();
    let hand_in = paragraph("paper__hand-in", &(text.hand_in)(&asker.group));
    let [title, group, language] =
        [&survey.title, &asker.group, &survey.language].map(|it| escaped(it));
    let how = paragraph("paper__how", text.how);
    let care = paragraph("paper__care", text.care);
    let helped_words = paragraph("paper__words", text.helped_question);
    format!(
        "<article class=\"paper\" lang=\"{language}\"><header class=\"paper__head\">\
         <p class=\"paper__group\">{group}</p><h2 class=\"paper__title\">{title}</h2></header>\
         <div class=\"paper__notice\">{notice}</div>{care}{hand_in}{}{}{how}{main}{why}{who}\
         <section class=\"paper__question\">{helped_words}{helped}</section>\
         <section class=\"paper__question\">{}</section><footer class=\"paper__end\">{}</footer>\
         </article>",
        line(text.surgery),
        line(text.month),
        tick(text.may_quote),
        paragraph("", text.thanks),
    )
}

fn paragraph(class: &str, words: &str) -> String {
    ["<p class=\"", class, "\">", &escaped(words), "</p>"].concat()
}

fn paper_tick(label: &str) -> String {
    ["<p class=\"paper__tick\"><span class=\"paper__box\"></span>", &escaped(label), "</p>"]
        .concat()
}

/// A question by its place among all; from `who_from` on they ask who took part.
fn question(all: &[&Question], at: usize, who_from: usize, text: &PaperText) -> String {
    let question = all[at];
    let (how, answers) = match &question.kind {
        Kind::One(choices) => (text.tick_one, ticks(choices.iter().map(|c| c.label.as_str()))),
        Kind::Many(choices) => (text.tick_many, ticks(choices.iter().map(|c| c.label.as_str()))),
        Kind::Scale { soon, familiar, steps } => {
            (text.tick_each, scale([soon.as_str(), familiar.as_str()], steps))
        }
        Kind::Text => ("", "<div class=\"paper__space\"></div>".to_owned()),
    };
    let rather_not = if at >= who_from { paper_tick(text.prefer_not) } else { String::new() };
    let condition = condition(all, question, text);
    let words = format!("{}. {}", at + 1, question.text);
    // The hint of a scale is for handles on a screen.
    let is_scale = matches!(question.kind, Kind::Scale { .. });
    let hint = if is_scale { "" } else { question.hint.as_str() };
    let lines = [condition.as_str(), hint, how];
    let lines: String = lines
        .iter()
        .filter(|line| !line.is_empty())
        .map(|line| paragraph("paper__hint", line))
        .collect();
    format!(
        "<section class=\"paper__question\"><h3 class=\"paper__words\">{}</h3>{lines}{answers}\
         {rather_not}</section>",
        escaped(&words)
    )
}

/// Two handles as rows, with a box for each step.
fn scale(handles: [&str; 2], steps: &[String]) -> String {
    let heads: String =
        steps.iter().map(|step| ["<th scope=\"col\">", &escaped(step), "</th>"].concat()).collect();
    let boxes = "<td><span class=\"paper__box\"></span></td>".repeat(steps.len());
    let rows = handles
        .map(|name| ["<tr><th scope=\"row\">", &escaped(name), "</th>", &boxes, "</tr>"].concat());
    let rows = rows.concat();
    format!(
        "<table class=\"paper__scale\"><thead><tr><td></td>{heads}</tr></thead><tbody>{rows}</tbody></table>"
    )
}

fn ticks<'a>(labels: impl Iterator<Item = &'a str>) -> String {
    labels.map(paper_tick).collect()
}

/// When to answer a question, by the numbers of others.
fn condition(all: &[&Question], question: &Question, text: &PaperText) -> String {
    let last = match question.visible_if {
        Condition::All(_) => text.and,
        _ => text.or,
    };
    let tests = question.visible_if.tests().iter().filter_map(|test| {
        let place = all.iter().position(|other| other.id == test.question)?;
        let choices = all[place].kind.choices();
        let picked = choices.iter().filter(|choice| test.is_in.contains(&choice.code));
        let picked: Vec<&str> = picked.map(|choice| choice.label.as_str()).collect();
        let is_most = picked.len() * 2 > choices.len() && picked.len() > 3;
        let left_out = choices.iter().filter(|choice| !test.is_in.contains(&choice.code));
        let left_out: Vec<&str> = left_out.map(|choice| choice.label.as_str()).collect();
        // A long list is told by what is not in it.
        Some(if is_most {
            (text.unless)(place + 1, &left_out)
        } else {
            (text.only_if)(place + 1, &picked)
        })
    });
    let tests: Vec<String> = tests.collect();
    tests.join(last)
}
