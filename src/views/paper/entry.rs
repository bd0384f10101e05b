//! One form as it is typed in, and what becomes of it.

use crate::browser::document::Told;
use crate::feedback::store::{NotKept, Outcome};
use crate::feedback::{
    About, Answer, Answers, DetailKind, Help, Id, Kind, Method, Month, OpenSurvey, Response, Slug,
    personal_details,
};
use crate::views::asked::PREFER_NOT;
use crate::views::record::record_of;
use crate::views::store::{Store, new_id};

/// An answer is too long for its question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct DoesNotFit;

/// One form as it is typed in. What is the same for a whole pile stays for the next.
#[derive(Clone)]
pub(super) struct Entry {
    /// What was answered.
    pub(super) answers: Answers,
    /// The month it was filled in, if known.
    pub(super) month: Option<Month>,
    /// On paper or by telephone.
    pub(super) method: Method,
    /// The surgery and network.
    pub(super) about: About,
    /// Who helped.
    pub(super) help: Help,
    /// Whether the group may quote.
    pub(super) may_quote: bool,
    /// Whether the typist was told of personal details.
    pub(super) was_warned: bool,
    /// The two handles of each scale, as far as they are set.
    handles: Vec<(Slug, [Option<u8>; 2])>,
    /// Its name, from the first try to keep it: it can never be there twice.
    name: Option<(Id, crate::feedback::DeviceId, crate::feedback::BootId, u32)>,
}

impl Entry {
    /// A form on paper of this month.
    pub(super) fn new(month: Option<Month>) -> Self {
        Self {
            answers: Answers::default(),
            month,
            method: Method::PaperTyped,
            about: About::default(),
            help: Help::None,
            may_quote: false,
            was_warned: false,
            handles: Vec::new(),
            name: None,
        }
    }

    /// The next form of the pile.
    pub(super) fn next(&self) -> Self {
        Self { month: self.month, method: self.method, about: self.about, ..Self::new(None) }
    }

    /// Takes in what was typed or ticked.
    pub(super) fn take(&mut self, survey: &OpenSurvey, told: &Told) {
        match told.action.as_str() {
            "month" => self.month = Month::parse(&told.value).ok(),
            "method" => {
                let is_paper = told.of == "paper";
                self.method = if is_paper { Method::PaperTyped } else { Method::Telephone };
            }
            "help" => {
                let help = Help::ALL.iter().find(|(_, name)| *name == told.of);
                self.help = help.map_or(Help::None, |(help, _)| *help);
            }
            "quote" => self.may_quote = told.is_ticked,
            "answer" => self.answer(survey, told),
            _ => {}
        }
    }

    fn answer(&mut self, survey: &OpenSurvey, told: &Told) {
        let question = Slug::parse(&told.of).ok().and_then(|id| survey.survey().question(&id));
        let Some(question) = question else { return };
        let code = Slug::parse(&told.code);
        let before = self.answers.get(&question.id).cloned();
        let now = match (&question.kind, code) {
            _ if told.code == PREFER_NOT => told.is_ticked.then_some(Answer::PreferNot),
            (Kind::One(_), code) => code.ok().map(Answer::One),
            (Kind::Many(_), Ok(code)) => {
                let mut codes = match before {
                    Some(Answer::Many(codes)) => codes,
                    _ => Vec::new(),
                };
                codes.retain(|other| *other != code);
                codes.extend(told.is_ticked.then_some(code));
                Some(Answer::Many(codes))
            }
            (Kind::Scale { .. }, _) => self.scale(&question.id, told),
            (Kind::Text, _) => Some(Answer::Text(told.value.clone())),
            (Kind::Many(_), Err(_)) => before,
        };
        match now {
            Some(answer) => self.answers.set(question.id.clone(), answer),
            None => self.answers.remove(&question.id),
        }
    }

    /// The two handles of a question, once both are set.
    fn scale(&mut self, question: &Slug, told: &Told) -> Option<Answer> {
        let handle = usize::from(told.code != "soon");
        let step = told.value.parse().ok();
        match self.handles.iter_mut().find(|(id, _)| id == question) {
            Some((_, handles)) => handles[handle] = step,
            None => {
                let mut handles = [None; 2];
                handles[handle] = step;
                self.handles.push((question.clone(), handles));
            }
        }
        let handles = self.handles.iter().find(|(id, _)| id == question)?.1;
        Some(Answer::Scale { soon: handles[0]?, familiar: handles[1]? })
    }

    /// The kinds of personal details that its texts seem to hold.
    pub(super) fn details(&self) -> Vec<DetailKind> {
        let mut kinds = Vec::new();
        for (_, answer) in self.answers.iter() {
            let Answer::Text(text) = answer else { continue };
            for detail in personal_details(text) {
                if !kinds.contains(&detail.kind) {
                    kinds.push(detail.kind);
                }
            }
        }
        kinds
    }

    /// Whether nothing is filled in that would be kept.
    pub(super) fn is_empty(&self, survey: &OpenSurvey) -> bool {
        self.answers.accepted_by(survey.survey()).is_ok_and(|answers| answers.is_empty())
    }

    /// Keeps the form.
    pub(super) async fn keep(
        &mut self,
        store: Store,
        survey: &OpenSurvey,
    ) -> Result<Outcome, DoesNotFit> {
        let fresh = || Some((new_id().ok()?, store.stamp()?));
        if self.name.is_none() {
            self.name = fresh().map(|(id, (device, boot, number))| (id, device, boot, number));
        }
        let Some((id, device, boot, number)) = self.name else {
            return Ok(Outcome::NotKept(NotKept::Denied));
        };
        let answers = self.answers.accepted_by(survey.survey()).map_err(|_| DoesNotFit)?;
        let response = Response {
            id,
            survey: survey.digest(),
            about: self.about,
            month: self.month,
            device,
            boot,
            number,
            method: self.method,
            language: survey.survey().language.clone(),
            help: self.help,
            answers,
            may_quote: self.may_quote,
            was_warned: self.was_warned,
        };
        match record_of(response, &store.settings()) {
            Ok(record) => Ok(store.keep(&record).await),
            Err(why) => Ok(why.into()),
        }
    }
}
