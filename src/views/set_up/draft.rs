//! The survey in the making, and what the three steps share.

use leptos::prelude::*;

use crate::browser::document;
use crate::feedback::store::Outcome;
use crate::feedback::{Bank, NotReady, Question, Slug, Survey};
use crate::text::SetUpText;
use crate::views::store::{Store, new_id, use_store};
use crate::views::use_views_text;

/// One of the three steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// Who asks.
    Who,
    /// What is asked.
    Questions,
    /// What people will see, and opening it.
    Open,
}

impl Step {
    /// Every step with its name.
    pub(super) const ALL: [(Self, &'static str); 3] =
        [(Self::Who, "who"), (Self::Questions, "questions"), (Self::Open, "open")];

    /// The step of a name.
    pub(super) fn parse(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == name).map(|(step, _)| *step)
    }
}

/// The survey in the making.
#[derive(Clone, Copy)]
pub(super) struct Draft {
    /// What there is of it.
    pub(super) survey: StoredValue<Survey>,
    /// The questions to choose from.
    pub(super) bank: StoredValue<Bank>,
    /// The step that is shown.
    pub(super) step: RwSignal<Step>,
    /// Has the step drawn anew.
    pub(super) drawn: Trigger,
    /// The question whose words are being changed.
    pub(super) edited: StoredValue<Option<Slug>>,
    /// The question taken out last, and where it stood.
    pub(super) removed: StoredValue<Option<(usize, Question)>>,
    /// What is missing, once it was tried to open it.
    pub(super) missing: StoredValue<Vec<NotReady>>,
    /// What is said of what was done.
    pub(super) said: RwSignal<String>,
    /// Whether the device is a kiosk, as it will be set.
    pub(super) is_kiosk: StoredValue<bool>,
    /// Whether this is still being set up.
    pub(super) is_draft: RwSignal<bool>,
    /// What became of opening it.
    pub(super) just_opened: RwSignal<&'static str>,
    /// What keeps it.
    pub(super) store: Store,
    /// The words.
    pub(super) text: &'static SetUpText,
    keeping: StoredValue<Keeping>,
}

/// Whether the draft is on its way to be kept, and has changed since.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Keeping {
    Still,
    OnItsWay,
    Again,
}

impl Draft {
    /// Goes on with the draft that is kept, or begins with the survey to start from.
    pub(super) fn begin(
        bank: StoredValue<Bank>,
        is_draft: RwSignal<bool>,
        just_opened: RwSignal<&'static str>,
    ) -> Self {
        let store = use_store();
        let text = &use_views_text().set_up;
        let fresh = || {
            let id = new_id().ok()?;
            Some(bank.with_value(|bank| bank.starting_survey(id)))
        };
        let kept = store.draft().or_else(fresh);
        let said = if kept.is_some() { String::new() } else { text.no_chance.to_owned() };
        let nil = || crate::feedback::Id::from_random([0; 16]);
        let survey = kept.unwrap_or_else(|| bank.with_value(|bank| bank.starting_survey(nil())));
        Self {
            survey: StoredValue::new(survey),
            bank,
            step: RwSignal::new(Step::Who),
            drawn: Trigger::new(),
            edited: StoredValue::new(None),
            removed: StoredValue::new(None),
            missing: StoredValue::new(Vec::new()),
            said: RwSignal::new(said),
            is_kiosk: StoredValue::new(store.settings().is_kiosk),
            is_draft,
            just_opened,
            store,
            text,
            keeping: StoredValue::new(Keeping::Still),
        }
    }

    /// Changes the survey, and keeps it.
    pub(super) fn change(self, change: impl FnOnce(&mut Survey)) {
        self.survey.update_value(change);
        self.keep();
    }

    /// Keeps the survey as it is now. While it is on its way the next waits, so that a quick typist
    /// does not have to.
    fn keep(self) {
        let was = self.keeping.get_value();
        self.keeping.set_value(if was == Keeping::Still {
            Keeping::OnItsWay
        } else {
            Keeping::Again
        });
        if was != Keeping::Still {
            return;
        }
        leptos::task::spawn_local(async move {
            loop {
                let Some(survey) = self.survey.try_get_value() else { return };
                let outcome = self.store.keep_draft(&survey).await;
                if let Outcome::NotKept(_) = outcome {
                    let _ = self.said.try_set(self.text.draft_not_kept.to_owned());
                }
                if self.keeping.try_get_value() != Some(Keeping::Again) {
                    break;
                }
                self.keeping.set_value(Keeping::OnItsWay);
            }
            let _ = self.keeping.try_update_value(|keeping| *keeping = Keeping::Still);
        });
    }

    /// Draws the step anew and moves focus to the first element that matches.
    pub(super) fn draw(self, focus: String) {
        self.drawn.notify();
        leptos::task::spawn_local(async move {
            leptos::task::tick().await;
            document::focus(&focus);
        });
    }

    /// Goes to a step, and moves focus to its heading.
    pub(super) fn go(self, step: Step) {
        super::problems::look_again(self);
        self.edited.set_value(None);
        self.said.set(String::new());
        self.step.set(step);
        self.draw(".set-up__heading".to_owned());
        document::scroll_to(".set-up");
    }

    /// Throws the draft away, and shows the survey that is open.
    pub(super) fn discard(self) {
        leptos::task::spawn_local(async move {
            self.store.forget_draft().await;
            self.is_draft.set(false);
        });
    }
}
