//! The app: the frame around every screen, and which screen an address shows.

mod directory_gate;
mod footer;
mod header;
mod screen;

use std::{any::Any, borrow::Cow};

use leptos::{ev::Event, mount::mount_to, prelude::*};
use leptos_router::{components::Router, hooks::use_query_map};

use self::{footer::Footer, header::Header, screen::Screen};
use crate::{
    browser::{
        document,
        first_paint::{self, FirstPaint},
        listen, prose, turn,
    },
    context::{
        ExplainerState, Search, Stage, has_come, keep_quiet_while, provide_background,
        provide_directory, provide_display, provide_explainer, provide_looked_at,
        provide_postcodes, provide_search, provide_stages, provide_title, provide_visitor,
        provide_wishes, use_display, use_explainer_later, use_text,
    },
    page::Page,
    parts::SearchForm,
};

/// Starts the app for as long as the page lives, a while later: the browser has just read and
/// compiled its code.
///
/// After a panic `public/start.js` shows the sentence that `index.html` keeps for it: the app must
/// never be a dead page.
pub fn start() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    wasm_bindgen_futures::spawn_local(async {
        turn::take_turns().await;
        match mount() {
            Some(mounted) => std::mem::forget(mounted),
            None => first_paint::show_failure(),
        }
    });
}

/// Puts the app in the place of the page that stood there before it, until what is given back is
/// dropped. Nothing when the page has no place for it (an element with the id `app`).
pub fn mount() -> Option<Box<dyn Any>> {
    let root = first_paint::root()?;
    Some(Box::new(mount_to(root, App)))
}

/// The whole app.
#[component]
pub(crate) fn App() -> impl IntoView {
    provide_display();
    provide_background();
    provide_directory();
    provide_stages();
    provide_postcodes();
    provide_explainer();
    provide_looked_at();
    provide_wishes();
    // All addresses differ only after the `?`, so the app works wherever it is put.
    let base = Cow::<'static, str>::Owned(document::path());
    view! {
        <Router base>
            <Frame />
        </Router>
    }
}

/// Header, search, screen and footer, in place of the first paint.
#[component]
fn Frame() -> impl IntoView {
    let search = provide_search();
    provide_visitor();
    provide_title(search.is_empty_error);
    let query = use_query_map();
    let page = Memo::new(move |_| query.with(|query| Page::parse(|name| query.get_str(name))));
    keep_quiet_while(move || matches!(*page.read(), Page::Views(_)));
    let has_search_band = Memo::new(move |_| page.read().has_search_band());
    let is_settled = has_come(Stage::Footer);
    begin_screens_at_their_heading(page, search);
    // What is shared is set up; the browser gets a turn before the screen is made. Until then what
    // stands there is the first paint, and the visitor may be typing in it.
    let is_begun = RwSignal::new(false);
    leptos::task::spawn_local(async move {
        turn::take_turns().await;
        let FirstPaint { typed, has_focus } = first_paint::take();
        search.go_on_typing(typed, has_focus);
        is_begun.set(true);
        if has_focus {
            request_animation_frame(|| document::focus("#search"));
        }
    });
    let display = use_display();
    // What stands around the app on a kiosk has the size of the text and the languages too.
    listen::on_told("display", move |choice| display.choose(&choice));
    // What is typed, found and loaded stays; the words are made anew in another language.
    move || {
        display.track_language();
        if !is_begun.get() {
            return ().into_any();
        }
        let (text, explainer) = (use_text(), use_explainer_later());
        let explain_words = move |event: &Event| {
            prose::toggle_meaning(event, |id| match explainer.get_untracked() {
                ExplainerState::Ready(explainer) => explainer.meaning(id).unwrap_or_default(),
                ExplainerState::Loading | ExplainerState::Failed => text.explain.no_meaning,
            });
        };
        view! {
            <Header />
            {move || has_search_band.get().then(|| view! {
                <div class="search-band">
                    <div class="container">
                        <SearchForm />
                    </div>
                </div>
            }.into_any())}
            <main
                class="container main" id="main" tabindex="-1"
                on:click=move |event| explain_words(&event)
                on:keydown=move |event| explain_words(&event)
            >
                <Screen page />
            </main>
            // What comes above would push it down: it waits until all else is there.
            {move || is_settled.get().then(|| view! { <Footer /> }.into_any())}
        }
        .into_any()
    }
}

/// Moves focus to the heading of each new screen, so that a screen reader begins there, and
/// forgets what went wrong on the last. The first screen is left alone: a reader begins at its
/// top by itself.
fn begin_screens_at_their_heading(page: Memo<Page>, search: Search) {
    Effect::new(move |was: Option<(Page, String)>| {
        let now = (page.get(), search.words.get());
        if was.is_some_and(|was| was != now) {
            search.is_empty_error.set(false);
            request_animation_frame(|| document::focus("h1"));
        }
        now
    });
}
