//! All answers, each with the way to change it, before they are kept.

use leptos::prelude::*;

use super::form::{Form, use_giving};
use super::keeping::{Refused, keep, place_of};
use super::text_answer::named;
use super::{back, set_heading, use_giving_text};
use crate::feedback::{Answer, Help, Kind, Question, personal_details};
use crate::page::{Page, ViewsPage};
use crate::text::GivingText;
use crate::ui::{element, escaped, from_html, paragraph, title};
use crate::views::go;
use crate::views::store::use_store;

/// All answers, before they are kept.
#[component]
pub(super) fn CheckScreen() -> impl IntoView {
    let text = use_giving_text();
    set_heading(text.check.title);
    let (store, giving) = (use_store(), use_giving());
    giving.change(Form::look_over);
    let html = giving.read(|form| rows(text, form));
    let (has_words, is_empty, may_quote, last) = giving.read(|form| {
        let is_words = |answer: &Answer| matches!(answer, Answer::Text(_));
        let shown = form.shown();
        let answers = || shown.iter().filter_map(|question| form.answers.get(&question.id));
        let last = ViewsPage::Question(shown.len());
        (answers().any(is_words), answers().next().is_none(), form.may_quote, last)
    });
    let is_keeping = RwSignal::new(false);
    let keep_all = move |_| {
        // A second tap must not begin a second record; the first is still on its way.
        if is_keeping.get_untracked() {
            return;
        }
        is_keeping.set(true);
        leptos::task::spawn_local(async move {
            go(match keep(store, giving).await {
                Ok(_) => ViewsPage::Kept,
                Err(Refused::Answer(question)) => ViewsPage::Question(place_of(giving, &question)),
                Err(Refused::NotBegun | Refused::CannotSeal) => ViewsPage::Start,
            });
        });
    };
    let quote = move |ev| giving.change(|form| form.may_quote = event_target_checked(&ev));
    let checked = if may_quote { " checked" } else { "" };
    let tick = super::choices::choice("checkbox", "quote", "quote", checked, text.check.quote);
    let said = move || is_keeping.get().then_some(text.check.keeping);
    let top = back(last) + &title(text.check.title) + &paragraph("lead", text.check.lead);
    let nothing = if is_empty { paragraph("inset", text.check.nothing) } else { String::new() };
    view! {
        {from_html(top + &nothing + &html)}
        {has_words.then(|| view! { <div class="answers" on:change=quote inner_html=tick></div> })}
        <p class="quiet reading-width">{text.check.then}</p>
        <div class="giving__buttons">
            <button
                class="button giving__go" type="button" hidden=is_empty
                aria-disabled=move || is_keeping.get().then_some("true") on:click=keep_all
            >
                {text.check.keep}
            </button>
        </div>
        <p class="giving__said" role="status">{said}</p>
    }
}

/// Each question with its answer.
fn rows(text: &GivingText, form: &Form) -> String {
    let about = if form.about_name.is_empty() { text.about.not_said } else { &form.about_name };
    let mut rows = row(text, text.about.key, &escaped(about), Some(ViewsPage::About), "");
    if let Some(at) = form.help.and_then(|help| Help::ALL.iter().position(|it| it.0 == help)) {
        // On a kiosk the start forgets: the next person may stand at it.
        let to = (!use_store().settings().is_kiosk).then_some(ViewsPage::Start);
        rows += &row(text, text.help.key, text.help.choices[at], to, "");
    }
    let language = form.survey.as_ref().map(|open| open.survey().language.as_str());
    for (at, question) in form.shown().into_iter().enumerate() {
        let answer = form.answers.get(&question.id);
        let said = answer.map_or_else(
            || element("span", "quiet", text.check.skipped),
            |answer| said(text, question, answer),
        );
        let to = Some(ViewsPage::Question(at + 1));
        rows += &row(text, &question.text, &said, to, language.unwrap_or_default());
    }
    element("dl", "checked", &rows)
}

fn row(text: &GivingText, key: &str, said: &str, to: Option<ViewsPage>, language: &str) -> String {
    let link = |to| {
        format!(
            "<dd class=\"checked__change\"><a href=\"{}\">{}<span class=\"visually-hidden\">: {}</span></a></dd>",
            escaped(&Page::Views(to).to_string()),
            escaped(text.check.change),
            escaped(key)
        )
    };
    let change = to.map(link).unwrap_or_default();
    let lang = if language.is_empty() {
        String::new()
    } else {
        format!(" lang=\"{}\"", escaped(language))
    };
    format!(
        "<div class=\"checked__row\"{lang}><dt class=\"checked__key\">{}</dt><dd class=\"checked__value\" translate=\"no\">{said}</dd>{change}</div>",
        escaped(key)
    )
}

/// What was answered, as HTML.
fn said(text: &GivingText, question: &Question, answer: &Answer) -> String {
    let label = |code: &_| {
        let choice = question.kind.choices().iter().find(|choice| choice.code == *code);
        choice.map(|choice| escaped(&choice.label)).unwrap_or_default()
    };
    match (answer, &question.kind) {
        (Answer::One(code), _) => label(code),
        // In the order in which they were asked.
        (Answer::Many(codes), Kind::Many(choices)) => {
            let ticked = choices.iter().filter(|choice| codes.contains(&choice.code));
            let labels: String =
                ticked.map(|choice| element("li", "", &escaped(&choice.label))).collect();
            element("ul", "", &labels)
        }
        (
            Answer::Scale { soon, familiar },
            Kind::Scale { soon: first, familiar: second, steps },
        ) => {
            let step =
                |at: &u8| steps.get(usize::from(*at)).map(String::as_str).unwrap_or_default();
            escaped(&(text.question.scale_says)(first, step(soon), second, step(familiar)))
        }
        (Answer::Text(words), _) => {
            let found = personal_details(words);
            let words = element("p", "checked__words", &escaped(words));
            if found.is_empty() {
                return words;
            }
            let note = format!("{} {}.", text.check.personal, named(&text.question, &found));
            words + &element("p", "checked__note", &escaped(&note))
        }
        (Answer::PreferNot, _) => escaped(text.question.prefer_not),
        _ => String::new(),
    }
}
