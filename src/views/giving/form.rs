//! What someone is answering: in memory alone, for as long as the page lives, and in no address.

use leptos::prelude::*;

use crate::browser::document::ask_before_leaving;
use crate::feedback::store::Outcome;
use crate::feedback::{
    About, Answers, BootId, DeviceId, Help, Id, OpenSurvey, Question, Slug, personal_details,
};
use crate::page::ViewsPage;
use crate::views::store::use_store;

/// What is being answered, as every screen of it shares it.
#[derive(Clone, Copy)]
pub(super) struct Giving(StoredValue<Form, LocalStorage>);

/// One person's form.
#[derive(Default)]
pub(super) struct Form {
    /// The survey that was begun; none before that and after the answers are kept.
    pub(super) survey: Option<OpenSurvey>,
    /// What was answered so far. Some of it may have been hidden since.
    pub(super) answers: Answers,
    /// What it is about.
    pub(super) about: About,
    /// What that is called, once it is known by name.
    pub(super) about_name: String,
    /// Who helps; nobody, if it is not said.
    pub(super) help: Option<Help>,
    /// Whether the words may be quoted.
    pub(super) may_quote: bool,
    /// The questions that have been on the screen.
    seen: Vec<Slug>,
    /// Whether the answers have been looked over: then a changed one leads back there.
    pub(super) has_checked: bool,
    /// What the record is called and stamped with, from the first try to keep it.
    pub(super) stamp: Option<Stamp>,
    /// What became of the last try to keep.
    pub(super) outcome: Option<Outcome>,
    /// Whether answers were kept since the page was loaded.
    pub(super) has_given: bool,
}

/// What a record is known by: the same at every try, so that it can never be there twice.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stamp {
    /// Its random id.
    pub(super) id: Id,
    /// The device, the start of the app and the number in it.
    pub(super) place: (DeviceId, BootId, u32),
}

/// Makes an empty form known to all screens. The browser asks before it leaves a page with answers
/// that are not kept; a kiosk must forget them by itself.
pub(in crate::views) fn provide_giving() {
    let (giving, store) = (Giving(StoredValue::new_local(Form::default())), use_store());
    provide_context(giving);
    ask_before_leaving(move || {
        let is_kiosk = store.settings().is_kiosk;
        !is_kiosk && giving.read(|form| form.answers.iter().next().is_some())
    });
}

/// What is being answered.
pub(super) fn use_giving() -> Giving {
    expect_context()
}

impl Giving {
    /// Reads the form.
    pub(super) fn read<T>(self, read: impl FnOnce(&Form) -> T) -> T {
        self.0.with_value(read)
    }

    /// Changes the form.
    pub(super) fn change(self, change: impl FnOnce(&mut Form)) {
        self.0.update_value(change);
    }

    /// Begins a form anew.
    pub(super) fn begin(self, survey: OpenSurvey, about: About, help: Option<Help>) {
        self.forget(None);
        self.change(|form| (form.survey, form.about, form.help) = (Some(survey), about, help));
    }

    /// Forgets all that was answered, and remembers only how well it was kept.
    pub(super) fn forget(self, outcome: Option<Outcome>) {
        self.change(|form| {
            let has_given = form.has_given || outcome.is_some();
            *form = Form { outcome, has_given, ..Form::default() };
        });
    }
}

impl Form {
    /// The questions to be shown, in order, given what has been answered.
    pub(super) fn shown(&self) -> Vec<&Question> {
        self.survey.as_ref().map(|open| self.answers.shown(open.survey())).unwrap_or_default()
    }

    /// Notes that a question is on the screen.
    pub(super) fn see(&mut self, question: &Slug) {
        if !self.seen.contains(question) {
            self.seen.push(question.clone());
        }
    }

    /// Notes that the answers are looked over.
    pub(super) fn look_over(&mut self) {
        self.has_checked = true;
    }

    /// Where one goes on after the question at a place, counted from 1. Once the answers have been
    /// looked over, only what an answer has newly brought up comes before looking them over again.
    pub(super) fn after(&self, at: usize) -> ViewsPage {
        let shown = self.shown();
        let next = if self.has_checked {
            shown.iter().position(|question| !self.seen.contains(&question.id)).map(|at| at + 1)
        } else {
            Some(at + 1).filter(|next| *next <= shown.len())
        };
        next.map_or(ViewsPage::Check, ViewsPage::Question)
    }

    /// Where one left off: the first question that was not on the screen yet, or the check.
    pub(super) fn where_left(&self) -> ViewsPage {
        let shown = self.shown();
        let next = shown.iter().position(|question| !self.seen.contains(&question.id));
        match next {
            Some(0) => ViewsPage::About,
            Some(at) if !self.has_checked => ViewsPage::Question(at),
            _ => ViewsPage::Check,
        }
    }

    /// Whether a text among these answers seems to hold personal details. Each is pointed at beside
    /// its question and where the answers are checked, so whoever keeps it was told.
    pub(super) fn holds_details(answers: &Answers) -> bool {
        use crate::feedback::Answer::Text;
        let is_told = |(_, answer): (_, &_)| matches!(answer, Text(text) if !personal_details(text).is_empty());
        answers.iter().any(is_told)
    }
}
