//! What was said as files for a spreadsheet: every answer, what the columns mean, and the monthly
//! figures of the Friends and Family Test. Codes and words stand in columns of their own, so that
//! figures can be worked out again from the codes whatever becomes of the words. The words are
//! English, as those of the report: the files are documents too, and no screens.

mod friends_and_family;
mod working_day;

pub use friends_and_family::friends_and_family_csv;
pub use working_day::{BANK_HOLIDAYS_KNOWN_TO, DueDate, friends_and_family_due};

use super::places::Places;
use super::summary::{Selection, Tally, is_same_wording, summarise};
use super::{Answer, Choice, Heard, Help, Kind, Method, Question, Response, Slug};
use crate::spreadsheet::Csv;

/// Instead of a code: no code of a choice has capitals.
const NOT_ASKED: [&str; 2] = ["NOT-ASKED", "Not asked"];
const SKIPPED: [&str; 2] = ["SKIPPED", "Skipped"];
const PREFER_NOT: [&str; 2] = ["PREFER-NOT", "Prefer not to say"];
const WRITTEN: [&str; 2] = ["WRITTEN", "Written"];

/// Whether the rows hold who people are. Beside their own words it could say who wrote them: the
/// group must be warned before it takes that.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhoTookPart {
    /// The questions on who took part are left out.
    LeftOut,
    /// They are there.
    Included,
}

/// The columns that every file of responses begins with, and what they hold.
const COLUMNS: [(&str, &str); 14] = [
    ("response_id", "A random number that stands for the response, and for no person"),
    ("month", "The month it was given in, or nothing if the device's clock was wrong"),
    ("survey_title", "The survey answered"),
    ("survey_version", "Which version of it: its words may have changed between versions"),
    ("surgery_code", "The surgery it is about, by its NHS code"),
    ("surgery_name", "The surgery's name"),
    ("network_code", "The primary care network it is about, by its NHS code"),
    ("network_name", "The network's name"),
    ("method_code", "How it was given"),
    ("method_label", "How it was given, in words"),
    ("language", "The language it was given in"),
    ("help_code", "Who helped"),
    ("help_label", "Who helped, in words"),
    ("may_quote", "yes if the person lets the group quote their words without their name, or no"),
];

/// Every response as a row, in the order of their random ids, which says nothing of when they came.
/// What the group has blacked out of a comment is black here too.
pub fn responses_csv(heard: Heard, places: Places, who: WhoTookPart) -> String {
    let tallies = columns(heard, who);
    let mut headings: Vec<String> = COLUMNS.iter().map(|(name, _)| (*name).to_owned()).collect();
    for tally in &tallies {
        headings.extend(names(tally));
    }
    let mut csv = Csv::new(&headings.iter().map(String::as_str).collect::<Vec<_>>());
    for response in heard.by_id(&Selection::default()) {
        let Some(survey) = heard.survey(response.survey).map(|survey| survey.survey()) else {
            continue;
        };
        let mut row = beginning(response, heard, places);
        row[2] = survey.title.clone();
        row[3] = survey.version.to_string();
        let shown = response.answers.shown(survey);
        for tally in &tallies {
            let asked = shown.iter().find(|question| is_same_wording(question, tally.question));
            row.extend(cells(response, tally.question, asked.is_some(), heard));
        }
        csv.row(&row);
    }
    csv.into_text()
}

/// What each column of [`responses_csv`] holds, and what each code in it stands for.
pub fn data_dictionary_csv(heard: Heard, who: WhoTookPart) -> String {
    let mut csv = Csv::new(&["column", "meaning", "code", "label"]);
    for (name, meaning) in COLUMNS {
        csv.row(&[name, meaning, "", ""]);
    }
    for (_, code) in Method::ALL {
        csv.row(&["method_code", "How it was given", code, method_label_of(code)]);
    }
    for (help, code) in Help::ALL {
        csv.row(&["help_code", "Who helped", code, help_label(help)]);
    }
    for tally in columns(heard, who) {
        let question = tally.question;
        for (at, name) in names(&tally).iter().enumerate() {
            csv.row(&[name.as_str(), &meaning(question, at), "", ""]);
            let is_codes = at % 2 == 0;
            for (code, label) in is_codes.then(|| codes(question)).into_iter().flatten() {
                csv.row(&[name.as_str(), &question.text, &code, &label]);
            }
        }
    }
    let note = "A text that begins with = + - @ ' or a control character has one ' put before it, \
                so that no spreadsheet takes it for a formula; so has one that would be shown \
                otherwise than it was written, as 0123. Take one ' away to have the text.";
    csv.row(&["(every column)", note, "", ""]);
    csv.into_text()
}

fn columns<'a>(heard: Heard<'a>, who: WhoTookPart) -> Vec<Tally<'a>> {
    let no_one = Heard { responses: &[], ..heard };
    let mut tallies = summarise(no_one, &Selection::default()).tallies;
    tallies.retain(|tally| who == WhoTookPart::Included || !tally.is_about_people);
    tallies
}

/// The columns of a question: codes and words, in turns.
fn names(tally: &Tally) -> Vec<String> {
    let id = match tally.wording {
        1 => tally.question.id.to_string(),
        wording => format!("{}_wording{wording}", tally.question.id),
    };
    let endings: &[&str] = match tally.question.kind {
        Kind::One(_) => &["code", "label"],
        Kind::Many(_) => &["codes", "labels"],
        Kind::Scale { .. } => &["soon_code", "soon_label", "familiar_code", "familiar_label"],
        Kind::Text => &["code", "text"],
    };
    endings.iter().map(|ending| [&id, "_", ending].concat()).collect()
}

fn meaning(question: &Question, at: usize) -> String {
    let what = match (&question.kind, at) {
        (Kind::One(_), 0) => "the choice, as a code",
        (Kind::One(_), _) => "the choice, in words",
        (Kind::Many(_), 0) => "the choices, as codes with ; between them",
        (Kind::Many(_), _) => "the choices, in words with ; between them",
        (Kind::Scale { soon, .. }, 0 | 1) => soon,
        (Kind::Scale { familiar, .. }, _) => familiar,
        (Kind::Text, 0) => "whether something was written",
        (Kind::Text, _) => "in the person's own words",
    };
    [&question.text, " (", what, ")"].concat()
}

fn codes(question: &Question) -> Vec<(String, String)> {
    let pair = |pair: [&str; 2]| (pair[0].to_owned(), pair[1].to_owned());
    let mut codes: Vec<(String, String)> = match &question.kind {
        Kind::One(choices) | Kind::Many(choices) => {
            choices.iter().map(|choice| (choice.code.to_string(), choice.label.clone())).collect()
        }
        Kind::Scale { steps, .. } => {
            (1..).zip(steps).map(|(at, step): (u32, _)| (at.to_string(), step.clone())).collect()
        }
        Kind::Text => vec![pair(WRITTEN)],
    };
    codes.extend([PREFER_NOT, SKIPPED, NOT_ASKED].map(pair));
    codes
}

/// What a response holds in the columns of a question.
fn cells(response: &Response, question: &Question, is_asked: bool, heard: Heard) -> Vec<String> {
    let choices = question.kind.choices();
    let answer = response.answers.get(&question.id).filter(|_| is_asked);
    let is_scale = matches!(question.kind, Kind::Scale { .. });
    let pair = |pair: [&str; 2]| {
        let pair = pair.map(str::to_owned);
        if is_scale { [pair.clone(), pair].concat() } else { pair.to_vec() }
    };
    let step = |at: u8| {
        let Kind::Scale { steps, .. } = &question.kind else { return Default::default() };
        let label = steps.get(usize::from(at)).cloned().unwrap_or_default();
        [(u32::from(at) + 1).to_string(), label]
    };
    match answer {
        None if is_asked => pair(SKIPPED),
        None => pair(NOT_ASKED),
        Some(Answer::PreferNot) => pair(PREFER_NOT),
        Some(Answer::One(code)) => vec![code.to_string(), label(choices, code).to_owned()],
        Some(Answer::Many(codes)) => {
            let texts: Vec<&str> = codes.iter().map(Slug::as_str).collect();
            let labels: Vec<&str> = codes.iter().map(|code| label(choices, code)).collect();
            vec![texts.join("; "), labels.join("; ")]
        }
        Some(Answer::Scale { soon, familiar }) => [step(*soon), step(*familiar)].concat(),
        Some(Answer::Text(text)) => {
            vec![WRITTEN[0].to_owned(), heard.desk.shown(response.id, &question.id, text)]
        }
    }
}

fn label<'a>(choices: &'a [Choice], code: &Slug) -> &'a str {
    choices.iter().find(|choice| choice.code == *code).map_or("", |choice| &choice.label)
}

fn beginning(response: &Response, heard: Heard, places: Places) -> Vec<String> {
    let (surgery, network) = (response.about.surgery, response.about.network);
    let method = code_of(response.method);
    let help = Help::ALL.iter().find(|(help, _)| *help == response.help).map_or("", |h| h.1);
    let text = str::to_owned;
    vec![
        response.id.to_string(),
        heard.desk.month_of(response).map_or(String::new(), |month| month.to_string()),
        String::new(),
        String::new(),
        surgery.map_or(String::new(), |code| text(code.as_str())),
        surgery.map_or(String::new(), |code| places.surgery(code)),
        network.map_or(String::new(), |code| text(code.as_str())),
        network.map_or(String::new(), |code| places.network(code)),
        text(method),
        text(method_label_of(method)),
        response.language.clone(),
        text(help),
        text(help_label(response.help)),
        text(if response.may_quote { "yes" } else { "no" }),
    ]
}

fn code_of(method: Method) -> &'static str {
    Method::ALL.iter().find(|(known, _)| *known == method).map_or("", |(_, code)| code)
}

fn method_label_of(code: &str) -> &'static str {
    let method = Method::ALL.iter().find(|(_, known)| *known == code);
    method.map_or("", |(method, _)| method_label(*method))
}

/// How a response was given, in words.
pub fn method_label(method: Method) -> &'static str {
    match method {
        Method::Kiosk => "Screen in the waiting room",
        Method::Home => "Own phone or computer",
        Method::PaperTyped => "Paper form",
        Method::Telephone => "Telephone",
        Method::Other => "Another way",
    }
}

fn help_label(help: Help) -> &'static str {
    match help {
        Help::None => "Nobody, or not said",
        Help::Carer => "A carer, relative or friend",
        Help::Staff => "Someone who works at the surgery",
        Help::Interpreter => "An interpreter",
    }
}

#[cfg(test)]
mod tests;
