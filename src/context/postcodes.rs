//! Where every postcode is: fetched whole once the directory is there, whatever is typed, since to
//! fetch a part of it would tell the host where someone lives.

use std::{sync::Arc, time::Duration};

use leptos::prelude::*;

use super::background::in_the_background;
use super::directory::is_directory_ready;
use crate::{
    browser::{fetch, timing},
    directory::{
        Directory, GridPoint, Lookup, Near, PlaceRead, TypedPlace, nearest, postcodes::Postcodes,
    },
};

/// Where the pack lies, beside the page.
const ADDRESS: &str = "data/postcodes.bin";

/// Whether the postcodes' positions are there.
#[derive(Clone)]
pub(crate) enum PostcodesState {
    /// They are on their way.
    Loading,
    /// They are there.
    Ready(Arc<Postcodes>),
    /// They could not be had: the middle of a sector has to do.
    Failed,
}

/// What the whole app knows of the postcodes.
#[derive(Clone, Copy)]
struct SharedPostcodes {
    state: RwSignal<PostcodesState>,
    is_asked_for: StoredValue<bool>,
}

/// Fetches the postcodes once the directory is there and the first screen is drawn.
pub(crate) fn provide_postcodes() {
    const PATIENCE: Duration = Duration::from_millis(500);
    let shared = SharedPostcodes {
        state: RwSignal::new(PostcodesState::Loading),
        is_asked_for: StoredValue::new(false),
    };
    provide_context(shared);
    let is_ready = is_directory_ready();
    in_the_background(PATIENCE, move || is_ready().then_some(shared), SharedPostcodes::ask);
}

/// Whether the postcodes' positions are there, as a signal.
pub(crate) fn use_postcodes_state() -> RwSignal<PostcodesState> {
    expect_context::<SharedPostcodes>().state
}

impl SharedPostcodes {
    fn ask(self) {
        let Self { state, is_asked_for } = self;
        if is_asked_for.try_update_value(|asked| std::mem::replace(asked, true)) == Some(false) {
            leptos::task::spawn_local(async move {
                drop(state.try_set(load().await));
            });
        }
    }
}

impl PostcodesState {
    /// Finds a place that was typed, as exactly as can be told by now.
    pub(crate) fn place(&self, directory: &Directory, typed: &TypedPlace) -> PlaceRead {
        let find = |postcode| match self {
            Self::Ready(postcodes) => postcodes.find(postcode).map_or(Lookup::Unknown, Lookup::At),
            Self::Loading | Self::Failed => Lookup::NotLoaded,
        };
        timing::measured("find-place", || directory.place(typed, &find))
    }
}

/// The surgeries nearest to a point, nearest first.
pub(crate) fn nearest_surgeries(directory: &Directory, from: GridPoint, count: usize) -> Vec<Near> {
    timing::measured("nearest", || nearest(&directory.practices, from, count))
}

async fn load() -> PostcodesState {
    let pack = match fetch::fetch(ADDRESS).await {
        Ok(pack) => pack,
        Err(error) => {
            leptos::logging::debug_warn!("{error}");
            return PostcodesState::Failed;
        }
    };
    match timing::measured("open-postcodes", || Postcodes::open(pack)) {
        Ok(postcodes) => PostcodesState::Ready(Arc::new(postcodes)),
        Err(error) => {
            leptos::logging::debug_warn!("{error}");
            PostcodesState::Failed
        }
    }
}
