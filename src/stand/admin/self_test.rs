//! The test of itself: writes, reads, and what is read from the packs.

use leptos::prelude::*;

use crate::browser::{document, journal::Journal, storage, turn};
use crate::context::{DirectoryState, PostcodesState, use_directory_state, use_postcodes_state};
use crate::stand::{use_kiosk, use_staff_text};
use crate::ui::{element, escaped};

/// Under what something is written to be read again.
const NAME: &str = "pcn-finder.kiosk.test";
const WRITTEN: &str = "A test of this kiosk: ü 🙂";

/// The test of itself.
#[component]
pub(super) fn SelfTest() -> impl IntoView {
    let (text, state) = (&use_staff_text().test, use_kiosk());
    let (directory, postcodes) = (use_directory_state(), use_postcodes_state());
    let said = RwSignal::new(String::new());
    let results = RwSignal::new(String::new());
    let run = move |_| {
        said.set(text.running.into());
        leptos::task::spawn_local(async move {
            let list = is_there(directory).await;
            let worked = [local(), journal().await, list, list && are_there(postcodes).await];
            let rows = text.tried.iter().zip(worked).map(|(what, worked)| {
                let result = text.result[usize::from(worked)];
                let class = if worked { "staff-test" } else { "staff-test staff-test--failed" };
                element("li", class, &[&escaped(what), ": <b>", result, "</b>"].concat())
            });
            let _ = results.try_set(element("ul", "", &rows.collect::<String>()));
            let is_well = worked.iter().all(|worked| *worked);
            let _ = said.try_set(text.outcome[usize::from(is_well)].into());
        });
    };
    let has_printer = move || state.settings.with(|settings| settings.has_printer);
    let page = text.page;
    view! {
        <section class="staff__sheet">
            <h2>{text.heading}</h2>
            <div class="staff__ways">
                <button class="button" type="button" on:click=run>{text.run}</button>
                <button
                    class="outlined-button" type="button" hidden=move || !has_printer()
                    on:click=|_| document::print()
                >
                    {text.print}
                </button>
            </div>
            <p class="staff__said" role="status">{said}</p>
            <div inner_html=results></div>
            <div class="staff__printed">
                <p><b>{page.heading}</b></p>
                <p>{page.lines[0]}</p>
            </div>
        </section>
    }
}

/// Whether the list of surgeries was read, once that is known.
async fn is_there(directory: RwSignal<DirectoryState>) -> bool {
    loop {
        match *directory.read_untracked() {
            DirectoryState::Ready(_) => return true,
            DirectoryState::Failed(_) => return false,
            DirectoryState::Loading => {}
        }
        turn::take_turns().await;
    }
}

/// Whether the postcodes were read, once that is known.
async fn are_there(postcodes: RwSignal<PostcodesState>) -> bool {
    loop {
        match *postcodes.read_untracked() {
            PostcodesState::Ready(_) => return true,
            PostcodesState::Failed => return false,
            PostcodesState::Loading => {}
        }
        turn::take_turns().await;
    }
}

/// Whether what is written to local storage is read again.
fn local() -> bool {
    let is_kept = storage::write(NAME, WRITTEN).is_ok()
        && storage::read(NAME).is_ok_and(|read| read.as_deref() == Some(WRITTEN));
    storage::remove(NAME).is_ok() && is_kept
}

/// Whether what is written to the journal is read again.
async fn journal() -> bool {
    let journal = Journal::default();
    let is_written = journal.write(&[(NAME.to_owned(), Some(WRITTEN))]).await.is_ok();
    let is_there =
        |all: Vec<(String, String)>| all.contains(&(NAME.to_owned(), WRITTEN.to_owned()));
    let is_read = journal.all().await.is_ok_and(is_there);
    let is_removed = journal.write(&[(NAME.to_owned(), None)]).await.is_ok();
    is_written && is_read && is_removed
}
