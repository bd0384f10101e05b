//! A survey that is open: what can be done with it. It cannot be changed; a new version can be made.

use leptos::prelude::*;

use super::opening::{device, preview};
use crate::browser::document::{self, Told, told};
use crate::feedback::sharing::Holding;
use crate::feedback::store::{Key, Outcome, Record};
use crate::feedback::{Bank, OpenSurvey};
use crate::page::{Page, ViewsPage};
use crate::text::SetUpText;
use crate::ui::{escaped, link};
use crate::views::bundles::save_bundles;
use crate::views::fields::button;
use crate::views::store::{Store, new_id, use_store};
use crate::views::use_views_text;

/// What there is of a survey that is open.
#[component]
pub(super) fn Opened(
    /// Set when another is begun.
    is_draft: RwSignal<bool>,
    /// The questions to begin another with.
    bank: StoredValue<Bank>,
    /// What became of opening it just now, or nothing.
    just_opened: RwSignal<&'static str>,
) -> impl IntoView {
    let text = &use_views_text().set_up;
    let store = use_store();
    let said = RwSignal::new(just_opened.get_untracked().to_owned());
    just_opened.set("");
    let opened = Showing { store, text, said, is_draft, bank };
    let html = move || {
        store.track();
        store.survey().map_or(String::new(), |survey| opened.html(&survey))
    };
    leptos::task::spawn_local(async {
        leptos::task::tick().await;
        document::focus("h1");
    });
    view! {
        <p class="set-up__said" role="status">{said}</p>
        <div
            class="set-up"
            on:input=move |event| {
                if let Some(told) = told(&event, "data-in") { opened.set_kiosk(&told) }
            }
            on:click=move |event| {
                if let Some(told) = told(&event, "data-do") { opened.press(&told.action) }
            }
            inner_html=html
        ></div>
    }
}

#[derive(Clone, Copy)]
struct Showing {
    store: Store,
    text: &'static SetUpText,
    said: RwSignal<String>,
    is_draft: RwSignal<bool>,
    bank: StoredValue<Bank>,
}

impl Showing {
    fn html(self, open: &OpenSurvey) -> String {
        let text = self.text;
        let survey = open.survey();
        let asker = &survey.asker;
        let count = survey.all_questions().count();
        let facts = (text.open_facts)(&asker.group, &asker.practice, survey.version, count);
        let [title, facts, file_lead, new_heading, new_lead, other] = [
            &survey.title,
            facts.as_str(),
            text.file_lead,
            text.new_heading,
            text.new_means,
            text.other_means,
        ]
        .map(escaped);
        let to = |class: &str, page: ViewsPage, words: &str| link(class, &Page::Views(page), words);
        let links = [
            to("button", ViewsPage::Start, text.give),
            to("button button--second", ViewsPage::Paper, text.paper),
            to("button button--second", ViewsPage::Desk, text.desk),
        ]
        .concat();
        let save = button("button button--second", "save", ("", ""), text.save_file, "");
        let version = button("button button--second", "version", ("", ""), text.new_version, "");
        let other_button = button("button button--second", "other", ("", ""), text.other, "");
        let device = device(&self.store.settings(), 2, text);
        let summary = escaped(text.preview_summary);
        let preview = preview(survey, text);
        format!(
            "<div class=\"inset\"><p class=\"preview__title\">{title}</p><p>{facts}</p></div>\
             <p class=\"buttons\">{links}</p>{device}<h2>{}</h2><p class=\"reading-width\">\
             {file_lead}</p><p>{save}</p><h2>{new_heading}</h2><p class=\"reading-width\">{new_lead}\
             </p><p>{version}</p><p class=\"reading-width\">{other}</p><p>{other_button}</p><details \
             class=\"details\"><summary class=\"details__summary\">{summary}</summary>{preview}\
             </details>",
            escaped(text.file_heading)
        )
    }

    fn press(self, action: &str) {
        let Some(open) = self.store.survey() else { return };
        match action {
            "save" => self.save(&open),
            "version" => {
                let records = self.store.records();
                let same = records.surveys.iter().filter(|it| it.survey().id == open.survey().id);
                let latest = same.map(|it| it.survey().version).max().unwrap_or_default();
                self.begin(open.survey().next_version(latest));
            }
            "other" => {
                let Ok(id) = new_id() else { return };
                self.begin(self.bank.with_value(|bank| bank.starting_survey(id)));
            }
            _ => {}
        }
    }

    /// Begins a draft; the survey that is open stays so until that opens.
    fn begin(self, draft: crate::feedback::Survey) {
        leptos::task::spawn_local(async move {
            match self.store.keep_draft(&draft).await {
                Outcome::NotKept(_) => self.said.set(self.text.not_kept.to_owned()),
                _ => self.is_draft.set(true),
            }
        });
    }

    fn set_kiosk(self, told: &Told) {
        if told.action != "kiosk" {
            return;
        }
        let is_kiosk = told.of == "kiosk";
        leptos::task::spawn_local(async move {
            let settings = crate::feedback::store::Settings { is_kiosk, ..self.store.settings() };
            let outcome = self.store.set_settings(settings).await;
            self.said.set(match outcome {
                Outcome::NotKept(_) => self.text.not_kept.to_owned(),
                _ => self.text.device_set.to_owned(),
            });
            document::focus(if is_kiosk { "#f-kiosk-kiosk" } else { "#f-kiosk-own" });
        });
    }

    /// Saves the survey alone as a file, for other devices.
    fn save(self, open: &OpenSurvey) {
        let record = Record::Survey(open.survey().clone());
        let items = Holding::from([(Key::Survey(open.digest()), record.write())]);
        let name = file_name(&open.survey().title, open.survey().version);
        let said = match save_bundles(self.store, &items, |_| name.clone()) {
            Ok(names) => (self.text.file_saved)(&names.join(", ")),
            Err(_) => self.text.file_failed.to_owned(),
        };
        self.said.set(said);
    }
}

/// A name of a file from the title: letters and digits, and hyphens between.
fn file_name(title: &str, version: u32) -> String {
    let mut name = String::new();
    for letter in title.to_lowercase().chars().take(60) {
        if letter.is_alphanumeric() {
            name.push(letter);
        } else if !name.is_empty() && !name.ends_with('-') {
            name.push('-');
        }
    }
    let name = name.trim_end_matches('-');
    let name = if name.is_empty() { "survey" } else { name };
    format!("{name}-v{version}")
}
