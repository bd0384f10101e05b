//! The one search box: an editable combobox with a list of suggestions, as the ARIA Authoring
//! Practices describe it, over a form that works without them. It knows nothing of how the
//! suggestions are found.

mod announcer;
mod keys;
mod options;

use leptos::{ev::SubmitEvent, prelude::*};

pub(crate) use self::options::{Suggestion, suggestions};
use self::{
    announcer::Announcer,
    keys::Keys,
    options::{Options, option_id},
};
use crate::{
    page::Page,
    text::SearchText,
    ui::{element, from_html},
};

/// What the box and its parts share.
#[derive(Clone, Copy)]
pub(crate) struct SearchBoxState {
    /// What stands in the box.
    pub(crate) typed: RwSignal<String>,
    /// Whether it was submitted with nothing in it.
    pub(crate) is_empty_error: RwSignal<bool>,
    /// The suggestions, each kind apart, in the order shown.
    pub(crate) found: Memo<Vec<Suggestion>>,
    /// Whether there is something to suggest from.
    pub(crate) is_ready: Signal<bool>,
    /// Whether the list is shown, and which of it is marked.
    list: RwSignal<List>,
}

/// The list of suggestions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum List {
    /// Hidden until the next key.
    Closed,
    /// Shown; with the suggestion that the arrows have come to, if any.
    Open(Option<usize>),
}

impl SearchBoxState {
    /// A box over signals that others hold; its list is open if someone is typing already.
    pub(crate) fn new(
        typed: RwSignal<String>,
        is_empty_error: RwSignal<bool>,
        found: Memo<Vec<Suggestion>>,
        is_ready: Signal<bool>,
        is_typing: bool,
    ) -> Self {
        let list = if is_typing { List::Open(None) } else { List::Closed };
        Self { typed, is_empty_error, found, is_ready, list: RwSignal::new(list) }
    }

    /// Whether there is a list to see.
    fn is_shown(self) -> bool {
        self.list.get() != List::Closed && !self.found.read().is_empty()
    }

    /// Whether suggestions were looked for and none found.
    fn is_without(self) -> bool {
        let is_asked = self.typed.with(|typed| typed.trim().chars().count() >= 3);
        is_asked
            && self.list.get() != List::Closed
            && self.found.read().is_empty()
            && self.is_ready.get()
    }

    /// The place of the suggestion that the arrows have come to.
    fn active(self) -> Option<usize> {
        let List::Open(Some(place)) = self.list.get() else { return None };
        (place < self.found.read().len()).then_some(place)
    }
}

/// A labelled search box with suggestions.
#[component]
pub(crate) fn SearchBox(
    /// What the box and its parts share.
    state: SearchBoxState,
    /// The words on and around the box.
    text: &'static SearchText,
    /// Called with the words when Enter or the button is pressed and no suggestion is marked.
    on_submit: Callback<String>,
    /// Called when a suggestion is chosen.
    on_open: Callback<Page>,
) -> impl IntoView {
    let submit = move |ev: SubmitEvent| {
        ev.prevent_default();
        state.list.set(List::Closed);
        on_submit.run(state.typed.get_untracked());
    };
    // One kind of attribute: each is code to download, and to compile before the first answer.
    let told = |read: fn(SearchBoxState) -> Option<String>| move || read(state);
    let keys = Keys { state, on_open };
    let is_without = Memo::new(move |_| state.is_without());
    view! {
        <form class="search-box" class:search-box--error=state.is_empty_error role="search" novalidate on:submit=submit>
            <EmptyError is_shown=state.is_empty_error text />
            <label class="search-box__label" for="search">{text.label}</label>
            <p class="search-box__hint" id="search-hint">{text.hint}</p>
            <Announcer state text />
            <div class="search-box__row">
                <input
                    class="search-box__input" id="search" type="search" enterkeyhint="search"
                    autocomplete="off" autocapitalize="off" spellcheck="false"
                    maxlength="100"
                    role="combobox" aria-autocomplete="list" aria-controls="suggestions"
                    aria-describedby=told(|state| {
                        let is_error = state.is_empty_error.get();
                        Some(if is_error { "search-error search-hint" } else { "search-hint" }.into())
                    })
                    aria-expanded=told(|state| Some(state.is_shown().to_string()))
                    aria-activedescendant=told(|state| state.active().map(option_id))
                    aria-invalid=told(|state| state.is_empty_error.get().then(|| "true".into()))
                    prop:value=state.typed
                    on:input:target=move |ev| {
                        state.is_empty_error.set(false);
                        state.list.set(List::Open(None));
                        state.typed.set(ev.target().value());
                    }
                    on:keydown=move |ev| keys.press(&ev)
                    on:blur=move |_| state.list.set(List::Closed)
                />
                <button class="search-box__button" type="submit">{text.button}</button>
                <Options state text on_open />
            </div>
            {move || is_without.get().then(|| from_html(element("p", "search-box__none", text.none_available)))}
        </form>
    }
}

/// What is said when the box was submitted with nothing in it: the sentence moves into focus,
/// since screen readers pass over alerts that come with the page.
#[component]
fn EmptyError(
    /// Whether it is said.
    is_shown: RwSignal<bool>,
    /// The words.
    text: &'static SearchText,
) -> impl IntoView {
    let is_shown = Memo::new(move |_| is_shown.get());
    let summary = NodeRef::<leptos::html::Div>::new();
    let inside = format!(
        r#"<h2 class="error-summary__title">{}</h2><p class="error-summary__message" id="search-error"><label class="error-summary__link" for="search">{}</label></p>"#,
        text.error_title, text.empty
    );
    Effect::new(move || {
        if let Some(summary) = summary.get() {
            let _ = summary.focus();
        }
    });
    view! {
        {move || is_shown.get().then(|| {
            let inside = inside.clone();
            view! {
                <div class="error-summary" role="alert" tabindex="-1" node_ref=summary inner_html=inside></div>
            }
            .into_any()
        })}
    }
}
