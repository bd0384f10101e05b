//! The directory and its search index: fetched once, then shared. They never change, so they
//! are not reactive; only whether they are there is.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    browser::{fetch, timing, turn},
    directory::{
        Decoding, Directory, PackError, open_pack,
        search::{Indexing, SearchIndex},
    },
    text::LoadFailure,
};

/// The directory, ready to be searched.
#[derive(Clone)]
pub(crate) struct LoadedDirectory {
    /// Practices, networks and all above them.
    pub(crate) directory: Arc<Directory>,
    /// The search over it.
    pub(crate) index: Arc<SearchIndex>,
}

/// What became of the directory that someone updated on this device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kept {
    /// There is none.
    Nothing,
    /// It is in use.
    Used,
    /// The one that comes with the app is as new, or newer.
    Older,
    /// It cannot be opened, so that the one that comes with the app is in use.
    Damaged,
}

/// Whether the directory is there.
#[derive(Clone)]
pub(crate) enum DirectoryState {
    /// It is on its way.
    Loading,
    /// It is there.
    Ready(LoadedDirectory),
    /// It could not be had.
    Failed(LoadFailure),
}

/// What the whole app knows of the directory.
#[derive(Clone, Copy)]
struct SharedDirectory(RwSignal<DirectoryState>);

/// Starts to fetch the directory.
pub(crate) fn provide_directory() {
    let state = RwSignal::new(DirectoryState::Loading);
    provide_context(SharedDirectory(state));
    leptos::task::spawn_local(async move {
        let loaded = load().await;
        state.set(loaded.map_or_else(DirectoryState::Failed, DirectoryState::Ready));
    });
}

/// Whether the directory is there, as a signal.
pub(crate) fn use_directory_state() -> RwSignal<DirectoryState> {
    expect_context::<SharedDirectory>().0
}

/// Tells, as a signal does, whether the directory is there.
pub(super) fn is_directory_ready() -> impl Fn() -> bool + Copy {
    let state = use_directory_state();
    move || matches!(*state.read(), DirectoryState::Ready(_))
}

/// The directory, for screens that are only shown when it is there.
pub(crate) fn use_directory() -> Arc<Directory> {
    expect_context::<LoadedDirectory>().directory
}

/// The directory without a search over it, for a part of the app that has none, and what became of
/// one kept on this device.
pub(crate) async fn fetch_directory() -> Result<(Directory, Kept), LoadFailure> {
    let built_in = fetch::built_in_directory().await;
    // The list may have been there before the app, which is still being set up then.
    turn::take_turns().await;
    timing::start("unpack-directory");
    let mut kept = Kept::Nothing;
    let mut unpacked = None;
    if let Some(pack) = fetch::kept_directory().await {
        kept = standing(&pack, built_in.as_ref().map_or(&[][..], |(pack, _)| pack));
        if kept == Kept::Used {
            unpacked = unpack(&pack, None).await.ok();
            kept = if unpacked.is_some() { kept } else { Kept::Damaged };
        }
    }
    let directory = match unpacked {
        Some(unpacked) => unpacked,
        None => {
            let (pack, body) = built_in.ok_or(LoadFailure::Missing)?;
            unpack(&pack, body).await?
        }
    };
    timing::end("unpack-directory");
    // What is made of it is long work too.
    turn::take_turns().await;
    Ok((directory, kept))
}

async fn load() -> Result<LoadedDirectory, LoadFailure> {
    let (directory, _) = fetch_directory().await?;
    timing::start("build-index");
    let index = index(&directory).await;
    timing::end("build-index");
    turn::take_turns().await;
    Ok(LoadedDirectory { directory: Arc::new(directory), index: Arc::new(index) })
}

/// What is to become of a pack that is kept, beside the one that comes with the app.
pub(crate) fn standing(kept: &[u8], built_in: &[u8]) -> Kept {
    // Two months beside each other: whichever list is newer, the practices' counts first.
    let months = |pack| {
        open_pack(pack).ok().map(|(header, _)| {
            let dates = header.dates;
            (dates.extract_date, dates.addresses_date)
        })
    };
    match (months(kept), months(built_in)) {
        (None, _) => Kept::Damaged,
        (kept, built_in) if kept > built_in => Kept::Used,
        _ => Kept::Older,
    }
}

/// Indexes a directory, with turns for the browser in between: a visitor may be typing already.
async fn index(directory: &Directory) -> SearchIndex {
    let mut indexing = Indexing::begin(directory);
    while indexing.step() {
        turn::take_turns().await;
    }
    turn::take_turns().await;
    indexing.finish()
}

/// Reads a pack, given what is packed in it where that is known already.
async fn unpack(pack: &[u8], unpacked: Option<Vec<u8>>) -> Result<Directory, LoadFailure> {
    let refused = |error: PackError| {
        leptos::logging::debug_warn!("{error}");
        match error {
            PackError::NewerVersion { .. } => LoadFailure::Newer,
            _ => LoadFailure::Damaged,
        }
    };
    let (header, body) = open_pack(pack).map_err(refused)?;
    let body = match unpacked {
        Some(unpacked) => unpacked,
        None => fetch::gunzip(body).await.map_err(|error| {
            leptos::logging::debug_warn!("{error}");
            LoadFailure::Damaged
        })?,
    };
    let decoding = Decoding::begin(&header, &body).map_err(refused)?;
    turn::take_turns().await;
    decoding.finish().map_err(refused)
}
