//! What happens when something is typed, ticked or pressed.

use leptos::prelude::*;

use super::draft::{Draft, Step};
use super::{opening, problems};
use crate::browser::document::Told;
use crate::feedback::{Id, OwnKind, Question, Slug, Survey};
use crate::views::fields::field_id;
use crate::views::store::new_id;

/// Something was typed or ticked.
pub(super) fn typed(draft: Draft, told: &Told) {
    let value = told.value.clone();
    let [of, code] = [&told.of, &told.code].map(|name| Slug::parse(name));
    let on_survey =
        |change: fn(&mut Survey, String)| draft.change(|survey| change(survey, value.clone()));
    match told.action.as_str() {
        "title" => on_survey(|survey, value| survey.title = value),
        "group" => on_survey(|survey, value| survey.asker.group = value),
        "practice" => on_survey(|survey, value| survey.asker.practice = value),
        "contact" => on_survey(|survey, value| survey.asker.contact = value),
        "meets" => on_survey(|survey, value| survey.asker.meets = value),
        "keep" => on_survey(|survey, value| {
            survey.asker.keep_months = value.trim().parse().unwrap_or_default();
        }),
        "notice" => on_survey(|survey, value| {
            let lines = value.split('\n').map(str::trim).filter(|line| !line.is_empty());
            survey.notice = lines.map(str::to_owned).collect();
        }),
        "kiosk" => {
            draft.is_kiosk.set_value(told.of == "kiosk");
            draft.draw(selector(&told.action, &told.of, ""));
        }
        _ => {
            if let Ok(of) = of {
                on_question(draft, told, &of, code.ok());
            }
        }
    }
}

fn on_question(draft: Draft, told: &Told, of: &Slug, code: Option<Slug>) {
    let (value, is_on) = (told.value.clone(), told.is_ticked);
    let again = || draft.draw(selector(&told.action, &told.of, &told.code));
    let change = |change: &dyn Fn(&mut Question)| {
        draft.change(|survey| {
            if let Some(question) = survey.local_mut(of) {
                change(question);
            }
        });
    };
    match (told.action.as_str(), code) {
        ("words", _) => change(&|question| question.text = value.clone()),
        ("hint", _) => change(&|question| question.hint = value.clone()),
        ("choice", Some(code)) => change(&|question| question.relabel(&code, &value)),
        ("graded", _) => change(&|question| question.grade(is_on)),
        ("aside", _) => {
            let label = draft.text.cannot_say;
            change(&|question| question.offer_aside(is_on.then_some(label)));
        }
        ("after", _) => {
            change(&|question| question.ask_after(Slug::parse(&value).ok()));
            again();
        }
        ("when", Some(code)) => change(&|question| question.ask_when(&code, is_on)),
        ("who", _) => {
            let bank = draft.bank.get_value();
            draft.change(|survey| survey.ask_who(&bank, of, is_on));
        }
        ("bank", _) if is_on => {
            let bank = draft.bank.get_value();
            let mut count = 0;
            draft.change(|survey| count = survey.take_from(&bank, of));
            draft.removed.set_value(None);
            draft.said.set((draft.text.added)(count));
            again();
        }
        ("bank", _) => {
            take_out(draft, of);
            again();
        }
        _ => {}
    }
}

/// The selector of a field.
pub(super) fn selector(action: &str, of: &str, code: &str) -> String {
    ["#", &field_id(action, (of, code))].concat()
}

/// A button was pressed.
pub(super) fn pressed(draft: Draft, told: &Told) {
    let text = draft.text;
    let of = Slug::parse(&told.of);
    let card = ["#q-", &told.of, " button"].concat();
    let ids = || Some([new_id().ok()?, new_id().ok()?, new_id().ok()?]);
    match (told.action.as_str(), of) {
        ("step", _) => Step::parse(&told.of).into_iter().for_each(|step| draft.go(step)),
        ("open", _) => opening::open(draft),
        ("mend", _) => problems::mend(draft, &told.of),
        ("discard", _) => draft.discard(),
        ("put-back", _) => put_back(draft),
        ("own", _) => {
            let kind =
                OwnKind::ALL.iter().find(|(_, name)| *name == told.of).map(|(kind, _)| *kind);
            let (Some(kind), Some(ids)) = (kind, ids()) else { return };
            draft.change(|survey| {
                let name = survey.ask_own(kind, ids);
                draft.edited.set_value(Some(name));
            });
            focus_edited(draft);
        }
        ("up" | "down", Ok(of)) => {
            let is_up = told.action == "up";
            draft.change(|survey| {
                survey.shift(&of, is_up);
            });
            let place = draft.survey.with_value(|survey| survey.place(&of)).unwrap_or_default();
            draft.said.set((text.moved)(place + 1));
            let same = format!("#q-{of} [data-do=\"{}\"]", told.action);
            // At the top there is no way up: the first button then.
            let is_end = draft.survey.with_value(|s| place == 0 || place + 1 == s.questions.len());
            draft.draw(if is_end { card } else { same });
        }
        ("edit", Ok(of)) => {
            draft.edited.set_value(Some(of));
            focus_edited(draft);
        }
        ("done", Ok(_)) => {
            draft.edited.set_value(None);
            draft.draw(card);
        }
        ("out", Ok(of)) => {
            take_out(draft, &of);
            draft.draw("[data-do=\"put-back\"]".to_owned());
        }
        ("always", Ok(of)) => {
            draft.change(|survey| {
                survey.local_mut(&of).into_iter().for_each(|question| question.ask_after(None));
            });
            draft.draw(card);
        }
        ("choice-add", Ok(of)) => add_choice(draft, &of),
        ("choice-out", Ok(of)) => {
            let Ok(code) = Slug::parse(&told.code) else { return };
            draft.change(|survey| {
                survey.local_mut(&of).into_iter().for_each(|question| question.withdraw(&code));
            });
            draft.draw(format!("#q-{of} [data-do=\"choice-add\"]"));
        }
        _ => {}
    }
}

fn focus_edited(draft: Draft) {
    let name = draft.edited.with_value(|edited| edited.as_ref().map(Slug::to_string));
    draft.draw(selector("words", &name.unwrap_or_default(), ""));
}

fn add_choice(draft: Draft, of: &Slug) {
    let Ok(id) = new_id() else { return };
    let add = |survey: &mut Survey, id: Id| {
        let question = survey.local_mut(of)?;
        let before = question.kind.choices().to_vec();
        question.offer(id);
        let added = question
            .kind
            .choices()
            .iter()
            .find(|choice| !before.iter().any(|c| c.code == choice.code));
        added.map(|choice| choice.code.to_string())
    };
    let mut code = None;
    draft.change(|survey| code = add(survey, id));
    draft.draw(selector("choice", of.as_str(), &code.unwrap_or_default()));
}

/// Takes a question out; it can be put back.
fn take_out(draft: Draft, of: &Slug) {
    draft.change(|survey| {
        if let Some(at) = survey.place(of) {
            draft.removed.set_value(Some((at, survey.questions.remove(at))));
        }
    });
    draft.said.set(String::new());
}

fn put_back(draft: Draft) {
    let Some((at, question)) = draft.removed.get_value() else { return };
    draft.removed.set_value(None);
    let card = format!("#q-{} button", question.id);
    draft.change(|survey| {
        if survey.place(&question.id).is_none() {
            survey.questions.insert(at.min(survey.questions.len()), question);
        }
    });
    draft.draw(card);
}
