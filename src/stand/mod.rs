//! What stands around the app on a kiosk, in a WebAssembly of its own beside the app's: the page that
//! invites, the bar, the keyboard, the question whether anyone is still there, and the settings for
//! staff. `public/start.js` has [`open`] called before the app begins.
//!
//! Forgetting is made as simple as can be: the page is left for a new one in its place, so that all
//! that was in memory is gone, and what is kept under a visitor's names is removed before that
//! ([`crate::kiosk::is_left_behind`]). The browser's history has one entry all the time.

mod admin;
mod attract;
mod bar;
mod idle;
mod keyboard;
mod pin;
mod state;
mod way;

use std::time::Duration;

use leptos::prelude::*;

use self::{
    admin::Admin,
    attract::Attract,
    bar::Bar,
    idle::AreYouThere,
    keyboard::Keyboard,
    pin::AskPin,
    state::{Layer, Then, provide_kiosk, use_kiosk},
    way::WayOut,
};
use crate::browser::{first_paint, kiosk, ways};
use crate::context::{mount_screen, provide_directory, use_display};
use crate::page::Page;
use crate::text::{KioskText, StaffText};
use crate::ui::{element, escaped, from_html, paragraph};
use crate::views::store::provide_store;

/// So long a window may wait for another to be gone before it says that there is one.
const PATIENCE: Duration = Duration::from_secs(2);

/// Makes a kiosk of the page.
pub fn open() {
    state::begin_in_its_language();
    match kiosk::place() {
        Some(place) => mount_screen(place, provide_store, || view! { <Stand /> }.into_any()),
        None => first_paint::show_failure(),
    }
}

/// All that stands around the app.
#[component]
fn Stand() -> impl IntoView {
    provide_directory();
    let state = provide_kiosk();
    kiosk::keep_no_history(move |count| state.before.set(count));
    kiosk::guard(move || state.is_staff.get_untracked());
    kiosk::on_staff(move || state.call_staff(Then::Settings));
    ways::take_over();
    way::listen(state);
    let is_only = StoredValue::new(false);
    kiosk::be_the_only_one(move || {
        is_only.set_value(true);
        if state.layer.get_untracked() == Layer::Elsewhere {
            state.layer.set(Layer::Attract);
        }
    });
    // The page that was left for this one may still be going.
    let look = move || {
        if !is_only.get_value() {
            state.layer.set(Layer::Elsewhere);
        }
    };
    set_timeout(look, PATIENCE);
    let keys = keyboard::listen();
    idle::start(state);
    Effect::new(move || state.show());
    let display = use_display();
    // What is typed and how the kiosk is set stays; the words are made anew in another language.
    move || {
        display.track_language();
        let layer = move || match state.layer.get() {
            Layer::Attract => view! { <Attract /> }.into_any(),
            Layer::App => ().into_any(),
            Layer::Pin(then) => view! { <AskPin then /> }.into_any(),
            Layer::Admin => view! { <Admin /> }.into_any(),
            Layer::Elsewhere => elsewhere(),
        };
        view! {
            {layer}
            <div class="stand-foot">
                <Keyboard keys />
                <Bar />
            </div>
            <WayOut />
            <AreYouThere />
        }
        .into_any()
    }
}

/// Says that another window is the kiosk. This one takes over when that is closed.
fn elsewhere() -> AnyView {
    let (title, what) = use_kiosk_text().elsewhere;
    let sheet = element("h1", "", &escaped(title)) + &paragraph("", what);
    let sheet = element("div", "staff__sheet", &sheet);
    from_html(element("main", "staff staff--pin", &sheet))
}

/// The words around the app, in the visitor's language.
fn use_kiosk_text() -> &'static KioskText {
    use_display().now().language.kiosk()
}

/// The words for staff, in the language chosen.
fn use_staff_text() -> &'static StaffText {
    use_display().now().language.staff()
}

/// The group's page that an address leads to, if it is one: those are for staff.
fn group_page(address: &str) -> Option<Page> {
    let name = address.strip_prefix("?views=")?.split('&').next();
    let page = Page::parse(|value| name.filter(|_| value == "views"));
    matches!(page, Page::Views(views) if views.is_for_group()).then_some(page)
}
