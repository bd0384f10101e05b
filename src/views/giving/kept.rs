//! What became of the answers: kept for certain, kept in this browser, or not kept. Nothing here
//! says more than the store did.

use std::time::Duration;

use leptos::prelude::*;

use super::form::use_giving;
use super::hand_over::HandOver;
use super::keeping::{Refused, keep, place_of};
use super::{in_person, notice, set_heading, use_giving_text};
use crate::feedback::store::{NotKept, Outcome};
use crate::page::{Page, ViewsPage};
use crate::ui::{element, escaped, from_html, heading, lines, link, paragraph, title};
use crate::views::go;
use crate::views::store::use_store;

/// After how many seconds a kiosk goes back to the start.
const PATIENCE: u32 = 20;

/// What became of the answers.
#[component]
pub(super) fn KeptScreen() -> impl IntoView {
    let outcome = RwSignal::new(use_giving().read(|form| form.outcome));
    move || match outcome.get() {
        Some(Outcome::NotKept(why)) => view! { <NotKeptYet why outcome /> }.into_any(),
        Some(Outcome::Kept) => view! { <Thanks is_on_disk=true /> }.into_any(),
        _ => view! { <Thanks is_on_disk=false /> }.into_any(),
    }
}

/// They are not kept, and still here: again, another look, or paper.
#[component]
fn NotKeptYet(
    /// Why.
    why: NotKept,
    /// What becomes of the next try.
    outcome: RwSignal<Option<Outcome>>,
) -> impl IntoView {
    let text = use_giving_text();
    let words = &text.kept.not_kept;
    set_heading(words.heading);
    let (store, giving) = (use_store(), use_giving());
    let is_keeping = RwSignal::new(false);
    let again = move |_| {
        if is_keeping.get_untracked() {
            return;
        }
        is_keeping.set(true);
        leptos::task::spawn_local(async move {
            match keep(store, giving).await {
                Ok(now) => {
                    let _ = outcome.try_set(Some(now));
                    request_animation_frame(|| crate::browser::document::focus("h1"));
                }
                Err(Refused::Answer(question)) => {
                    go(ViewsPage::Question(place_of(giving, &question)));
                }
                Err(Refused::NotBegun | Refused::CannotSeal) => go(ViewsPage::Start),
            }
        });
    };
    let reason = match why {
        NotKept::Full => text.kept.why[0],
        NotKept::Denied => text.kept.why[1],
        _ => text.kept.why[2],
    };
    let what = element("p", "", &escaped(reason)) + &element("p", "", words.lines[0]);
    let answers = link("", &Page::Views(ViewsPage::Check), text.kept.to_answers);
    let below = element("p", "", &answers) + &in_person(store.survey().as_ref());
    let top = title(words.heading) + &element("div", "notice notice--stop", &what);
    view! {
        {from_html(top)}
        <div class="giving__buttons">
            <button
                class="button giving__go" type="button" on:click=again
                aria-disabled=move || is_keeping.get().then_some("true")
            >
                {text.kept.again}
            </button>
        </div>
        {from_html(below)}
    }
}

/// They are kept.
#[component]
fn Thanks(
    /// Whether they are on the disk for certain.
    is_on_disk: bool,
) -> impl IntoView {
    let text = use_giving_text();
    let words = if is_on_disk { &text.kept.kept } else { &text.kept.in_browser };
    set_heading(words.heading);
    let store = use_store();
    let is_kiosk = store.settings().is_kiosk;
    let survey = store.survey();
    let asker = survey.as_ref().map(|open| open.survey().asker.clone()).unwrap_or_default();
    let group = asker.group;
    let class = if is_on_disk { "notice notice--kept" } else { "notice notice--calm" };
    let picture = include_str!("kept.svg");
    let what = title(words.heading) + &lines(words.lines);
    let top = element("div", class, &(picture.to_owned() + &element("div", "", &what)));
    let said =
        |title, words: String| heading(title) + &element("p", "reading-width", &escaped(&words));
    let meets = match asker.meets.as_str() {
        "" => String::new(),
        meets => element("p", "reading-width", &escaped(&(text.kept.meets)(meets))),
    };
    let next = said(text.kept.next_title, (text.kept.next)(&group)) + &meets;
    let hand_over = said(text.kept.step_title, (text.kept.hand_over)(&group));
    let person = in_person(survey.as_ref());
    let safety =
        notice("notice--urgent", text.urgent.heading, &paragraph("", text.urgent.lines[0]));
    view! {
        {from_html(top)}
        {if is_kiosk {
            view! { <GoesBack /> {from_html(next)} }.into_any()
        } else {
            view! { {from_html(hand_over)} <HandOver /> {from_html(next)} }.into_any()
        }}
        {from_html(safety + &person)}
    }
}

/// On a kiosk: the screen goes back by itself, unless someone wants it to stay.
#[component]
fn GoesBack() -> impl IntoView {
    let text = &use_giving_text().kept;
    let giving = use_giving();
    let finish = move || {
        giving.forget(None);
        go(ViewsPage::Start);
        // Where the device is set up as a kiosk all of it begins anew.
        crate::browser::listen::tell("finished", "");
    };
    let wait = Duration::from_secs(PATIENCE.into());
    let waiting = StoredValue::new(set_timeout_with_handle(finish, wait).ok());
    let stays = RwSignal::new(false);
    let stop = move || {
        if let Some(handle) = waiting.try_update_value(Option::take).flatten() {
            handle.clear();
        }
    };
    on_cleanup(stop);
    let stay = move |_| {
        stop();
        stays.set(true);
    };
    let said = move || {
        if stays.get() { text.stays.to_owned() } else { (text.goes_back)(PATIENCE) }
    };
    view! {
        <p class="lead" role="status">{said}</p>
        <div class="giving__buttons">
            <button class="button giving__go" type="button" on:click=move |_| finish()>
                {text.finish}
            </button>
            <button
                class="outlined-button" type="button" hidden=move || stays.get() on:click=stay
            >
                {text.stay}
            </button>
        </div>
    }
}
