//! The questions that come with the app, and the survey that a group starts from. They are JSON
//! beside this file, one file a language, read by the same strict reader as all else; a survey that
//! is set up takes copies, so that later wording here changes nothing that was asked.

use thiserror::Error;

use super::codec::text_of;
use super::ids::{Id, Slug};
use super::json::{Fields, Json, JsonError, Misfit};
use super::model::{Asker, FRIENDS_AND_FAMILY, Question, Survey};

/// The question bank in English. It is where a group's own words begin, so it goes by the language of
/// the survey and not by that of the screen. The app may carry it or fetch it: [`Bank::read`] takes
/// either.
pub const ENGLISH_BANK: &str = include_str!("english/questions.json");

/// Questions to choose from, in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bank {
    /// The language, as `en-GB`.
    pub language: String,
    /// What the survey to start from is called.
    pub title: String,
    /// What is said before the first question; see [`Survey::filled_notice`].
    pub notice: Vec<String>,
    /// Why anyone is asked who they are; said before [`Bank::equality`].
    pub why_equality: String,
    /// Which questions the survey to start from asks, in order.
    pub start: Vec<Slug>,
    /// All questions, the Friends and Family Test first.
    pub questions: Vec<Question>,
    /// The questions on who took part, for a group that wants them.
    pub equality: Vec<Question>,
}

/// Why a question bank cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum BankError {
    /// It is not JSON.
    #[error("the question bank cannot be read, {0}")]
    Json(#[from] JsonError),
    /// It lacks something or has too much.
    #[error("in the question bank, {0}")]
    Misfit(#[from] Misfit),
}

impl Bank {
    /// Reads a question bank.
    ///
    /// # Errors
    /// `BankError` for the first thing that is wrong.
    pub fn read(text: &str) -> Result<Self, BankError> {
        let mut fields = Fields::of(Json::read(text)?, "bank")?;
        let mut questions = vec![FRIENDS_AND_FAMILY.question()];
        questions.extend(fields.list("questions", Question::from_json)?);
        let slug = |json| {
            let misfit = Misfit { field: "start", expected: "short names" };
            Slug::parse(&text_of(json, "start")?).map_err(|_| misfit)
        };
        let bank = Self {
            language: fields.short("lang")?,
            title: fields.text("title")?,
            notice: fields.list("notice", |json| text_of(json, "notice"))?,
            why_equality: fields.text("why_equality")?,
            start: fields.list("start", slug)?,
            questions,
            equality: fields.list("equality", Question::from_json)?,
        };
        fields.end()?;
        Ok(bank)
    }

    /// The survey to start from, for a group to make its own. It cannot open until the group has
    /// filled in who asks. It does not ask who took part: [`Survey::equality`] is empty.
    pub fn starting_survey(&self, id: Id) -> Survey {
        let asked = |id: &Slug| self.questions.iter().find(|question| question.id == *id).cloned();
        Survey {
            id,
            version: 1,
            title: self.title.clone(),
            language: self.language.clone(),
            asker: Asker { keep_months: 24, ..Asker::default() },
            notice: self.notice.clone(),
            questions: self.start.iter().filter_map(asked).collect(),
            equality: Vec::new(),
        }
    }
}

impl Survey {
    /// What is said before the first question, with the names of who asks in place of `{group}`,
    /// `{practice}`, `{contact}` and `{keep}`; three dots for a name that nobody has given yet.
    pub fn filled_notice(&self) -> Vec<String> {
        let asker = &self.asker;
        let given = |name: &str| if name.is_empty() { "…".to_owned() } else { name.to_owned() };
        let fill = |line: &String| {
            line.replace("{keep}", &asker.keep_months.to_string())
                .replace("{contact}", &given(&asker.contact))
                .replace("{practice}", &given(&asker.practice))
                .replace("{group}", &given(&asker.group))
        };
        self.notice.iter().map(fill).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::feedback::model::{Kind, NotReady, Source};

    fn bank() -> Bank {
        Bank::read(ENGLISH_BANK).unwrap()
    }

    #[test]
    fn the_survey_to_start_from_opens_once_it_says_who_asks() {
        let survey = bank().starting_survey(Id::from_random([1; 16]));
        assert_eq!(
            survey.questions.len(),
            bank().start.len(),
            "a question to start from is missing"
        );
        assert_eq!(
            survey.clone().open().unwrap_err(),
            [NotReady::NoGroup, NotReady::NoPractice, NotReady::NoContact]
        );
        let asker = Asker {
            group: "Elm Road patient group".into(),
            practice: "Elm Road Surgery".into(),
            contact: "Ask at the desk.".into(),
            keep_months: 24,
            ..Asker::default()
        };
        let survey = Survey { asker, ..survey };
        let notice = survey.filled_notice().join("\n");
        assert!(
            notice.contains("Tell Elm Road patient group what it is like to use Elm Road Surgery.")
        );
        assert!(notice.contains("for 24 months") && !notice.contains('{'), "{notice}");
        assert!(survey.equality.is_empty(), "who took part is asked only if the group wants to");
        assert!(survey.open().is_ok());
    }

    #[test]
    fn every_question_of_the_bank_can_be_asked() {
        let bank = bank();
        let mut survey = bank.starting_survey(Id::from_random([1; 16]));
        survey.questions = bank.questions.clone();
        survey.equality = bank.equality.clone();
        let expected = [NotReady::NoGroup, NotReady::NoPractice, NotReady::NoContact];
        assert_eq!(survey.clone().open().unwrap_err(), expected);
        let notice = survey.filled_notice().join(" ");
        assert!(notice.contains("to use …."), "nobody is named yet: {notice}");
        assert!(bank.questions.len() >= 25 && bank.equality.iter().all(|q| q.kind != Kind::Text));
    }

    #[test]
    fn its_words_are_short_and_plain() {
        let bank = bank();
        for question in bank.questions.iter().filter(|q| q.source == Source::Local) {
            let sentences = question.text.split(['.', '?']).chain(question.hint.split(['.', '?']));
            for sentence in sentences {
                let words = sentence.split_whitespace().count();
                assert!(words <= 20, "{} has a sentence of {words} words", question.id);
            }
            let is_plain = !question.text.contains("practice") && !question.text.contains("PCN");
            assert!(is_plain, "{} does not say \"GP surgery\"", question.id);
        }
    }

    #[test]
    fn the_friends_and_family_test_is_word_for_word() {
        let question = FRIENDS_AND_FAMILY.question();
        assert_eq!(question.text, "Overall, how was your experience of our service?");
        let labels: Vec<&str> = question.kind.choices().iter().map(|c| c.label.as_str()).collect();
        assert_eq!(
            labels,
            ["Very good", "Good", "Neither good nor poor", "Poor", "Very poor", "Don't know"]
        );
    }

    #[test]
    fn a_bank_that_is_not_right_is_refused_in_words() {
        #[track_caller]
        fn check(text: &str, expected: &str) {
            assert_eq!(Bank::read(text).unwrap_err().to_string(), expected);
        }
        check("", "the question bank cannot be read, at byte 0: the text stops short");
        check("{}", "in the question bank, questions should be there");
        let more = ENGLISH_BANK.replacen('{', "{\"more\":1,", 1);
        check(&more, "in the question bank, object should be without further fields");
    }
}
