//! How the app looks and which language it speaks: choices that work at once.

use leptos::prelude::*;

use crate::{
    context::{set_heading, use_display, use_text},
    display::{Display, SETTINGS},
    text::{Choices, Language},
    ui::{Breadcrumb, Wordmark, marked},
};

/// The choices, and a piece of the app to see them on.
#[component]
pub(crate) fn DisplayPage() -> impl IntoView {
    let (text, choice) = (&use_text().display, use_display());
    set_heading(|| text.title.into());
    let was_put_back = RwSignal::new(false);
    let form = move || {
        let form = form(&text.language, &text.settings, choice.now());
        // The same words twice over would not be written again, and the buttons stay as pressed.
        format!("{form}<!--{}-->", was_put_back.get())
    };
    let (heading, sentence) = use_text().home.cards[0];
    view! {
        <Breadcrumb text=&use_text().shell />
        <h1 tabindex="-1">{text.title}</h1>
        <p class="lead">{text.lead}</p>
        <div class="two-columns">
            <div>
                <div on:change=move |ev| choice.choose(&event_target_value(&ev)) inner_html=form />
                <button
                    class="button" type="button"
                    on:click=move |_| {
                        choice.put_back();
                        was_put_back.update(|was| *was = !*was);
                    }
                >
                    {text.put_back}
                </button>
                <p class="display-said" role="status">{choice.said}</p>
            </div>
            <section class="card display-sample">
                <p class="display-sample__name">{text.sample}</p>
                <Wordmark />
                <h2 class="card__heading">{heading}</h2>
                <p class="card__text" inner_html=marked(sentence)></p>
            </section>
        </div>
    }
}

/// All choices as groups of radio buttons. It is text, and much less code than an element each.
fn form(language: &Choices, settings: &[Choices], display: Display) -> String {
    let languages = Language::all().into_iter().map(|language| {
        let text = language.text();
        let name = format!(r#"<span lang="{}">{}</span>"#, text.code, text.name);
        (Display::choice_of(language), name, language == display.language)
    });
    let mut form = group("language", language, languages);
    for ((words, (name, options)), (_, chosen)) in
        settings.iter().zip(SETTINGS).zip(display.chosen())
    {
        let rows = options.iter().zip(words.options).enumerate().map(|(at, (option, words))| {
            let is_chosen = chosen.map_or(at == 0, |chosen| chosen == *option);
            (format!("{name}={option}"), (*words).to_owned(), is_chosen)
        });
        form += &group(name, words, rows);
    }
    form
}

/// A group of radio buttons: the value, the words and whether it is chosen, of each.
fn group(
    name: &str,
    words: &Choices,
    rows: impl Iterator<Item = (String, String, bool)>,
) -> String {
    let mut group = format!(
        r#"<fieldset class="choices choices--{name}"><legend class="choices__question">{}</legend>"#,
        words.question
    );
    if let Some(hint) = words.hint {
        group += &format!(r#"<p class="quiet">{hint}</p>"#);
    }
    for (value, words, is_chosen) in rows {
        let checked = if is_chosen { " checked" } else { "" };
        group += &format!(
            r#"<label class="choice"><input class="choice__input" type="radio" name="{name}" value="{value}"{checked}><span class="choice__words">{words}</span></label>"#
        );
    }
    group + "</fieldset>"
}
