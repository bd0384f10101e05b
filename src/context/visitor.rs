//! Where the visitor is, or the place that they asked for last: in memory only, and gone with the
//! page.

use leptos::prelude::*;
use leptos_router::{NavigateOptions, hooks::use_navigate};

use super::{DirectoryState, use_directory_state};
use crate::{
    browser::{
        location::{self, LocationError},
        turn,
    },
    directory::MeasuredFrom,
    page::{Order, Page},
    text::LocationFailure,
};

/// What is known of the visitor's place.
#[derive(Clone, Copy)]
pub(crate) struct Visitor {
    /// The place that they asked for last.
    pub(crate) place: RwSignal<Option<MeasuredFrom>>,
    /// Whether the device has been asked where it is.
    pub(crate) asking: RwSignal<Asking>,
    /// Asks the device, and opens the surgeries nearest to it.
    pub(crate) locate: Callback<()>,
}

/// Whether the device has been asked where it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Asking {
    /// It has not, or it has answered.
    No,
    /// It is being asked.
    Waiting,
    /// It did not say, or it is too far away.
    Failed(LocationFailure),
}

/// Begins without a place.
pub(crate) fn provide_visitor() {
    let (place, asking) = (RwSignal::new(None), RwSignal::new(Asking::No));
    let directory = use_directory_state();
    let navigate = use_navigate();
    let locate = Callback::new(move |()| {
        asking.set(Asking::Waiting);
        let navigate = navigate.clone();
        leptos::task::spawn_local(async move {
            match locate(directory).await {
                Ok(found) => {
                    asking.set(Asking::No);
                    place.set(Some(found));
                    let page = Page::Near { at: 1, order: Order::Best };
                    navigate(&page.to_string(), NavigateOptions::default());
                }
                Err(failure) => asking.set(Asking::Failed(failure)),
            }
        });
    });
    provide_context(Visitor { place, asking, locate });
}

/// What is known of the visitor's place.
pub(crate) fn use_visitor() -> Visitor {
    expect_context()
}

async fn locate(directory: RwSignal<DirectoryState>) -> Result<MeasuredFrom, LocationFailure> {
    let found = location::locate().await.map_err(|error| match error {
        LocationError::Refused => LocationFailure::Refused,
        LocationError::Failed => LocationFailure::Failed,
    })?;
    loop {
        match directory.get_untracked() {
            DirectoryState::Ready(loaded) => {
                let here = loaded.directory.here(found.latitude, found.longitude);
                return here.ok_or(LocationFailure::Outside);
            }
            DirectoryState::Failed(_) => return Err(LocationFailure::Failed),
            // The device was quicker than the directory.
            DirectoryState::Loading => turn::take_turns().await,
        }
    }
}
