//! Keeps screens that show the directory back until it is there, and says so when it cannot be.

use leptos::prelude::*;

use crate::{
    browser::{document, timing},
    context::{DirectoryState, set_heading, use_directory_state, use_text},
    text::LoadFailure,
    ui::{from_html, lines, title},
};

/// Shows a screen once the directory is there.
#[component]
pub(crate) fn DirectoryGate<F>(
    /// The screen; it may use the loaded directory.
    screen: F,
) -> impl IntoView
where
    F: Fn() -> AnyView + Send + 'static,
{
    let state = use_directory_state();
    move || match state.get() {
        DirectoryState::Loading => {
            view! { <p class="waiting lead" role="status">{use_text().shell.loading}</p> }
                .into_any()
        }
        DirectoryState::Failed(failure) => view! { <LoadError failure /> }.into_any(),
        DirectoryState::Ready(loaded) => {
            provide_context(loaded);
            timing::first_answer();
            screen()
        }
    }
}

/// Says why the directory cannot be shown, and what to do.
#[component]
pub(crate) fn LoadError(
    /// Why.
    failure: LoadFailure,
) -> impl IntoView {
    let text = &use_text().shell.load_error;
    set_heading(|| text.title.into());
    let what = format!(r#"<p class="lead" role="alert">{}</p>"#, (text.what)(failure));
    view! {
        {from_html(title(text.title) + &what + &lines(text.advice))}
        <button class="button" type="button" on:click=|_| document::reload()>{text.again}</button>
    }
}
