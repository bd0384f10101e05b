//! The third step: what people will see, and opening it.

use leptos::prelude::*;

use super::draft::Draft;
use crate::browser::document;
use crate::feedback::store::{NotKept, Outcome, Record, Settings, Unreadable};
use crate::feedback::{Condition, Question, Survey};
use crate::page::{Page, ViewsPage};
use crate::text::SetUpText;
use crate::ui::{escaped, link};
use crate::views::asked::asked;
use crate::views::fields::tick;
use crate::views::use_views_text;

/// The step as HTML.
pub(super) fn html(draft: Draft) -> String {
    let text = draft.text;
    let survey = draft.survey.get_value();
    let preview = preview(&survey, text);
    let is_kiosk = draft.is_kiosk.get_value();
    let device = device(&Settings { is_kiosk, ..draft.store.settings() }, 3, text);
    let [heading, lead, open_heading, open_lead] =
        [text.steps[2], text.open_lead, text.open_heading, text.open_means].map(escaped);
    format!(
        "<h2 class=\"set-up__heading\" tabindex=\"-1\">{heading}</h2><p class=\"lead\">{lead}</p>\
         {preview}{device}<h3>{open_heading}</h3><p class=\"reading-width\">{open_lead}</p>"
    )
}

/// Whether strangers use this device one after another; its heading is of this level.
pub(super) fn device(settings: &Settings, level: u8, text: &SetUpText) -> String {
    let is_kiosk = settings.is_kiosk;
    let [legend, hint] = [text.kiosk_heading, text.kiosk_hint].map(escaped);
    let [own, kiosk] = text.kiosk_choices;
    let own = tick("kiosk", ("own", ""), Some("kiosk"), !is_kiosk, own);
    let kiosk = tick("kiosk", ("kiosk", ""), Some("kiosk"), is_kiosk, kiosk);
    let needs_key = if is_kiosk && settings.keys.is_empty() {
        let to_keys = link("", &Page::Views(ViewsPage::Keys), text.to_keys);
        format!("<p class=\"inset\">{} {to_keys}</p>", escaped(text.kiosk_needs_key))
    } else {
        String::new()
    };
    format!(
        "<fieldset class=\"choices reading-width\"><legend><h{level}>{legend}</h{level}></legend>\
         <p>{hint}</p>{own}{kiosk}</fieldset>{needs_key}"
    )
}

/// What people will see: what is said first, and each question. Nothing that is tried is kept.
pub(super) fn preview(survey: &Survey, text: &SetUpText) -> String {
    let words = &use_views_text().asked;
    let lines = survey.filled_notice();
    let notice: String = lines.iter().map(|line| format!("<p>{}</p>", escaped(line))).collect();
    let card = |question: &Question| {
        let condition = super::edit::condition(survey, question, text);
        let condition = match question.visible_if {
            Condition::Always => String::new(),
            _ => format!("<p class=\"asked-list__if\">{}</p>", escaped(&condition)),
        };
        format!("<li class=\"preview__card\">{condition}{}</li>", asked(survey, question, words))
    };
    let cards: String = survey.questions.iter().map(card).collect();
    let why = match survey.equality[..] {
        [] => String::new(),
        _ => format!("<li class=\"preview__card\"><p>{}</p></li>", escaped(text.equality_why)),
    };
    let who: String = survey.equality.iter().map(card).collect();
    let [title, start] = [&survey.title, text.preview_start].map(escaped);
    format!(
        "<ol class=\"preview\"><li class=\"preview__card\"><p class=\"preview__title\">{title}</p>\
         {notice}<p class=\"quiet\">{start}</p></li>{cards}{why}{who}</ol>"
    )
}

/// Opens the survey, or says what is missing.
pub(super) fn open(draft: Draft) {
    let survey = draft.survey.get_value();
    let open = match trimmed(survey).open() {
        Ok(open) => open,
        Err(missing) => {
            draft.missing.set_value(missing);
            draft.draw("main .error-summary".to_owned());
            return document::scroll_to(".set-up");
        }
    };
    draft.missing.set_value(Vec::new());
    leptos::task::spawn_local(async move {
        let store = draft.store;
        let record = Record::Survey(open.survey().clone());
        let mut outcome = store.keep(&record).await;
        if !matches!(outcome, Outcome::NotKept(_)) {
            let mut settings = store.settings();
            settings.survey = Some(open.digest());
            settings.is_kiosk = draft.is_kiosk.get_value();
            outcome = worse(outcome, store.set_settings(settings).await);
        }
        match outcome {
            Outcome::NotKept(why) => {
                draft.said.set(not_kept(why, draft.text).to_owned());
            }
            outcome => {
                store.forget_draft().await;
                let said = match outcome {
                    Outcome::Kept => draft.text.opened,
                    _ => draft.text.opened_in_browser,
                };
                draft.just_opened.set(said);
                draft.is_draft.set(false);
            }
        }
    });
}

/// Without the spaces around what was typed.
fn trimmed(mut survey: Survey) -> Survey {
    let asker = &mut survey.asker;
    let asked = [&mut asker.group, &mut asker.practice, &mut asker.contact, &mut asker.meets];
    for text in asked.into_iter().chain([&mut survey.title]) {
        *text = text.trim().to_owned();
    }
    survey
}

fn worse(first: Outcome, second: Outcome) -> Outcome {
    if second == Outcome::Kept { first } else { second }
}

/// Why nothing was kept, in plain words.
pub(super) fn not_kept(why: NotKept, text: &SetUpText) -> &'static str {
    match why {
        NotKept::Unreadable(Unreadable::TooLong { .. }) => text.too_long,
        NotKept::Full => text.full,
        _ => text.not_kept,
    }
}
