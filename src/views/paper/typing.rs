//! Typing in what came back: all questions on one page, for the keyboard alone.

use leptos::prelude::*;

use super::entry::{DoesNotFit, Entry};
use crate::browser::document::{self, Told, told};
use crate::feedback::store::{NotKept, Outcome};
use crate::feedback::{About, Help, OpenSurvey, Question, month_in_words};
use crate::text::PaperText;
use crate::ui::{element, escaped};
use crate::views::asked::{asked, none_first};
use crate::views::fields::{button, select, tick};
use crate::views::place_chooser::PlaceChooser;
use crate::views::store::{Store, use_store};
use crate::views::use_views_text;

/// How many months back a form may have been filled in.
const MONTHS: i32 = 24;

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
        let words = &use_views_text().asked;
        let open = self.survey.get_value();
        let survey = open.survey();
        let question = |question: &Question| {
            let html = none_first(&asked(survey, question, words), question, words);
            element("li", "typing__item", &html)
        };
        let questions: String = survey.all_questions().map(question).collect();
        let entry = self.entry.get_value();
        let text = self.text;
        let helped: String = Help::ALL
            .iter()
            .zip(text.helped_by)
            .map(|((help, name), label)| {
                tick("help", (name, ""), Some("help"), *help == entry.help, label)
            })
            .collect();
        let helped = group(text.helped_heading, &helped);
        let quote = tick("quote", ("", ""), None, entry.may_quote, text.quote);
        [self.pile(&entry), element("ol", "typing__list", &questions), helped, quote].concat()
    }

    /// What is the same for a whole pile: how the answers came and when.
    fn pile(self, entry: &Entry) -> String {
        let text = self.text;
        let is_paper = entry.method == crate::feedback::Method::PaperTyped;
        let [paper, telephone] = text.methods;
        let methods = tick("method", ("paper", ""), Some("method"), is_paper, paper)
            + &tick("method", ("telephone", ""), Some("method"), !is_paper, telephone);
        let latest = self.store.month();
        let months = latest.into_iter().flat_map(|month| (0..MONTHS).map(move |n| month.plus(-n)));
        let months: Vec<(String, String)> =
            months.map(|month| (month.to_string(), month_in_words(month))).collect();
        let mut options: Vec<(&str, &str)> =
            months.iter().map(|(value, words)| (value.as_str(), words.as_str())).collect();
        options.push(("", text.month_unknown));
        let now = entry.month.map(|month| month.to_string()).unwrap_or_default();
        let month = select("month", ("", ""), text.month_label, &options, &now);
        let inside = group(text.method_heading, &methods) + &month;
        element("div", "typing__pile", &inside)
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

fn group(heading: &str, inside: &str) -> String {
    format!(
        "<fieldset class=\"choices\"><legend class=\"field__label\">{}</legend>{inside}</fieldset>",
        escaped(heading)
    )
}
