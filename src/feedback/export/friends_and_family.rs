//! The monthly figures of the Friends and Family Test: what a surgery sends to NHS England is how
//! many gave each of the six answers, and how many answered in each way. Nothing else leaves it.

use super::working_day::friends_and_family_due;
use crate::directory::{Date, PracticeCode};
use crate::feedback::places::Places;
use crate::feedback::{Answer, FRIENDS_AND_FAMILY, Heard, Method, Month, Source};
use crate::spreadsheet::Csv;

/// A month of a surgery.
struct Line {
    month: Option<Month>,
    surgery: Option<PracticeCode>,
    /// By answer, then by method.
    counts: [u32; 6 + Method::ALL.len()],
}

/// A row for each surgery and month with an answer: first those whose month is not known, which
/// can be sent with no month. A month is closed once it is over; what is sent cannot be put right
/// afterwards, so an open one must wait. The day by which it is due is the twelfth working day.
pub fn friends_and_family_csv(heard: Heard, places: Places, today: Date) -> String {
    let mut headings = vec![
        "month",
        "month_is_over",
        "due_by",
        "due_by_is_certain",
        "surgery_code",
        "surgery_name",
    ];
    let answers = FRIENDS_AND_FAMILY.choices.map(|(code, _, _)| code.replace('-', "_"));
    headings.extend(answers.iter().map(String::as_str));
    headings.push("all_answers");
    let methods = Method::ALL.map(|(_, code)| ["by_", code].concat());
    headings.extend(methods.iter().map(String::as_str));
    let mut csv = Csv::new(&headings);
    for line in lines(heard) {
        let yes_or_no = |is_so: bool| if is_so { "yes" } else { "no" }.to_owned();
        let text = str::to_owned;
        let mut row = match line.month {
            Some(month) => {
                let due = friends_and_family_due(month);
                let is_over = (today.year, today.month) > (month.year(), month.month());
                vec![
                    month.to_string(),
                    yes_or_no(is_over),
                    due.day.to_string(),
                    yes_or_no(due.is_certain),
                ]
            }
            None => ["not known", "", "", ""].map(text).to_vec(),
        };
        row.push(line.surgery.map_or(String::new(), |code| text(code.as_str())));
        row.push(line.surgery.map_or(String::new(), |code| places.surgery(code)));
        let (answers, methods) = line.counts.split_at(6);
        row.extend(answers.iter().map(u32::to_string));
        row.push(answers.iter().sum::<u32>().to_string());
        row.extend(methods.iter().map(u32::to_string));
        csv.row(&row);
    }
    csv.into_text()
}

fn lines(heard: Heard) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for response in heard.responses {
        let survey = heard.survey(response.survey).map(|survey| survey.survey());
        let mut asked = survey.into_iter().flat_map(|survey| &survey.questions);
        let question = asked.find(|question| question.source == Source::FriendsAndFamily);
        let Some(Answer::One(code)) = question.and_then(|q| response.answers.get(&q.id)) else {
            continue;
        };
        let answers = FRIENDS_AND_FAMILY.choices.iter();
        let Some(answer) = answers.map(|choice| choice.0).position(|known| known == code.as_str())
        else {
            continue;
        };
        let key = (heard.desk.month_of(response), response.about.surgery);
        let at = lines.binary_search_by(|line| (line.month, line.surgery).cmp(&key));
        let at = at.unwrap_or_else(|at| {
            let (month, surgery) = key;
            lines.insert(at, Line { month, surgery, counts: [0; 6 + Method::ALL.len()] });
            at
        });
        lines[at].counts[answer] += 1;
        let method = Method::ALL.iter().position(|(known, _)| *known == response.method);
        lines[at].counts[6 + method.unwrap_or(Method::ALL.len() - 1)] += 1;
    }
    lines
}
