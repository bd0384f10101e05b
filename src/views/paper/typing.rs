//! Typing in what came back: all questions on one page, for the keyboard alone.

use leptos::prelude::*;

use super::entry::{DoesNotFit, Entry};
use super::sheet;
use crate::browser::document::{self, Told, told};
use crate::feedback::store::{NotKept, Outcome};
use crate::feedback::{About, OpenSurvey};
use crate::text::PaperText;
use crate::ui::{element, escaped};
use crate::views::fields::button;
use crate::views::place_chooser::PlaceChooser;
use crate::views::store::{Store, use_store};
use crate::views::use_views_text;

/// The fields of a survey, one form after another.
#[component]
pub(super) fn Typing(
    /// The survey.
    survey: OpenSurvey,
) -> impl IntoView {
    let store = use_store();
    let sitting = Sitting {
        entry: StoredValue::new(Entry::new(store.month())),
        survey: StoredValue::new(survey),
        count: StoredValue::new(0),
        is_busy: StoredValue::new(false),
        said: RwSignal::new((String::new(), false)),
        drawn: Trigger::new(),
        store,
        text: &use_views_text().paper,
    };
    // Once another screen is open the form is gone.
    document::ask_before_leaving(move || {
        let survey = sitting.survey.try_get_value();
        let entry = sitting.entry.try_get_value();
        survey.zip(entry).is_some_and(|(survey, entry)| !entry.is_empty(&survey))
    });
    let about = RwSignal::new(About::default());
    Effect::new(move |_| {
        let about = about.get();
        sitting.entry.update_value(|entry| entry.about = about);
    });
    let form = move || {
        sitting.drawn.track();
        sitting.html()
    };
    let said = move || {
        sitting.said.with(|(words, is_bad)| {
            let class = if *is_bad { "typing__said typing__said--bad" } else { "typing__said" };
            element("p", class, &escaped(words))
        })
    };
    let keep = button("button", "keep", ("", ""), sitting.text.keep, "");
    let anyway = button("button button--second", "anyway", ("", ""), sitting.text.keep_anyway, "");
    let buttons = move || {
        sitting.said.with(|(_, is_bad)| {
            let is_warned = *is_bad && !sitting.entry.with_value(|it| it.details().is_empty());
            if is_warned { [keep.as_str(), &anyway].concat() } else { keep.clone() }
        })
    };
    view! {
        <div
            class="typing"
            on:input=move |event| {
                if let Some(told) = told(&event, "data-in") { sitting.take(&told) }
            }
            on:click=move |event| {
                if let Some(told) = told(&event, "data-do") { sitting.keep(told.action == "anyway") }
            }
            on:keydown=move |event| {
                if event.key() == "Enter" && event.ctrl_key() { sitting.keep(false) }
            }
        >
            <PlaceChooser about words=(sitting.text.surgery_find, sitting.text.surgery_label) />
            <div inner_html=form></div>
            <div role="status" tabindex="-1" id="typing-said" inner_html=said></div>
            <p class="buttons" inner_html=buttons></p>
            <p class="quiet">{sitting.text.quick_keys}</p>
        </div>
    }
}

/// The forms typed in since the screen was opened.
#[derive(Clone, Copy)]
struct Sitting {
    entry: StoredValue<Entry>,
    survey: StoredValue<OpenSurvey>,
    count: StoredValue<u32>,
    is_busy: StoredValue<bool>,
    said: RwSignal<(String, bool)>,
    drawn: Trigger,
    store: Store,
    text: &'static PaperText,
}

impl Sitting {
    fn take(self, told: &Told) {
        let survey = self.survey.get_value();
        self.entry.update_value(|entry| entry.take(&survey, told));
    }

    fn html(self) -> String {
        let survey = self.survey.get_value();
        self.entry
            .with_value(|entry| sheet::html(survey.survey(), entry, self.store.month(), self.text))
    }

    /// Keeps the form, unless it seems to hold personal details and nobody said to go on.
    fn keep(self, is_sure: bool) {
        if self.is_busy.get_value() {
            return;
        }
        let text = self.text;
        let survey = self.survey.get_value();
        let mut entry = self.entry.get_value();
        let details = entry.details();
        if entry.is_empty(&survey) {
            return self.say(text.nothing.to_owned(), true);
        }
        if !details.is_empty() && !is_sure {
            let kinds: Vec<&str> =
                details.iter().map(|kind| text.details[*kind as usize]).collect();
            return self.say((text.warning)(&kinds), true);
        }
        entry.was_warned = !details.is_empty();
        self.is_busy.set_value(true);
        leptos::task::spawn_local(async move {
            let outcome = entry.keep(self.store, &survey).await;
            self.is_busy.set_value(false);
            let kept = match outcome {
                Ok(Outcome::Kept) => text.kept,
                Ok(Outcome::KeptInBrowser(_)) => text.kept_in_browser,
                Ok(Outcome::NotKept(NotKept::Full)) => return self.not_kept(entry, text.full),
                Ok(Outcome::NotKept(NotKept::NotSealed(_))) => {
                    return self.not_kept(entry, text.must_seal);
                }
                Ok(Outcome::NotKept(_)) => return self.not_kept(entry, text.not_kept),
                Err(DoesNotFit) => return self.not_kept(entry, text.does_not_fit),
            };
            self.entry.set_value(entry.next());
            self.count.update_value(|count| *count += 1);
            let count = (text.count)(self.count.get_value());
            self.said.set(([kept, " ", &count].concat(), false));
            self.drawn.notify();
            leptos::task::tick().await;
            document::scroll_to(".typing__list");
            document::focus(".typing__list input, .typing__list textarea, .typing__list select");
        });
    }

    /// The form stays on the screen, to be kept under the same name at the next try.
    fn not_kept(self, entry: Entry, why: &str) {
        self.entry.set_value(entry);
        self.say(why.to_owned(), true);
    }

    fn say(self, words: String, is_bad: bool) {
        self.said.set((words, is_bad));
        document::focus("#typing-said");
        document::scroll_to("#typing-said");
    }
}
