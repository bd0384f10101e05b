//! Finding a surgery or network in the list, which is fetched only then.

use leptos::prelude::*;

use super::giving::{Another, name_of};
use super::need_directory;
use crate::context::{DirectoryState, use_directory_state};
use crate::feedback::About;

/// A button that opens the search, and what was found.
#[component]
pub(super) fn PlaceChooser(
    /// What is chosen.
    about: RwSignal<About>,
    /// What the button says, and what is said before the name of what is chosen.
    words: (&'static str, &'static str),
    /// Called with the name of what was chosen.
    #[prop(optional, into)]
    on_name: Option<Callback<String>>,
) -> impl IntoView {
    let is_open = RwSignal::new(false);
    let (button, found) = words;
    view! {
        <div class="place-chooser">
            <button
                type="button" class="button button--second" aria-expanded=move || is_open.get().to_string()
                on:click=move |_| is_open.update(|is| *is = !*is)
            >
                {button}
            </button>
            {move || is_open.get().then(|| view! { <Finding about found on_name /> })}
        </div>
    }
}

/// The search, and the name of what is chosen.
#[component]
fn Finding(
    /// What is chosen.
    about: RwSignal<About>,
    /// What is said before its name.
    found: &'static str,
    /// Called with its name.
    on_name: Option<Callback<String>>,
) -> impl IntoView {
    need_directory();
    let state = use_directory_state();
    let name = Memo::new(move |_| match &*state.read() {
        DirectoryState::Ready(loaded) if about.get() != About::default() => {
            name_of(&loaded.directory, about.get())
        }
        _ => String::new(),
    });
    Effect::new(move |before: Option<String>| {
        let now = name.get();
        let is_new = before.is_some_and(|before| before != now) && !now.is_empty();
        if let Some(on_name) = on_name.filter(|_| is_new) {
            on_name.run(now.clone());
        }
        now
    });
    let said = move || match name.get().as_str() {
        "" => String::new(),
        name => [found, " ", name].concat(),
    };
    view! {
        <p id="about" tabindex="-1" role="status" class="place-chooser__name">{said}</p>
        <Another about />
    }
}
