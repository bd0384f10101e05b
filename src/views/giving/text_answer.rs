//! An answer in one's own words: how many letters are left, and a calm word when it seems to hold
//! personal details. It is looked at here, on the device, and may always be left as it is.

use leptos::{ev::SubmitEvent, prelude::*};

use super::question::{Asked, Ways};
use super::{notice, urgent_line, use_giving_text};
use crate::browser::document;
use crate::context::use_text;
use crate::feedback::{Answer, Detail, MAX_ANSWER, personal_details};
use crate::text::QuestionText;
use crate::ui::{element, escaped};

/// From how many letters left on a screen reader hears of it.
const FEW_LEFT: usize = MAX_ANSWER / 4;

/// What was said about the text when someone wanted to go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Told {
    Nothing,
    TooLong,
    Details,
}

/// An answer in one's own words.
#[component]
pub(super) fn TextAnswer(
    /// The question.
    asked: Asked,
) -> impl IntoView {
    let text = &use_giving_text().question;
    let before = match asked.answered() {
        Some(Answer::Text(text)) => text,
        _ => String::new(),
    };
    let is_long = length(&before) > MAX_ANSWER;
    let typed = RwSignal::new(before);
    let told = RwSignal::new(if is_long { Told::TooLong } else { Told::Nothing });
    let used = Memo::new(move |_| typed.with(|typed| length(typed)));
    let is_over = Memo::new(move |_| used.get() > MAX_ANSWER);
    let submit = move |ev: SubmitEvent| {
        ev.prevent_default();
        let has_details = typed.with_untracked(|typed| !personal_details(typed).is_empty());
        match told.get_untracked() {
            _ if is_over.get_untracked() => tell(asked, told, Told::TooLong),
            // Whoever goes on a second time leaves it so: nobody is kept back.
            Told::Nothing if has_details => tell(asked, told, Told::Details),
            _ => asked.go_on(),
        }
    };
    let change = move |words: String| {
        told.set(Told::Nothing);
        asked.answer((!words.trim().is_empty()).then(|| Answer::Text(words.clone())));
        typed.set(words);
    };
    let (words, hint) = asked.question.with_value(|question| {
        (question.text.clone(), element("p", "question__hint", &escaped(&question.hint)))
    });
    view! {
        <form novalidate autocomplete="off" on:submit=submit>
            {move || (told.get() == Told::TooLong).then(|| too_long(text, used.get_untracked()))}
            <h1 tabindex="-1"><label for="answer">{words}</label></h1>
            <div id="answer-hint" inner_html=hint + &urgent_line()></div>
            <textarea
                class="own-words" id="answer" rows="6" aria-describedby="answer-hint answer-letters"
                aria-invalid=move || (told.get() == Told::TooLong).then_some("true")
                autocomplete="off" autocapitalize="sentences" spellcheck="false"
                prop:value=typed.get_untracked()
                on:input:target=move |ev| change(ev.target().value())
            ></textarea>
            <p class="own-words__letters" id="answer-letters" class:own-words__letters--over=is_over>
                {move || (text.letters)(used.get(), MAX_ANSWER)}
            </p>
            <LettersLeft used />
            {move || (told.get() == Told::Details).then(|| view! { <Details asked typed told /> })}
            <Ways asked />
        </form>
    }
}

/// Says something about the text, where a screen reader begins to read.
fn tell(asked: Asked, told: RwSignal<Told>, what: Told) {
    told.set(what);
    if what == Told::TooLong {
        let heading = asked.question.with_value(|question| question.text.clone());
        document::set_title(&(use_text().shell.title)(&heading, true));
    }
    request_animation_frame(|| {
        document::focus("#told");
        document::scroll_to("#told");
    });
}

/// How long a text is when it is kept.
fn length(text: &str) -> usize {
    text.trim().chars().count()
}

/// The text is too long.
fn too_long(text: &'static QuestionText, used: usize) -> AnyView {
    let words = (text.too_long)(used.saturating_sub(MAX_ANSWER));
    view! {
        <div class="error-summary" id="told" tabindex="-1" role="alert">
            <h2 class="error-summary__title">{text.problem}</h2>
            <p class="error-summary__message">
                <span class="own-words__letters--over">{words}</span>
            </p>
        </div>
    }
    .into_any()
}

/// How many letters are left, for ears: now and then, and only near the end.
#[component]
fn LettersLeft(
    /// How many there are.
    used: Memo<usize>,
) -> impl IntoView {
    const STEP: usize = 50;
    let text = &use_giving_text().question;
    let step = Memo::new(move |_| (used.get() + FEW_LEFT > MAX_ANSWER).then(|| used.get() / STEP));
    let said = move || step.get().map(|_| (text.letters)(used.get_untracked(), MAX_ANSWER));
    view! { <p class="visually-hidden" role="status">{said}</p> }
}

/// What seem to be personal details, and whether to change them.
#[component]
fn Details(
    /// The question.
    asked: Asked,
    /// The text.
    typed: RwSignal<String>,
    /// What was said about it.
    told: RwSignal<Told>,
) -> impl IntoView {
    let text = &use_giving_text().question;
    let html = typed.with_untracked(|typed| {
        let found = personal_details(typed);
        let quotes: String = found
            .iter()
            .filter_map(|detail| typed.get(detail.place.clone()))
            .map(|quote| element("li", "", &element("q", "", &escaped(quote))))
            .collect();
        let heading = format!("{} {}.", text.personal, named(text, &found));
        let why = element("p", "", &escaped(text.personal_why));
        notice("notice--calm", &heading, &(element("ul", "point-list", &quotes) + &why))
    });
    let change = move |_| {
        told.set(Told::Nothing);
        document::focus("#answer");
        document::scroll_to("#answer");
    };
    view! {
        <div class="told" id="told" tabindex="-1" role="group">
            <div inner_html=html></div>
            <div class="giving__buttons">
                <button class="button" type="button" on:click=change>{text.change}</button>
                <button class="outlined-button" type="button" on:click=move |_| asked.go_on()>
                    {text.leave}
                </button>
            </div>
        </div>
    }
}

/// The kinds of what was found, each once: "a phone number and a full date".
pub(super) fn named(text: &QuestionText, found: &[Detail]) -> String {
    let mut kinds: Vec<&str> = Vec::new();
    for detail in found {
        let name = text.details[detail.kind as usize];
        if !kinds.contains(&name) {
            kinds.push(name);
        }
    }
    match kinds.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, others)) => format!("{} {} {last}", others.join(", "), text.and),
        None => String::new(),
    }
}
